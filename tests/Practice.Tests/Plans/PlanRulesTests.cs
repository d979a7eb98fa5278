using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.Practice.Tests.Plans;

/// <summary>No plan is agreed before the amount was told and the ring was looked at; and each has its lawful way on.</summary>
public sealed class PlanRulesTests
{
    static readonly DateOnly Today = new(2026, 5, 19);
    static readonly Guid Edna = Guid.NewGuid();
    static readonly Plan Written = Begun(Edna, said: true);
    static readonly PlanLine[] Lines = [PlanMoneyTests.Line(Edna, Today, null, 180_00)];

    static Agreeing Saw => new() { By = "Edna, with Arthur", SeenLines = PlanRules.Stamp(Lines), SeenWeeklyPence = 180_00 };

    [Fact]
    public void The_amount_is_told_first()
    {
        var refused = PlanRules.MayAgree(Written, Saw, Lines, null, mustNotWait: false, Today);
        var finding = refused.Findings.Single();
        (finding.Rule, finding.Weight).ShouldBe(("amount-told", Weight.Block));
        finding.Says.ShouldStartWith("They have not been told the amount yet.");
        finding.Instead.ShouldBe(["Record telling them", "Start what is urgent"]);
        PlanRules.MayAgree(Written, Saw, Lines, Worked(told: false), false, Today).Allowed.ShouldBeFalse("worked out is not told");
        PlanRules.MayAgree(Written, Saw, Lines, Worked(told: true), false, Today).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void A_need_that_must_be_met_now_does_not_wait_for_it_but_the_telling_has_a_day()
    {
        PlanRules.MayAgree(Written, Saw, Lines, null, true, Today).Answered(false, "She needs somebody tonight.").Findings.Single().Field.ShouldBe("TellBy");
        var dated = PlanRules.MayAgree(Written, Saw with { TellBy = Today.AddDays(2) }, Lines, null, true, Today);
        dated.Findings.Single().Weight.ShouldBe(Weight.Reason);
        dated.Answered(false, "She needs somebody tonight.").Allowed.ShouldBeTrue();
        PlanRules.MayAgree(Written, Saw with { TellBy = Today.AddDays(-1) }, Lines, null, true, Today).Answered(false, "x").Allowed.ShouldBeFalse();
    }

    [Fact]
    public void The_ring_asks_for_a_reason_at_most_and_says_where_nobody_looked()
    {
        var open = PlanRules.RingWasConsidered(Lines, CaseFacts.None).Findings.Single();
        open.Weight.ShouldBe(Weight.Reason);
        open.Says.ShouldContain("family and neighbours");
        PlanRules.RingWasConsidered(Lines, CaseFacts.None.With("options.exhausted", true)).Findings.ShouldBeEmpty();
        PlanLine[] whole = [.. new[] { LineKind.Own, LineKind.Family, LineKind.Community, LineKind.Technology, LineKind.ShortTerm }.Select(k => PlanMoneyTests.Line(Edna, Today, null, 0, kind: k))];
        PlanRules.RingWasConsidered(whole, CaseFacts.None).Findings.ShouldBeEmpty("what is in the plan was looked at");
    }

    [Fact]
    public void A_changed_total_is_seen_before_anybody_agrees()
    {
        PlanLine[] more = [.. Lines, PlanMoneyTests.Line(Edna, Today, null, 10_00)];
        PlanRules.MayAgree(Written, Saw, more, Worked(true), false, Today).Because.ShouldStartWith("A line was changed while you looked.");
    }

    [Fact]
    public void Their_own_words_are_asked_for_and_never_block()
    {
        var without = PlanRules.MayAgree(Begun(Edna, said: false), Saw, Lines, Worked(true), false, Today);
        without.Findings.Single().Weight.ShouldBe(Weight.Reason);
        PlanRules.MayAgree(Written, Saw, [], Worked(true), false, Today).Because.ShouldStartWith("Nothing is in the plan yet.");
        PlanRules.MayAgree(Written, Saw with { By = " " }, Lines, Worked(true), false, Today).Findings.Single().Field.ShouldBe("By");
    }

    [Fact]
    public void People_plan_together_only_when_each_of_them_agrees()
    {
        var (edna, arthur) = (Begun(Edna, true), Begun(Guid.NewGuid(), true));
        PlanRules.MayJoin(edna, arthur, true, false).Findings.Single().Field.ShouldBe("OtherAgrees");
        PlanRules.MayJoin(edna, arthur, false, true).Findings.Single().Field.ShouldBe("Agrees");
        PlanRules.MayJoin(edna, edna, true, true).Allowed.ShouldBeFalse();
        PlanRules.MayJoin(edna, arthur, true, true).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void A_plan_is_begun_on_an_assessment_or_with_a_reason()
    {
        PlanRules.MayBegin(null, " ", false).Findings.Single().Field.ShouldBe("WhyNoAssessment");
        PlanRules.MayBegin(null, "Help goes on from the crisis.", false).Allowed.ShouldBeTrue();
        PlanRules.MayBegin(Guid.NewGuid(), "", false).Allowed.ShouldBeTrue();
        PlanRules.MayBegin(Guid.NewGuid(), "", true).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void The_next_plan_never_takes_paid_support_away_by_the_way()
    {
        var (before, next) = (Begun(Edna, true), Begun(Edna, true));
        PlanLine[] less = [PlanMoneyTests.Line(Edna, Today, null, 100_00)];
        PlanRules.IsNotLess(next, less, before, Lines, Today).Findings.Single().Weight.ShouldBe(Weight.Block);
        PlanRules.IsNotLess(Begun(Edna, true, Guid.NewGuid()), less, before, Lines, Today).Allowed.ShouldBeTrue("needs were looked at again");
        PlanRules.IsNotLess(next, Lines, before, Lines, Today).Allowed.ShouldBeTrue();
    }

    static Plan Begun(Guid person, bool said, Guid? assessment = null)
    {
        var plan = Thing.Begin(person, new PlanBegan(Guid.NewGuid(), "norfolk@1", null, assessment, Guid.Empty, "Priya", Guid.Empty, null), DateTime.UnixEpoch, default);
        if (said) plan.Follow(new GoodLifeSaid(plan.Id, "Stay here together."), person, DateTime.UnixEpoch, default);
        return plan;
    }

    static IndicativeBudget Worked(bool told)
    {
        var budget = Thing.Begin(Edna, new BudgetWorkedOut(Guid.NewGuid(), Written.Id, "everyone@2015-04-01", [new("nutrition", "Eating: £180 a week.", 180_00)], 180_00, Today), DateTime.UnixEpoch, default);
        if (told) budget.Follow(new BudgetTold(budget.Id, Today, ToldBy.Telephone, "Edna", 180_00, "That will do."), Edna, DateTime.UnixEpoch, default);
        return budget;
    }
}
