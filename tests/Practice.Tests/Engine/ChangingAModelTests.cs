using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Tests.PracticeModels;
using Xunit;

namespace Threefold.Practice.Tests.Engine;

/// <summary>Reading a model in words, laying two beside each other, trying one on work, and moving work.</summary>
public sealed class ChangingAModelTests
{
    static readonly PracticeModel Norfolk = ModelFolder.Norfolk;
    static readonly DateOnly Today = new(2026, 1, 13);

    [Fact]
    public void A_condition_reads_as_words()
    {
        InWords.Of(Condition.Always).ShouldBe("always");
        InWords.Of(new Condition.All([new Condition.Yes("carer.known"), new Condition.Not(new Condition.Yes("carer.heard"))]))
            .ShouldBe("somebody helps this person, and not: everybody known to help has been heard in this talk");
        InWords.Of(new Condition.Any([new Condition.Under("strengths.named", 1), new Condition.All([new Condition.Over("waiting.hours", 24), new Condition.Is("origin", "move-in")])]))
            .ShouldBe("either how many strengths are written down: fewer than 1, or (hours the person has waited for a first conversation: more than 24, and who got in touch is “move in”)");
        InWords.Of(new Condition.Any([new Condition.Yes("crisis.open")])).ShouldBe("a crisis is open");
    }

    [Fact]
    public void Every_moment_and_every_weight_has_words()
    {
        Enum.GetValues<Trigger>().Select(InWords.Of).Distinct().Count().ShouldBe(Enum.GetValues<Trigger>().Length);
        Enum.GetValues<Weight>().Select(InWords.Of).Distinct().Count().ShouldBe(Enum.GetValues<Weight>().Length);
        ModelFolder.Shelf.All.SelectMany(m => m.Rules).ShouldAllBe(r => InWords.Of(r.When).Length > 3 && !InWords.Of(r.When).Contains('.', StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_law_lowers_is_said_with_its_section()
    {
        var peers = Norfolk.Rules.First(r => r.On == Trigger.EnterStage && r.Weight == Weight.PeerCheck);
        InWords.LoweredByLaw(peers).ShouldBe("The law lowers this: once an assessment was asked for or a need appears, it only asks for a reason. LF-1: An assessment is always open to anyone who asks, or who may have needs. (Care Act 2014, ss 9 and 10)");
        InWords.LoweredByLaw(peers with { On = Trigger.RaiseConcern, Weight = Weight.Block }).ShouldStartWith("The law lowers this: it only gives a hint. LF-3");
        InWords.LoweredByLaw(peers with { On = Trigger.AddPlanLine, Weight = Weight.Block }).ShouldBe("");
        InWords.LoweredByLaw(peers with { Weight = Weight.Reason }).ShouldBe("");
    }

    [Fact]
    public void Two_versions_are_laid_beside_each_other_line_by_line()
    {
        var rule = Norfolk.Rules[0];
        var changed = Norfolk with
        {
            Version = 2,
            Rules = [.. Norfolk.Rules.Skip(2), rule with { Weight = Weight.Measure }, rule with { Key = "N-new", Title = "A new promise" }],
            Stages = [.. Norfolk.Stages.Select(s => s.Key == "connect" ? s with { Label = "Conversation one" } : s)],
            Words = new Dictionary<string, string>(Norfolk.Words, StringComparer.Ordinal) { ["colleague"] = "teammate" },
            Settings = Norfolk.Settings with { PromiseHours = 48 },
        };
        var found = Comparing.Of(Norfolk, changed);
        found.ShouldContain(new Difference(Change.Changed, "rule", rule.Key, "weight", InWords.Of(rule.Weight), InWords.Of(Weight.Measure)));
        found.ShouldContain(new Difference(Change.Added, "rule", "N-new", "", "", "A new promise"));
        found.ShouldContain(new Difference(Change.Removed, "rule", Norfolk.Rules[1].Key, "", Norfolk.Rules[1].Title, ""));
        found.ShouldContain(d => d.Part == "stage" && d.Key == "connect" && d.About == "label" && d.Is == "Conversation one");
        found.ShouldContain(d => d.Part == "word" && d.Key == "colleague" && d.Is == "teammate");
        found.ShouldContain(new Difference(Change.Changed, "setting", "promise in hours", "is", "24", "48"));
        found.Count.ShouldBe(6);
        Comparing.Of(Norfolk, Norfolk).ShouldBeEmpty();
    }

    [Fact]
    public void Five_models_differ_from_each_other_and_none_from_itself()
    {
        foreach (var one in ModelFolder.Shelf.All)
            foreach (var other in ModelFolder.Shelf.All)
                (Comparing.Of(one, other).Count == 0).ShouldBe(one.Id == other.Id, $"{one.Id} and {other.Id}");
    }

    [Fact]
    public void A_heavier_rule_is_foreseen_and_a_duty_lowers_it_here_too()
    {
        var rule = Norfolk.Rules.First(r => r.On == Trigger.EnterStage && r.Weight == Weight.PeerCheck);
        var facts = CaseFacts.None;
        var heavier = Norfolk with { Rules = [.. Norfolk.Rules.Select(r => r == rule ? r with { Weight = Weight.Approve } : r)] };
        Foreseeing.Of(Norfolk, heavier, facts).Single(f => f.IsHeavier).ShouldBe(new Foreseen(rule.Key, Trigger.EnterStage, Weight.PeerCheck, Weight.Approve));
        Foreseeing.Of(Norfolk, heavier, facts.With("assessment.asked", true)).ShouldAllBe(f => !f.IsHeavier);
        var gone = Norfolk with { Rules = [.. Norfolk.Rules.Where(r => r != rule)] };
        Foreseeing.Of(Norfolk, gone, facts).Single(f => f.IsLighter).ShouldBe(new Foreseen(rule.Key, Trigger.EnterStage, Weight.PeerCheck, null));
    }

    [Fact]
    public void Work_goes_on_in_its_own_stage_or_where_the_new_version_says()
    {
        var two = Norfolk with { Version = 2, Stages = [.. Norfolk.Stages.Where(s => s.Key != "steady")], EffectiveFrom = new DateOnly(2026, 1, 10) };
        Moving.StageFor(two, "connect").ShouldBe("connect");
        Moving.StageFor(two, "steady").ShouldBeNull();
        Moving.Holes(two, ["connect", "steady", "steady"]).ShouldBe(["steady"]);
        var refused = Moving.MayMove(two, ["steady"], "We learned.", Today);
        refused.Allowed.ShouldBeFalse();
        refused.Because.ShouldBe("Some work is in “steady”, and norfolk@2 does not say where it goes on. Add a line to “moves” in a new version: { was: steady, is: … }.");
        var mapped = two with { Moves = [new StageMove("steady", "build")] };
        Moving.StageFor(mapped, "steady").ShouldBe("build");
        Moving.MayMove(mapped, ["steady", "connect"], "We learned.", Today).Allowed.ShouldBeTrue();
        Moving.MayMove(mapped, ["connect"], " ", Today).Because.ShouldBe("Write why this work moves.");
        Moving.MayMove(mapped with { Status = ModelStatus.Draft }, ["connect"], "We learned.", Today).Allowed.ShouldBeFalse();
        Moving.MayMove(mapped with { EffectiveFrom = Today.AddDays(1) }, ["connect"], "We learned.", Today).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void Cambridgeshire_comes_back_to_tier_one_and_leicester_has_no_numbers()
    {
        var cambridgeshire = ModelFolder.Shelf.Pinned("cambridgeshire@1");
        Weighing.WaysOn(cambridgeshire, cambridgeshire.Stage("steady"), CaseFacts.None).ShouldContain(w => w.Stage.Key == "connect" && w.Step!.Worker == "keep");
        Weighing.WaysOn(cambridgeshire, cambridgeshire.Stage("connect"), CaseFacts.None).ShouldContain(w => w.Stage.Key == "steady");
        ModelFolder.Shelf.Pinned("leicester@1").Stages.ShouldAllBe(s => s.Order == null);
        foreach (var model in ModelFolder.Shelf.All.Where(m => m.Code != "leicester")) model.Stages.Count(s => s.Repeatable).ShouldBeGreaterThan(0, model.Id);
    }
}
