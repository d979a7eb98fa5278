using Threefold.Evidence.Comparison;
using Threefold.Evidence.ControlCharts;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>The weeks of one team in a trial.</summary>
/// <param name="Team">Its part.</param>
/// <param name="Name">Its name.</param>
/// <param name="Points">Its figure week by week; the same weeks for every team.</param>
public sealed record TeamWeeks(SiteTeam Team, string Name, IReadOnlyList<MeasurePoint> Points);

/// <summary>What a trial's figures say, with every reason to doubt it.</summary>
/// <param name="Heading">The finding, as a sentence. Never a success while those who do the work are worse for it.</param>
/// <param name="Design">How it was read.</param>
/// <param name="Effect">The difference, in the measure's unit; <see langword="null"/> when there are too few or too little.</param>
/// <param name="Level">How often such an interval holds the truth; nought for no interval.</param>
/// <param name="P">How often chance alone gives as much; nothing where the design has no such figure.</param>
/// <param name="IsSuccess">True when it is better than the others' course, by an interval, and the pulse holds.</param>
public sealed record SiteReading(string Heading, SiteDesign Design, Estimate? Effect, double Level, double? P, bool IsSuccess)
{
    /// <summary>Why there is no effect to read; empty when there is one.</summary>
    public string TooLittle { get; init; } = "";

    /// <summary>Everything that could make it wrong, in sentences.</summary>
    public IReadOnlyList<string> Threats { get; init; } = [];

    /// <summary>Before and after by themselves, with no comparator: arithmetic, to be shown as such.</summary>
    public BeforeAfter? Plain { get; init; }

    /// <summary>What would have come by itself.</summary>
    public Slide? Slide { get; init; }

    /// <summary>What stood out in the quarter before it began; nothing where nobody can tell.</summary>
    public BadQuarter? Quarter { get; init; }

    /// <summary>The sides that were settled for people; nothing where each team has its own.</summary>
    public ArmReading? Arms { get; init; }

    /// <summary>The rules for stopping that are met. They stop nothing; somebody decides.</summary>
    public IReadOnlyList<StopMet> Met { get; init; } = [];

    /// <summary>The sites' chart, stepped where the trial began.</summary>
    public SteppedChart? Chart { get; init; }

    /// <summary>How those who do the work are.</summary>
    public PulseCourse Pulse { get; init; }
}

/// <summary>Before and after with nothing to compare with.</summary>
/// <param name="Before">The rate before, each week.</param>
/// <param name="After">The rate since, each week.</param>
/// <param name="Ratio">One over the other, with an exact interval.</param>
/// <param name="Warns">True when falling back to what is usual could have made it.</param>
public sealed record BeforeAfter(double Before, double After, Estimate Ratio, bool Warns)
{
    /// <summary>Why what was seen may have come by itself, in plain sentences; empty when nothing speaks for that.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What is always said of it.</summary>
    public const string Says = "Before and after, with no comparator. This cannot be read as effect.";

    /// <summary>The arithmetic of two counts.</summary>
    /// <param name="before">How often it happened before.</param>
    /// <param name="weeksBefore">In how many weeks.</param>
    /// <param name="after">How often since.</param>
    /// <param name="weeksAfter">In how many weeks.</param>
    /// <param name="warns">True when falling back to what is usual could have made it.</param>
    public static BeforeAfter Of(int before, int weeksBefore, int after, int weeksAfter, bool warns) =>
        new((double)before / weeksBefore, (double)after / weeksAfter, ExactPoisson.Ratio(after, weeksAfter, before, weeksBefore), warns);
}
