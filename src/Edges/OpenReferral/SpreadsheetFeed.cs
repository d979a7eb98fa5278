using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>
/// Reads a council editor's own spreadsheet, saved as CSV: one row for each service, and rows beneath that add a contact,
/// a place, a price or a time to it. Only what its editor approved and made visible is taken; notes, labels and contacts
/// that are not for everybody are never read, not even into the record that is kept.
/// </summary>
sealed class SpreadsheetFeed(IReadOnlyList<string> files, Origin origin, ReadingLimits limits)
{
    /// <summary>Columns that are never read: they are the editor's own.</summary>
    static readonly string[] Private = ["notes", "labels", "approved", "recent_send_report", "support_description"];

    static readonly string[] Needed = ["approved", "visible"];

    /// <summary>Whether a table is such a spreadsheet.</summary>
    public static async Task<bool> IsOneAsync(string file, ReadingLimits limits, CancellationToken stop) =>
        (await new CsvTable(file, limits).HeaderAsync(stop)).Contains("import_id", StringComparer.Ordinal);

    /// <summary>Every service of the spreadsheets.</summary>
    public async IAsyncEnumerable<DirectoryRecord> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            var (name, table) = (Path.GetFileName(file), new CsvTable(file, limits));
            var header = await table.HeaderAsync(stop);
            if (!header.Contains("import_id", StringComparer.Ordinal)) throw new DirectoryRefused($"{name} is not an editor’s spreadsheet: it has no import_id.");
            if (Needed.FirstOrDefault(column => !header.Contains(column, StringComparer.Ordinal)) is { } missing)
                throw new DirectoryRefused($"{name} does not say what may be shown: it has no column “{missing}”.");
            foreach (var record in await ServicesAsync(table, name, stop))
            {
                yield return record is EntryRead read && !seen.Add(read.SourceId) ? new EntrySetAside("Another row has this id; the first one is kept.", read.SourceId, read.Raw) : record;
            }
        }
    }

    async Task<List<DirectoryRecord>> ServicesAsync(CsvTable table, string name, CancellationToken stop)
    {
        var (services, beneath, wrong) = (new List<(JsonObject Row, int Number)>(), new Dictionary<string, List<JsonObject>>(StringComparer.Ordinal), new List<DirectoryRecord>());
        var rows = 0;
        await foreach (var row in table.ReadAsync(stop))
        {
            if (++rows > limits.MostRowsHeld) throw new DirectoryRefused($"{name} holds more than {limits.MostRowsHeld:N0} rows, the most that is read.");
            if (row.Problem.Length > 0) wrong.Add(new EntrySetAside(row.Problem, $"{name}, row {row.Number}", ""));
            else if (Text(row.Fields, "import_id_reference") is { Length: > 0 } of) (beneath.TryGetValue(of, out var list) ? list : beneath[of] = []).Add(row.Fields);
            else services.Add((row.Fields, row.Number));
        }

        return [.. wrong, .. services.Select(s => Read(s.Row, beneath.GetValueOrDefault(Text(s.Row, "import_id")) ?? [], $"{name}, row {s.Number}"))];
    }

    DirectoryRecord Read(JsonObject row, List<JsonObject> beneath, string where)
    {
        var (id, today) = (Text(row, "import_id"), DateOnly.FromDateTime(origin.FetchedAt));
        if (id.Length == 0) return new EntrySetAside("It has no import_id, so it could not be found again at the next import.", where, "");
        if (!Says(row, "approved")) return new EntrySetAside("Its editor has not approved it.", id, "");
        var (from, to) = (Day(row, "visible_from"), Day(row, "visible_to"));
        if (Says(row, "visible", no: true) || from > today || to < today) return new EntrySetAside("Its editor does not show it now.", id, "");
        var whole = JsonSerializer.SerializeToElement(Service(row, [row, .. beneath]));
        return ServiceReading.Read(new Piece(whole.GetRawText(), whole, ""), Held.Nothing, origin, limits, where);
    }

    static JsonObject Service(JsonObject row, List<JsonObject> all)
    {
        var service = new JsonObject
        {
            ["id"] = Text(row, "import_id"), ["name"] = Text(row, "name"), ["description"] = Text(row, "description"), ["url"] = Text(row, "url"),
            ["status"] = Says(row, "temporarily_closed") ? "temporarily closed" : "active", ["organization"] = new JsonObject { ["name"] = Text(row, "organisation") },
            ["minimum_age"] = Text(row, "min_age"), ["maximum_age"] = Text(row, "max_age"), ["eligibility_description"] = Text(row, "suitabilities").Replace(";", ", ", StringComparison.Ordinal),
            ["application_process"] = Text(row, "how_to_start"),
            ["contacts"] = List(all, r => Any(r, "contact_name", "contact_email", "contact_phone") && Says(r, "contact_visible"), r => new JsonObject
            {
                ["name"] = Text(r, "contact_name"), ["title"] = Text(r, "contact_title"), ["email"] = Text(r, "contact_email"),
                ["phones"] = new JsonArray(new JsonObject { ["number"] = Text(r, "contact_phone") }),
            }),
            ["service_at_locations"] = List(all, r => Any(r, "location_name", "location_postcode", "location_address_1") && !Says(r, "location_visible", no: true), r => new JsonObject { ["location"] = Location(r) }),
            ["cost_options"] = List(all, r => Any(r, "cost_amount"), r => new JsonObject { ["option"] = Text(r, "cost_option"), ["amount"] = Text(r, "cost_amount"), ["amount_description"] = Text(r, "cost_type") }),
            ["schedules"] = List(all, r => Any(r, "scheduled_weekday"), r => new JsonObject { ["weekday"] = Text(r, "scheduled_weekday"), ["opens_at"] = Text(r, "schedules_opens_at"), ["closes_at"] = Text(r, "schedules_closes_at") }),
            ["attributes"] = new JsonArray([.. Text(row, "service_taxonomies").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(term => new JsonObject { ["taxonomy_term"] = new JsonObject { ["name"] = term } })]),
        };
        if (Says(row, "free") && !all.Exists(r => Any(r, "cost_amount"))) service["fees_description"] = "Free";
        // Columns nobody knows are kept as they came, but for those that are the editor's own.
        foreach (var (column, value) in row.Where(c => c.Key.StartsWith("custom_", StringComparison.Ordinal) || c.Key is "needs_referral" or "is_local_offer" or "environment_accessibility" or "links_label" or "links_url"))
        {
            if (!Private.Contains(column, StringComparer.Ordinal)) service[column] = value?.DeepClone();
        }

        return service;
    }

    /// <summary>A place; where the exact address is masked, it is not read at all.</summary>
    static JsonObject Location(JsonObject row)
    {
        var masked = Says(row, "mask_exact_address");
        var place = new JsonObject { ["location_type"] = "physical" };
        place["addresses"] = new JsonArray(new JsonObject
        {
            ["address_1"] = masked ? "" : Text(row, "location_address_1"), ["city"] = Text(row, "location_city"),
            ["postal_code"] = masked ? Postcode.Outward(Text(row, "location_postcode")) : Text(row, "location_postcode"),
        });
        if (masked) return place;
        (place["name"], place["latitude"], place["longitude"]) = (Text(row, "location_name"), Text(row, "location_latitude"), Text(row, "location_longitude"));
        place["accessibility"] = new JsonArray([.. Text(row, "location_accessibilities").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(a => new JsonObject { ["description"] = a })]);
        return place;
    }

    static JsonArray List(List<JsonObject> rows, Func<JsonObject, bool> where, Func<JsonObject, JsonObject> make) => new([.. rows.Where(where).Select(make)]);

    static bool Any(JsonObject row, params string[] columns) => columns.Any(column => Text(row, column).Length > 0);

    /// <summary>Whether a column says yes; or, with <paramref name="no"/>, whether it says no.</summary>
    static bool Says(JsonObject row, string column, bool no = false) => Text(row, column).ToUpperInvariant() is var said && (no ? said is "FALSE" or "NO" or "0" : said is "TRUE" or "YES" or "1");

    static DateOnly? Day(JsonObject row, string column) => DateOnly.TryParseExact(Text(row, column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static string Text(JsonObject row, string name) => row[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
