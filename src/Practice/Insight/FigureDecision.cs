using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>What somebody decided about a figure.</summary>
public enum FigureDecisionKind
{
    /// <summary>Something changed for good, so that from a day on something else is usual: the limits of a chart start anew.</summary>
    StepChange,

    /// <summary>We do something about what the figure shows.</summary>
    WhatWeDo,

    /// <summary>The council asked that a year cost less.</summary>
    SavingAskedFor,
}

/// <summary>
/// What somebody who answers for the work decided about a figure: that something changed for good, what is done about a difference, or
/// what a year was asked to save. Always with words, a name and a day; it holds nothing about anybody.
/// </summary>
[Source("NHS England, Making Data Count: limits are worked out anew only for a known change that lasts")]
[Source("Leicester 2021, App B Priority six: differences, racism among them, are considered and something is done")]
public sealed record FigureDecision
{
    /// <summary>Which decision.</summary>
    public Guid Id { get; init; }

    /// <summary>What kind.</summary>
    public required FigureDecisionKind Kind { get; init; }

    /// <summary>The measure's key.</summary>
    public required string Measure { get; init; }

    /// <summary>Whose figure: a team's, or the whole council's.</summary>
    public Guid? Team { get; init; }

    /// <summary>The day from which something else is usual, or the first day of the year that was asked to save.</summary>
    public DateOnly? From { get; init; }

    /// <summary>For whom it differs, in words: “Women, 85 and over”. Empty where it is about everybody.</summary>
    public string Group { get; init; } = "";

    /// <summary>What changed and how we know; or what we found, and whether people may be treated worse for who they are; or where the saving was meant to come from.</summary>
    public required string Why { get; init; }

    /// <summary>What we do about it.</summary>
    public string Does { get; init; } = "";

    /// <summary>Who sees to it: a role or a team.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The day by which we look again.</summary>
    public DateOnly? By { get; init; }

    /// <summary>What was asked, in pence for the year.</summary>
    public long Pence { get; init; }

    /// <summary>Who decided.</summary>
    public string DecidedBy { get; init; } = "";

    /// <summary>When.</summary>
    public DateOnly DecidedOn { get; init; }

    /// <summary>What came of it, or why it no longer holds; empty until then.</summary>
    public string Came { get; init; } = "";

    /// <summary>The day that was said.</summary>
    public DateOnly? CameOn { get; init; }

    /// <summary>Whether it still holds: a step that was taken back steps no chart.</summary>
    public bool Holds => CameOn is null;
}
