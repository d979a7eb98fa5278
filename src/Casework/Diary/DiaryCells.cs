using System.Globalization;

namespace Threefold.Casework.Diary;

/// <summary>What a column of the diary holds.</summary>
internal enum CellKind
{
    Id,
    Whole,
    Moment,
    Day,
    Truth,
    Text,
}

/// <summary>A value of the diary in the one spelling that is sealed, the same from both databases.</summary>
internal static class DiaryCells
{
    const string Moments = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    /// <summary>The columns that are sealed, in the order in which they are sealed. For ever: a new column makes a new kind of seal.</summary>
    public static readonly (string Name, CellKind Kind)[] Acts =
    [
        ("position", CellKind.Whole), ("id", CellKind.Id), ("at", CellKind.Moment), ("actor_kind", CellKind.Text), ("actor", CellKind.Id),
        ("actor_name", CellKind.Text), ("team", CellKind.Id), ("authority", CellKind.Text), ("purpose", CellKind.Text), ("name", CellKind.Text),
        ("allowed", CellKind.Truth), ("why", CellKind.Text), ("rules", CellKind.Text), ("model_version", CellKind.Text),
        ("product_version", CellKind.Text), ("count", CellKind.Whole), ("key", CellKind.Id), ("request_digest", CellKind.Text), ("answer", CellKind.Id),
    ];

    /// <inheritdoc cref="Acts"/>
    public static readonly (string Name, CellKind Kind)[] Facts =
    [
        ("position", CellKind.Whole), ("id", CellKind.Id), ("act", CellKind.Id), ("person", CellKind.Id), ("subject", CellKind.Id),
        ("kind", CellKind.Text), ("at", CellKind.Moment), ("occurred_on", CellKind.Day), ("team", CellKind.Id), ("digest", CellKind.Text),
    ];

    /// <summary>A value as sealed. What the programme would never have written keeps its odd spelling, so that it does not fit.</summary>
    public static string? Spell(object value, CellKind kind) => value switch
    {
        DBNull => null,
        Guid id => id.ToString("D"),
        bool truth => truth ? "1" : "0",
        DateTime day when kind == CellKind.Day => Day(DateOnly.FromDateTime(day)),
        DateTime moment => Moment(moment),
        DateOnly day => Day(day),
        byte[] bytes => $"?{Convert.ToHexStringLower(bytes)}",
        string text when kind == CellKind.Id => Guid.TryParseExact(text, "D", out var id) && string.Equals(id.ToString("D").ToUpperInvariant(), text, StringComparison.Ordinal) ? id.ToString("D") : $"?{text}",
        string text when kind == CellKind.Moment => DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && string.Equals(moment.ToString(Moments, CultureInfo.InvariantCulture), text, StringComparison.Ordinal) ? Moment(moment) : $"?{text}",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"?{value}",
    };

    /// <summary>A moment as sealed: to the microsecond that both databases keep, and below it if somebody wrote that.</summary>
    public static string Moment(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
