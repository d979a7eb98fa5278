namespace Threefold.Casework.Insight;

/// <summary>How many shares of one kind fell on a day or in a month.</summary>
/// <param name="Day">The day, or the first of the month.</param>
/// <param name="Part">What kind of share.</param>
/// <param name="Count">How many.</param>
internal readonly record struct CellCount(DateOnly Day, int Part, long Count);

/// <summary>How many shares of one kind fell in a group in a month, or in all months together.</summary>
/// <param name="Slice">The group, as <c>topic:group</c>.</param>
/// <param name="Cell">How many, of what kind; in which month, or the first day asked for.</param>
internal readonly record struct GroupCount(string Slice, CellCount Cell);

/// <summary>Where answers find the maintained sums.</summary>
internal interface ICells
{
    /// <summary>The sums of a measure in a stretch of days: by day up to a year, beyond it by whole months with single days at both ends.</summary>
    Task<IReadOnlyList<CellCount>> ReadAsync(string measure, DateOnly from, DateOnly to);

    /// <summary>The sums of every group, in the whole months of a stretch of days, by month.</summary>
    Task<IReadOnlyList<GroupCount>> GroupMonthsAsync(string measure, DateOnly from, DateOnly to);

    /// <summary>The sums of every group, of all whole months of a stretch of days together.</summary>
    Task<IReadOnlyList<GroupCount>> GroupsAsync(string measure, DateOnly from, DateOnly to);

    /// <summary>Weekly cost on both days, in pence, for everybody whose support had changed by the last.</summary>
    Task<IReadOnlyList<(int Start, int End)>> PackagesAsync(DateOnly first, DateOnly last);
}

/// <summary>What is known of the council besides the diary.</summary>
/// <param name="Today">The last day that is known.</param>
/// <param name="Adults">How many adults live here, or nothing when nobody said.</param>
/// <param name="Workers">How many workers there are, of the team or of all.</param>
internal sealed record Around(DateOnly Today, int? Adults, int Workers);

/// <summary>What some sums come to.</summary>
internal sealed record Reckoned(int N, int Events, double? Value, double? Lower, double? Upper)
{
    public static readonly Reckoned Nothing = new(0, 0, null, null, null);

    public int Inside { get; init; }

    public IReadOnlyList<Figure> Also { get; init; } = [];

    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    public static Reckoned Of(Evidence.Proportions.Estimate e, int events) => new(e.N, events, e.Value, e.Low, e.High);
}
