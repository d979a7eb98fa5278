using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>Where a service happens, from its locations in either version's names.</summary>
static class PlaceReading
{
    /// <summary>The places of one service, each once.</summary>
    public static IReadOnlyList<Place> Read(Fields record, Notes notes) =>
    [
        .. record.List("service_at_locations").Concat(record.Has("service_at_locations") ? [] : record.Held.PlacesOf(record.Id()).Select(record.From))
            .Select(at => at.One("location")).Concat(record.List("locations", "location"))
            .Where(location => location.Whole.ValueKind != System.Text.Json.JsonValueKind.Undefined && !location.SaysNo("visible"))
            .Select(location => Place(location, notes))
            .Where(place => place.Says.Length > 0 || place.At is not null || place.Kind == PlaceKind.Online)
            .DistinctBy(place => (place.Says, place.At)),
    ];

    static Place Place(Fields location, Notes notes)
    {
        var address = location.List("addresses", "physical_addresses").FirstOrDefault() ?? location.One("none");
        var hidden = location.SaysYes("mask_exact_address", "hidden") || address.SaysYes("hidden");
        var point = hidden ? null : MapPoint.From(location.Number("latitude"), location.Number("longitude"));
        if (point is null && !hidden && location.Has("latitude"))
        {
            notes.Add("A place's latitude and longitude are not on the map and were left out.");
        }

        var postcode = Postcode.Tidy(address.Text("postal_code"));
        return new Place(
            hidden ? "" : location.Text("name"),
            hidden ? Lines(address, "city") : Lines(address, "address_1", "address_2", "city"),
            hidden ? Postcode.Outward(postcode) : postcode,
            point,
            [.. location.List("accessibility", "accessibility_for_disabilities")
                .SelectMany(a => new[] { a.Text("accessibility", "description"), a.Text("description"), a.Text("details") })
                .Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            location.Text("location_type") switch { "virtual" => PlaceKind.Online, "postal" => PlaceKind.Letters, _ => PlaceKind.Building },
            string.Join(" ", new[] { location.Text("transportation"), hidden ? "" : location.Text("description") }.Where(text => text.Length > 0)))
        {
            Id = !hidden && Guid.TryParse(location.Id(), out var own) ? own : Guid.Empty,
        };
    }

    static string[] Lines(Fields address, params string[] names) =>
        [.. names.Select(name => address.Text(name)).Where(line => line.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
