using System.Globalization;
using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>Where the records being read come from.</summary>
/// <param name="Source">The key of the feed.</param>
/// <param name="Licence">What it says about reuse, or empty.</param>
/// <param name="FetchedAt">When it is read (UTC).</param>
sealed record Origin(string Source, string Licence, DateTime FetchedAt);

/// <summary>Turns one service record (3.0, or 1.0 with its old names) into an entry, or says why it cannot be one.</summary>
static class ServiceReading
{
    /// <summary>Reads one record. Never throws because of what the record holds.</summary>
    /// <param name="piece">The record.</param>
    /// <param name="held">Organisations and places read beforehand, for records that only point at them.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="where">The place in the file, for a record without an id.</param>
    public static DirectoryRecord Read(Piece piece, Held held, Origin origin, ReadingLimits limits, string where)
    {
        if (piece.Problem.Length > 0)
        {
            return new EntrySetAside(piece.Problem, where, Short(piece.Raw));
        }

        try
        {
            var notes = new Notes();
            return Read(new Fields(piece.Value, notes, limits.LongestText) { Held = held }, piece.Raw, notes, origin, where);
        }
        catch (InvalidOperationException)
        {
            return new EntrySetAside("It holds text that is not valid Unicode.", where, Short(piece.Raw));
        }
    }

    static DirectoryRecord Read(Fields record, string raw, Notes notes, Origin origin, string where)
    {
        var id = record.Id();
        var name = record.Text("name");
        if (record.SaysNo("visible", "approved", "published") || record.SaysYes("internal_only", "is_private"))
        {
            // Its own publisher keeps it back, so we do not keep even the raw record.
            return new EntrySetAside("Its publisher has marked it as not for publication.", id.Length > 0 ? id : where, "");
        }

        if (!LooksLikeAService(record))
        {
            return new EntrySetAside("It is not a record of a service.", id.Length > 0 ? id : where, Short(raw));
        }

        if (id.Length == 0)
        {
            return new EntrySetAside("It has no id, so it could not be found again at the next import.", where, Short(raw));
        }

        return name.Length == 0
            ? new EntrySetAside("It has no name.", id, Short(raw))
            : new EntryRead(Entry(record, id, name, notes, origin), id, raw);
    }

    static bool LooksLikeAService(Fields record) => record.Has("name") && !record.Has("service")
        && (record.Has("status") || record.Has("organization_id") || record.Has("organization") || record.Has("service_at_locations") || record.Has("schedules") || record.Has("regular_schedules"))
        || (record.Has("status") && record.Has("organization"));

    static ServiceEntry Entry(Fields record, string id, string name, Notes notes, Origin origin)
    {
        if (!Guid.TryParse(id, out _))
        {
            notes.Add("Its id is not a UUID; a lasting one was made from it.");
        }

        var today = DateOnly.FromDateTime(origin.FetchedAt);
        return new ServiceEntry
        {
            Id = StableId.Of(origin.Source, id),
            Name = Cut(name),
            Description = record.Text("description"),
            RunBy = RunBy(record.Has("organization") ? record.One("organization") : record.From(record.Held.Organisation(record.Id("organization_id"))), record.Text("organization_name")),
            Running = IsRunning(record, notes),
            Notice = record.Text("alert"),
            Places = PlaceReading.Read(record, notes),
            Times = TimeReading.Read(record, today),
            Attending = TimeReading.Attending(record),
            Cost = CostReading.Read(record, today),
            For = new Audience(record.Age("minimum_age") is > 0 and var from ? from : null, record.Age("maximum_age") is { } to and < 120 ? to : null, WhoFor(record)),
            HowToJoin = record.Text("application_process", "how_to_join"),
            Room = Room(record),
            Languages = [.. record.List("languages").Select(l => l.Text("name", "language", "code")).Where(l => l.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Areas = [.. record.List("service_areas").Select(a => a.Text("name", "service_area")).Where(a => a.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Contacts = ContactReading.Read(record),
            Terms = TermReading.Read(record),
            CheckedOn = record.Day("assured_date"),
            ChangedAt = record.Moment("last_modified", "modified_date"),
            From = From(record.One("source"), id, origin),
            Mended = notes.All,
        };
    }

    /// <summary>A joint feed says of each entry whose it is, and on what terms.</summary>
    static Provenance From(Fields source, string id, Origin origin) =>
        new(origin.Source, id, source.Text("license") is { Length: > 0 } terms ? terms : origin.Licence, origin.FetchedAt) { Owner = source.Text("id") };

    static Organisation RunBy(Fields org, string otherwise) => new(
        org.Text("name") is { Length: > 0 } name ? Cut(name) : Cut(otherwise),
        org.Text("description"),
        org.Web("website", "url"),
        [.. org.List("organization_identifiers")
            .Select(i => string.Join(' ', new[] { i.Text("identifier_type", "identifier_scheme"), i.Text("identifier") }.Where(t => t.Length > 0)))
            .Where(n => n.Length > 0)])
    {
        Id = Guid.TryParse(org.Id(), out var own) ? own : Guid.Empty,
    };

    static Running IsRunning(Fields record, Notes notes)
    {
        switch (record.Text("status").ToLowerInvariant())
        {
            case "active":
                return Running.Active;
            case "temporarily closed":
                return Running.Paused;
            case "inactive":
                return Running.NotRunning;
            case "defunct":
                return Running.Ended;
            case "":
                notes.Add("It does not say whether it is running; it is taken to be.");
                return Running.Active;
            default:
                notes.Add("Its status is not one we know; it is taken not to be running.");
                return Running.NotRunning;
        }
    }

    static string WhoFor(Fields record) => record.Text("eligibility_description") is { Length: > 0 } words
        ? words
        : string.Join(", ", record.List("eligibilitys", "eligibility").Select(e => e.Text("eligibility", "name")).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));

    static string Room(Fields record)
    {
        var said = record.List("service_capacity", "capacities").Select(c => c.Text("description") is { Length: > 0 } words ? words
            : c.Number("available") is { } free ? string.Create(CultureInfo.InvariantCulture, $"{free:0} places free") : "").FirstOrDefault(t => t.Length > 0);
        return said ?? record.Text("wait_time");
    }

    static string Cut(string name) => name.Length <= 300 ? name : name[..300];

    static string Short(string raw) => raw.Length <= 4000 ? raw : raw[..4000];
}
