using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Xunit;

namespace Threefold.Practice.Tests.Reviews;

public sealed class ReductionRulesTests
{
    static readonly DateOnly Today = new(2026, 7, 20);
    static readonly DateTime Began = new(2026, 7, 7, 10, 0, 0, DateTimeKind.Utc);

    static ReductionAsDecided Less => new()
    {
        WeeklyMinutes = 240, WeeklyPence = 89_60, FirstDay = new(2026, 8, 17), Reason = "She goes to the choir on Wednesdays.", ToldOn = Today, ToldHow = "At home, and in large print.",
        ToldChallenge = true, CalledGain = true, TheirView = "I would rather sing.",
    };

    static Review Held(bool talked = true)
    {
        var plan = Things.Plan(new(2026, 5, 19));
        var review = Things.Review(plan, ReviewKind.FirstLight);
        if (talked) review.Follow(new ReviewTalked(review.Id, new ReviewAsTalked { Attended = "Edna", GoodLife = "I sing.", MayShare = true, ContinuingTeam = "Priya" }, new(2026, 7, 7)), plan.Person, Began, Things.Priya);
        return review;
    }

    static Verdict May(ReductionAsDecided decided, Practice.Assessments.NeedsAssessment? assessment, Review? review = null) =>
        ReductionRules.MayReduce(Things.Line(Things.Plan(new(2026, 5, 19))), review ?? Held(), decided, assessment, Today, Things.Numbers);

    [Fact]
    public void With_needs_looked_at_after_the_review_began_reasons_notice_and_a_way_to_challenge_it_may_be() =>
        May(Less, Things.Assessment(Began.AddDays(7), done: true)).Allowed.ShouldBeTrue();

    [Fact]
    public void Without_them_it_may_not_be_and_says_what_to_do()
    {
        foreach (var (assessment, review) in new[]
        {
            (null, Held()), (Things.Assessment(Began.AddDays(7), done: false), Held()), (Things.Assessment(Began.AddDays(-30), done: true), Held()),
            (Things.Assessment(Began.AddDays(7), done: true, person: Guid.CreateVersion7()), Held()), (Things.Assessment(Began.AddDays(7), done: true), Held(talked: false)),
        })
        {
            var refused = May(Less, assessment, review).Findings.ShouldHaveSingleItem();
            (refused.Rule, refused.Weight, refused.Source, refused.Field).ShouldBe(("reassess", Weight.Block, "Care Act 2014, s 27(4)", "Assessment"));
            refused.Instead![0].ShouldBe("Look at their needs again first.");
        }
    }

    [Fact]
    public void Nobody_s_answer_to_a_rule_gets_past_it() =>
        May(Less, null).Answered(read: true, "We are short of money.").Allowed.ShouldBeFalse();

    [Fact]
    public void Notice_reasons_a_challenge_and_their_own_view_are_each_asked_for()
    {
        var looked = Things.Assessment(Began.AddDays(7), done: true);
        May(Less with { FirstDay = new(2026, 8, 16) }, looked).Because.ShouldBe("Give 28 days’ notice: not before 17 August 2026.");
        May(Less with { ToldOn = null }, looked).Because.ShouldBe("Tell them first, and write the day you did.");
        May(Less with { ToldChallenge = false }, looked).Because.ShouldStartWith("Tell them how to challenge this");
        May(Less with { Reason = " " }, looked).Findings.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        May(Less with { CalledGain = null }, looked).Because.ShouldBe("Ask whether they call it a gain. Nobody else may say so.");
        May(Less with { WeeklyMinutes = 361 }, looked).Because.ShouldStartWith("This is more and not less");
        May(Less with { WeeklyMinutes = 360, WeeklyPence = 134_40 }, looked).Because.ShouldBe("This is as much as now.");
    }

    [Fact]
    public void What_is_not_safe_stops_at_once_with_something_in_its_place()
    {
        var stop = Less with { StopsAtOnce = true, FirstDay = Today, WeeklyMinutes = 0, WeeklyPence = 0 };
        May(stop, null).Because.ShouldBe("Write what takes its place today. Nobody is left without.");
        May(stop with { InItsPlace = "Fen Night Care comes tonight." }, null).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void It_is_a_gain_only_while_they_call_it_one()
    {
        Reduction Decided(bool? gain) => Thing.Begin(Things.Edna, new ReductionDecided(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "sits with her", 360, 134_40, Less with { CalledGain = gain }, Things.North, new(2026, 9, 16), new(2026, 11, 15)), Began, Things.Priya);
        Decided(false).IsGain().ShouldBeFalse();
        var one = Decided(true);
        one.IsGain().ShouldBeTrue();
        one.Follow(new ReductionAsked(one.Id, LessAnswer.Better, "", LessAnswer.Same, ""), Things.Edna, Began, Things.Priya);
        (one.IsGain(), one.AskOn).ShouldBe((true, new DateOnly(2026, 11, 15)));
        one.Follow(new ReductionAsked(one.Id, LessAnswer.Worse, "I miss her.", LessAnswer.Worse, ""), Things.Edna, Began, Things.Priya);
        (one.IsGain(), one.AskOn, one.First, one.Second).ShouldBe((false, null, LessAnswer.Better, LessAnswer.Worse));
        ReductionRules.MayAsk(one, LessAnswer.Same, "", "").Allowed.ShouldBeFalse();
    }
}
