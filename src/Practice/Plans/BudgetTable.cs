using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>How much help one part of a life takes, by the table’s own key.</summary>
/// <param name="Key">The key, for ever: <c>some</c>, <c>much</c>.</param>
/// <param name="Label">How it is said.</param>
public sealed record NeedLevel(string Key, string Label);

/// <summary>How much of a need others gladly meet.</summary>
/// <param name="Key">The key, for ever: <c>part</c>.</param>
/// <param name="Label">How it is said.</param>
/// <param name="Counts">How many in a hundred of the points still count.</param>
public sealed record OthersDo(string Key, string Label, int Counts);

/// <summary>One part of life that points are given for.</summary>
/// <param name="Key">The outcome’s key, for ever.</param>
/// <param name="Label">How it is said.</param>
/// <param name="Points">Points by level.</param>
/// <param name="Source">Where the outcome comes from.</param>
public sealed record NeedArea(string Key, string Label, IReadOnlyDictionary<string, int> Points, string Source);

/// <summary>
/// A council’s own table for indicative amounts, from its first day until the next one’s. Points compare one person’s needs
/// with another’s, so that the share is fair by need and not by what things happen to cost.
/// </summary>
[Source("Cambridgeshire 2014, 2.3(8)")]
[Source("Care and support statutory guidance, 11.23 to 11.28")]
public sealed record BudgetTable
{
    /// <summary>Whose it is, with its first day: <c>everyone@2026-04-01</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The council’s model code, or <c>everyone</c>.</summary>
    public required string For { get; init; }

    /// <summary>The first day it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>What one point comes to each week, in pence.</summary>
    public required int PencePerPoint { get; init; }

    /// <summary>The same for a carer’s own support.</summary>
    public required int CarerPencePerPoint { get; init; }

    /// <summary>How much help is needed, from none upwards.</summary>
    public required IReadOnlyList<NeedLevel> Levels { get; init; }

    /// <summary>How much of it others gladly do.</summary>
    public required IReadOnlyList<OthersDo> Others { get; init; }

    /// <summary>The parts of life of an adult.</summary>
    public required IReadOnlyList<NeedArea> Adult { get; init; }

    /// <summary>The parts of life of a carer.</summary>
    public required IReadOnlyList<NeedArea> Carer { get; init; }
}

/// <summary>One need as it was talked through.</summary>
/// <param name="Area">The part of life, by key.</param>
/// <param name="Level">How much help it takes, by key.</param>
/// <param name="Others">How much others gladly do, by key; empty for none.</param>
public sealed record NeedAsChosen(string Area, string Level, string Others = "");

/// <summary>Needs as they were talked through, to work an amount out from.</summary>
public sealed record BudgetAsWorked
{
    /// <summary>True for a carer’s own support.</summary>
    public bool Carer { get; init; }

    /// <summary>True when somebody asks for one amount for two people: it is refused.</summary>
    public bool ForBoth { get; init; }

    /// <summary>The needs.</summary>
    public IReadOnlyList<NeedAsChosen> Needs { get; init; } = [];
}
