using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>How an outcome is written down: as if nobody helped, in a way the law knows, with what shows it.</summary>
[Source("SI 2015/313, regs 2 and 3")]
public static class OutcomeRules
{
    /// <summary>Whether an answer may be kept.</summary>
    /// <param name="law">The law of the day.</param>
    /// <param name="of">Whose assessment.</param>
    /// <param name="outcome">The outcome's key.</param>
    /// <param name="told">What was found.</param>
    public static Verdict MayAnswer(EligibilityLaw law, AssessmentOf of, string outcome, OutcomeAsTold told) =>
        law.Find(of, outcome) is null ? Verdict.No("This is not an outcome of this assessment.")
        : told.Finding == OutcomeFinding.NotAsked ? Verdict.No("Choose what you found, as if nobody helped.", nameof(told.Finding))
        : MayUseLimb(law, of, told)
            .With(KeepableWords.MayKeep(told.View, nameof(told.View)))
            .With(told.Finding == OutcomeFinding.Unable
                ? KeepableWords.MustSay(told.Evidence, nameof(told.Evidence), "Write what shows it.")
                : KeepableWords.MayKeep(told.Evidence, nameof(told.Evidence)))
            .With(told.Finding == OutcomeFinding.Unable && told.From is null ? Verdict.No("Say where this comes from.", nameof(told.From)) : Verdict.Yes);

    /// <summary>The answer as it is kept: a way belongs to “cannot” only.</summary>
    public static OutcomeAsTold Tidy(OutcomeAsTold told) => told with
    {
        Limb = told.Finding == OutcomeFinding.Unable ? told.Limb : UnableLimb.None,
        Evidence = told.Evidence.Trim(), View = told.View.Trim(),
    };

    /// <summary>Whether the help there is now may be noted: only once it was said what they can do without it.</summary>
    [Source("Care Act 2014, s 18(7)")]
    public static Verdict MayNoteHelp(OutcomeAnswer? answer, HelpAsNow help) =>
        answer is null or { Finding: OutcomeFinding.NotAsked } ? Verdict.No("Say first what they can do as if nobody helped. Then write who helps now.", nameof(OutcomeAsTold.Finding))
        : KeepableWords.MustSay(help.Help, nameof(help.Help), "Write what help there is now.").With(KeepableWords.MayKeep(help.By, nameof(help.By)));

    static Verdict MayUseLimb(EligibilityLaw law, AssessmentOf of, OutcomeAsTold told) =>
        told.Finding != OutcomeFinding.Unable ? Verdict.Yes
        : told.Limb == UnableLimb.None ? Verdict.No("Choose in which way they cannot.", nameof(told.Limb))
        : law.Ways(of).Any(w => w.Limb == told.Limb) ? Verdict.Yes
        : new Verdict([new Finding("limb", Weight.Block, "“Takes longer” does not count for somebody who helps. Choose another way, or say that they can.", "SI 2015/313, reg 3(3)", nameof(told.Limb), ["Choose one of the three other ways", "Say that they can"])]);
}
