using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;

namespace Threefold.Practice.Assessments;

/// <summary>One outcome as the law looks at it: what was found, and in which way. Whoever helps now has no place in it.</summary>
/// <param name="Outcome">The outcome's key.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Limb">In which way they cannot.</param>
[Source("Care and support statutory guidance, ch 6: carer-blind")]
public readonly record struct FoundOutcome(string Outcome, OutcomeFinding Finding, UnableLimb Limb)
{
    /// <summary>What an answer says to the law.</summary>
    public static FoundOutcome Of(OutcomeAnswer answer) => new(answer.Outcome, answer.Finding, answer.Limb);
}

/// <summary>When needs are eligible. The software counts; a named practitioner decides, and never against the count.</summary>
[Source("Care Act 2014, s 13")]
[Source("SI 2015/313, regs 2 and 3")]
public static class EligibilityRules
{
    const string Act = "SI 2015/313, regs 2 and 3";

    /// <summary>The outcomes that count as unable: named by the law for this kind of assessment, in a way that counts for it.</summary>
    public static IReadOnlyList<string> Unable(EligibilityLaw law, AssessmentOf of, IEnumerable<FoundOutcome> found)
    {
        var unable = found.Where(f => f.Finding == OutcomeFinding.Unable && law.Ways(of).Any(w => w.Limb == f.Limb)).Select(f => f.Outcome).ToHashSet(StringComparer.Ordinal);
        return [.. law.Outcomes(of).Select(o => o.Key).Where(unable.Contains)];
    }

    /// <summary>The outcomes nobody has asked about yet.</summary>
    public static IReadOnlyList<LawOutcome> NotAsked(EligibilityLaw law, AssessmentOf of, IEnumerable<FoundOutcome> found)
    {
        var asked = found.Where(f => f.Finding != OutcomeFinding.NotAsked).Select(f => f.Outcome).ToHashSet(StringComparer.Ordinal);
        return [.. law.Outcomes(of).Where(o => !asked.Contains(o.Key))];
    }

    /// <summary>Whether the three things the law asks for are all there.</summary>
    /// <param name="law">The law of the day.</param>
    /// <param name="of">Whose needs.</param>
    /// <param name="unable">How many outcomes they cannot achieve.</param>
    /// <param name="decision">What was found of cause, health and wellbeing.</param>
    public static bool IsMet(EligibilityLaw law, AssessmentOf of, int unable, DecisionAsMade decision) =>
        decision is { Cause: true, Significant: true } && (unable >= law.AtLeast(of) || (of == AssessmentOf.Carer && decision.HealthAtRisk == true));

    /// <summary>Whether a decision may be written: all questions answered, reasons given, and not against the count.</summary>
    public static Verdict MayDecide(EligibilityLaw law, AssessmentOf of, IReadOnlyCollection<FoundOutcome> found, DecisionAsMade decision)
    {
        var unable = Unable(law, of, found);
        return Answered(of, decision)
            .With(LegalFloor.MayDecideEligibility(decision.Reasons))
            .With(KeepableWords.MayKeep(decision.Reasons, nameof(decision.Reasons)))
            .With(KeepableWords.MayKeep(decision.CauseWords, nameof(decision.CauseWords)))
            .With(KeepableWords.MustSay(decision.SignificantWords, nameof(decision.SignificantWords), "Write how their wellbeing is touched, or why it is not."))
            .With(decision.Eligible == false ? KeepableWords.MustSay(decision.Advice, nameof(decision.Advice), "Write what can still help, now and later. They get it in writing.") : KeepableWords.MayKeep(decision.Advice, nameof(decision.Advice)))
            .And(() => NotAgainstTheCount(law, of, found, unable.Count, decision));
    }

    /// <summary>Whether needs may be left unmet: after a decision, in writing, with reasons and advice.</summary>
    [Source("Care Act 2014, s 24(2)")]
    public static Verdict MayNotMeet(string needs, string reasons, string advice) =>
        KeepableWords.MustSay(needs, nameof(needs), "Write which needs.")
            .With(LegalFloor.MayDecideNotToMeet(reasons, advice))
            .With(KeepableWords.MayKeep(reasons, nameof(reasons)))
            .With(KeepableWords.MayKeep(advice, nameof(advice)));

    /// <summary>The decision that stands: the latest day's that no other took the place of.</summary>
    public static EligibilityDecision? Standing(IEnumerable<EligibilityDecision> decisions)
    {
        EligibilityDecision[] all = [.. decisions];
        var replaced = all.Select(d => d.Replaces).ToHashSet();
        return all.Where(d => !replaced.Contains(d.Id)).OrderBy(d => d.DecidedOn).LastOrDefault();
    }

    /// <summary>What the count says, in one sentence for the page.</summary>
    public static string CountSays(EligibilityLaw law, AssessmentOf of, int unable) =>
        $"They cannot do {unable} of {law.Outcomes(of).Count}. The law asks for {law.AtLeast(of)} or more{(of == AssessmentOf.Carer ? ", or for their health to be at risk" : "")}.";

    static Verdict Answered(AssessmentOf of, DecisionAsMade decision) =>
        (decision.Eligible is null ? Verdict.No("Say what you decide.", nameof(decision.Eligible)) : Verdict.Yes)
            .With(decision.Cause is null ? Verdict.No(of == AssessmentOf.Carer ? "Say if the care they give is necessary, and if their needs come from it." : "Say if their needs come from an impairment or illness.", nameof(decision.Cause)) : Verdict.Yes)
            .With(of == AssessmentOf.Carer && decision.HealthAtRisk is null ? Verdict.No("Say if their own health is at risk.", nameof(decision.HealthAtRisk)) : Verdict.Yes)
            .With(decision.Significant is null ? Verdict.No("Say if their wellbeing is touched a lot, or is likely to be.", nameof(decision.Significant)) : Verdict.Yes);

    static Verdict NotAgainstTheCount(EligibilityLaw law, AssessmentOf of, IReadOnlyCollection<FoundOutcome> found, int unable, DecisionAsMade decision) =>
        (IsMet(law, of, unable, decision), decision.Eligible) switch
        {
            (true, false) => Against($"All that the law asks for is here ({unable} not achieved{(of == AssessmentOf.Carer && decision.HealthAtRisk == true ? ", health at risk" : "")}), so the needs are eligible. Change the decision, or what was found.", "Decide that the needs are eligible", "Look at the outcomes again"),
            (false, true) => Against($"{Missing(law, of, unable, decision)} So the law does not call these needs eligible. Change the decision, or what was found.", "Meet the needs all the same: the council may (Care Act 2014, s 19)", "Look at the outcomes again"),
            (false, false) when decision is { Cause: true, Significant: true } && NotAsked(law, of, found) is { Count: > 0 } open =>
                Against($"Nobody has asked about: {string.Join(", ", open.Select(o => o.Label))}. “Not eligible” needs every outcome asked about.", "Ask about these first"),
            _ => Verdict.Yes,
        };

    static string Missing(EligibilityLaw law, AssessmentOf of, int unable, DecisionAsMade decision) => decision switch
    {
        { Cause: not true } => of == AssessmentOf.Carer ? "The needs do not come from giving necessary care." : "The needs do not come from an impairment or illness.",
        { Significant: not true } => "Their wellbeing is not touched a lot.",
        _ => of == AssessmentOf.Carer ? "No outcome is marked as not achieved, and their health is not at risk." : $"Only {unable} of the {law.AtLeast(of)} outcomes that it takes {(unable == 1 ? "is" : "are")} marked as not achieved.",
    };

    static Verdict Against(string says, params string[] instead) => new([new Finding("s13", Weight.Block, says, Act, nameof(DecisionAsMade.Eligible), instead)]);
}
