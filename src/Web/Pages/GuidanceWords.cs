using System.Globalization;
using System.Text.RegularExpressions;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;

namespace Threefold.Web.Pages;

/// <summary>How guidance stands, in words for whoever reads it.</summary>
public static partial class GuidanceWords
{
    /// <summary>Who looked at it and when, and whether it is still current.</summary>
    public static string Standing(GuidanceNow guidance, DateOnly today) => guidance.IsLate(today)
        ? $"This was to be looked at by {Day(guidance.AgainBy)}; it may be out of date."
        : $"{Looked(guidance)} Look again by {guidance.AgainBy.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}.";

    /// <summary>Who looked at it and when.</summary>
    public static string Looked(GuidanceNow guidance) => guidance.Looked is { Look: not GuidanceLook.Returned } looked
        ? $"Looked at on {Day(Days.Of(looked.At))} by {looked.By}." : $"As it came with Threefold, written in {guidance.Shipped.From.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}.";

    /// <summary>What was done in one look.</summary>
    public static string Say(GuidanceLook look) => look switch
    {
        GuidanceLook.StillRight => "Still right",
        GuidanceLook.Written => "Written by us",
        _ => "Back to the words that came",
    };

    /// <summary>A day in full: “3 November 2026”.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Whose page a link leads to.</summary>
    public static string Host(string link) => new Uri(link).Host is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    /// <summary>A room’s name in words: “Front door”.</summary>
    public static string Room(string room) => Words().Replace(room, m => " " + m.Value.ToLowerInvariant());

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
