using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Tests.Engine;
using Xunit;

namespace Threefold.Practice.Tests.Law;

/// <summary>Models and states of work are made up at random, and none of them can stand in front of a duty.</summary>
public sealed class NoModelWeakensTheFloorTests
{
    static readonly Trigger[] AlwaysOpen = [Trigger.GiveUrgentHelp, Trigger.RaiseConcern, Trigger.ArrangeAdvocacy, Trigger.RecordCapacity];

    [Fact]
    public void No_model_puts_more_than_a_reason_before_an_assessment() => // LF-1
        ForAll((model, facts) => Weighing.Weigh(model, Trigger.BeginAssessment, facts).Findings.All(f => f.Weight <= Weight.Reason));

    [Fact]
    public void No_model_stands_before_urgent_help_a_concern_advocacy_or_capacity() => // LF-2, LF-3, LF-5, LF-6
        ForAll((model, facts) => AlwaysOpen.All(t => Weighing.Weigh(model, t, facts).Allowed));

    [Fact]
    public void No_model_puts_more_than_the_advocacy_question_before_an_enquiry() => // LF-3, LF-5
        ForAll((model, facts) => Weighing.Weigh(model, Trigger.BeginEnquiry, facts).Findings.All(f => f.Weight <= Weight.Coach || f.Rule == "LF-5"));

    [Fact]
    public void No_model_closes_a_stage_to_someone_who_asked_or_may_have_needs() => // LF-1
        ForAll((model, facts) =>
        {
            var ways = Weighing.WaysOn(model, model.FirstStage, facts.With("need.appears", true));
            return ways.Count == model.Stages.Count && ways.All(w => w.Verdict.Findings.All(f => f.Weight <= Weight.Reason));
        });

    [Fact]
    public void No_model_sends_someone_with_a_possible_need_away_with_information() => // LF-1
        ForAll((model, facts) => model.Stages.All(s => Weighing.Outcomes(model, s, facts.With("assessment.asked", true)).All(o => !o.InformationOnly)));

    [Fact]
    public void No_model_silences_what_the_floor_says() => // LF-1, LF-5, LF-9
        ForAll((model, facts) => Enum.GetValues<Trigger>().All(t => Weighing.Floor(t, facts).Findings.All(f => Weighing.Weigh(model, t, facts).Findings.Any(w => w.Rule == f.Rule && w.Weight == f.Weight && w.Says == f.Says))));

    [Fact]
    public void No_model_closes_over_an_open_enquiry() => // LF-9
        ForAll((model, facts) => !Weighing.Weigh(model, Trigger.CloseWork, facts.With("safeguarding.open", true).With("approval.given", false)).Answered(read: true, reason: "Because").Allowed);

    [Fact]
    public void No_model_takes_a_no_on_its_own_terms_or_decides_without_reasons() // LF-4, LF-7, LF-8: the law's own functions take nothing from a model
        => typeof(LegalFloor).GetMethods().SelectMany(m => m.GetParameters()).ShouldAllBe(p => p.ParameterType.Namespace != typeof(PracticeModel).Namespace);

    [Fact]
    public void No_model_hides_someone_whom_nobody_has() // LF-10
        => ForAll((_, facts) => LegalFloor.MayLeaveTheDesk(waitingToHear: true, facts.Yes("worker.named")).Allowed == facts.Yes("worker.named"));

    [Fact]
    public void No_model_rewords_danger_concern_rights_advocacy_or_complaint() =>
        ForAll((model, _) => Wording.Protected.All(key => Wording.Say(model, key) == Wording.Product[key] && Wording.Fill(model, $"{{{key}}}") == Wording.Product[key]));

    [Fact]
    public void A_weight_is_never_raised() => Check(Prop.ForAll(
        Gen.Elements(Enum.GetValues<Trigger>()).ToArbitrary(),
        Gen.Elements(Enum.GetValues<Weight>()).ToArbitrary(),
        (trigger, weight) => LegalFloor.Cap(trigger, weight) <= weight && LegalFloor.Cap(trigger, weight, true) <= LegalFloor.Cap(trigger, weight)));

    static void ForAll(Func<PracticeModel, CaseFacts, bool> holds) => Check(Prop.ForAll(MadeUp.Model.ToArbitrary(), MadeUp.Facts.ToArbitrary(), holds));

    static void Check(Property property) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true), property);
}
