using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Quality;

/// <summary>What holds wherever colleagues look, agree or advise.</summary>
public static class QualityRules
{
    /// <summary>Whether an exception may be looked at again: it is open, and says what was found.</summary>
    /// <param name="waiver">The exception.</param>
    /// <param name="words">What was found.</param>
    /// <param name="nextOn">The day of the next look, when it stays; <see langword="null"/> when it ends.</param>
    /// <param name="today">Today, in London.</param>
    public static Verdict MayLookAgain(Waiver waiver, string words, DateOnly? nextOn, DateOnly today) =>
        waiver.EndedAt is not null ? Verdict.No("This exception has ended already.")
        : MustSay(words, nameof(words), "Write what you found, in a few words.")
            .With(nextOn is { } day && day <= today ? Verdict.No("Choose a day to come.", nameof(nextOn)) : Verdict.Yes);

    /// <summary>Whether a reason can be kept as it was typed.</summary>
    public static Verdict MayExplain(string? reason) => KeepableWords.MayKeep(reason, nameof(reason));

    internal static Verdict MustSay(string text, string field, string says) => KeepableWords.MustSay(text, field, says);

    internal static Verdict MayKeep(string text, string field) => KeepableWords.MayKeep(text, field);
}
