using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>Who runs something.</summary>
/// <param name="Name">The organisation's name, or empty when not said.</param>
/// <param name="About">What it is.</param>
/// <param name="Website">Its own site, or empty.</param>
/// <param name="Numbers">Charity or company numbers, as <c>Charity number 1000000</c>.</param>
public sealed record Organisation(string Name, string About, string Website, IReadOnlyList<string> Numbers)
{
    /// <summary>Nobody said who runs it.</summary>
    public static readonly Organisation NotSaid = new("", "", "", []);

    /// <summary>Its id in the directory it came from, the same at every import; empty when that gave none.</summary>
    public Guid Id { get; init; }
}

/// <summary>Who something is for.</summary>
/// <param name="FromAge">Youngest age in years, or <see langword="null"/>.</param>
/// <param name="ToAge">Oldest age in years, or <see langword="null"/>.</param>
/// <param name="InWords">Who it welcomes, in its own words.</param>
public sealed record Audience(int? FromAge, int? ToAge, string InWords)
{
    /// <summary>Nobody is left out.</summary>
    public static readonly Audience Everyone = new(null, null, "");

    /// <summary>The ages as one would say them, or empty when any age may come.</summary>
    public string Ages => (FromAge, ToAge) switch
    {
        (null, null) => "",
        (int from, null) => $"{from} and over",
        (null, int to) => $"up to {to}",
        var (from, to) => $"{from} to {to}",
    };

    /// <summary>Whether somebody of this age may come.</summary>
    public bool Welcomes(int age) => (FromAge is null || age >= FromAge) && (ToAge is null || age <= ToAge);
}

/// <summary>One way to reach a group, safe to show to everybody.</summary>
/// <param name="Who">The name or the desk one asks for, or empty.</param>
/// <param name="Telephone">As printed, or empty.</param>
/// <param name="Email">Or empty.</param>
/// <param name="Website">Or empty.</param>
public sealed record ContactWay(string Who, string Telephone, string Email, string Website);

/// <summary>A word from somebody's vocabulary that an entry was tagged with.</summary>
/// <param name="Name">The term: <c>loneliness and isolation</c>.</param>
/// <param name="Vocabulary">The list it belongs to: <c>Needs</c>; empty when not said.</param>
/// <param name="Uri">Its stable address, or empty.</param>
/// <param name="Code">Its id in the feed, as it came.</param>
public sealed record Term(string Name, string Vocabulary, string Uri, string Code);

/// <summary>Where an entry came from.</summary>
/// <param name="Source">The key of the feed: the same at each import.</param>
/// <param name="SourceId">The id in that feed, exactly as it came.</param>
/// <param name="Licence">What the feed says about reuse, or empty.</param>
/// <param name="FetchedAt">When it was read (UTC).</param>
public sealed record Provenance(string Source, string SourceId, string Licence, DateTime FetchedAt)
{
    /// <summary>Whose the entry is where a feed gathers several directories and says so; empty when it is the feed's own.</summary>
    public string Owner { get; init; } = "";
}

/// <summary>What may be said about an entry's freshness.</summary>
public static class Freshness
{
    /// <summary>Whether nobody has checked or changed the entry for so long that one should ring before sending anybody.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="today">Today in England.</param>
    /// <param name="months">How many months a check holds; the data-sharing guidance recommends under three.</param>
    [Source("Open Referral UK, data sharing guidance: assured within three months")]
    public static bool IsStale(ServiceEntry entry, DateOnly today, int months) =>
        LastKnown(entry) is not { } day || day.AddMonths(months) < today;

    /// <summary>The latest day on which the entry was checked or changed, or <see langword="null"/> when nobody has said.</summary>
    public static DateOnly? LastKnown(ServiceEntry entry)
    {
        DateOnly? changed = entry.ChangedAt is { } at ? DateOnly.FromDateTime(at) : null;
        return entry.CheckedOn is not { } day ? changed : changed is { } other && other > day ? other : day;
    }

    /// <summary>Whether a worker may be offered it: something that has ended is kept for old connections and offered to nobody.</summary>
    public static bool MayBeOffered(ServiceEntry entry) => entry.Running is Running.Active or Running.Paused;
}
