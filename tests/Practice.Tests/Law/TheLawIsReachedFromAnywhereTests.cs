using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Tests.Engine;
using Threefold.Practice.Tests.PracticeModels;
using Xunit;

namespace Threefold.Practice.Tests.Law;

/// <summary>
/// From every stage and every state of work, in models made up at random with rules of any weight at any moment and any steps
/// between stages, a worker alone reaches an assessment, urgent help, safeguarding, advocacy and a capacity decision: with a tick and a
/// reason at most, and with no colleague and no manager.
/// </summary>
public sealed class TheLawIsReachedFromAnywhereTests
{
    /// <summary>A model with steps drawn at random between its stages, the stage somebody is in (or none yet), and what is known.</summary>
    static readonly Gen<(PracticeModel Model, Stage? At, CaseFacts Facts)> Anywhere =
        from model in MadeUp.Model
        from steps in Gen.ListOf(Gen.Two(Gen.Choose(-1, model.Stages.Count - 1)))
        from at in Gen.Choose(-1, model.Stages.Count - 1)
        from facts in MadeUp.Facts
        select (
            model with { Transitions = [.. steps.Where(s => s.Item2 >= 0).DistinctBy(s => s).Select(s => new Transition(s.Item1 < 0 ? Transition.Start : model.Stages[s.Item1].Key, model.Stages[s.Item2].Key, "keep", false, ""))] },
            at < 0 ? null : model.Stages[at],
            // Nobody has looked and nobody has agreed: what is reached is reached without them.
            (at < 0 ? facts : facts.With("stage.kind", Weighing.KindOf(model.Stages[at]))).With("peer.checked", false).With("approval.given", false));

    [Theory]
    [InlineData("assessment.asked")]
    [InlineData("need.appears")]
    public void An_assessment_is_reached_from_every_stage_and_state(string need) => ForAll((model, at, facts) =>
    {
        var known = facts.With(need, true);
        var ways = Weighing.WaysOn(model, at, known);
        return Alone(Weighing.Weigh(model, Trigger.BeginAssessment, known))
            && model.Stages.All(s => ways.Any(w => w.Stage.Key == s.Key && Alone(w.Verdict)))
            && Alone(Weighing.Weigh(model, Trigger.BeginConversation, known)) && Alone(Weighing.Weigh(model, Trigger.TakeContact, known));
    });

    [Fact]
    public void An_assessment_is_reached_before_anybody_has_said_that_there_is_a_need() =>
        ForAll((model, _, facts) => Alone(Weighing.Weigh(model, Trigger.BeginAssessment, facts)) && Alone(Weighing.Weigh(model, Trigger.DecideEligibility, facts)));

    [Fact]
    public void Urgent_help_is_reached_with_an_end_date_and_nothing_else() =>
        ForAll((model, _, facts) => Weighing.Weigh(model, Trigger.GiveUrgentHelp, facts).With(LegalFloor.MayGiveUrgentHelp(new(2026, 3, 20))).Allowed);

    [Fact]
    public void A_concern_is_raised_and_an_enquiry_begins_from_everywhere() => ForAll((model, _, facts) =>
        Weighing.Weigh(model, Trigger.RaiseConcern, facts).With(LegalFloor.MayRaiseConcern("")).Allowed
        && Alone(Weighing.Weigh(model, Trigger.BeginEnquiry, facts)));

    [Fact]
    public void Advocacy_and_a_capacity_decision_are_reached_from_everywhere() => ForAll((model, _, facts) =>
        Weighing.Weigh(model, Trigger.ArrangeAdvocacy, facts).Allowed
        && Weighing.Weigh(model, Trigger.RecordCapacity, facts).With(LegalFloor.MayRecordCapacity("Can she agree to a sitter?", "Short words, in the morning", unableInSomeWay: false, null)).Allowed);

    [Fact]
    public void Nothing_that_was_reached_closes_the_next_thing_again()
    {
        // Whatever a worker has answered so far, the five ways stand: each is weighed with what the others leave behind.
        string[] after = ["assessment.asked", "urgent.need", "safeguarding.open", "advocacy.considered", "capacity.in-doubt", "crisis.open", "risk.present"];
        ForAll((model, at, facts) => Enumerable.Range(0, 1 << after.Length).Where(i => i % 7 == 0).All(i =>
        {
            var known = after.Select((name, bit) => (name, Yes: (i >> bit & 1) == 1)).Aggregate(facts, (f, a) => f.With(a.name, a.Yes));
            return Alone(Weighing.Weigh(model, Trigger.BeginAssessment, known)) && Weighing.Weigh(model, Trigger.GiveUrgentHelp, known).Allowed && Weighing.Weigh(model, Trigger.RaiseConcern, known).Allowed
                && Weighing.Weigh(model, Trigger.ArrangeAdvocacy, known).Allowed && Weighing.Weigh(model, Trigger.RecordCapacity, known).Allowed;
        }), 40);
    }

    [Fact]
    public void The_five_councils_own_models_keep_all_of_it_open_in_every_stage()
    {
        foreach (var model in ModelFolder.Shelf.All)
            foreach (var at in model.Stages.Prepend(null))
                foreach (var crisis in new[] { true, false })
                {
                    var known = CaseFacts.None.With("crisis.open", crisis).With("assessment.asked", true).With("stage.kind", at is null ? "other" : Weighing.KindOf(at));
                    Alone(Weighing.Weigh(model, Trigger.BeginAssessment, known)).ShouldBeTrue(model.Id);
                    Weighing.WaysOn(model, at, known).Where(w => Alone(w.Verdict)).Select(w => w.Stage.Key).ShouldBe(model.Stages.Select(s => s.Key), ignoreOrder: true);
                    foreach (var always in new[] { Trigger.GiveUrgentHelp, Trigger.RaiseConcern, Trigger.ArrangeAdvocacy, Trigger.RecordCapacity }) Weighing.Weigh(model, always, known).Allowed.ShouldBeTrue($"{model.Id} {always}");
                }
    }

    [Fact]
    public void A_worker_alone_is_stopped_where_the_law_says_nothing() // The test can fail: a block on a plan line does stop.
        => Alone(Weighing.Weigh(ModelFolder.Norfolk, Trigger.AddPlanLine, CaseFacts.None.With("crisis.open", true).With("line.open-ended", true))).ShouldBeFalse();

    /// <summary>One worker gets through on their own: what is to be read is read, and why is written.</summary>
    static bool Alone(Verdict verdict) => verdict.Answered(read: true, reason: "They asked.").Allowed;

    static void ForAll(Func<PracticeModel, Stage?, CaseFacts, bool> holds, int times = 200) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true), Prop.ForAll(Anywhere.ToArbitrary(), a => holds(a.Model, a.At, a.Facts)));
}
