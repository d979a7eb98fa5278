using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>Writes a place where a service happens.</summary>
sealed class PlaceJson
{
    readonly Place place;
    readonly List<string> lines;

    /// <summary>A place as everybody may see it.</summary>
    public PlaceJson(Place seen)
    {
        place = seen with
        {
            Name = FeedText.Plain(seen.Name),
            Address = [.. seen.Address.Select(FeedText.Plain).Where(line => line.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Postcode = FeedText.Plain(Postcode.Tidy(FeedText.Plain(seen.Postcode))),
        };
        // An address without a postcode is none to the standard: all that is known of it goes into the name.
        if (place.Postcode.Length == 0)
        {
            place = place with { Name = FeedText.Plain(place.Says), Address = [] };
        }

        lines = [.. place.Postcode.Length == 0 ? [] : place.Address.Count > 0 ? place.Address : [place.Name.Length > 0 ? place.Name : place.Postcode]];
        (Id, At) = (FeedIds.OfPlace(place), place.At);
    }

    /// <summary>Its id, as published.</summary>
    public Guid Id { get; }

    /// <summary>Where it is, when that may be known.</summary>
    public MapPoint? At { get; }

    /// <summary>Its postcode, or empty.</summary>
    public string PostalCode => place.Postcode;

    /// <summary>Whether it says anything at all.</summary>
    public bool IsSaid => place.Says.Length > 0 || At is not null || place.Kind == PlaceKind.Online;

    /// <summary>Equal for two places that nobody could tell apart.</summary>
    public (string Says, MapPoint? At) Same => (string.Join(", ", new[] { place.Name }.Concat(lines).Append(place.Postcode).Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)), At);

    /// <summary>The record of it alone.</summary>
    public FeedRecord Record() => FeedRecord.Of(json => json.WriteString("id", Id), WriteFields, WriteRest);

    /// <summary>Its fields inside another record.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("id", Id);
        WriteFields(json);
        WriteRest(json);
    }

    void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("location_type", Kind);
        json.Said("name", place.Name);
        json.Said("description", FeedText.Plain(place.Notes));
        if (At is { } at)
        {
            json.WriteNumber("latitude", at.Latitude);
            json.WriteNumber("longitude", at.Longitude);
        }
    }

    void WriteRest(Utf8JsonWriter json)
    {
        json.All("addresses", lines.Count > 0 ? [lines] : (List<string>[])[], (address, _) =>
        {
            json.WriteString("id", FeedIds.OfPart("address", Id, 0));
            json.WriteString("location_id", Id);
            json.WriteString("address_1", address[0]);
            json.Said("address_2", address.Count > 2 ? string.Join(", ", address[1..^1]) : "");
            json.WriteString("city", address[^1]);
            json.WriteString("state_province", "England");
            json.WriteString("postal_code", place.Postcode);
            json.WriteString("country", "GB");
            json.WriteString("address_type", Kind);
        });
        var access = place.Access.Select(FeedText.Plain).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        json.All("accessibility", access, (feature, number) =>
        {
            json.WriteString("id", FeedIds.OfPart("accessibility", Id, number));
            json.WriteString("location_id", Id);
            json.WriteString("accessibility", feature);
            json.WriteString("description", feature);
        });
    }

    string Kind => place.Kind switch { PlaceKind.Online => "virtual", PlaceKind.Letters => "postal", _ => "physical" };
}
