using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Practice.Engine;

/// <summary>A stage that may be entered from here, and what the rules say about entering it.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Step">The step there, or <see langword="null"/> when none is drawn (a beginning, or the law opened it).</param>
/// <param name="Verdict">What the council's rules say, after the legal floor.</param>
public sealed record WayOn(Stage Stage, Transition? Step, Verdict Verdict);

/// <summary>Weighs the law's floor and then the council's rules at one moment.</summary>
[Source("Practice models 1.5")]
public static class Weighing
{
    /// <summary>
    /// Everything that speaks at this moment, heaviest first: the legal floor as it is, and the council's rules with
    /// their weight lowered to what the floor allows. A peer's look or an approval already given answers rules of that weight.
    /// </summary>
    /// <param name="model">The model that the work is pinned to.</param>
    /// <param name="trigger">The moment.</param>
    /// <param name="facts">What is known of the work, and of the deed itself.</param>
    /// <param name="names">What {person}, {carer} and other names stand for, or <see langword="null"/> for the model's nouns.</param>
    public static Verdict Weigh(PracticeModel model, Trigger trigger, CaseFacts facts, IReadOnlyDictionary<string, string>? names = null)
    {
        var findings = model.Rules
            .Where(r => r.Speaks(trigger, facts))
            .Select(r => new Finding(r.Key, LegalFloor.Cap(trigger, r.Weight, facts.NeedMayBeThere), Wording.Fill(model, r.Says, names), r.Source, "", [.. r.Instead.Select(i => Wording.Fill(model, i, names))], r.Title, r.ReviewAfterDays))
            .Where(f => !Answered(f.Weight, facts));
        return Floor(trigger, facts).With(new Verdict([.. findings]));
    }

    /// <summary>What the floor itself says at this moment, from case facts. Acts with more in hand call the rule itself.</summary>
    public static Verdict Floor(Trigger trigger, CaseFacts facts) => trigger switch
    {
        Trigger.BeginAssessment => LegalFloor.MayAssess(facts.Yes("assessment.asked"), facts.Yes("need.appears")).With(Advocacy(facts)),
        Trigger.AgreePlan or Trigger.HoldReview or Trigger.BeginEnquiry => Advocacy(facts),
        Trigger.CloseWork => LegalFloor.MayClose(facts.Yes("safeguarding.open"), facts.Yes("urgent.need"), facts.Yes("contingency.unread"), facts.Yes("approval.given")),
        _ => Verdict.Yes,
    };

    /// <summary>
    /// The outcomes that may be chosen in this stage. An outcome of information alone is left out while an assessment
    /// waits to be begun, because information does not answer the duty.
    /// </summary>
    public static IReadOnlyList<Outcome> Outcomes(PracticeModel model, Stage stage, CaseFacts facts) =>
        [.. stage.Outcomes.Select(model.Outcome).OfType<Outcome>().Where(o => !(o.InformationOnly && facts.NeedMayBeThere))];

    /// <summary>
    /// The stages that may be entered from here (or at the start, when <paramref name="from"/> is <see langword="null"/>),
    /// with what the rules say. Entry criteria guide and never bar. Once an assessment is asked for or a need appears,
    /// every stage is open.
    /// </summary>
    public static IReadOnlyList<WayOn> WaysOn(PracticeModel model, Stage? from, CaseFacts facts)
    {
        var steps = model.Transitions.Where(t => t.From == (from?.Key ?? Transition.Start)).ToDictionary(t => t.To, StringComparer.Ordinal);
        return [.. model.Stages.Where(Open).Select(s => new WayOn(s, steps.GetValueOrDefault(s.Key), Enter(model, s, facts)))];

        bool Open(Stage stage) => stage.EnterableFromAny || facts.NeedMayBeThere || steps.ContainsKey(stage.Key)
            || (stage.Repeatable && stage.Key == from?.Key) || (from is null && stage.Key == model.FirstStage.Key);
    }

    /// <summary>What stands before entering this stage: its usual way in as a hint, then the council's rules.</summary>
    public static Verdict Enter(PracticeModel model, Stage stage, CaseFacts facts)
    {
        var hint = stage.Entry.When.Holds(facts) ? Verdict.Yes : new Verdict([new Finding("entry", Weight.Coach, Wording.Fill(model, stage.Entry.Says), model.Name)]);
        return Weigh(model, Trigger.EnterStage, facts.With("stage.entering", KindOf(stage))).With(hint);
    }

    /// <summary>What stands before going on from one stage to another: the rules about leaving the one, then those about entering the other.</summary>
    public static Verdict GoOn(PracticeModel model, Stage? from, Stage to, CaseFacts facts) =>
        Enter(model, to, facts).With(from is null || from.Key == to.Key ? Verdict.Yes : Weigh(model, Trigger.LeaveStage, facts));

    /// <summary>The word for a stage's kind, as case facts hold it.</summary>
    public static string KindOf(Stage stage) => stage.Kind switch
    {
        StageKind.Connect => "connect",
        StageKind.Steady => "steady",
        StageKind.Build => "build",
        _ => "other",
    };

    static Verdict Advocacy(CaseFacts facts) => LegalFloor.MayBeginStatutoryStep(facts.Yes("advocacy.considered"));

    static bool Answered(Weight weight, CaseFacts facts) =>
        (weight == Weight.PeerCheck && facts.Yes("peer.checked")) || (weight == Weight.Approve && facts.Yes("approval.given"));
}
