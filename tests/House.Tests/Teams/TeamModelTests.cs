using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Teams;

public sealed class TeamModelTests
{
    static Actor Head { get; } = new(ActorKind.Worker, Guid.Parse("01900000-0000-7000-8000-0000000000c1"), "Hilda", new HashSet<Role> { Role.HeadOfService }, new HashSet<Guid> { AHouse.North.Id }, new HashSet<Guid>());

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_team_works_by_another_model_from_now_on_and_what_is_open_stays_with_its_own(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (first, second) = (await Lives.EdnaAsync(house), await Lives.EdnaAsync(house));
        await BeginAsync(house, first);

        (await AssignAsync(house, AHouse.Maya, "worcestershire@1", "We try it.")).Because.ShouldContain("answers for the service");
        (await AssignAsync(house, Head, "nowhere@9", "We try it.")).Because.ShouldBe("Choose a model.");
        (await AssignAsync(house, Head, "norfolk@1", "We try it.")).Because.ShouldContain("already");
        (await AssignAsync(house, Head, "worcestershire@1", " ")).Because.ShouldContain("Write why");
        (await AssignAsync(house, Head, "worcestershire@1", "The team asked to try it.")).Allowed.ShouldBeTrue();
        await BeginAsync(house, second);

        var team = (await house.Get<TeamShelf>().FindAsync(AHouse.North.Id))!;
        (team.Model, team.ModelWhy).ShouldBe(("worcestershire@1", "The team asked to try it."));
        await using var store = house.Stores.Open();
        store.Set<Conversation>().Single(c => c.Person == first).Model.ShouldBe("norfolk@1");
        store.Set<Conversation>().Single(c => c.Person == second).Model.ShouldBe("worcestershire@1");
        store.Acts.Count(a => a.Name == nameof(AssignModel)).ShouldBe(5);
    }

    static Task<Verdict> AssignAsync(AHouse house, Actor by, string model, string why) => house.WithAsync((AssignModel act) => act.DoAsync(by, AHouse.North.Id, model, why));

    static async Task BeginAsync(AHouse house, Guid person) =>
        (await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "They asked.")))).Allowed.ShouldBeTrue();
}
