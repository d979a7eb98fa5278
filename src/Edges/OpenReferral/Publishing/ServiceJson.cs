using System.Globalization;
using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>Writes a service as Open Referral UK 3.0, with what its profile leaves out under the names of HSDS 3.</summary>
sealed class ServiceJson(ServiceEntry entry, OrganisationJson? runBy)
{
    readonly ContactJson contacts = new(entry.Contacts);

    /// <summary>The places that are published, each once, in order.</summary>
    public IReadOnlyList<PlaceJson> Places { get; } = [.. entry.Places.Select(place => new PlaceJson(place)).Where(place => place.IsSaid).DistinctBy(place => place.Same)];

    /// <summary>The id of the service at one of its places.</summary>
    public Guid AtId(int number) => FeedIds.OfPart("service_at_location", entry.Id, number);

    /// <summary>The record, ready to be sent.</summary>
    public FeedRecord Record() => FeedRecord.Of(WriteMinimal, WriteFlat, WriteRest);

    void WriteMinimal(Utf8JsonWriter json)
    {
        json.WriteString("id", entry.Id);
        if (entry.ChangedAt is { } at)
        {
            var said = DateTime.SpecifyKind(at, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
            json.WriteString("modified_date", said);
            json.WriteString("last_modified", said);
        }
    }

    void WriteFlat(Utf8JsonWriter json)
    {
        if (runBy is not null)
        {
            json.WriteString("organization_id", runBy.Id);
        }

        json.WriteString("name", Name(entry.Name));
        json.Said("description", FeedText.Plain(entry.Description));
        json.Said("url", contacts.Website);
        json.Said("email", contacts.Email);
        json.WriteString("status", Status(entry.Running));
        var cost = Cost(entry.Cost);
        json.Said("fees", cost);
        json.Said("fees_description", cost);
        json.Said("minimum_age", entry.For.FromAge is > 0 and <= 130 ? entry.For.FromAge : null);
        json.Said("maximum_age", entry.For.ToAge is >= 0 and < 120 ? entry.For.ToAge : null);
        json.Said("eligibility_description", FeedText.Plain(entry.For.InWords));
        json.Said("application_process", FeedText.Plain(entry.HowToJoin));
        json.Said("assured_date", entry.CheckedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        json.Said("alert", FeedText.Plain(entry.Notice));
        contacts.WritePhones(json, entry.Id);
        if (runBy is not null)
        {
            json.WriteStartObject("organization");
            runBy.Write(json, whole: true);
            json.WriteEndObject();
        }

        json.WriteStartObject("source");
        json.Said("id", Owner(entry));
        json.Said("license", FeedText.Plain(entry.From.Licence));
        json.WriteEndObject();
    }

    void WriteRest(Utf8JsonWriter json)
    {
        contacts.WriteContacts(json, entry.Id);
        TimeJson.Write(json, entry);
        json.All("service_capacity", Some(FeedText.Plain(entry.Room)), (room, _) =>
        {
            json.WriteString("id", FeedIds.OfPart("service_capacity", entry.Id, 0));
            json.WriteString("description", room);
        });
        json.All("languages", Texts(entry.Languages), (language, number) =>
        {
            json.WriteString("id", FeedIds.OfPart("language", entry.Id, number));
            json.WriteString("name", language);
        });
        json.All("service_areas", Texts(entry.Areas), (area, number) =>
        {
            json.WriteString("id", FeedIds.OfPart("service_area", entry.Id, number));
            json.WriteString("name", area);
            json.WriteString("service_area", area);
        });
        json.All("service_at_locations", Places, (place, number) =>
        {
            json.WriteString("id", AtId(number));
            json.WriteString("location_id", place.Id);
            json.WriteStartObject("location");
            place.Write(json);
            json.WriteEndObject();
        });
        json.All("attributes", TermJson.Of(entry), (term, number) =>
        {
            json.WriteString("id", FeedIds.OfPart("attribute", entry.Id, number));
            json.WriteString("link_id", entry.Id);
            json.WriteString("link_type", "service");
            json.WriteString("taxonomy_term_id", term.Id);
            json.WriteStartObject("taxonomy_term");
            term.Write(json);
            json.WriteEndObject();
        });
    }

    /// <summary>Whose an entry is: the directory it came from, or whom that one names.</summary>
    public static string Owner(ServiceEntry entry) => FeedText.Plain(entry.From.Owner) is { Length: > 0 } owner ? owner : FeedText.Plain(entry.From.Source);

    /// <summary>A name, which may not be empty.</summary>
    public static string Name(string name) => FeedText.Plain(name) is { Length: > 0 } plain ? plain : "Not named";

    /// <summary>Texts that say something, each once.</summary>
    static List<string> Texts(IReadOnlyList<string> all) => [.. all.Select(FeedText.Plain).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    static List<string> Some(string text) => text.Length > 0 ? [text] : [];

    static string Cost(string cost)
    {
        var plain = FeedText.Plain(cost);
        while (plain.EndsWith('.'))
        {
            plain = FeedText.Plain(plain.TrimEnd('.'));
        }

        return plain;
    }

    static string Status(Running running) => running switch { Running.Active => "active", Running.Paused => "temporarily closed", Running.NotRunning => "inactive", _ => "defunct" };
}
