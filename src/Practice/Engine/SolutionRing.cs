using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>What became of one option.</summary>
public enum OptionStatus
{
    /// <summary>It is in use.</summary>
    Used,

    /// <summary>It was tried and is not enough.</summary>
    TriedNotEnough,

    /// <summary>The person does not want it.</summary>
    NotWanted,

    /// <summary>It does not suit, and the worker has said why.</summary>
    NotSuitable,
}

/// <summary>One option that was talked about.</summary>
/// <param name="Segment">The part of the ring, by key.</param>
/// <param name="Status">What became of it, or <see langword="null"/> while nobody knows.</param>
/// <param name="Because">Why it does not suit.</param>
/// <param name="On">The day that became known; an answer without its day is none.</param>
/// <param name="By">Who wrote it down; an answer without its author is none.</param>
public sealed record RingOption(string Segment, OptionStatus? Status, string Because, DateOnly? On, string By)
{
    /// <summary>True when it answers for its part: it has a status with its day and author, and “not suitable” has its reason.</summary>
    public bool Answers => Status is { } status && On is not null && !string.IsNullOrWhiteSpace(By) && (status != OptionStatus.NotSuitable || !string.IsNullOrWhiteSpace(Because));
}

/// <summary>The six places to look for what helps, own strengths at the top and then clockwise.</summary>
[Source("Leicester 2021, App C 4.2.7")]
[Source("Care Act 2014, s 9(6)")]
public static class SolutionRing
{
    /// <summary>The six parts, in order.</summary>
    public static readonly IReadOnlyList<string> Segments =
        ["own-strengths", "family-and-friends", "community", "universal-services", "equipment-and-technology", "short-term-support"];

    /// <summary>The parts with no answer yet, in the ring's order.</summary>
    public static IReadOnlyList<string> NotYetConsidered(IEnumerable<RingOption> options)
    {
        var answered = options.Where(o => o.Answers).Select(o => o.Segment).ToHashSet(StringComparer.Ordinal);
        return [.. Segments.Where(s => !answered.Contains(s))];
    }

    /// <summary>True when each part was used, tried and not enough, not wanted, or not suitable because of something. An empty part means no.</summary>
    public static bool Exhausted(IEnumerable<RingOption> options) => NotYetConsidered(options).Count == 0;

    /// <summary>The case facts that the ring hands to rules.</summary>
    public static CaseFacts Facts(IEnumerable<RingOption> options)
    {
        var open = NotYetConsidered(options);
        return CaseFacts.None
            .With("options.exhausted", open.Count == 0)
            .With("options.considered", Segments.Count - open.Count)
            .With("family-plan.considered", !open.Contains("family-and-friends"))
            .With("technology.considered", !open.Contains("equipment-and-technology"))
            .With("short-term.considered", !open.Contains("short-term-support"))
            .With("alternatives.considered", open.Count < Segments.Count);
    }
}
