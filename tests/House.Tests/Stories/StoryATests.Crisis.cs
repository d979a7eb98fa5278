using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.Quality;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Stories;

/// <content>A14 to A22: help for a time, kept in touch, steady, and no lasting plan dated back into it.</content>
public sealed partial class StoryATests
{
    static readonly RuleAnswer WithReason = new(Read: true, Reason: "She would be alone.");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A14_a_strange_place_is_thought_about_and_left_and_no_open_ended_line_is_taken_in_a_crisis(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.RungAsync();
        story.At(3, 13, 10);
        await story.MadeAsync((LeaveHelpOut act) => act.DoAsync(AHouse.Priya, story.Edna, HelpKind.SafeBed, "A bed in a care home for some days", "She does not know it, and new places upset her."));
        var left = story.Of<HelpLine>(story.Edna).ShouldHaveSingleItem();
        (left.Status, left.Kind, left.Why).ShouldBe((HelpStatus.NotChosen, HelpKind.SafeBed, "She does not know it, and new places upset her."));

        var care = new HelpAsPlanned { Kind = HelpKind.SafeBed, What = "a place in a care home", Who = "The Poplars", StartsOn = new(2026, 3, 13), ReviewOn = new(2026, 4, 13), Pence = 900_00 };
        foreach (var answer in new[] { RuleAnswer.None, WithReason })
        {
            var refused = await story.AddAsync(story.Edna, care, answer);
            refused.Allowed.ShouldBeFalse("whatever reason is given");
            refused.Findings.ShouldContain(f => f.Rule == "C-9" && f.Weight == Weight.Block && f.Source.StartsWith("Cambridgeshire 2014", StringComparison.Ordinal) && f.Instead![0] == "Make it until Fri 27 Mar 2026");
        }

        (await story.AddAsync(story.Edna, care with { EndsOn = new(2026, 3, 27), ReviewOn = new(2026, 3, 20) }, WithReason)).Allowed.ShouldBeTrue("a dated interim line of fourteen days");
        (await story.AddAsync(story.Edna, care with { EndsOn = new(2026, 5, 27), ReviewOn = new(2026, 3, 20) }, RuleAnswer.None)).Allowed.ShouldBeFalse("a far-off date is no way round it");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A15_a_short_plan_under_s_19_3_and_one_decision_for_Edna_with_Helen_and_Arthur_asked(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.HelpedAsync();
        var lines = story.Of<HelpLine>(story.Edna);
        lines.ShouldAllBe(l => l.EndsOn != null && l.ReviewOn != null);
        lines.Select(l => (l.Who, l.StartsOn, l.EndsOn!.Value)).ShouldBe([("Helen Price", new DateOnly(2026, 3, 13), new DateOnly(2026, 3, 15)), ("Fen Night Care", new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 20)), ("Mrs Kaur", new DateOnly(2026, 3, 13), new DateOnly(2026, 3, 20))], ignoreOrder: true);
        lines.Where(l => l.Urgent).Select(l => l.Who).ShouldBe(["Helen Price", "Fen Night Care"], ignoreOrder: true);
        var steps = story.Open(story.Edna, NextStepKind.DecideAboutHelp);
        steps.Length.ShouldBe(3, "no help ends unseen");
        steps.ShouldContain(s => Days.Of(s.DueAt) == new DateOnly(2026, 3, 16), "looked at on Monday 16 March");

        // The urgent help needed no finding; the decision about her nights is one, at one time, with its own best interests.
        var finding = await story.MadeAsync((RecordCapacity act) => act.DoAsync(AHouse.Priya, story.Edna, Asked with
        {
            Decision = "Can Edna decide who is with her at night this week?", Remembered = new(AbilitySeen.NotAble, "“Where is Arthur? Nobody told me.”"), Impairment = "Dementia, told by Dr Shah", BecauseOf = "She forgets the choices before she can weigh them.",
            Finding = CapacityFinding.NotAble, CouldWait = "Not past tonight.", AskAgainWhen = "When Arthur is home", On = new DateOnly(2026, 3, 13),
        }));
        var best = await story.MadeAsync((DecideBestInterests act) => act.DoAsync(AHouse.Priya, story.Edna, finding, new BestInterestsAsWeighed
        {
            CouldWait = "No: tonight comes first.", TookPart = "She chose Helen’s photograph.", Wishes = "“I would want to be here, with somebody I know.” Written on 20 January.", Beliefs = "Chapel, and her own front door.",
            Decided = "Helen, then a sitter, at her own home.", WhyThis = "New places upset her.", DecisionMaker = "Priya Nair", LookAgainOn = new(2026, 3, 16),
        },
        [new() { What = "At home with Helen and a sitter", Benefits = "Her own bed", Burdens = "Somebody new on weeknights", Freest = true }, new() { What = "A care home", Benefits = "Somebody awake", Burdens = "A strange place" }],
        [new() { Who = "Helen", Relation = "daughter", Words = "At home.", Stand = Stand.Agrees }, new() { Who = "Arthur", Relation = "husband", Words = "Do not move her.", Stand = Stand.Agrees }]));
        story.Of<Opinion>(story.Edna).Where(o => o.About == best).OrderBy(o => o.Row).Select(o => o.Who).ShouldBe(["Helen", "Arthur"]);
        Days.Of(story.Open(story.Edna, NextStepKind.LookAtDecision).Single(s => s.About == best).DueAt).ShouldBe(new DateOnly(2026, 3, 16));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A18_on_Monday_it_is_looked_at_and_the_crisis_is_still_open(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.HelpedAsync();
        story.At(3, 16, 10);
        var sitter = story.Of<HelpLine>(story.Edna).Single(l => l.Who == "Fen Night Care");
        await story.MadeAsync((DecideAboutHelp act) => act.DoAsync(AHouse.Priya, story.Edna, sitter.Id, sitter.Version, HelpDecision.Keep, new DateOnly(2026, 3, 19), "The first night went well.", WithReason));
        (await story.DoAsync((SteadyCrisis act) => act.DoAsync(AHouse.Priya, story.Edna, story.HerCrisis, ["at-home"], "Helen"))).Allowed.ShouldBeFalse("not every sign is there yet");
        (await story.CallAsync(story.Edna, story.HerCrisis, CallAnswer.Same, "Not steady yet.")).Allowed.ShouldBeTrue();
        var held = story.Of<CrisisRecord>(story.Edna).Single();
        (held.IsOpen, held.IsSteady, held.LastAnswer).ShouldBe((true, false, CallAnswer.Same));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A20_help_to_recover_is_free_until_30_April_and_a_charge_is_refused(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.HelpedAsync();
        story.At(3, 20, 15);
        var begun = await story.MadeAsync((BeginShortTermSupport act) => act.DoAsync(AHouse.Priya, story.Arthur, new SupportAsPlanned
        {
            Kind = SupportKind.Reablement, What = "washing, dressing and the stairs again", GivenBy = "Home First", Goal = "I want to look after my wife again.", StartsOn = new(2026, 3, 20), EndsOn = new(2026, 4, 30),
        }));
        story.Of<ShortTermSupport>(story.Arthur).Single().FreeUntil.ShouldBe(new DateOnly(2026, 4, 30));
        await story.MadeAsync((BeginShortTermSupport act) => act.DoAsync(AHouse.Priya, story.Arthur, new SupportAsPlanned { Kind = SupportKind.Equipment, What = "a stool for the shower", GivenBy = "Equipment store", Goal = "To wash without sitting on the edge.", StartsOn = new(2026, 3, 20), EndsOn = new(2026, 6, 20), CostPence = 64_00 }));
        story.Of<ShortTermSupport>(story.Arthur).ShouldContain(s => s.Kind == SupportKind.Equipment);
        var charged = await story.DoAsync((ChargeForSupport act) => act.DoAsync(AHouse.Priya, story.Arthur, begun, 40_00, new DateOnly(2026, 3, 20), "By phone."));
        charged.Allowed.ShouldBeFalse();
        charged.Findings.ShouldContain(f => f.Source.Contains("2014/2673", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A21_A22_it_is_over_when_they_say_so_and_a_lasting_line_cannot_be_dated_back_into_it(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.OverAsync();
        var held = story.Of<CrisisRecord>(story.Edna).Single();
        (Days.Of(held.ClosedAt!.Value), held.SteadyAgreedWith).ShouldBe((new DateOnly(2026, 3, 27), "Arthur, Edna and Helen"));
        story.Open(story.Edna).ShouldContain(s => s.About == story.HerCrisis && s.What.StartsWith("Talk about what is near them now", StringComparison.Ordinal), "tier one again");

        story.At(4, 10, 10);
        var sitter = new HelpAsPlanned { Kind = HelpKind.PaidHelp, What = "sits with Edna", Who = "Fen Night Care", StartsOn = new(2026, 3, 18), ReviewOn = new(2026, 6, 18), Pence = 134_40 };
        var refused = await story.AddAsync(story.Edna, sitter, WithReason);
        refused.Allowed.ShouldBeFalse();
        var finding = refused.Findings.Single(f => f.Rule == "C-9");
        (finding.Weight, finding.Source.StartsWith("Cambridgeshire 2014, 2.3(9)", StringComparison.Ordinal), finding.Instead![0]).ShouldBe((Weight.Block, true, "Make it until Wed 1 Apr 2026"));
        (await story.AddAsync(story.Edna, sitter with { StartsOn = new(2026, 4, 10) }, WithReason)).Allowed.ShouldBeTrue("after the crisis, lasting plans may be made");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A16_a_check_call_stands_on_the_desk_each_day_and_a_missed_one_is_marked_and_goes_to_the_manager(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.HelpedAsync();
        var due = story.Of<CrisisRecord>(story.Edna).Single().NextCallBy!.Value;
        (due - Days.At(new(2026, 3, 13), new(9, 30))).ShouldBe(TimeSpan.FromHours(24), "from the call of 9:30am, by the model’s own cadence");
        story.Open(story.Edna, NextStepKind.CheckCall).ShouldHaveSingleItem().DueAt.ShouldBe(due);

        house.Clock.SetTo(new DateTimeOffset(due.AddMinutes(4), TimeSpan.Zero));
        (await house.WithAsync((Tick tick) => tick.OnceAsync())).Failures.ShouldBeEmpty();
        await house.WithAsync((Tick tick) => tick.OnceAsync());
        var held = story.Of<CrisisRecord>(story.Edna).Single();
        (held.MissedCalls, held.IsLate(story.Now)).ShouldBe((1, true));
        story.Open(story.Edna, NextStepKind.MissedCall).Select(s => s.WorkerName).ShouldBe(["", "Maya"], ignoreOrder: true, "the team’s desk and its manager, within five minutes of the due moment and once");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A23_the_team_says_who_is_best_placed_the_pair_stands_on_the_record_and_no_hand_off_is_counted(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        story.At(4, 21, 10);
        var told = new PlacedAsTold("Priya Nair\nTom Reed, community nurse\nMaya", "Priya alone\nPriya and Tom\nA new worker", "Priya and Tom know them both.", AHouse.Priya.Id, null, "Tom Reed", "Community nursing");
        (await story.DoAsync((DecideBestPlaced act) => act.DoAsync(AHouse.Priya, story.Edna, told with { Options = "" }, true, "The team met."))).Allowed.ShouldBeFalse();
        await story.MadeAsync((DecideBestPlaced act) => act.DoAsync(AHouse.Priya, story.Edna, told, true, "The team met."));
        var placed = story.Of<BestPlaced>(story.Edna).ShouldHaveSingleItem();
        (placed.LeadName, placed.PairName, placed.Attendees).ShouldBe(("Priya Nair", "Tom Reed", told.Attendees));
        var now = story.Now;
        story.Of<Involvement>(story.Edna).Where(i => i.HoldsAt(now) && i.Kind is InvolvementKind.NamedWorker or InvolvementKind.Paired).Select(i => i.Name).ShouldBe(["Priya Nair", "Tom Reed"], ignoreOrder: true);
        story.Of<HandOff>(story.Edna).ShouldBeEmpty();
    }
}
