using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Practice.Safeguarding;

/// <summary>What holds when somebody is worried about an adult. Nothing stands in the way of saying so.</summary>
[Source("Care Act 2014, s 42")]
public static class ConcernRules
{
    /// <summary>Whether a concern may be raised. Always, even with nothing written; a hint asks for a few words.</summary>
    [Source("Care Act 2014, s 42(1)")]
    public static Verdict MayRaise(string? seenOrHeard) => LegalFloor.MayRaiseConcern(seenOrHeard);

    /// <summary>By when (UTC) the desk reads it: within the hour when somebody may be in danger now, else within a day.</summary>
    public static DateTime AnswerBy(YesNoUnsure danger, DateTime now) => danger == YesNoUnsure.No ? now.AddHours(24) : now.AddHours(1);

    /// <summary>How many days until the desk looks at an enquiry again. No law gives a number; ours.</summary>
    public const int EnquiryLookDays = 7;

    /// <summary>Whether the desk may say that it has read a concern: with a few words on what happens now, and whether an enquiry is needed.</summary>
    /// <param name="concern">The concern.</param>
    /// <param name="words">What happens now, and who does it.</param>
    /// <param name="enquiry">Whether an enquiry is needed; nobody may leave that unsaid.</param>
    [Source("Care Act 2014, s 42(2)")]
    public static Verdict MayAnswer(Concern concern, string? words, bool? enquiry) =>
        concern.AnsweredAt is not null ? Verdict.No("This concern was read already.")
        : (string.IsNullOrWhiteSpace(words) ? Verdict.No("Write what happens now and who does it.", nameof(words)) : Verdict.Yes)
            .With(enquiry is null ? Verdict.No("Say whether an enquiry is needed.", nameof(enquiry)) : Verdict.Yes);

    /// <summary>Whether the desk may say that an enquiry has ended: one that goes on, with what was found.</summary>
    /// <param name="concern">The concern that was enquired into.</param>
    /// <param name="found">What was found, and what happens now.</param>
    public static Verdict MayEndEnquiry(Concern concern, string? found) =>
        concern.EnquiryAskedAt is null || concern.EnquiryEndedAt is not null ? Verdict.No("No enquiry goes on.")
        : string.IsNullOrWhiteSpace(found) ? Verdict.No("Write what was found, and what happens now.", nameof(found))
        : Verdict.Yes;
}
