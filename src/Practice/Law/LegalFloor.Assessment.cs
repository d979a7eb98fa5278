using Threefold.Practice.Ground;

namespace Threefold.Practice.Law;

/// <content>LF-1, LF-4, LF-5, LF-7 and LF-8: assessment, its decisions and the person's answer to it.</content>
public static partial class LegalFloor
{
    /// <summary>LF-1. Yes, from any stage and in any state; says so aloud when someone asked or a need appears.</summary>
    [Source("Care Act 2014, ss 9(1), 9(3) and 10(1)")]
    public static Verdict MayAssess(bool asked, bool needAppears) =>
        asked ? Says("LF-1", Weight.Coach, "They asked for an assessment. You can start now. No rule stands in the way.", "")
        : needAppears ? Says("LF-1", Weight.Coach, "They may need care and support. You can start an assessment now. No rule stands in the way.", "")
        : Verdict.Yes;

    /// <summary>LF-1. Nobody who asked for an assessment, or may need one, is sent away with information alone.</summary>
    [Source("Care Act 2014, ss 4, 9(1) and 11")]
    public static Verdict MayEndAsInformation(bool assessmentWaits, bool rightsTold) =>
        assessmentWaits
            ? Says("LF-1", Weight.Block, "They asked for an assessment, or may need one. Information alone does not answer that.", "outcome", "Start the assessment", "Write down that they said no to it")
        : rightsTold
            ? Verdict.Yes
            : Says("LF-1", Weight.Block, "Tell them first that they may ask for an assessment, may disagree, and may come back.", "rightsTold", "Read the words aloud, then tick “I have told them”");

    /// <summary>LF-4. A decision about eligibility needs reasons, which go into the written record the person gets.</summary>
    [Source("Care Act 2014, s 13(2)")]
    public static Verdict MayDecideEligibility(string? reasons) =>
        HasWords(reasons) ? Verdict.Yes : Says("LF-4", Weight.Block, "Write the reasons for the decision. They go into the written record that the person gets.", nameof(reasons));

    /// <summary>
    /// LF-5. The advocacy question comes before an assessment, a plan, a review and an enquiry. It asks for a reason at
    /// most, because waiting for an advocate must never hold up an assessment or somebody's safety.
    /// </summary>
    [Source("Care Act 2014, ss 67 and 68")]
    public static Verdict MayBeginStatutoryStep(bool advocacyConsidered) =>
        advocacyConsidered ? Verdict.Yes : Says("LF-5", Weight.Reason, "Would they find it hard to take part, with nobody suitable to help them? Answer the advocacy question, or write why not yet.", "advocacy", "Answer the advocacy question");

    /// <summary>
    /// LF-7. An adult's “no” stands only when capacity was asked about, and abuse or neglect was asked about, and
    /// neither keeps the duty alive. A carer's “no” stands as it is; where somebody may be hurting them, a concern is offered beside it.
    /// </summary>
    /// <param name="carer">True when it is a carer's assessment.</param>
    /// <param name="understoodTheChoice">Did they understand the choice? <see langword="null"/> when nobody asked.</param>
    /// <param name="abuseOrNeglect">Could anyone be hurting or neglecting them? <see langword="null"/> when nobody asked.</param>
    [Source("Care Act 2014, s 11(1) to (5)")]
    public static Verdict MayTakeNoForAnAnswer(bool carer, bool? understoodTheChoice, bool? abuseOrNeglect) => (carer, understoodTheChoice, abuseOrNeglect) switch
    {
        (true, _, true) => Says("LF-7", Weight.Coach, "Their “no” stands. Someone may be hurting or neglecting them, so think about raising a concern too.", nameof(abuseOrNeglect), "Raise a concern"),
        (true, _, _) => Verdict.Yes,
        (_, null, _) or (_, _, null) => Says("LF-7", Weight.Block, "They said no. Did they understand the choice? Could anyone be hurting or neglecting them?", nameof(understoodTheChoice), "Answer both questions"),
        (_, _, true) => Says("LF-7", Weight.Block, "Someone may be hurting or neglecting them, so the duty to assess stays.", nameof(abuseOrNeglect), "Start the assessment", "Raise a concern"),
        (_, false, _) => Says("LF-7", Weight.Block, "They may not understand this choice, so their “no” may not end the duty. Look at capacity for this decision and at what is best for them.", nameof(understoodTheChoice), "Record capacity for this decision", "Start the assessment"),
        _ => Verdict.Yes,
    };

    /// <summary>LF-8. A decision not to meet some needs goes out in writing, with reasons and with advice.</summary>
    [Source("Care Act 2014, s 24(2)")]
    public static Verdict MayDecideNotToMeet(string? reasons, string? advice) =>
        (HasWords(reasons) ? Verdict.Yes : Says("LF-8", Weight.Block, "Write why these needs will not be met. The person gets this in writing.", nameof(reasons)))
        .With(HasWords(advice) ? Verdict.Yes : Says("LF-8", Weight.Block, "Write what could still help with these needs, now and later.", nameof(advice)));
}
