using Shouldly;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>A council editor's own spreadsheet: what is for everybody is read, and what is not is not even kept.</summary>
public sealed class EditorsSpreadsheet
{
    const string Header = "import_id,import_id_reference,name,description,organisation,url,approved,visible_from,visible_to,visible,min_age,max_age,notes,service_taxonomies,contact_name,contact_visible,contact_email,contact_phone,location_name,location_latitude,location_longitude,location_address_1,location_city,location_postcode,location_visible,mask_exact_address,location_accessibilities,free,cost_option,cost_amount,cost_type,schedules_opens_at,schedules_closes_at,scheduled_weekday,labels,custom_text_text_field";

    static string Row(params (string Column, string Value)[] said)
    {
        var values = said.ToDictionary(s => s.Column, s => s.Value, StringComparer.Ordinal);
        return string.Join(',', Header.Split(',').Select(column => values.GetValueOrDefault(column, "")));
    }

    static async Task<List<DirectoryRecord>> ReadAsync(params string[] rows)
    {
        using var folder = new ScratchFolder();
        folder.Write("services.csv", $"{Header}\n{string.Join('\n', rows)}\n");
        return await ScratchFolder.ReadAsync(folder.Place);
    }

    [Fact]
    public async Task A_service_and_the_rows_beneath_it_become_one_entry()
    {
        var records = await ReadAsync(
            Row(("import_id", "1"), ("name", "Choir"), ("organisation", "Hall"), ("approved", "TRUE"), ("visible", "TRUE"), ("min_age", "-1"), ("max_age", "100"), ("service_taxonomies", "Singing; Company"), ("contact_name", "Desk"), ("contact_visible", "TRUE"), ("contact_phone", "01632 960001"), ("location_name", "St Jude"), ("location_postcode", "qx11ap"), ("location_accessibilities", "Hoist;Hearing loop"), ("schedules_opens_at", "09:00:00"), ("schedules_closes_at", "12:00:00"), ("scheduled_weekday", "monday"), ("custom_text_text_field", "kept")),
            Row(("import_id", "2"), ("import_id_reference", "1"), ("location_name", "Second hall"), ("location_postcode", "QX2 2AP")),
            Row(("import_id", "3"), ("import_id_reference", "1"), ("cost_option", "Adult"), ("cost_amount", "2"), ("cost_type", "a session")));

        var read = records.ShouldHaveSingleItem().ShouldBeOfType<EntryRead>();
        var entry = read.Entry;
        (entry.Name, entry.RunBy.Name, entry.For.FromAge, entry.For.ToAge).ShouldBe(("Choir", "Hall", null, 100));
        entry.Places.Select(p => p.Postcode).ShouldBe(["QX1 1AP", "QX2 2AP"]);
        entry.Contacts.Single().Telephone.ShouldBe("01632 960001");
        entry.Times.Single().Says.ShouldBe("Mondays, 9am to midday");
        entry.Cost.ShouldBe("£2 a session (Adult)");
        entry.Terms.Select(t => t.Name).ShouldBe(["Singing", "Company"]);
        AccessFeature.Of(entry).ShouldContain("hearing-loop");
        entry.Mended.ShouldContain(note => note.Contains("minimum_age", StringComparison.Ordinal));
        read.Raw.ShouldContain("kept");
    }

    [Fact]
    public async Task Notes_hidden_contacts_masked_addresses_and_labels_are_not_even_kept()
    {
        var records = await ReadAsync(
            Row(("import_id", "1"), ("name", "Refuge"), ("approved", "TRUE"), ("visible", "TRUE"), ("notes", "CANARY1"), ("labels", "CANARY2"), ("contact_name", "CANARY3"), ("contact_email", "canary4@example.net"), ("contact_phone", "01632 960444"), ("contact_visible", "FALSE"), ("location_name", "CANARY5"), ("location_address_1", "CANARY6"), ("location_latitude", "52.555"), ("location_longitude", "-1.222"), ("location_city", "Fenmarket"), ("location_postcode", "QX1 1AP"), ("mask_exact_address", "TRUE")),
            Row(("import_id", "2"), ("import_id_reference", "1"), ("location_name", "CANARY7"), ("location_postcode", "QX9 9ZZ"), ("location_visible", "FALSE")),
            Row(("import_id", "3"), ("import_id_reference", "1"), ("notes", "CANARY8")),
            Row(("import_id", "9"), ("name", "CANARY9"), ("approved", "FALSE"), ("visible", "TRUE"), ("notes", "CANARY10")),
            Row(("import_id", "10"), ("name", "CANARY11"), ("approved", "TRUE"), ("visible", "FALSE")),
            Row(("import_id", "11"), ("name", "CANARY12"), ("approved", "TRUE"), ("visible_to", "2020-01-01")));

        var everything = string.Join('\n', records.Select(r => $"{r.SourceId} {r.Raw} {(r is EntryRead e ? System.Text.Json.JsonSerializer.Serialize(e.Entry) : "")}"));
        everything.ToUpperInvariant().ShouldNotContain("CANARY");
        foreach (var secret in new[] { "960444", "QX9", "1AP", "52.55", "1.222" }) everything.ShouldNotContain(secret);
        records.OfType<EntryRead>().Single().Entry.Places.Single().Says.ShouldBe("Fenmarket, QX1");
        records.OfType<EntrySetAside>().Select(a => (a.SourceId, a.Because)).ShouldBe([("9", "Its editor has not approved it."), ("10", "Its editor does not show it now."), ("11", "Its editor does not show it now.")]);
    }
}
