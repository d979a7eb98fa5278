using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>
/// Reads a tabular package (one CSV file for each kind of thing). Each service row is put together with the rows that
/// point at it, into the same shape as a JSON feed, and read the same way.
/// </summary>
sealed class TabularFeed(IReadOnlyList<string> files, Origin origin, ReadingLimits limits)
{
    int rows;

    /// <summary>Every service of the package.</summary>
    public async IAsyncEnumerable<DirectoryRecord> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var package = await HoldAsync(stop);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var row in new CsvTable(Find("services")!, limits).ReadAsync(stop))
        {
            var where = $"services.csv, row {row.Number}";
            if (row.Problem.Length > 0)
            {
                yield return new EntrySetAside(row.Problem, where, row.Raw);
                continue;
            }

            var whole = JsonSerializer.SerializeToElement(package.Service(row.Fields));
            var record = ServiceReading.Read(new Piece(whole.GetRawText(), whole, ""), Held.Nothing, origin, limits, where);
            yield return record is EntryRead read && !seen.Add(read.SourceId)
                ? new EntrySetAside("Another row has this id; the first one is kept.", read.SourceId, read.Raw)
                : record;
        }
    }

    async Task<Package> HoldAsync(CancellationToken stop) => new(
        One: new(StringComparer.Ordinal)
        {
            ["organizations"] = await ByAsync("organizations", "id", stop),
            ["locations"] = await ByAsync("locations", "id", stop),
            ["taxonomy_terms"] = await ByAsync("taxonomy_terms", "id", stop),
        },
        Many: new(StringComparer.Ordinal)
        {
            ["organization_identifiers"] = await ByAsync("organization_identifiers", "organization_id", stop),
            ["addresses"] = await ByAsync("addresses", "location_id", stop),
            ["accessibility"] = await ByAsync("accessibility", "location_id", stop),
            ["contacts"] = await ByAsync("contacts", "service_id", stop),
            ["contact phones"] = await ByAsync("phones", "contact_id", stop),
            ["phones"] = await ByAsync("phones", "service_id", stop),
            ["schedules"] = await ByAsync("schedules", "service_id", stop),
            ["service_areas"] = await ByAsync("service_areas", "service_id", stop),
            ["languages"] = await ByAsync("languages", "service_id", stop),
            ["cost_options"] = await ByAsync("cost_options", "service_id", stop),
            ["service_at_locations"] = await ByAsync("service_at_locations", "service_id", stop),
            ["attributes"] = await ByAsync("attributes", "link_id", stop),
        });

    async Task<Dictionary<string, List<JsonObject>>> ByAsync(string table, string key, CancellationToken stop)
    {
        var found = new Dictionary<string, List<JsonObject>>(StringComparer.OrdinalIgnoreCase);
        if (Find(table) is not { } file)
        {
            return found;
        }

        await foreach (var row in new CsvTable(file, limits).ReadAsync(stop))
        {
            if (row.Problem.Length > 0 || row.Fields[key]?.GetValue<string>() is not { Length: > 0 } id)
            {
                continue;
            }

            if (++rows > limits.MostRowsHeld)
            {
                throw new DirectoryRefused($"The package holds more than {limits.MostRowsHeld:N0} rows beside its services, the most that is read.");
            }

            (found.TryGetValue(id, out var list) ? list : found[id] = []).Add(row.Fields);
        }

        return found;
    }

    /// <summary>A table's file; published packages call some tables by one of two names.</summary>
    string? Find(string table) => new[] { table, Singular(table) }
        .Select(name => files.FirstOrDefault(file => string.Equals(Path.GetFileNameWithoutExtension(file), name, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(file => file is not null);

    static string Singular(string table) => table.EndsWith("sses", StringComparison.Ordinal) ? table[..^2]
        : table.EndsWith("ies", StringComparison.Ordinal) ? table[..^3] + "y" : table.TrimEnd('s');
}

/// <summary>The rows beside the services, ready to be put together.</summary>
sealed record Package(Dictionary<string, Dictionary<string, List<JsonObject>>> One, Dictionary<string, Dictionary<string, List<JsonObject>>> Many)
{
    /// <summary>A service with everything that points at it inside.</summary>
    public JsonObject Service(JsonObject service)
    {
        var id = Text(service, "id");
        foreach (var table in new[] { "phones", "schedules", "service_areas", "languages", "cost_options" })
        {
            Put(service, table, All(table, id));
        }

        Put(service, "contacts", All("contacts", id).Select(contact => With(contact, "phones", All("contact phones", Text(contact, "id")))));
        Put(service, "service_at_locations", All("service_at_locations", id).Select(at => Nest(at, "location", Location(Text(at, "location_id")))));
        Put(service, "attributes", All("attributes", id).Select(tag => Nest(tag, "taxonomy_term", First("taxonomy_terms", Text(tag, "taxonomy_term_id")))));
        if (First("organizations", Text(service, "organization_id")) is { } organisation)
        {
            service["organization"] = With(organisation, "organization_identifiers", All("organization_identifiers", Text(organisation, "id")));
        }

        return service;
    }

    JsonObject? Location(string id) => First("locations", id) is not { } place ? null
        : With(With(place, "addresses", All("addresses", id)), "accessibility", All("accessibility", id));

    IEnumerable<JsonObject> All(string table, string id) => (Many[table].GetValueOrDefault(id) ?? []).Select(Copy);

    JsonObject? First(string table, string id) => One[table].GetValueOrDefault(id)?[0] is { } found ? Copy(found) : null;

    static JsonObject Copy(JsonObject row) => row.DeepClone().AsObject();

    static JsonObject With(JsonObject row, string name, IEnumerable<JsonObject> inside)
    {
        Put(row, name, inside);
        return row;
    }

    static JsonObject Nest(JsonObject row, string name, JsonObject? inside)
    {
        if (inside is not null)
        {
            row[name] = inside;
        }

        return row;
    }

    static void Put(JsonObject row, string name, IEnumerable<JsonObject> inside)
    {
        var list = new JsonArray([.. inside]);
        if (list.Count > 0)
        {
            row[name] = list;
        }
    }

    static string Text(JsonObject row, string name) => row[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
