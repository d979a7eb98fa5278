using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Xunit;

namespace Threefold.Practice.Tests.Reviews;

public sealed class DelegationRulesTests
{
    static readonly DateOnly Today = new(2026, 9, 7);

    static DelegationAsRegistered Oakfield => new()
    {
        Scope = DelegationScope.Review, Organisation = "Oakfield", Reviewers = "Rae Osei", Trained = "Two days in July 2026", From = new(2026, 9, 1), Until = new(2027, 8, 31), PersonAgrees = true, TheirWords = "Rae knows me.",
    };

    static Delegation Held => Thing.Begin(Things.Edna, new DelegationRegistered(Guid.CreateVersion7(), Oakfield, Things.North), Things.At, Things.Priya);

    [Fact]
    public void Looking_at_a_plan_may_be_given_away_with_the_person_s_agreement()
    {
        DelegationRules.MayRegister(Oakfield, null, Things.Numbers).Allowed.ShouldBeTrue();
        DelegationRules.MayRegister(Oakfield with { PersonAgrees = null }, null, Things.Numbers).Because.ShouldBe("Ask the person whether they agree.");
        DelegationRules.MayRegister(Oakfield with { PersonAgrees = false }, null, Things.Numbers).Because.ShouldContain("the council looks at their plan itself");
        DelegationRules.MayRegister(Oakfield with { Until = new(2027, 9, 2) }, null, Things.Numbers).Findings.ShouldHaveSingleItem().Field.ShouldBe("Until");
        DelegationRules.MayRegister(new DelegationAsRegistered(), null, Things.Numbers).Findings.Select(f => f.Field).ShouldBe(["Scope", "PersonAgrees", "Organisation", "Reviewers", "Trained", "From"], ignoreOrder: true);
    }

    [Theory, InlineData(DelegationScope.Safeguarding), InlineData(DelegationScope.Charging), InlineData(DelegationScope.Integration)]
    public void Safety_charging_and_integration_never_leave_the_council(DelegationScope scope)
    {
        var refused = DelegationRules.MayRegister(Oakfield with { Scope = scope }, null, Things.Numbers).Findings.ShouldHaveSingleItem();
        (refused.Weight, refused.Source, refused.Field).ShouldBe((Weight.Block, "Care Act 2014, s 79(2)", "Scope"));
    }

    [Fact]
    public void A_wish_for_the_council_itself_stands_in_front_of_every_delegation()
    {
        var wish = Thing.Begin(Things.Edna, new CouncilReviewsWished(Guid.CreateVersion7(), "I want Priya.", Today), Things.At, Things.Priya);
        DelegationRules.MayRegister(Oakfield, wish, Things.Numbers).Because.ShouldContain("“I want Priya.”");
        wish.Follow(new ReviewWishChanged(wish.Id, "Rae may come."), Things.Edna, Things.At, Things.Priya);
        DelegationRules.MayRegister(Oakfield, wish, Things.Numbers).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void Whoever_looks_at_their_own_work_needs_somebody_beside_them_or_the_council_reads_it_all()
    {
        var plan = Things.Plan(new(2025, 9, 1));
        DelegationRules.IsConflict("Oakfield", [Things.Line(plan, "Oakfield Home Care")], Today).ShouldBeTrue();
        DelegationRules.IsConflict("Oakfield Home Care Ltd", [Things.Line(plan, "oakfield home care")], Today).ShouldBeTrue();
        DelegationRules.IsConflict("Oakfield", [Things.Line(plan, "Mrs Kaur")], Today).ShouldBeFalse();

        var review = Things.Review(plan, ReviewKind.Annual);
        Verdict May(bool conflict, string co, bool all) => DelegationRules.MayGive(review, Held, "Rae Osei", conflict, co, all, Today);
        May(false, "", false).Allowed.ShouldBeTrue();
        May(true, "", false).Findings.ShouldHaveSingleItem().Rule.ShouldBe("conflict");
        May(true, "Sue of Oakfield", false).Because.ShouldBe("Name somebody who does not work there.");
        May(true, "Voices Together", false).Allowed.ShouldBeTrue();
        May(true, "", true).Allowed.ShouldBeTrue();
        DelegationRules.MayGive(review, Held, "Somebody else", false, "", false, Today).Because.ShouldContain("named and trained");
        DelegationRules.MayGive(Things.Review(plan, ReviewKind.FirstLight), Held, "Rae Osei", false, "", false, Today).Because.ShouldContain("first look itself");
        DelegationRules.MayGive(review, Held, "Rae Osei", false, "", false, new(2027, 9, 1)).Because.ShouldContain("does not hold today");
    }

    [Fact]
    public void Somebody_of_the_council_answers_by_name_and_a_second_person_had_no_part_in_it()
    {
        var (rae, maya) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var plan = Things.Plan(new(2025, 9, 1));
        var review = Things.Review(plan, ReviewKind.Annual);
        review.Follow(new ReviewGiven(review.Id, Guid.CreateVersion7(), rae, "Rae Osei, Oakfield", true, "Voices Together", true), plan.Person, Things.At, Things.Priya);
        DelegationRules.MaySignOff(review, maya, SignOffAnswer.Accept, ReviewEnd.GoesOn, "Good.").Because.ShouldBe("It was not sent in yet.");
        review.Follow(new ReviewSentIn(review.Id, "4 hours more."), plan.Person, Things.At, new(rae, "Rae Osei"));
        DelegationRules.MaySignOff(review, rae, SignOffAnswer.Accept, ReviewEnd.GoesOn, "Good.").Allowed.ShouldBeFalse();
        DelegationRules.MaySignOff(review, Things.Priya.Id, SignOffAnswer.Accept, null, "").Findings.Select(f => f.Field).ShouldBe(["End", "SignOffWhy"], ignoreOrder: true);
        DelegationRules.MaySignOff(review, Things.Priya.Id, SignOffAnswer.Return, null, "Ask Grace herself.").Allowed.ShouldBeTrue();
        review.Follow(new ReviewSignedOff(review.Id, SignOffAnswer.Part, "Not the hours.", "Priya Nair"), plan.Person, Things.At, Things.Priya);
        review.Follow(new ReviewEnded(review.Id, ReviewEnd.Reassess, "Not the hours."), plan.Person, Things.At, Things.Priya);
        DelegationRules.MaySample(review, false, Things.Priya.Id, SignOffAnswer.Part, "As said.").Because.ShouldBe("Somebody who had no part in it reads it.");
        DelegationRules.MaySample(review, false, maya, SignOffAnswer.Part, "As said.").Allowed.ShouldBeTrue();
        DelegationRules.MaySample(review, true, maya, SignOffAnswer.Part, "As said.").Allowed.ShouldBeFalse();
    }
}
