using Shouldly;
using Threefold.Web.Design;
using Xunit;

namespace Threefold.House.Tests.Design;

public sealed class MenuTests
{
    [Fact]
    public void Two_roles_have_the_union_of_their_links_each_once() =>
        Menu.For(["front-door", "practitioner"], _ => true).Select(l => l.Words)
            .ShouldBe(["Front door", "My desk", "Community", "Team", "Crisis", "Reviews"]);

    [Fact]
    public void A_page_that_is_not_there_yet_has_no_link() =>
        Menu.For(["practitioner"], address => address != "/crisis").Select(l => l.Words).ShouldNotContain("Crisis");

    [Theory]
    [InlineData("front-door")]
    [InlineData("practitioner")]
    [InlineData("manager")]
    [InlineData("broker")]
    [InlineData("finance")]
    [InlineData("commissioner")]
    [InlineData("data")]
    [InlineData("practice-lead")]
    [InlineData("information-governance")]
    [InlineData("operator")]
    [InlineData("person")]
    [InlineData("carer")]
    public void Each_role_has_between_one_and_six_links(string role) =>
        Menu.For([role], _ => true).Count.ShouldBeInRange(1, Menu.InSight);
}
