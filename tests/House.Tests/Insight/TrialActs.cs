using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Xunit;

namespace Threefold.House.Tests.Insight;

public sealed class TrialActs
{
    internal static SiteAsPlanned Plan => new()
    {
        Name = "A duty desk", Question = "Do people wait less?", Cohort = "Everybody who gets in touch for the first time in a year.", StopsWhen = "Harm comes to somebody because of it.", Support = "Jo from figures, Lee from quality.",
        Teams = [new(AHouse.North.Id, true, "We want to try it."), new(AHouse.South.Id, false, "")], BaselineWeeks = 12, StartsOn = new(2026, 1, 12), Weeks = 13, Measure = Measures.FirstTalkWait, Design = SiteDesign.SideBySide, Arm = ArmWay.ByLot,
    };

    static async Task<Guid> BegunAsync(AHouse house)
    {
        var made = await house.WithAsync((ProposeSite act) => act.DoAsync(AHouse.Maya, Plan));
        made.Allowed.ShouldBeTrue(made.Because);
        (await house.WithAsync((StartSite act) => act.DoAsync(AHouse.Maya, made.Answer!.Value))).Allowed.ShouldBeTrue();
        return made.Answer!.Value;
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_trial_is_planned_begun_made_longer_and_ended_and_its_teams_say_how_their_weeks_were(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        (await house.WithAsync((ProposeSite act) => act.DoAsync(AHouse.Maya, Plan with { LeftOut = "LF-3 for thirteen weeks" }))).Because.ShouldContain("LF-3 is law and stays");
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ProposeSite act) => act.DoAsync(AHouse.Amira, Plan)));
        var trial = await BegunAsync(house);
        var shelf = house.Get<SiteShelf>();
        var kept = (await shelf.FindAsync(trial)).Plan;
        kept.Teams.ShouldBe(Plan.Teams);
        (kept with { Teams = [] }).ShouldBe(Plan with { Teams = [] });
        (await house.WithAsync((StartSite act) => act.DoAsync(AHouse.Maya, trial))).Because.ShouldBe("It has begun already.");
        (await house.WithAsync((ExtendSite act) => act.DoAsync(AHouse.Maya, trial, 7, "A worker was ill for a month."))).Allowed.ShouldBeTrue();
        (await house.WithAsync((ExtendSite act) => act.DoAsync(AHouse.Maya, trial, 1, "More."))).Because.ShouldContain("0 more weeks at most");
        (await house.WithAsync((ReflectOnSite act) => act.DoAsync(AHouse.Priya, trial, "Time to listen.", "The old form.", "We stop it."))).Allowed.ShouldBeTrue();
        (await shelf.ReflectionsAsync(trial)).ShouldBe([new TeamReflection(AHouse.North.Id, new(2026, 1, 12), "Time to listen.", "The old form.", "We stop it.")]);
        (await house.WithAsync((EndSite act) => act.DoAsync(AHouse.Maya, trial, false, "It went well."))).Because.ShouldContain("not over yet");
        house.Clock.Move(TimeSpan.FromDays(7 * 20));
        (await house.WithAsync((EndSite act) => act.DoAsync(AHouse.Maya, trial, false, "North: fewer forms. South: the same."))).Allowed.ShouldBeTrue();
        var over = await shelf.FindAsync(trial);
        (over.State, over.ExtendedWeeks, over.LastDay, over.Why).ShouldBe((SiteState.Over, 7, new DateOnly(2026, 5, 31), "North: fewer forms. South: the same."));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_talks_first_is_drawn_once_half_and_half_and_never_for_somebody_who_cannot_wait(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var trial = await BegunAsync(house);
        async Task<Guid> InTouch(YesNoUnsure danger = YesNoUnsure.No) =>
            (await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello.", Danger = danger, Assessment = YesNoUnsure.No }))).Answer!.Value;
        Task<Verdict> Settle(Guid contact) => house.WithAsync(async (SettleWhoTalksFirst act) =>
        {
            await using var store = house.Stores.Open();
            return await act.DoAsync(AHouse.Amira, contact, store.Set<Contact>().Single(c => c.Id == contact).Version);
        });

        (await Settle(await InTouch(YesNoUnsure.Yes))).Because.ShouldContain("a trial never comes before that");
        var drawn = new List<Guid>();
        for (var i = 0; i < 8; i++)
        {
            var contact = await InTouch();
            drawn.Add((await Settle(contact)).Answer!.Value);
            if (i == 0) (await Settle(contact)).Because.ShouldContain("Nobody draws twice");
        }

        drawn.Count(t => t == AHouse.North.Id).ShouldBe(4, "in every four, two");
        drawn.Take(4).Count(t => t == AHouse.North.Id).ShouldBe(2);
        await using var kept = house.Stores.Open();
        kept.Set<Contact>().Count(c => c.Trial == trial && c.InTrial).ShouldBe(4);
        kept.Set<Contact>().ToList().ShouldAllBe(c => c.IsOpen, "nobody was turned away");
        Enumerable.Range(0, 8).Select(p => SettleWhoTalksFirst.Drawn(5, p)).ShouldBe(Enumerable.Range(0, 8).Select(p => SettleWhoTalksFirst.Drawn(5, p)));
    }
}
