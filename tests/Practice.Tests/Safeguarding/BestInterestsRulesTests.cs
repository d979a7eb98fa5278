using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;
using Xunit;

namespace Threefold.Practice.Tests.Safeguarding;

public sealed class BestInterestsRulesTests
{
    static readonly DateOnly Today = new(2026, 3, 13);

    static readonly BestInterestsAsWeighed Weighed = new()
    {
        CouldWait = "No: she would be alone tonight.", TookPart = "She chose who she would like, from photographs.", Wishes = "“I would want to be here, with somebody I know.” Written on 27 January.",
        Beliefs = "Chapel, and her own front door.", Decided = "Helen sleeps at the house until Sunday.", WhyThis = "A care home would be strange to her.", DecisionMaker = "Priya Nair", LookAgainOn = new(2026, 3, 16),
    };

    static readonly OptionAsWeighed[] Ways =
    [
        new() { What = "Helen stays the nights", Benefits = "Her own bed, a voice she knows", Burdens = "Helen is tired", Freest = true },
        new() { What = "A bed in a home for a week", Benefits = "Somebody awake at night", Burdens = "A strange place, which upsets her" },
    ];

    static readonly OpinionAsHeard[] Heard = [new() { Who = "Helen", Relation = "daughter", Words = "She must stay at home.", Stand = Stand.Agrees }];

    static CapacityDecision Finding(CapacityAsAsked asked) => Thing.Begin(Guid.CreateVersion7(), new CapacityAsked(Guid.CreateVersion7(), asked), DateTime.UnixEpoch, new Author(Guid.Empty, "Priya"));

    static Verdict Decide(BestInterestsAsWeighed? weighed = null, OptionAsWeighed[]? ways = null, OpinionAsHeard[]? heard = null) =>
        BestInterestsRules.MayDecide(Finding(CapacityRulesTests.SheCannot), weighed ?? Weighed, ways ?? Ways, heard ?? Heard, Today);

    [Fact]
    public void It_follows_only_from_a_finding_about_the_same_decision()
    {
        Decide().Allowed.ShouldBeTrue(Decide().Because);
        foreach (var finding in new[] { null, Finding(CapacityRulesTests.SheCan), Finding(CapacityRulesTests.SheCannot with { Finding = CapacityFinding.NotYet }) })
        {
            var verdict = BestInterestsRules.MayDecide(finding, Weighed, Ways, Heard, Today);
            verdict.Allowed.ShouldBeFalse();
            verdict.Findings[0].Instead!.ShouldContain("Record what they agreed to");
        }
    }

    [Fact]
    public void Everything_that_the_act_asks_is_asked_for_at_once()
    {
        var missing = Decide(new BestInterestsAsWeighed(), [], []).Findings.Select(f => f.Field).ToList();
        missing.ShouldBeSubsetOf(["CouldWait", "TookPart", "Wishes", "Beliefs", "Decided", "WhyThis", "DecisionMaker", "Option1", "Freest1", "Who1", "LookAgainOn"]);
        missing.Distinct().Count().ShouldBe(11);
    }

    [Fact]
    public void One_way_alone_is_no_weighing_and_one_leaves_them_freest()
    {
        Decide(ways: [Ways[0], new()]).Findings.ShouldContain(f => f.Field == "Option1");
        Decide(ways: [Ways[1], Ways[0] with { Freest = false }]).Findings.ShouldContain(f => f.Field == "Freest1");
        Decide(ways: [Ways[0], Ways[1] with { Burdens = "" }]).Findings.ShouldContain(f => f.Field == "Burdens2");
    }

    [Fact]
    public void Somebody_with_nobody_has_an_independent_advocate_for_serious_treatment_or_a_long_stay()
    {
        var alone = Weighed with { NobodyToAsk = true };
        Decide(alone, heard: []).Allowed.ShouldBeTrue();
        foreach (var matter in new[] { SeriousMatter.Treatment, SeriousMatter.Accommodation })
        {
            Decide(alone with { Serious = matter }, heard: []).Findings.ShouldContain(f => f.Rule == "imca" && f.Source.Contains("ss 37 to 39"));
            Decide(alone with { Serious = matter, Imca = "Rosa Bell of Speak Up: he would want his own flat." }, heard: []).Allowed.ShouldBeTrue();
            Decide(Weighed with { Serious = matter }).Allowed.ShouldBeTrue();
        }
    }

    [Fact]
    public void Disagreement_that_stays_says_what_is_done_about_it()
    {
        Decide(Weighed with { Unresolved = true }).Findings.ShouldContain(f => f.Field == "Resolving" && f.Says.Contains("Court of Protection"));
        Decide(Weighed with { Unresolved = true, Resolving = "A meeting on Monday; the legal team asks the court if it does not help." }).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void It_is_looked_at_again_and_whoever_was_asked_has_their_words_written()
    {
        Decide(Weighed with { LookAgainOn = Today }).Findings.ShouldContain(f => f.Field == "LookAgainOn");
        Decide(heard: [new() { Who = "Arthur" }]).Findings.ShouldContain(f => f.Field == "View1");
    }
}
