using Threefold.Practice.Ground;

namespace Threefold.Practice.Voices;

/// <summary>
/// What somebody who does the work says of it, in their own words and under a name they chose, for where they said it may be used and until
/// when. It is theirs: they take it back at any time, and then it is gone. Nobody is in it but them.
/// </summary>
[Source("Norfolk 2017, App C 4.2.11")]
[Source("UK GDPR, Art 7(3)")]
public sealed record WordsFromWork
{
    /// <summary>Which words.</summary>
    public Guid Id { get; init; }

    /// <summary>What they say.</summary>
    public required string Words { get; init; }

    /// <summary>Whom it is told as: “A social worker”, “A manager”. It need not be a name.</summary>
    public required string SaidAs { get; init; }

    /// <summary>Where it may be used.</summary>
    public required IReadOnlyList<StoryPlace> Places { get; init; }

    /// <summary>The last day it may be used.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether the words may be kept.</summary>
    /// <param name="namesNobody">True when they say that no person can be known from it.</param>
    /// <param name="today">Today, in London.</param>
    /// <param name="numbers">What stories are kept by.</param>
    public Verdict MaySay(bool namesNobody, DateOnly today, VoiceNumbers numbers) =>
        KeepableWords.MustSay(Words, nameof(Words), "Write what you want to say.")
            .With(KeepableWords.MustSay(SaidAs, nameof(SaidAs), "Write whom it is told as. It need not be your name."))
            .With(Places.Count == 0 ? Verdict.No("Choose where it may be used.", nameof(Places)) : Verdict.Yes)
            .With(Until is not { } until || until < today ? Verdict.No("Write the last day it may be used.", nameof(Until))
                : until > today.AddMonths(numbers.LongestStoryMonths) ? Verdict.No($"Choose a day within {numbers.LongestStoryMonths} months. You can say it again then.", nameof(Until)) : Verdict.Yes)
            .With(namesNobody ? Verdict.Yes : Verdict.No("Take out whatever somebody could be known by, and tick that you did.", "NamesNobody"));
}
