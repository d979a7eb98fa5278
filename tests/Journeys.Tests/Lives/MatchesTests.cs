using Shouldly;
using Xunit;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>At the front door, people who may be meant come up while a name is typed.</summary>
public sealed class MatchesTests(TheDemo demo)
{
    [Fact]
    public async Task Likely_matches_come_while_a_name_is_typed_and_are_said_without_taking_focus()
    {
        await using var amira = await demo.VisitAsync();
        await amira.ComeInAsync("Amira");
        await amira.GoAsync("/front-door/new");
        await amira.FillAsync("Heard.OwnWords", "She asked me to ring.");

        await amira.FillAsync("Heard.GivenName", "Edna");
        await amira.Page.Locator("[data-matches] li").First.WaitForAsync();

        (await amira.Page.Locator("[name='Heard.GivenName']").EvaluateAsync<bool>("box => box === document.activeElement")).ShouldBeTrue();
        (await amira.Page.Locator("p[role=status].govuk-visually-hidden").InnerTextAsync()).ShouldContain("May be");
        (await amira.Page.Locator("[name='Heard.OwnWords']").InputValueAsync()).ShouldBe("She asked me to ring.");

        await amira.ChooseAsync("Heard.Danger", "No");
        await amira.PressAsync("Save and read it back", within: true);
        amira.Path.ShouldEndWith("/read-back", customMessage: "who was shown while the name was typed is not shown again");
    }
}
