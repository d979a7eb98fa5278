using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Demo;
using Threefold.Casework.Door;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Demo;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Teams;

/// <summary>Contacts, waits, hand-offs and stories told again on the demo's lives, against what a person counts who reads them.</summary>
[Collection(typeof(OnToldLives))]
public sealed class DemoCounts(ToldLives lives)
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Counts_on_the_demo_lives_equal_a_hand_count(string kind)
    {
        var house = await lives.InAsync(kind);
        var maya = DemoTeams.Actor("Maya");
        TeamSticks Team(Sticking all, string name) => all.Teams.Single(t => t.Team == DemoTeams.Team(name).Id);

        var all = await house.Get<StickingCounts>().ReadAsync(maya, new DateOnly(2025, 1, 1), Days.Of(ToldLives.Today.UtcDateTime), Together.Spoken);

        // Doreen: from the front door to early support, and from there to the community team. Stanley: from the front door to the community team.
        all.Teams.Sum(t => t.HandOffs).ShouldBe(3);
        (Team(all, "Coldwell front door").HandOffs, Team(all, "Wellbeing and early support").HandOffs).ShouldBe((2, 1));
        Team(all, "Coldwell front door").HoursToTakeUp.Select(h => Math.Round(h)).ShouldBe([28, 20], ignoreOrder: true);

        // Doreen told Lee once that she had said it all before.
        all.Teams.Sum(t => t.ToldBefore).ShouldBe(1);

        // Broadsea's promise is 24 hours. Marek was talked with after 52, Gwen after a week; Rosa after two days; Tom said no after 44 hours. Frank was heard within the hour.
        Team(all, "Broadsea living well").ShouldSatisfyAllConditions(t => t.Contacts.ShouldBe(5), t => t.Waits.ShouldBe(5), t => t.Over.ShouldBe(4), t => t.HandOffs.ShouldBe(0));
        all.LastingInCrisis.ShouldBe(0);

        // On the page of those who wait stand the same people as in the facts: contacts with no talk and no other end.
        var board = await house.WithAsync((ReadWaiting act) => act.DoAsync(maya));
        await using var store = house.Stores.Open();
        var waiting = await store.Set<Wait>().AsNoTracking().Where(w => w.EndedAt == null).ToListAsync();
        board.Teams.Sum(t => t.Now.People).ShouldBe(waiting.Count);
        board.Teams.Sum(t => t.Now.Over).ShouldBe(waiting.Count(w => w.PromiseBy < ToldLives.Today.UtcDateTime));
        all.Teams.Sum(t => t.Contacts).ShouldBe(await store.Facts.CountAsync(f => f.Kind == "ContactMade"));
    }
}
