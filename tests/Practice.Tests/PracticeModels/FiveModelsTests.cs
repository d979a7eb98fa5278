using Shouldly;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Xunit;

namespace Threefold.Practice.Tests.PracticeModels;

/// <summary>The five councils' models are whole: nothing their papers ask for is missing.</summary>
public sealed class FiveModelsTests
{
    [Fact]
    public void The_five_models_pass_the_check()
    {
        var report = CheckModels.Do(ModelFolder.Models);
        report.Mistakes.ShouldBeEmpty();
        report.ExitStatus.ShouldBe(0);
        report.Models.Select(m => m.Id).ShouldBe(["cambridgeshire@1", "lancashire@1", "leicester@1", "norfolk@1", "worcestershire@1"]);
        report.AsText().ShouldContain("norfolk@1  Living Well");
        report.AsText().ShouldContain("conversation, simple: 9 to 13 questions, limit 13");
        report.AsJson().ShouldContain("\"exitStatus\": 0");
    }

    [Theory]
    [InlineData("norfolk", "N-a N-b N-c N-d N-e N-f N-g N-h N-i N-j N-k N-l N-m N-n N-P1 N-P2 N-P3 N-P4 N-P5 N-P6")]
    [InlineData("lancashire", "L-1 L-2 L-3 L-4 L-5 L-6 L-7 L-8 L-9 L-10 L-11 L-12")]
    [InlineData("cambridgeshire", "C-1 C-2 C-3 C-4 C-5 C-6 C-7 C-8 C-9 C-10")]
    [InlineData("worcestershire", "W-1 W-2 W-3 W-4 W-5 W-6 W-7 W-8 W-9 W-10")]
    [InlineData("leicester", "E-1 E-2 E-3 E-4 E-5")]
    public void Every_golden_rule_and_commitment_is_a_rule_or_a_principle(string code, string expected)
    {
        var model = ModelFolder.Shelf.Pinned($"{code}@1");
        var held = model.Rules.Select(r => r.Key.Split('.')[0]).Concat(model.Principles.Select(p => p.Code)).Distinct();
        held.ShouldBe(expected.Split(' '), ignoreOrder: true);
    }

    [Theory]
    [InlineData("norfolk", WaitingMode.None, "self-pick", false, "only-if-asked", "peer", "value-prompt", "team")]
    [InlineData("lancashire", WaitingMode.Managed, "manager", true, "agreed-and-introduced", "manager", "indicative", "practitioner")]
    [InlineData("cambridgeshire", WaitingMode.Managed, "mdt", false, "paired", "mdt", "budget", "mdt")]
    [InlineData("worcestershire", WaitingMode.Managed, "team", true, "counted", "none", "unit-costs", "service")]
    [InlineData("leicester", WaitingMode.Managed, "team", true, "slim-form", "none", "hidden", "practitioner")]
    public void Settings_are_as_the_papers_have_them(string code, WaitingMode waiting, string allocation, bool triage, string handOff, string approvals, string cost, string risk)
    {
        var set = ModelFolder.Shelf.Pinned($"{code}@1").Settings;
        (set.Waiting, set.Allocation, set.TriageRecord, set.HandOff, set.Approvals, set.CostShown, set.RiskOwner).ShouldBe((waiting, allocation, triage, handOff, approvals, cost, risk));
    }

    [Theory]
    [InlineData("norfolk", Weight.PeerCheck, Weight.Block)]
    [InlineData("lancashire", Weight.Approve, Weight.Block)]
    [InlineData("cambridgeshire", Weight.Warn, Weight.Block)]
    [InlineData("worcestershire", Weight.Reason, Weight.Warn)]
    public void Skipping_ahead_and_open_ended_lines_weigh_what_each_council_set(string code, Weight skip, Weight openEnded)
    {
        var model = ModelFolder.Shelf.Pinned($"{code}@1");
        Weighing.Enter(model, model.Stage("build"), CaseFacts.None).Findings.Max(f => f.Weight).ShouldBe(skip);
        Weighing.Weigh(model, Trigger.AddPlanLine, CaseFacts.None.With("crisis.open", true).With("line.open-ended", true)).Findings.Max(f => f.Weight).ShouldBe(openEnded);
    }

    [Fact]
    public void What_the_law_keeps_open_is_an_outcome_of_every_stage()
    {
        foreach (var model in ModelFolder.Shelf.All)
            foreach (var stage in model.Stages)
                Weighing.Outcomes(model, stage, CaseFacts.None).Select(o => o.Key).ShouldHoldAll(["assessment", "urgent-help", "safeguarding", "advocacy"]);
    }

    [Fact]
    public void Each_model_has_nine_areas_of_wellbeing_and_six_parts_of_the_ring()
    {
        foreach (var model in ModelFolder.Shelf.All)
        {
            model.Wellbeing.Count.ShouldBe(9);
            model.Ring.Select(r => r.Key).ShouldBe(SolutionRing.Segments);
            model.Cadence("ask-if-it-helped").ShouldNotBeNull();
        }
    }

    [Fact]
    public void Work_begins_under_the_current_version_and_stays_on_its_own()
    {
        ModelFolder.Shelf.Current("norfolk", new DateOnly(2026, 9, 7)).Id.ShouldBe("norfolk@1");
        Should.Throw<KeyNotFoundException>(() => ModelFolder.Shelf.Current("norfolk", new DateOnly(2010, 1, 1)));
        Should.Throw<KeyNotFoundException>(() => ModelFolder.Shelf.Pinned("norfolk@9"));
    }

    [Theory]
    [InlineData("norfolk")]
    [InlineData("lancashire")]
    [InlineData("cambridgeshire")]
    [InlineData("worcestershire")]
    [InlineData("leicester")]
    public void People_can_read_what_is_asked_at_eleven(string code)
    {
        var model = ModelFolder.Shelf.Pinned($"{code}@1");
        ReadingAge.Of(model.Prompts.Select(p => p.Asks)).ShouldBeLessThanOrEqualTo(11);
        ReadingAge.Of(model.Stages.Select(s => s.PurposeForPerson)).ShouldBeLessThanOrEqualTo(11);
        ReadingAge.Of(model.Rules.Select(r => r.Says)).ShouldBeLessThanOrEqualTo(11);
    }

    [Fact]
    public void A_hard_text_is_found_to_be_hard() =>
        ReadingAge.Of(["Multidisciplinary practitioners facilitate individualised interventions regarding accommodation eligibility determinations."]).ShouldBeGreaterThan(15);
}

static class ShouldHold
{
    public static void ShouldHoldAll(this IEnumerable<string> held, IReadOnlyList<string> wanted) => wanted.Except(held).ShouldBeEmpty();
}
