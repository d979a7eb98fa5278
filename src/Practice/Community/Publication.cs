using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>Who may see one thing that is known about an entry, and, of a reader, who they are. Each sees what those before see.</summary>
public enum WhoMaySee
{
    /// <summary>Everybody: it is published.</summary>
    Everybody,

    /// <summary>People who work here, signed in.</summary>
    Workers,

    /// <summary>Nobody but those who look after the directory.</summary>
    Nobody,
}

/// <summary>A part of an entry that may be kept back by itself. Its name cannot be: keep back the entry.</summary>
public enum EntryPart
{
    /// <summary>The whole entry.</summary>
    Entry,

    /// <summary>Who runs it.</summary>
    Organisation,

    /// <summary>What happens there.</summary>
    Description,

    /// <summary>The notice to read before going.</summary>
    Notice,

    /// <summary>A place, as if it had none.</summary>
    Place,

    /// <summary>A place's exact address: the town and the first half of the postcode are left, and no point on the map.</summary>
    Address,

    /// <summary>When it happens, and how one takes part.</summary>
    Times,

    /// <summary>What it costs.</summary>
    Cost,

    /// <summary>Who it is for.</summary>
    Audience,

    /// <summary>How somebody joins.</summary>
    HowToJoin,

    /// <summary>Whether there is room.</summary>
    Room,

    /// <summary>Languages spoken.</summary>
    Languages,

    /// <summary>The areas it serves.</summary>
    Areas,

    /// <summary>One way to reach it, whole.</summary>
    Contact,

    /// <summary>The name of whom one asks for.</summary>
    ContactName,

    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A web address.</summary>
    Website,

    /// <summary>The terms it was tagged with.</summary>
    Terms,

    /// <summary>When it was checked or changed.</summary>
    Checked,
}

/// <summary>That a part of an entry is kept back, or, for a council's own mark, that it may be shown after all.</summary>
/// <param name="Part">The part.</param>
/// <param name="Who">Who may see it.</param>
/// <param name="Which">Which place or contact, by <see cref="Publication.KeyOf(Place)"/>; empty for all of that kind.</param>
public sealed record PublicationMark(EntryPart Part, WhoMaySee Who, string Which = "");

/// <summary>
/// What of an entry a reader may see. It is asked before anything is searched, measured, sorted or written, so that what
/// is kept back leaves no trace in any of these.
/// </summary>
/// <param name="signs">Words in an entry that mean its place must stay secret: “refuge”.</param>
[Source("Open Referral UK, data sharing guidance: no internal services, refuges or masked addresses, no contacts meant for partners")]
public sealed class Publication(IReadOnlyList<string> signs)
{
    readonly List<string> secret = [.. signs.Select(Folded)];

    /// <summary>What a mark calls a place: the same as long as the place is described in the same words.</summary>
    public static string KeyOf(Place place) => Secrets.Compact(place.Says);

    /// <summary>What a mark calls a way to reach an entry.</summary>
    public static string KeyOf(ContactWay way) => Secrets.Compact($"{way.Who} {way.Telephone} {way.Email} {way.Website}");

    /// <summary>Whether an entry's own words say that its place must stay secret, as a refuge's must.</summary>
    public bool IsSecretPlace(ServiceEntry entry) =>
        $" {Folded(string.Join(" . ", entry.Terms.Select(t => t.Name).Append(entry.Name).Append(entry.RunBy.Name).Append(entry.Description)))} " is var said
        && secret.Exists(sign => said.Contains($" {sign} ", StringComparison.Ordinal));

    /// <summary>The entry as a reader may see it, or <see langword="null"/> when they may not know of it.</summary>
    /// <param name="entry">The entry with its publisher's own marks.</param>
    /// <param name="council">The council's marks: they add to the publisher's, and alone may show a place that its words would keep secret.</param>
    /// <param name="reader">Who reads: everybody, workers, or (<see cref="WhoMaySee.Nobody"/>) those who look after the directory.</param>
    public ServiceEntry? AsSeen(ServiceEntry entry, IReadOnlyList<PublicationMark> council, WhoMaySee reader)
    {
        if (reader == WhoMaySee.Nobody)
        {
            return entry;
        }

        var view = new EntryView(entry, [.. entry.Marks, .. council, .. Cautions(entry, council)], reader);
        return view.Seen();
    }

    /// <summary>A refuge's place is known to nobody outside and its exact address to those who look after the directory alone, until a council says otherwise.</summary>
    IEnumerable<PublicationMark> Cautions(ServiceEntry entry, IReadOnlyList<PublicationMark> council) =>
        new[] { new PublicationMark(EntryPart.Place, WhoMaySee.Workers), new PublicationMark(EntryPart.Address, WhoMaySee.Nobody) }
            .Where(caution => IsSecretPlace(entry) && !council.Any(mark => mark.Part == caution.Part && mark.Which.Length == 0));

    static string Folded(string text) => string.Join(' ', PlainWords.Of(text));
}
