using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Insight;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.Insight;

public sealed class TrialActs
{
    internal static SiteAsPlanned Plan => new()
    {
        Name = "A duty desk", Question = "Do people wait less?", Cohort = "Everybody who gets in touch for the first time in a year.", StopsWhen = "Harm comes to somebody because of it.", Stops = [new(StopKind.ComplaintsAbove, 5)], Decides = "The principal social worker", Support = "Jo from figures, Lee from quality.",
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
        kept.Stops.ShouldBe(Plan.Stops);
        (kept with { Teams = [], Stops = [] }).ShouldBe(Plan with { Teams = [], Stops = [] });
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

    static async Task<Contact> InTouchAsync(AHouse house, Heard? heard = null, Guid? known = null, Caller? by = null)
    {
        var made = await house.WithAsync((TakeContact act) => act.DoAsync(by ?? AHouse.Amira, known, heard ?? Calm));
        made.Allowed.ShouldBeTrue(made.Because);
        return await FindAsync(house, made.Answer!.Value);
    }

    static async Task<Contact> FindAsync(AHouse house, Guid contact)
    {
        await using var store = house.Stores.Open();
        return store.Set<Contact>().Single(c => c.Id == contact);
    }

    static Heard Calm => new() { OwnWords = "Hello.", Danger = YesNoUnsure.No, Assessment = YesNoUnsure.No };

    static Task<Verdict> SettleAsync(AHouse house, Contact contact) => house.WithAsync((SettleWhoTalksFirst act) => act.DoAsync(AHouse.Amira, contact.Id, contact.Version));

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_talks_first_is_drawn_as_they_get_in_touch_half_and_half_and_no_worker_chooses_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var trial = await BegunAsync(house);
        var site = await house.Get<SiteShelf>().FindAsync(trial);
        for (var place = 0; place < 8; place++)
        {
            // The adviser would keep every one of them.
            var contact = await InTouchAsync(house, Calm with { NextIsMine = true });
            var theirs = SettleWhoTalksFirst.Drawn(site.Seed, place) ? AHouse.North : AHouse.South;
            (contact.Trial, contact.InTrial, contact.TrialTeam, contact.Team, contact.IsOpen).ShouldBe((trial, theirs == AHouse.North, theirs.Id, theirs.Id, true), $"place {place}");
            contact.Worker.ShouldBe(theirs == AHouse.North ? AHouse.Amira.Id : null, "whoever answered keeps only those of their own side");
            await using var store = house.Stores.Open();
            var step = store.Set<Practice.Teams.NextStep>().Single(s => s.About == contact.Id);
            (step.Team, step.DoneAt).ShouldBe((theirs.Id, null), "somebody has it, whoever it is");
            if (place == 0) (await SettleAsync(house, contact)).Because.ShouldContain("Nobody draws twice");
        }

        await using var kept = house.Stores.Open();
        kept.Set<Contact>().Count(c => c.InTrial).ShouldBe(4, "in every four, two");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nobody_is_moved_who_cannot_wait_asked_for_an_assessment_or_has_somebody_and_whoever_comes_back_goes_to_the_same_team(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var trial = await BegunAsync(house);
        foreach (var heard in new[] { Calm with { Danger = YesNoUnsure.Yes }, Calm with { Danger = YesNoUnsure.Unsure }, Calm with { Urgent = true }, Calm with { Assessment = YesNoUnsure.Yes }, Calm with { Assessment = YesNoUnsure.Unsure } })
        {
            var contact = await InTouchAsync(house, heard);
            (contact.Trial, contact.Team).ShouldBe((null, AHouse.North.Id), $"{heard.Danger} {heard.Urgent} {heard.Assessment}");
            (await SettleAsync(house, contact)).Because.ShouldContain("a trial never comes before that");
        }

        Contact moved;
        do moved = await InTouchAsync(house); while (moved.InTrial);
        for (var again = 0; again < 4; again++)
        {
            // The same person, by the same desk: no lot is drawn a second time.
            var back = await InTouchAsync(house, known: moved.Person);
            (back.Trial, back.InTrial, back.TrialTeam).ShouldBe((trial, false, AHouse.South.Id));
        }

        // Once somebody stays with them, nothing is settled any more: they keep whom they have.
        (await house.WithAsync((AnswerContact act) => act.DoAsync(AHouse.Sam, moved.Id, moved.Version, AHouse.Sam.Id))).Allowed.ShouldBeTrue();
        (await InTouchAsync(house, known: moved.Person)).Trial.ShouldBeNull();
        (await house.WithAsync((EndSite act) => act.DoAsync(AHouse.Maya, trial, true, "The teams asked."))).Allowed.ShouldBeTrue();
        (await InTouchAsync(house)).Trial.ShouldBeNull("it is over");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task By_area_goes_by_the_postcode_they_say_and_never_by_an_address_kept_hidden(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var trial = (await house.WithAsync((ProposeSite act) => act.DoAsync(AHouse.Maya, Plan with { Arm = ArmWay.Area, Areas = "QX1" }))).Answer!.Value;
        await house.WithAsync((StartSite act) => act.DoAsync(AHouse.Maya, trial));
        var (inside, outside, unknown) = (await InTouchAsync(house, Calm with { Postcode = "qx1 1ap" }), await InTouchAsync(house, Calm with { Postcode = "QX9 1AP" }), await InTouchAsync(house));
        (inside.InTrial, inside.TrialTeam, inside.TrialArea).ShouldBe((true, AHouse.North.Id, "QX1"));
        (outside.InTrial, outside.TrialTeam, outside.TrialArea).ShouldBe((false, AHouse.South.Id, "QX9"));
        unknown.Trial.ShouldBeNull("nobody is guessed to live somewhere");
        (await house.WithAsync((NoteContactWay act) => act.DoAsync(AHouse.Amira, unknown.Person, new WayAsTold { Kind = WayKind.Address, Value = "1 High Street", Postcode = "QX1 1AP", Hidden = true }))).Allowed.ShouldBeTrue();
        (await SettleAsync(house, unknown)).Because.ShouldContain("do not know where they live");
        (await InTouchAsync(house, Calm with { Postcode = "QX1 1AP" }, unknown.Person)).Trial.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Many_who_get_in_touch_at_one_moment_are_all_taken_and_none_has_another_ones_place(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await BegunAsync(house);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => InTouchAsync(house))));
        all.Count(c => c.InTrial).ShouldBe(4);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plan_from_before_rules_is_still_read(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var id = Guid.NewGuid();
        await using (var store = house.Stores.Open())
        {
            // As the first trials were written down: who is counted and when it stops in words only.
            store.Add(new SiteRow { Id = id, State = nameof(SiteState.Running), StartsOn = new(2026, 1, 12), Seed = 7, ProposedByName = "Maya", ProposedAt = DateTime.SpecifyKind(new(2026, 1, 5), DateTimeKind.Utc), Plan = $$"""
                {"Name":"A duty desk","Question":"Do people wait less?","Cohort":"Everybody.","Teams":[{"Team":"{{AHouse.North.Id}}","IsSite":true,"Said":"Yes.","Turn":0},{"Team":"{{AHouse.South.Id}}","IsSite":false,"Said":"","Turn":0}],"BaselineWeeks":12,"StartsOn":"2026-01-12","Weeks":13,"Measure":"first-talk-wait","Design":"SideBySide","Arm":"ByLot","Areas":"","StopsWhen":"Harm comes of it.","LeftOut":"","Support":"Jo."}
                """ });
            await store.SaveChangesAsync();
        }

        var site = await house.Get<SiteShelf>().FindAsync(id);
        (site.Plan.Counted, site.Plan.Stops.Count, site.Plan.Decides, site.Plan.StopsWhen).ShouldBe((null, 0, "", "Harm comes of it."));
        var (read, _) = await house.Get<ReadSite>().ReadAsync(AHouse.Maya, site, new Dictionary<Guid, string>(), new(2026, 2, 1));
        (read.Met.Count, read.Heading).ShouldBe((0, "Days to a first talk: too few to say"));
        (await InTouchAsync(house)).Trial.ShouldBe(id);
    }
}
