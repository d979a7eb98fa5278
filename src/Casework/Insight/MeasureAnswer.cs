using System.Text.Json.Serialization;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>One figure with how many it rests on and its 95% interval. Nothing in place of a value when there is none.</summary>
/// <param name="Name">What it is, in words: “within 30 days”, “Connecting”.</param>
/// <param name="N">How many it rests on.</param>
/// <param name="Value">The figure, in the measure's unit unless the name says otherwise.</param>
/// <param name="Lower">The low end.</param>
/// <param name="Upper">The high end.</param>
public sealed record Figure(string Name, int N, double? Value, double? Lower, double? Upper)
{
    /// <summary>Its own unit, where it is not the measure's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MeasureUnit? Unit { get; init; }
}

/// <summary>A figure for a week or a month.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="N">How many it rests on.</param>
/// <param name="Events">Of them, how many did (for a share), or how often it happened (for a count or a rate).</param>
/// <param name="Value">The figure.</param>
/// <param name="Lower">The low end.</param>
/// <param name="Upper">The high end.</param>
public sealed record MeasurePoint(DateOnly From, DateOnly To, int N, int Events, double? Value, double? Lower, double? Upper);

/// <summary>A place on a curve of days.</summary>
/// <param name="Day">Days since the start.</param>
/// <param name="AtRisk">How many were still followed.</param>
/// <param name="Value">The share to whom it had happened by then.</param>
/// <param name="Lower">The low end.</param>
/// <param name="Upper">The high end.</param>
public sealed record CurvePoint(int Day, int AtRisk, double Value, double Lower, double Upper);

/// <summary>A group beside everybody else, for one of the measures that are looked at group by group.</summary>
/// <param name="Measure">Which measure, by key.</param>
/// <param name="Topic">Age, sex, ethnic group or area.</param>
/// <param name="Group">Which group, in words.</param>
/// <param name="Figure">The group's own figure.</param>
/// <param name="Ratio">How it compares with everybody else's, with its interval; nothing when there are too few.</param>
public sealed record GroupFigure(string Measure, string Topic, string Group, Figure Figure, Figure? Ratio);

/// <summary>Records were put right, and figures of the past moved with them.</summary>
/// <param name="On">The day it was put right.</param>
/// <param name="From">The first day whose figures moved.</param>
/// <param name="To">The last.</param>
/// <param name="Records">How many records.</param>
public sealed record MeasureCorrection(DateOnly On, DateOnly From, DateOnly To, int Records);

/// <summary>
/// What a measure comes to in a stretch of days: with n, interval, series, what it stands beside, and what was put right since. It
/// cannot be read as effect: a design for that belongs to an innovation site.
/// </summary>
/// <param name="Key">Which measure.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Team">Which team's, or all.</param>
public sealed record MeasureAnswer(string Key, DateOnly From, DateOnly To, Guid? Team)
{
    /// <summary>How many it rests on.</summary>
    public int N { get; init; }

    /// <summary>The figure, in the measure's unit; <see langword="null"/> when there is not enough recorded.</summary>
    public double? Value { get; init; }

    /// <summary>The low end of its interval.</summary>
    public double? Lower { get; init; }

    /// <summary>The high end of its interval.</summary>
    public double? Upper { get; init; }

    /// <summary>Why there is no figure, in a sentence; empty when there is one. Never a made-up nought.</summary>
    public string NotEnough { get; init; } = "";

    /// <summary>How many are still within their days: neither one nor the other.</summary>
    public int StillInside { get; init; }

    /// <summary>Other figures of the same measure: within 30 days, nine in ten, more than six months; or the parts of a whole.</summary>
    public IReadOnlyList<Figure> Also { get; init; } = [];

    /// <summary>Week by week up to a year, month by month beyond; empty weeks are there too.</summary>
    public IReadOnlyList<MeasurePoint> Series { get; init; } = [];

    /// <summary><c>week</c> or <c>month</c>.</summary>
    public string Step { get; init; } = "week";

    /// <summary>The curve, for measures of days.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    /// <summary>The same measure in as many days just before; <see langword="null"/> when nothing was recorded then.</summary>
    public Figure? Before { get; init; }

    /// <summary>Group by group, for the measure of fairness.</summary>
    public IReadOnlyList<GroupFigure> Groups { get; init; } = [];

    /// <summary>Records put right since, newest first: “a record was corrected; these figures changed”.</summary>
    public IReadOnlyList<MeasureCorrection> Corrections { get; init; } = [];

    /// <summary>True: no design is attached to a figure by itself.</summary>
    public bool CannotBeReadAsEffect => true;
}
