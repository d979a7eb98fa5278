using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>In what a measure is told.</summary>
public enum MeasureUnit
{
    /// <summary>A share between 0 and 1.</summary>
    Share,

    /// <summary>How many.</summary>
    Count,

    /// <summary>How many for each 100,000 adults in a year.</summary>
    PerHundredThousand,

    /// <summary>How many for each person, request or worker.</summary>
    Each,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Pence a week.</summary>
    PenceAWeek,

    /// <summary>A score from 1 to 5.</summary>
    Score,

    /// <summary>How many times as likely one group is as all others.</summary>
    Ratio,
}

/// <summary>Which way is better, if either is.</summary>
public enum MeasureDirection
{
    /// <summary>Neither by itself: read it beside its partners.</summary>
    Neither,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>More is better.</summary>
    Higher,
}

/// <summary>
/// One thing that a council counts to find out honestly whether this way of working helps: what it is in plain words, whom it follows,
/// for how long, and what must stand beside it. Nothing here is read as effect.
/// </summary>
[Source("Evidence notes, section 1")]
[Source("Practice models 1.4")]
public sealed record Measure
{
    /// <summary>The sentence that every figure carries.</summary>
    public const string NoEffect = "This cannot be read as effect.";

    /// <summary>The key, for ever: <c>first-talk-wait</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Its number in the list of twenty-six.</summary>
    public required int Number { get; init; }

    /// <summary>What it is called on a page.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in plain words.</summary>
    public required string Says { get; init; }

    /// <summary>How it is worked out.</summary>
    public required string Formula { get; init; }

    /// <summary>Who is counted, and by which day.</summary>
    public required string Cohort { get; init; }

    /// <summary>For how long each is followed.</summary>
    public required string Window { get; init; }

    /// <summary>What becomes of those whose time is not up, and of those who died or moved away.</summary>
    public required string Censoring { get; init; }

    /// <summary>The interval that stands beside it.</summary>
    public required string Interval { get; init; }

    /// <summary>The unit of the value and its ends.</summary>
    public required MeasureUnit Unit { get; init; }

    /// <summary>Which way is better.</summary>
    public required MeasureDirection Better { get; init; }

    /// <summary>Measures, by key, that stand on the same screen; for no saving is shown alone.</summary>
    public required IReadOnlyList<string> Partners { get; init; }

    /// <summary>Where the measure comes from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Figures that others published, with place and year; empty when nobody did. To look at, not to be ranked by.</summary>
    public string Published { get; init; } = "";

    /// <summary>Days that each is followed, or nought when it is a count or a day's picture.</summary>
    public int Days { get; init; }

    /// <summary>
    /// Days that must have passed before anybody's answer counts, whichever it is; nought when it is known at once. An answer that can
    /// only be yes early on, or only no, would push the newest days up or down.
    /// </summary>
    public int KnownAfter { get; init; }
}
