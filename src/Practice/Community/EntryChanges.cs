namespace Threefold.Practice.Community;

/// <summary>One thing that an entry says differently.</summary>
/// <param name="Part">What it is called on a page: “When”.</param>
/// <param name="Before">What it said, or empty.</param>
/// <param name="After">What it says now, or empty.</param>
public sealed record PartChange(string Part, string Before, string After);

/// <summary>What is different between two tellings of one entry, in the order in which a page shows them.</summary>
public static class EntryChanges
{
    /// <summary>Every part that people would read differently. Where and when it was read makes no difference.</summary>
    public static IReadOnlyList<PartChange> Between(ServiceEntry before, ServiceEntry after) =>
    [
        .. Parts(before).Zip(Parts(after), (b, a) => new PartChange(b.Part, b.Says, a.Says)).Where(change => change.Before != change.After),
    ];

    /// <summary>Every part of an entry with what it says.</summary>
    public static IEnumerable<(string Part, string Says)> Parts(ServiceEntry entry) =>
    [
        ("Name", entry.Name),
        ("Run by", entry.RunBy.Name),
        ("Whether it runs", entry.Running switch { Running.Active => "Running", Running.Paused => "Not just now", Running.NotRunning => "Not running", _ => "Ended" }),
        ("Notice", entry.Notice),
        ("What happens there", entry.Description),
        ("When", string.Join("; ", entry.Times.Select(time => time.Says))),
        ("Where", string.Join("; ", entry.Places.Select(place => place.Says))),
        ("Getting in and taking part", string.Join("; ", entry.Places.SelectMany(place => place.Access).Concat(entry.Attending).Distinct(StringComparer.Ordinal))),
        ("Cost", entry.Cost),
        ("Who for", string.Join(". ", new[] { entry.For.Ages, entry.For.InWords }.Where(text => text.Length > 0))),
        ("How to join", entry.HowToJoin),
        ("Room", entry.Room),
        ("Languages", string.Join(", ", entry.Languages)),
        ("Areas", string.Join(", ", entry.Areas)),
        ("Get in touch", string.Join("; ", entry.Contacts.Select(way => string.Join(" ", new[] { way.Who, way.Telephone, way.Email, way.Website }.Where(text => text.Length > 0))))),
        ("Tagged with", string.Join(", ", entry.Terms.Select(term => term.Name))),
        ("Last checked", entry.CheckedOn?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? ""),
    ];
}
