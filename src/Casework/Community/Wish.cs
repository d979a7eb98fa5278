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

    /// <summary>The point that <see cref="Near"/> stands for, where a list of postcodes knows it.</summary>
    public MapPoint? At { get; init; }

    /// <summary>How they travel: how far it is is then said in minutes too.</summary>
    public TravelWay? By { get; init; }

    /// <summary>How many minutes the journey may take at most, about, by <see cref="By"/>.</summary>
    public int? WithinMinutes { get; init; }

    /// <summary>A day of the week on which it happens.</summary>
    public DayOfWeek? On { get; init; }

    /// <summary>When in the week they are free; an entry is open in at least one of these.</summary>
    public IReadOnlyList<PartOfDay> When { get; init; } = [];

    /// <summary>True for what costs nothing.</summary>
    public bool Free { get; init; }

    /// <summary>A language spoken there beside English, as the directory names it.</summary>
    public string Language { get; init; } = "";

    /// <summary>Their age in years; what is for other ages is left out.</summary>
    public int? Age { get; init; }

    /// <summary>Kinds of thing, by key; an entry is one of them.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>An outcome of an assessment, by key; an entry may help with it.</summary>
    public string Outcome { get; init; } = "";

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
public sealed record Found(int Total, IReadOnlyList<Match> Matches, string From, bool NotUnderstood, IReadOnlyList<string> Meant)
{
    /// <summary>Where they are measured from, for a map.</summary>
    public MapPoint? FromAt { get; init; }
}

/// <summary>As much of an entry as a list shows.</summary>
public sealed record DirectoryCard(
    Guid Id, string Name, string RunBy, string Summary, string Where, IReadOnlyList<MapPoint> Points, IReadOnlyList<DayOfWeek> Days, string When, string Cost,
    string Ages, Running Running, string Notice, IReadOnlyList<string> Matters, IReadOnlyList<string> Access, DateOnly? LastKnown)
{
    /// <summary>When in the week it is open.</summary>
    public IReadOnlyList<PartOfDay> Parts { get; init; } = [];

    /// <summary>Languages spoken there, beside English.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Who it is for.</summary>
    public Audience For { get; init; } = Audience.Everyone;

    /// <summary>What kinds of thing it is, by key.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Whether there is room, as far as it has said.</summary>
    public HasRoom Places { get; init; }

    /// <summary>The postcodes of its places, for their wards.</summary>
    public IReadOnlyList<string> Postcodes { get; init; } = [];

    /// <summary>The card of an entry.</summary>
    public static DirectoryCard Of(ServiceEntry entry, DirectoryWords words) => new(
        entry.Id, entry.Name, entry.RunBy.Name, Short(entry.Description), string.Join("; ", entry.Places.Select(p => p.Says).Where(s => s.Length > 0).Take(2)),
        [.. entry.Places.Where(p => p.Kind == PlaceKind.Building && p.At is not null).Select(p => p.At!)],
        [.. entry.Times.SelectMany(t => t.Days).Distinct()], string.Join("; ", entry.Times.Select(t => t.Says).Take(3)), entry.Cost, entry.For.Ages,
        entry.Running, entry.Notice, words.Topics.Of(entry), AccessFeature.Of(entry), Freshness.LastKnown(entry))
    {
        Parts = FindingNumbers.Own.Parts.Of(entry),
        Languages = entry.Languages,
        For = entry.For,
        Kinds = words.Kinds.Of(entry),
        Places = Rooms.Of(entry.Room),
        Postcodes = [.. entry.Places.Where(p => p.Kind == PlaceKind.Building && p.Postcode.Length > 0).Select(p => p.Postcode)],
    };

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
