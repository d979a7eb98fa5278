using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.Reviews;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Stories;

/// <content>A34 to A37: the first look, what is kept ready, how it went, and the year.</content>
public sealed partial class StoryATests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A34_the_first_look_falls_six_to_eight_weeks_on_and_is_about_a_good_life(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.KeptReadyAsync();
        var due = story.HerReview;
        (due.Kind, due.DueFrom, due.DueBy, due.WorkerName).ShouldBe((ReviewKind.FirstLight, new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 14), "Priya Nair"));
        story.Of<Review>(story.Arthur).ShouldHaveSingleItem("each of them has their own");
        story.At(7, 7, 9);
        (await house.Get<ReviewBoard>().ReadAsync(AHouse.Priya, ReviewFilter.Due)).Cards.Select(c => c.Review).ShouldContain(due.Id);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A34_what_they_said_and_scored_is_kept_and_A37_the_year_still_counts_from_May(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.LookedAsync();
        var held = story.Of<Review>(story.Edna)[0];
        (held.HeldOn, held.GoodLife, held.MayShare, held.End, held.ContinuingTeam).ShouldBe((new DateOnly(2026, 7, 7), "We are together, and I sing.", true, ReviewEnd.GoesOn, "Priya and Tom Reed, whom they know."));
        story.Of<PlanOutcome>(story.Edna).Single().State.ShouldBe(OutcomeState.Met);
        story.Of<StatementScore>(story.Edna).Select(s => (s.Statement, s.Score, s.MayShare)).ShouldBe([("life", 4, true), ("people", 5, false)], ignoreOrder: true);
        var report = story.Of<Practice.Money.HolderReport>(story.Edna).ShouldHaveSingleItem("RECORD: the organisation’s report was read in this look");
        (report.Review, report.Holder, report.From, report.To, report.SpentPence, report.ReadOn).ShouldBe((held.Id, "Fenside CIC", new DateOnly(2026, 5, 19), new DateOnly(2026, 7, 6), 1_260_00, new DateOnly(2026, 7, 7)));
        var year = story.HerReview;
        (year.Kind, year.DueBy).ShouldBe((ReviewKind.Annual, new DateOnly(2027, 5, 19)));
        story.Open(story.Edna, NextStepKind.HoldReview).ShouldHaveSingleItem().About.ShouldBe(year.Id);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A35_what_is_kept_ready_is_called_for_within_five_minutes_with_no_form_and_no_story_told_again(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.LookedAsync();
        var (assessments, answers) = (story.Of<NeedsAssessment>(story.Edna).Count + story.Of<AssessmentRequest>(story.Edna).Count, await story.AnswersCountAsync());
        story.At(10, 12, 5, 10);
        (await story.TellAsync(TheJonesesStory.Admitted with { Source = "hospital", MessageId = "adt-1210", Stay = "V200", HappenedAt = story.Now })).Allowed.ShouldBeTrue();
        var use = story.Of<StandbyUse>(story.Edna).ShouldHaveSingleItem();
        (use.Who, use.AlertedAt, use.BeganAt).ShouldBe(("Fenside sitters", story.Now, null));
        story.Open(story.Edna, NextStepKind.FollowPlan).ShouldContain(s => s.What == "Start what is kept ready: sits with Edna at night, if Arthur is admitted, Fenside sitters.");
        story.Of<Message>(story.Arthur).ShouldContain(m => m.Channel == MessageChannel.Text && m.ToName.StartsWith("Helen Price", StringComparison.Ordinal) && Days.Of(m.AskedAt) == new DateOnly(2026, 10, 12));
        var crisis = story.Of<CrisisRecord>(story.Edna).Single(c => c.IsOpen);

        story.At(10, 12, 6, 40);
        await story.MadeAsync((SayStandbyBegan act) => act.DoAsync(AHouse.Priya, story.Edna, use.Id, null, "The sitter has her key."));
        (await story.DoAsync((SayStandbyBegan act) => act.DoAsync(AHouse.Priya, story.Edna, use.Id, null, ""))).Allowed.ShouldBeFalse();
        var seen = await house.WithAsync((ReadStandby act) => act.DoAsync(AHouse.Priya, crisis.Id));
        seen.Uses.ShouldHaveSingleItem().MinutesToSupport().ShouldBe(90);
        story.Open(story.Edna, NextStepKind.FollowPlan).ShouldNotContain(s => s.What.StartsWith("Start what is kept ready", StringComparison.Ordinal));
        (story.Of<NeedsAssessment>(story.Edna).Count + story.Of<AssessmentRequest>(story.Edna).Count, await story.AnswersCountAsync()).ShouldBe((assessments, answers), "no new assessment, and nothing asked again");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A36_nothing_lasting_in_a_crisis_no_hand_off_minutes_to_help_and_Arthur_is_never_called_what_he_is_not(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.AdmittedAgainAsync();
        story.At(10, 12, 6, 40);
        await story.MadeAsync((SayStandbyBegan act) => act.DoAsync(AHouse.Priya, story.Edna, story.Of<StandbyUse>(story.Edna).Single().Id, null, ""));
        foreach (var person in new[] { story.Edna, story.Arthur })
            (await story.CallAsync(person, story.Of<CrisisRecord>(person).Single(c => c.IsOpen).Id, CallAnswer.Same)).Allowed.ShouldBeTrue();
        story.At(10, 13, 9);
        var counted = await house.WithAsync((StickingCounts counts) => counts.ReadAsync(AHouse.Maya, new(2026, 10, 12), new(2026, 10, 13), Together.Spoken));
        (counted.LastingInCrisis, counted.Teams.Sum(t => t.HandOffs)).ShouldBe((0, 0));
        counted.MinutesToHelp.ShouldBe([90, 90]);
        counted.MinutesToStandby.ShouldBe([90]);
        foreach (var person in new[] { story.Edna, story.Arthur })
            (await house.StoryAsync(person)).ShouldAllBe(s => s == null || !s.Contains("carer", StringComparison.OrdinalIgnoreCase));
    }
}
