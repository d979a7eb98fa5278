using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Xunit;

namespace Threefold.Practice.Tests.Reviews;

public sealed class ReviewRulesTests
{
    static readonly DateOnly Agreed = new(2026, 5, 19);

    static ReviewAsTalked Said => new() { Attended = "Edna and Arthur", GoodLife = "I sing again.", MayShare = true, ContinuingTeam = "Priya and Tom, whom they met" };

    [Fact]
    public void The_first_look_falls_six_to_eight_weeks_after_a_plan_was_agreed_or_on_the_days_it_names()
    {
        ReviewRules.MustFirstLook(Things.Plan(Agreed), Things.Numbers).ShouldBe((new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 14)));
        var named = Things.Plan(Agreed);
        named.Follow(new FirstReviewDue(named.Id, new(2026, 7, 1), new(2026, 7, 10), new(2027, 5, 1)), named.Person, Things.At, Things.Priya);
        ReviewRules.MustFirstLook(named, Things.Numbers).ShouldBe((new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 10)));
        ReviewRules.MustLookAgainBy(named, null, Things.Numbers).ShouldBe(new DateOnly(2027, 5, 1));
    }

    [Fact]
    public void A_light_first_look_does_not_put_off_the_year_and_a_look_at_the_whole_plan_begins_a_new_one()
    {
        var plan = Things.Plan(Agreed);
        ReviewRules.MustLookAgainBy(plan, null, Things.Numbers).ShouldBe(new DateOnly(2027, 5, 19));
        var whole = Things.Review(plan, ReviewKind.Annual);
        whole.Follow(new ReviewTalked(whole.Id, Said, new(2027, 5, 3)), plan.Person, Things.At, Things.Priya);
        ReviewRules.MustLookAgainBy(plan, whole, Things.Numbers).ShouldBe(new DateOnly(2028, 5, 3));
        ReviewRules.IsWhole(ReviewKind.FirstLight).ShouldBeFalse();
    }

    [Fact]
    public void What_was_said_needs_who_was_there_their_words_whether_others_may_be_told_and_at_first_who_stays()
    {
        var review = Things.Review(Things.Plan(Agreed), ReviewKind.FirstLight);
        ReviewRules.MayTalk(review, Said, new(2026, 7, 7), new(2026, 7, 7)).Allowed.ShouldBeTrue();
        ReviewRules.MayTalk(review, new ReviewAsTalked(), null, new(2026, 7, 7)).Findings.Select(f => f.Field).ShouldBe(["On", "Attended", "GoodLife", "MayShare", "ContinuingTeam"], ignoreOrder: true);
        ReviewRules.MayTalk(review, Said, new(2026, 7, 8), new(2026, 7, 7)).Because.ShouldBe("Write the day you talked. It cannot be to come.");
        ReviewRules.MayTalk(Things.Review(Things.Plan(Agreed), ReviewKind.Annual), Said with { ContinuingTeam = "" }, new(2026, 7, 7), new(2026, 7, 7)).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_more_is_written_while_it_is_paused_sent_in_or_over()
    {
        var plan = Things.Plan(Agreed);
        var review = Things.Review(plan, ReviewKind.Annual);
        review.Follow(new ReviewPaused(review.Id, Guid.CreateVersion7(), "A bruise."), plan.Person, Things.At, Things.Priya);
        ReviewRules.MayGoOn(review).Because.ShouldContain("do not ask about it yourself");
        review.Follow(new ReviewGoesOn(review.Id, "Read."), plan.Person, Things.At, Things.Priya);
        ReviewRules.MayGoOn(review).Allowed.ShouldBeTrue();
        review.Follow(new ReviewEnded(review.Id, ReviewEnd.GoesOn, "It works."), plan.Person, Things.At, Things.Priya);
        ReviewRules.MayGoOn(review).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void What_they_want_is_asked_about_or_it_is_said_why_not()
    {
        var plan = Things.Plan(Agreed);
        var review = Things.Review(plan, ReviewKind.Annual);
        var sings = Thing.Begin(plan.Person, new OutcomeNamed(Guid.CreateVersion7(), plan.Id, "To sing.", LifeArea.Play), Things.At, Things.Priya);
        ReviewRules.IsWholeEnough(review, [sings]).Because.ShouldBe("Write down what was said first.");
        review.Follow(new ReviewTalked(review.Id, Said, new(2026, 7, 7)), plan.Person, Things.At, Things.Priya);
        var left = ReviewRules.IsWholeEnough(review, [sings]);
        left.Findings.ShouldHaveSingleItem().Weight.ShouldBe(Weight.Reason);
        left.Answered(false, "She was tired.").Allowed.ShouldBeTrue();
        sings.Follow(new OutcomeLookedAt(sings.Id, "To sing.", OutcomeState.Met, "", new(2026, 7, 7)), plan.Person, Things.At, Things.Priya);
        ReviewRules.IsWholeEnough(review, [sings]).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Anybody_may_ask_at_any_time_for_a_look_at_a_plan_that_is_lived_by()
    {
        ReviewRules.MayAsk(Things.Plan(Agreed), ReviewKind.OnRequest, "Helen", "Sundays are hard.").Allowed.ShouldBeTrue();
        ReviewRules.MayAsk(null, ReviewKind.OnRequest, "Helen", "Sundays are hard.").Because.ShouldContain("There is no agreed plan");
        ReviewRules.MayAsk(Things.Plan(Agreed), ReviewKind.FirstLight, "", "").Findings.Select(f => f.Field).ShouldBe(["Kind", "AskedBy", "Why"], ignoreOrder: true);
        ReviewRules.MustAnswerBy(ReviewKind.DirectPayment, Agreed, Things.Numbers).By.ShouldBe(new DateOnly(2026, 6, 16), "whoever asks does not wait for the clock of the payment");
        ReviewRules.MustAnswerBy(ReviewKind.Unscheduled, Agreed, Things.Numbers).By.ShouldBe(new DateOnly(2026, 6, 2));
    }

    [Theory, InlineData(0), InlineData(6)]
    public void A_score_is_from_one_to_five(int score) =>
        ReviewRules.MayScore([new StatementAsScored("life", score)], [new Statement("life", "", "I live the life I want.")]).Allowed.ShouldBeFalse();

    [Theory, InlineData(4, "I slept.", false, "Words-life"), InlineData(null, "I slept.", true, "Score-life"), InlineData(4, " ", false, null), InlineData(4, "I slept.", true, null)]
    public void Words_beside_a_score_are_kept_only_when_others_may_be_told_them(int? score, string words, bool share, string? field) =>
        ReviewRules.MayScore([new StatementAsScored("life", score, words, share)], [new Statement("life", "", "I live the life I want.")]).Findings.Select(f => f.Field).ShouldBe(field is null ? [] : [field]);
}
