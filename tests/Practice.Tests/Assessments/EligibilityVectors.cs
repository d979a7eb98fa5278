using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.Practice.Tests.Assessments;

/// <summary>The twelve vectors of the law (law.md 3.5a), against the outcomes and limbs as they lie in <c>reference/eligibility.yaml</c>.</summary>
public sealed class EligibilityVectors
{
    static readonly EligibilityLaw Law = EligibilityTable.On(new DateOnly(2026, 5, 12));

    [Theory]
    [InlineData(1, AssessmentOf.Adult, 2, true, false, true, true)]
    [InlineData(2, AssessmentOf.Adult, 1, true, false, true, false)]
    [InlineData(3, AssessmentOf.Adult, 5, false, false, true, false)]
    [InlineData(4, AssessmentOf.Adult, 3, true, false, false, false)]
    [InlineData(7, AssessmentOf.Carer, 1, true, false, true, true)]
    [InlineData(8, AssessmentOf.Carer, 0, true, true, true, true)]
    [InlineData(10, AssessmentOf.Carer, 2, false, false, true, false)]
    [InlineData(11, AssessmentOf.Carer, 1, true, false, true, true)]
    public void The_count_and_the_three_limbs_decide(int vector, AssessmentOf of, int unable, bool cause, bool healthAtRisk, bool significant, bool eligible)
    {
        var found = All(of, (_, i) => i < unable ? (OutcomeFinding.Unable, UnableLimb.NeedsHelp) : (OutcomeFinding.Able, UnableLimb.None));
        Decides(of, found, cause, healthAtRisk, significant, eligible, $"vector {vector}");
    }

    [Fact] // vector 5
    public void Taking_much_longer_counts_for_an_adult() => Decides(
        AssessmentOf.Adult, All(AssessmentOf.Adult, (_, i) => i switch { 0 => (OutcomeFinding.Unable, UnableLimb.NeedsHelp), 1 => (OutcomeFinding.Unable, UnableLimb.TakesLonger), _ => (OutcomeFinding.Able, UnableLimb.None) }),
        true, false, true, true, "vector 5");

    [Fact] // vector 6
    public void Needs_that_a_husband_meets_today_are_still_needs()
    {
        var answers = new[] { "nutrition", "hygiene" }.Select(key => Helped(Answer(AssessmentOf.Adult, key), "Arthur cooks and washes", "Arthur, Edna’s husband")).ToArray();
        answers.ShouldAllBe(a => a.MetNow && a.HelpedBy.Length > 0);
        Decides(AssessmentOf.Adult, [.. answers.Select(FoundOutcome.Of), .. Rest(AssessmentOf.Adult, answers)], true, false, true, true, "vector 6");
    }

    [Fact] // vector 9
    public void Takes_longer_is_no_way_of_a_helper_and_is_refused_before_it_is_counted()
    {
        var told = new OutcomeAsTold { Finding = OutcomeFinding.Unable, Limb = UnableLimb.TakesLonger, Evidence = "Housework takes all week.", From = EvidenceFrom.Person };
        var refused = OutcomeRules.MayAnswer(Law, AssessmentOf.Carer, "home-upkeep", told);
        refused.Because.ShouldStartWith("“Takes longer” does not count for somebody who helps.");
        refused.Findings.Single().Instead!.ShouldBe(["Choose one of the three other ways", "Say that they can"]);
        OutcomeRules.MayAnswer(Law, AssessmentOf.Carer, "home-upkeep", told with { Limb = UnableLimb.Pain }).Allowed.ShouldBeTrue();
        Law.Ways(AssessmentOf.Carer).Select(w => w.Limb).ShouldBe([UnableLimb.NeedsHelp, UnableLimb.Pain, UnableLimb.Danger]);
        var found = All(AssessmentOf.Carer, (_, i) => i == 0 ? (OutcomeFinding.Unable, UnableLimb.TakesLonger) : (OutcomeFinding.Able, UnableLimb.None));
        EligibilityRules.Unable(Law, AssessmentOf.Carer, found).ShouldBeEmpty();
        Decides(AssessmentOf.Carer, found, true, false, true, false, "vector 9");
    }

    [Fact] // vector 12
    public void What_is_no_part_of_their_life_counts_as_neither()
    {
        var found = All(AssessmentOf.Adult, (key, i) => key == "children" ? (OutcomeFinding.NotApplicable, UnableLimb.NeedsHelp) : i == 0 ? (OutcomeFinding.Unable, UnableLimb.NeedsHelp) : (OutcomeFinding.Able, UnableLimb.None));
        EligibilityRules.Unable(Law, AssessmentOf.Adult, found).ShouldBe(["nutrition"]);
        EligibilityRules.NotAsked(Law, AssessmentOf.Adult, found).ShouldBeEmpty("it was asked");
        Decides(AssessmentOf.Adult, found, true, false, true, false, "vector 12");
    }

    [Fact]
    public void The_law_of_the_day_has_ten_and_eight_outcomes_and_four_ways()
    {
        Law.Adult.Select(o => o.Letter).ShouldBe(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
        Law.Carer.Select(o => o.Letter).ShouldBe(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"]);
        (Law.AdultAtLeast, Law.CarerAtLeast, Law.Ways(AssessmentOf.Adult).Count).ShouldBe((2, 1, 4));
        Should.Throw<KeyNotFoundException>(() => EligibilityTable.On(new DateOnly(2015, 3, 31)));
    }

    [Fact]
    public void No_help_that_anybody_gives_changes_what_an_adult_s_needs_are() => Prop.ForAll(Lives.ToArbitrary(), life =>
    {
        var (findings, helped, decision) = life;
        OutcomeAnswer[] before = [.. Law.Adult.Zip(findings).Select(p => Answer(AssessmentOf.Adult, p.First.Key, p.Second))];
        OutcomeAnswer[] after = [.. Law.Adult.Zip(findings).Zip(helped).Select(p => p.Second ? Helped(Answer(AssessmentOf.Adult, p.First.First.Key, p.First.Second), "All of it, every day", "Arthur") : Answer(AssessmentOf.Adult, p.First.First.Key, p.First.Second))];
        var (alone, withHelp) = (EligibilityRules.Unable(Law, AssessmentOf.Adult, before.Select(FoundOutcome.Of)), EligibilityRules.Unable(Law, AssessmentOf.Adult, after.Select(FoundOutcome.Of)));
        return alone.SequenceEqual(withHelp) && EligibilityRules.IsMet(Law, AssessmentOf.Adult, alone.Count, decision) == EligibilityRules.IsMet(Law, AssessmentOf.Adult, withHelp.Count, decision);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_offer_of_help_has_no_place_in_the_rule_at_all() =>
        typeof(EligibilityRules).GetMethods().SelectMany(m => m.GetParameters()).Select(p => p.ParameterType)
            .ShouldNotContain(t => t == typeof(HelpOffer) || t == typeof(HelpAsTold) || t == typeof(HonestTalk) || t == typeof(HelpAsNow) || t == typeof(OutcomeAnswer));

    static readonly Gen<(OutcomeFinding, UnableLimb)> Finding =
        Gen.Elements(Enum.GetValues<OutcomeFinding>()).SelectMany(f => Gen.Elements(Enum.GetValues<UnableLimb>()).Select(l => (f, l)));

    static readonly Gen<bool> YesNo = Gen.Elements(true, false);

    static readonly Gen<((OutcomeFinding, UnableLimb)[] Findings, bool[] Helped, DecisionAsMade Decision)> Lives =
        Finding.ArrayOf(10).SelectMany(f => YesNo.ArrayOf(10).SelectMany(h => YesNo.ArrayOf(2).Select(d => (f, h, new DecisionAsMade { Cause = d[0], Significant = d[1] }))));

    static void Decides(AssessmentOf of, IReadOnlyCollection<FoundOutcome> found, bool cause, bool healthAtRisk, bool significant, bool eligible, string because)
    {
        var decision = new DecisionAsMade { Cause = cause, HealthAtRisk = healthAtRisk, Significant = significant, SignificantWords = "It is a great deal to her.", Reasons = "As we talked through.", Advice = "The meeting centre." };
        EligibilityRules.IsMet(Law, of, EligibilityRules.Unable(Law, of, found).Count, decision).ShouldBe(eligible, because);
        EligibilityRules.MayDecide(Law, of, found, decision with { Eligible = eligible }).Allowed.ShouldBeTrue(because);
        var against = EligibilityRules.MayDecide(Law, of, found, decision with { Eligible = !eligible });
        against.Allowed.ShouldBeFalse(because);
        against.Findings.ShouldContain(f => f.Rule == "s13" && f.Field == "Eligible" && f.Instead!.Count > 0, because);
    }

    static FoundOutcome[] All(AssessmentOf of, Func<string, int, (OutcomeFinding Finding, UnableLimb Limb)> each) =>
        [.. Law.Outcomes(of).Select((o, i) => each(o.Key, i) is var (finding, limb) ? new FoundOutcome(o.Key, finding, limb) : default)];

    static IEnumerable<FoundOutcome> Rest(AssessmentOf of, IEnumerable<OutcomeAnswer> answers) =>
        Law.Outcomes(of).Where(o => answers.All(a => a.Outcome != o.Key)).Select(o => new FoundOutcome(o.Key, OutcomeFinding.Able, UnableLimb.None));

    static OutcomeAnswer Answer(AssessmentOf of, string key, (OutcomeFinding Finding, UnableLimb Limb)? found = null) =>
        Thing.Begin(Guid.NewGuid(), new OutcomeTalkedAbout(Guid.NewGuid(), Guid.NewGuid(), of, key, key, new OutcomeAsTold { Finding = found?.Finding ?? OutcomeFinding.Unable, Limb = found?.Limb ?? UnableLimb.NeedsHelp }), default, default);

    static OutcomeAnswer Helped(OutcomeAnswer answer, string help, string by)
    {
        answer.Follow(new HelpNowNoted(answer.Id, "", new HelpAsNow { Help = help, By = by, MeetsAll = true }), answer.Person, default, default);
        return answer;
    }
}
