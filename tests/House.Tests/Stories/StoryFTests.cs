using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.Letters;
using Threefold.Casework.Plans;
using Threefold.Casework.Reviews;
using Threefold.Casework.Safeguarding;
using Threefold.Casework.Sourcing;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.House.Tests.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Sourcing;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Stories;

/// <summary>Story F: Oakfield looks at Grace's plan with her, for the council.</summary>
public sealed partial class StoryFTests
{
    static DelegationAsRegistered Oakfield => new()
    {
        Scope = DelegationScope.Review, Organisation = "Oakfield", Reviewers = "Rae Osei", Trained = "Two days, July 2026", From = new(2026, 9, 1), Until = new(2027, 8, 31), PersonAgrees = true, TheirWords = "Rae knows me.",
    };

    static void At(AHouse house, int day, int hour = 10) => house.Clock.SetTo(new DateTimeOffset(Days.At(new DateOnly(2026, 9, day), new TimeOnly(hour, 0)), TimeSpan.Zero));

    /// <summary>F01: Grace has lived by a plan for nearly a year; on Tuesday 1 September the delegation is registered.</summary>
    static async Task<(AReview Grace, Guid Delegation)> RegisteredAsync(AHouse house)
    {
        house.Clock.SetTo(new DateTimeOffset(2025, 10, 1, 9, 0, 0, TimeSpan.Zero));
        var grace = await AReview.LivingAsync(house);
        await grace.TickAsync();
        house.Clock.Move(TimeSpan.FromDays(50));
        await grace.HeldAsync();
        (await grace.EndAsync(ReviewEnd.GoesOn)).Allowed.ShouldBeTrue();
        At(house, 1);
        return (grace, await grace.MadeAsync((RegisterDelegation act) => act.DoAsync(AHouse.Priya, grace.Person, Oakfield)));
    }

    /// <summary>F02: with a second reading of every review, because Oakfield gives the care as well.</summary>
    static async Task<AReview> GivenAsync(AHouse house)
    {
        var (grace, delegation) = await RegisteredAsync(house);
        At(house, 7);
        await grace.MadeAsync((GiveReview act) => act.DoAsync(AHouse.Priya, grace.Person, grace.Open().Id, delegation, AReview.Rae.Id, "Voices Together", true));
        return grace;
    }

    /// <summary>F03 and F05: Rae talks with Grace on Thursday 10 September, and sends it in with a recommendation.</summary>
    static async Task<AReview> SentInAsync(AHouse house)
    {
        var grace = await GivenAsync(house);
        At(house, 10);
        await grace.HeldAsync(AReview.Rae);
        await grace.MadeAsync((SendInReview act) => act.DoAsync(AReview.Rae, grace.Person, grace.Open().Id, "4 hours more each week."));
        return grace;
    }

    /// <summary>True when somebody may not do this here: the door does not open, or their own standing says no before it.</summary>
    static async Task<bool> IsShutAsync(Func<Task<Verdict>> act)
    {
        try
        {
            return !(await act()).Allowed;
        }
        catch (CannotOpen)
        {
            return true;
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F01_the_register_has_scope_organisation_trained_reviewers_dates_and_her_agreement_and_nothing_else_is_given_away(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (grace, _) = await RegisteredAsync(house);
        var held = grace.Of<Delegation>().ShouldHaveSingleItem();
        (held.Scope, held.Organisation, held.Reviewers, held.From, held.Until, held.TheirWords).ShouldBe((DelegationScope.Review, "Oakfield", "Rae Osei", new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31), "Rae knows me."));
        foreach (var scope in new[] { DelegationScope.Safeguarding, DelegationScope.Charging, DelegationScope.Integration })
            (await grace.DoAsync((RegisterDelegation act) => act.DoAsync(AHouse.Priya, grace.Person, Oakfield with { Scope = scope }))).Findings.ShouldContain(f => f.Source == "Care Act 2014, s 79(2)");
        (await grace.DoAsync((RegisterDelegation act) => act.DoAsync(AHouse.Priya, grace.Person, Oakfield with { PersonAgrees = null }))).Allowed.ShouldBeFalse();
        (await house.Get<DelegationBoard>().ReadAsync(AHouse.Maya)).Register.ShouldHaveSingleItem().Organisation.ShouldBe("Oakfield");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F02_Oakfield_also_gives_the_care_so_somebody_independent_takes_part_or_the_council_reads_every_one(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (grace, delegation) = await RegisteredAsync(house);
        At(house, 7);
        var review = grace.Open();
        (await house.WithAsync((ReadReview act) => act.DoAsync(AHouse.Priya, review.Id))).Delegations.ShouldHaveSingleItem().Conflict.ShouldBeTrue("it is shown");
        Task<Verdict> Give(string co, bool all) => grace.DoAsync((GiveReview act) => act.DoAsync(AHouse.Priya, grace.Person, review.Id, delegation, AReview.Rae.Id, co, all));
        (await Give("", false)).Findings.ShouldContain(f => f.Rule == "conflict" && f.Weight == Weight.Block);
        (await Give("Ann of Oakfield", false)).Allowed.ShouldBeFalse();
        (await Give("", true)).Allowed.ShouldBeTrue();
        var given = grace.Open();
        (given.Kind, given.Conflict, given.MustSample, given.ReviewerName).ShouldBe((ReviewKind.Delegated, true, true, "Rae Osei, Oakfield"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F03_the_reviewer_sees_Grace_s_plan_and_nothing_else_and_writes_what_she_said(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var grace = await GivenAsync(house);
        var other = await AReview.LivingAsync(house);
        await other.TickAsync();
        At(house, 10);
        var view = await house.WithAsync((ReadForReviewer act) => act.DoAsync(AReview.Rae, grace.Open().Id));
        (view.GoodLife, view.Lines.Single().Who, view.Outcomes.Single().Words).ShouldBe(("My own front door.", "Oakfield", "To sing again."));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadForReviewer act) => act.DoAsync(AReview.Rae, other.Open().Id)));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((Casework.People.OpenPerson act) => act.DoAsync(AReview.Rae, grace.Person)));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadReview act) => act.DoAsync(AReview.Rae, grace.Open().Id)));
        await Should.ThrowAsync<NotThere>(() => house.WithAsync((ReadForReviewer act) => act.DoAsync(AReview.Rae, grace.Of<Review>()[0].Id)), "another review of hers is not theirs");

        await grace.HeldAsync(AReview.Rae);
        var held = grace.Open();
        (held.HeldByName, held.Attended, held.GoodLife, held.HeldOn).ShouldBe(("Rae Osei", "Edna and Helen", "I sing on Mondays.", new DateOnly(2026, 9, 10)));
        grace.Of<PlanOutcome>().Single().State.ShouldBe(OutcomeState.Met);
        grace.Of<StatementScore>().Count(s => s.Review == held.Id).ShouldBe(2);
        (await grace.DoAsync((WriteReview act) => act.DoAsync(AHouse.Priya, grace.Person, held.Id, held.Version, AReview.Said, held.HeldOn))).Because.ShouldContain("holds this for the council");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F04_a_bruise_goes_to_the_council_at_once_the_review_waits_and_Oakfield_asks_nothing(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var grace = await GivenAsync(house);
        At(house, 10);
        var review = grace.Open();
        var concern = await grace.MadeAsync((RaiseConcernInReview act) => act.DoAsync(AReview.Rae, grace.Person, review.Id, new Worry { SeenOrHeard = "A bruise on her arm. She is frightened.", Danger = YesNoUnsure.Unsure }));
        var desk = grace.Steps(NextStepKind.AnswerConcern).ShouldHaveSingleItem();
        (desk.About, desk.WorkerName, (desk.DueAt - house.Clock.GetUtcNow().UtcDateTime).TotalMinutes).ShouldBe((concern, "Maya", 60));
        grace.Open().PausedAt.ShouldNotBeNull();
        (await grace.DoAsync((WriteReview act) => act.DoAsync(AReview.Rae, grace.Person, review.Id, grace.Open().Version, AReview.Said, new DateOnly(2026, 9, 10)))).Because.ShouldContain("do not ask about it yourself");
        (await grace.DoAsync((SendInReview act) => act.DoAsync(AReview.Rae, grace.Person, review.Id, ""))).Allowed.ShouldBeFalse();
        await Should.ThrowAsync<CannotOpen>(() => grace.DoAsync((AnswerConcern act) => act.DoAsync(AReview.Rae, grace.Person, concern, "I asked the carers.", true)));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadConcern act) => act.DoAsync(AReview.Rae, concern)), "nor read what the desk makes of it");
        (await house.WithAsync((ReadConcern act) => act.DoAsync(AHouse.Maya, concern))).Concern.SeenOrHeard.ShouldBe("A bruise on her arm. She is frightened.");
        (await grace.DoAsync((GoOnWithReview act) => act.DoAsync(AHouse.Priya, grace.Person, review.Id, "Let us go on."))).Because.ShouldContain("has not read the worry yet");
        await grace.MadeAsync((AnswerConcern act) => act.DoAsync(AHouse.Maya, grace.Person, concern, "Priya visits today.", true, new Casework.Conversations.RuleAnswer(Reason: "Priya asks her today.")));
        await grace.MadeAsync((GoOnWithReview act) => act.DoAsync(AHouse.Priya, grace.Person, review.Id, "She is safe now, and wants to go on."));
        grace.Open().PausedAt.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F05_four_hours_more_is_a_recommendation_and_no_plan_or_budget_changes_by_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var grace = await SentInAsync(house);
        grace.Open().Recommendation.ShouldBe("4 hours more each week.");
        grace.Of<PlanLine>().ShouldHaveSingleItem().WeeklyMinutes.ShouldBe(600);
        (await IsShutAsync(() => grace.DoAsync((BeginPlan act) => act.DoAsync(AReview.Rae, grace.Person, null, "More hours.")))).ShouldBeTrue();
        (await IsShutAsync(() => grace.DoAsync((ChangePlanLine act) => act.DoAsync(AReview.Rae, grace.Person, grace.Line, 1, grace.Of<PlanLine>()[0].Written() with { WeeklyMinutes = 840 }, AReview.Talked)))).ShouldBeTrue();
        (await IsShutAsync(() => grace.DoAsync((EndReview act) => act.DoAsync(AReview.Rae, grace.Person, grace.Open().Id, grace.Open().Version, ReviewEnd.GoesOn, "Fine.", AReview.Talked)))).ShouldBeTrue();
        (await IsShutAsync(() => grace.DoAsync((AskForSupport act) => act.DoAsync(AReview.Rae, grace.Person, new RequestAsAsked(), AReview.Talked)))).ShouldBeTrue();
        grace.Steps(NextStepKind.SignOffReview).ShouldHaveSingleItem().WorkerName.ShouldBe("Priya Nair");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F06_F07_the_council_answers_by_name_in_part_and_looks_at_her_needs_before_anything_changes(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var grace = await SentInAsync(house);
        At(house, 14);
        Task<Verdict> Answer(SignOffAnswer? answer, ReviewEnd? end, string why) => grace.DoAsync((SignOffReview act) => act.DoAsync(AHouse.Priya, grace.Person, grace.Open().Id, grace.Open().Version, answer, end, why));
        (await Answer(null, null, "")).Findings.Count.ShouldBe(3);
        (await Answer(SignOffAnswer.Return, null, "Ask Grace herself about Sundays.")).Allowed.ShouldBeTrue();
        var review = grace.Open().Id;
        (await house.Get<ReviewBoard>().AskedAsync(AReview.Rae)).ShouldHaveSingleItem().CameBack.ShouldBeTrue();
        var again = (await house.WithAsync((ReadForReviewer act) => act.DoAsync(AReview.Rae, review))).Review;
        (again.SignOffWhy, again.DecidedByName, again.IsOut, again.Recommendation).ShouldBe(("Ask Grace herself about Sundays.", "Priya Nair", true, "4 hours more each week."), "she reads why, and what she sent stands");
        await grace.MadeAsync((SendInReview act) => act.DoAsync(AReview.Rae, grace.Person, review, "4 hours more, on Sundays."));
        (await house.Get<ReviewBoard>().AskedAsync(AReview.Rae)).ShouldHaveSingleItem().CameBack.ShouldBeFalse();
        (await Answer(SignOffAnswer.Part, ReviewEnd.Reassess, "What she said stands. The hours wait for a look at her needs.")).Allowed.ShouldBeTrue();
        var held = grace.Of<Review>().Single(r => r.Id == review);
        (held.SignOff, held.DecidedByName, held.Conflict, held.End).ShouldBe((SignOffAnswer.Part, "Priya Nair", true, ReviewEnd.Reassess));
        grace.Of<AssessmentRequest>().ShouldHaveSingleItem();
        grace.Steps(NextStepKind.BeginAssessment).ShouldHaveSingleItem();
        grace.Of<PlanLine>().ShouldHaveSingleItem().WeeklyMinutes.ShouldBe(600, "before needs are looked at, nothing changes");
        var letter = (await house.WithAsync((ReadLetters act) => act.DoAsync(AHouse.Priya, grace.Person))).Known["delegated-review"];
        (letter["signed-off-by"], letter["reviewer"]).ShouldBe(("Priya Nair", held.ReviewerName));
        letter["council-decided"].ShouldBe($"Needs have changed, and are looked at again before the plan is. Of what {held.ReviewerName} told us: part of what was found is accepted. What she said stands. The hours wait for a look at her needs.");
        letter["found"].ShouldContain($"{held.ReviewerName} also gives support in your plan.");
        (await house.StoryAsync(grace.Person)).ShouldContain(s => s != null && s.StartsWith("Priya Nair decides for the council: part of what was found is accepted.", StringComparison.Ordinal));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadForReviewer act) => act.DoAsync(AReview.Rae, review)), "whoever was let in is let out");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F08_Grace_wants_the_council_itself_it_is_kept_and_acted_on(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var grace = await GivenAsync(house);
        At(house, 21);
        await grace.MadeAsync((HearReviewWish act) => act.DoAsync(AHouse.Priya, grace.Person, true, "Not the people who wash me. I want Priya."));
        var review = grace.Open();
        (review.Reviewer, review.Delegation, review.WorkerName).ShouldBe((null, null, "Priya Nair"));
        grace.Of<Delegation>().ShouldAllBe(d => d.EndedAt != null);
        (await grace.DoAsync((RegisterDelegation act) => act.DoAsync(AHouse.Priya, grace.Person, Oakfield))).Because.ShouldContain("I want Priya.");
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadForReviewer act) => act.DoAsync(AReview.Rae, review.Id)));
        await grace.HeldAsync();
        (await grace.EndAsync(ReviewEnd.GoesOn)).Allowed.ShouldBeTrue("the council holds it");
        grace.Of<ReviewWish>().ShouldHaveSingleItem().Stands.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F09_a_second_reader_does_not_see_the_first_answer_and_agreement_time_and_quality_are_counted(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var grace = await SentInAsync(house);
        At(house, 14);
        var review = grace.Open();
        await grace.MadeAsync((SignOffReview act) => act.DoAsync(AHouse.Priya, grace.Person, review.Id, review.Version, SignOffAnswer.Accept, ReviewEnd.GoesOn, "It is as Grace told me."));
        house.Clock.SetTo(new DateTimeOffset(2026, 9, 30, 9, 0, 0, TimeSpan.Zero));
        var board = house.Get<DelegationBoard>();
        (await board.ReadAsync(AHouse.Maya)).ToRead.ShouldHaveSingleItem().Review.ShouldBe(review.Id);
        typeof(SampleView).GetProperties().Select(p => p.Name).ShouldNotContain(n => n.Contains("SignOff", StringComparison.Ordinal) || n.Contains("Decided", StringComparison.Ordinal), "blind");
        (await house.WithAsync((ReadSample act) => act.DoAsync(AHouse.Maya, review.Id))).InTime.ShouldBeTrue();
        await grace.MadeAsync((SampleReview act) => act.DoAsync(AHouse.Maya, grace.Person, review.Id, SignOffAnswer.Part, true, true, "The hours are not for her to accept."));
        var counted = await board.ReadAsync(AHouse.Maya);
        (counted.Held, counted.InTime, counted.Read, counted.Agree, counted.OutcomesWell, counted.VoiceHeard, counted.ToRead.Count).ShouldBe((1, 1, 1, 0, 1, 1, 0));
        (await board.ReadAsync(AHouse.Priya)).Register.ShouldBeEmpty("only those who answer for the work");
    }
}
