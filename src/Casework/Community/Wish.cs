using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>What somebody is looking for in the community. Nothing in it says who they are.</summary>
public sealed record Wish
{
    /// <summary>In their own words: “lonely since my husband died”.</summary>
    public string Words { get; init; } = "";

    /// <summary>Keys of <see cref="WhatMatters"/>; an entry serves at least one of them.</summary>
    public IReadOnlyList<string> Matters { get; init; } = [];

    /// <summary>Keys of <see cref="AccessFeature"/>; an entry has every one of them.</summary>
    public IReadOnlyList<string> Access { get; init; } = [];

    /// <summary>A postcode or the name of a place to measure from.</summary>
    public string Near { get; init; } = "";

    /// <summary>How far at most, in miles; <see langword="null"/> for any distance.</summary>
    public double? WithinMiles { get; init; }

    /// <summary>A day of the week on which it happens.</summary>
    public DayOfWeek? On { get; init; }

    /// <summary>How many to show.</summary>
    public int Take { get; init; } = 20;

    /// <summary>How many to leave out first.</summary>
    public int Skip { get; init; }
}

/// <summary>One entry that fits a wish.</summary>
/// <param name="Card">What to show of it.</param>
/// <param name="Metres">How far its nearest place is, or <see langword="null"/> when that is not known.</param>
/// <param name="Because">Why it fits, in a few short phrases.</param>
public sealed record Match(DirectoryCard Card, double? Metres, IReadOnlyList<string> Because);

/// <summary>What was found.</summary>
/// <param name="Total">How many fit.</param>
/// <param name="Matches">Those to show, best first.</param>
/// <param name="From">The place distances are measured from, as understood; empty when none was asked for.</param>
/// <param name="NotUnderstood">True when a place was asked for and nobody knows where it is.</param>
/// <param name="Meant">Words that were looked for instead of one that nothing holds: “bowles” as “bowls”.</param>
public sealed record Found(int Total, IReadOnlyList<Match> Matches, string From, bool NotUnderstood, IReadOnlyList<string> Meant);

/// <summary>As much of an entry as a list shows.</summary>
public sealed record DirectoryCard(
    Guid Id, string Name, string RunBy, string Summary, string Where, IReadOnlyList<MapPoint> Points, IReadOnlyList<DayOfWeek> Days, string When, string Cost,
    string Ages, Running Running, string Notice, IReadOnlyList<string> Matters, IReadOnlyList<string> Access, DateOnly? LastKnown)
{
    /// <summary>The card of an entry.</summary>
    public static DirectoryCard Of(ServiceEntry entry, Topics topics) => new(
        entry.Id, entry.Name, entry.RunBy.Name, Short(entry.Description), string.Join("; ", entry.Places.Select(p => p.Says).Where(s => s.Length > 0).Take(2)),
        [.. entry.Places.Where(p => p.Kind == PlaceKind.Building && p.At is not null).Select(p => p.At!)],
        [.. entry.Times.SelectMany(t => t.Days).Distinct()], string.Join("; ", entry.Times.Select(t => t.Says).Take(3)), entry.Cost, entry.For.Ages,
        entry.Running, entry.Notice, topics.Of(entry), AccessFeature.Of(entry), Freshness.LastKnown(entry));

    static string Short(string text)
    {
        if (text.Length <= 220)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', 215);
        return string.Concat(text.AsSpan(0, end > 100 ? end : 215), " …");
    }
}
