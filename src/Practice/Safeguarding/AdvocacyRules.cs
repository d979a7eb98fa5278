using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Safeguarding;

/// <summary>When the council must find somebody independent to help a person take part.</summary>
[Source("Care Act 2014, ss 67 and 68")]
public static class AdvocacyRules
{
    const string Act = "Care Act 2014, ss 67 and 68";

    /// <summary>Whether somebody is suitable to help them take part: willing, able, wanted by the person, not paid to care, and no part of what is wrong.</summary>
    [Source("Care Act 2014, ss 67(5) and 68(4)")]
    public static bool IsSuitable(AdvocacyAsAsked asked) =>
        !string.IsNullOrWhiteSpace(asked.Helper) && asked is { HelperWilling: true, HelperAble: true, PersonAgrees: true, HelperPaid: false, HelperImplicated: false };

    /// <summary>
    /// Whether the duty is there: great difficulty with nobody suitable, or one of the two situations in which an advocate is
    /// found although there is somebody.
    /// </summary>
    [Source("Care and Support (Independent Advocacy Support) (No. 2) Regulations 2014, reg 4")]
    public static bool MustFindAdvocate(AdvocacyAsAsked asked) =>
        asked.HasDifficulty() && (!IsSuitable(asked) || asked.LongStay || asked.Dispute);

    /// <summary>Whether the answer may be recorded. Saying that nobody is needed against the duty is refused; asking for one never is.</summary>
    public static Verdict MayAnswer(AdvocacyAsAsked asked) =>
        (asked.Needed is null ? Verdict.No("Say if an advocate is needed.", nameof(asked.Needed)) : Verdict.Yes)
            .With(asked.HasDifficulty() ? KeepableWords.MustSay(asked.Seen, nameof(asked.Seen), "Write what you saw or heard that shows it.") : KeepableWords.MayKeep(asked.Seen, nameof(asked.Seen)))
            .With(KeepableWords.MayKeep(asked.Helper, nameof(asked.Helper)))
            .With(KeepableWords.MustSay(asked.Reason, nameof(asked.Reason), "Write why, so that the person can be told."))
            .With(asked.Needed == false && MustFindAdvocate(asked) ? Duty(asked) : Verdict.Yes);

    /// <summary>Whether the next thing on the way to an advocate may be written: in order, and not in the future.</summary>
    /// <param name="question">The question as it stands.</param>
    /// <param name="what">Sought, named or met.</param>
    /// <param name="words">From whom, or who; not asked for when they met.</param>
    /// <param name="on">The day.</param>
    /// <param name="today">The day in London.</param>
    public static Verdict MayFollow(AdvocacyQuestion question, AdvocateStage what, string words, DateOnly? on, DateOnly today) =>
        !question.Needed ? Verdict.No("No advocate was needed then. Ask the question again first.")
        : (what == AdvocateStage.Met && question.NamedOn is null) || (what == AdvocateStage.Named && question.SoughtOn is null) ? Verdict.No("Write the step before this one first.", "Stage")
        : (on is null ? Verdict.No("Write the day.", "On") : on > today ? Verdict.No("This day is still to come.", "On") : Verdict.Yes)
            .With(what == AdvocateStage.Met ? Verdict.Yes : KeepableWords.MustSay(words, "Name", what == AdvocateStage.Sought ? "Write who was asked." : "Write who the advocate is."));

    /// <summary>Whether the question was answered for this talk, or at any time since it began.</summary>
    /// <param name="questions">The person's answers.</param>
    /// <param name="about">The talk or step.</param>
    /// <param name="since">When it began (UTC).</param>
    public static bool WasAnswered(IEnumerable<AdvocacyQuestion> questions, Guid about, DateTime since) => questions.Any(q => q.About == about || q.AskedAt >= since);

    /// <summary>The latest answer to the question for an enquiry, asked since a concern was raised; <see langword="null"/> when nobody asked it.</summary>
    /// <param name="questions">The person's answers.</param>
    /// <param name="concern">The concern that would be enquired into.</param>
    [Source("Care Act 2014, s 68")]
    public static AdvocacyQuestion? ForEnquiry(IEnumerable<AdvocacyQuestion> questions, Concern concern) =>
        questions.Where(q => q.Step == AdvocacyStep.Enquiry && q.AskedAt >= concern.RaisedAt).MaxBy(q => q.AskedAt);

    static Verdict Duty(AdvocacyAsAsked asked) => new([new Finding("LF-5", Weight.Block,
        asked.LongStay ? "A long stay with the NHS is likely. Then an advocate is found, although there is somebody."
        : asked.Dispute ? "You and whoever helps them disagree on something that matters. Then an advocate is found, although there is somebody."
        : string.IsNullOrWhiteSpace(asked.Helper) ? "They find it hard to take part and nobody is named who could help them. Then an advocate must be found."
        : $"{asked.Helper.Trim()} is not suitable for this: it takes somebody willing, able and wanted by the person, who is not paid to care and no part of what is wrong. Then an advocate must be found.",
        Act, nameof(asked.Needed), ["Say that an advocate is needed", "Ask who the person would want beside them"])]);
}

/// <summary>How far the way to an advocate has come.</summary>
public enum AdvocateStage
{
    /// <summary>Somebody was asked for one.</summary>
    Sought,

    /// <summary>One was named.</summary>
    Named,

    /// <summary>They met.</summary>
    Met,
}
