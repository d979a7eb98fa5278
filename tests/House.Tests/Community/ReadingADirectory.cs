using Shouldly;
using Threefold.Edges.OpenReferral;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.House.Tests.Community;

public sealed class ReadingADirectory
{
    static async Task<List<DirectoryRecord>> CarelessAsync() => await ScratchFolder.ReadAsync(Path.Combine(Samples.Own, "careless"));

    [Fact]
    public async Task A_careless_feed_is_mended_where_it_can_be_and_says_so()
    {
        var entry = (await CarelessAsync()).OfType<EntryRead>().Single().Entry;

        entry.Name.ShouldBe("Tuesday chairs");
        entry.Description.ShouldBe("Seated exercise & tea.\nalert(1)");
        entry.RunBy.Name.ShouldBe("Made-up Hall Committee");
        entry.For.ShouldBe(Audience.Everyone);
        entry.Times.Single().Says.ShouldBe("Tuesdays, 10 to 11:30am");
        entry.Cost.ShouldBe("£2.50 a class (Over 60s)");
        entry.Places.Single().Says.ShouldBe("The Hall, 1 High Street, Fenmarket, ZF1 1AB");
        entry.Places.Single().At.ShouldBeNull();
        entry.Terms.Single().ShouldBe(new Term("Physical activity", "esdNeed", "", "esdNeed:12"));
        entry.From.ShouldBe(new Provenance("test", "svc-101", "", ScratchFolder.At));
        entry.Mended.ShouldContain("“minimum_age” was -1, which is no age, and was left out.");
        entry.Mended.ShouldContain("“url” held a placeholder and was left out.");
        entry.Mended.ShouldContain("“assured_date” is not a date and was left out.");
    }

    [Fact]
    public async Task Hidden_contacts_and_whoever_assured_the_record_are_never_read()
    {
        var entry = (await CarelessAsync()).OfType<EntryRead>().Single().Entry;

        entry.Contacts.ShouldBe([new ContactWay("Hall desk", "1632960998", "", "")]);
    }

    [Fact]
    public async Task Fields_we_do_not_know_are_kept_with_the_raw_record() =>
        (await CarelessAsync()).OfType<EntryRead>().Single().Raw.ShouldContain("pc_targetAudience");

    [Fact]
    public async Task Bad_records_are_set_aside_each_with_its_reason()
    {
        var aside = (await CarelessAsync()).OfType<EntrySetAside>().ToDictionary(record => record.SourceId, StringComparer.Ordinal);

        aside["svc-102"].Because.ShouldBe("It has no name.");
        aside["svc-103"].Because.ShouldBe("Its publisher has marked it as not for publication.");
        aside["svc-103"].Raw.ShouldBe("");
        aside["svc-101"].Because.ShouldContain("the first one is kept");
        aside["service_list.json, record 5"].Because.ShouldContain("no id");
        aside["service_list.json, record 6"].Because.ShouldBe("It is not a record with fields.");
        aside.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_tabular_package_is_put_together_from_its_tables()
    {
        var records = await ScratchFolder.ReadAsync(Path.Combine(Samples.Own, "tabular"));
        var cafe = records.OfType<EntryRead>().Single(record => record.SourceId == "1").Entry;

        cafe.RunBy.Name.ShouldBe("Cafe people");
        cafe.Places.Single().At.ShouldBe(new MapPoint(52.55, 0.09));
        cafe.Places.Single().Postcode.ShouldBe("ZF1 2AB");
        cafe.Contacts.Single().ShouldBe(new ContactWay("Jo", "01632 960777", "", ""));
        cafe.Terms.Single().Name.ShouldBe("Has had a stroke");
        cafe.Times.Single().Says.ShouldBe("Mondays and Thursdays, 10am to midday");
        cafe.For.Ages.ShouldBe("18 and over");
        records.OfType<EntrySetAside>().Select(record => record.Because).ShouldBe(["It has no name.", "It has not as many fields as the header."], ignoreOrder: true);
        records.OfType<EntryRead>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task The_same_record_has_the_same_id_at_every_import()
    {
        var first = (await CarelessAsync()).OfType<EntryRead>().Single().Entry;
        var second = (await CarelessAsync()).OfType<EntryRead>().Single().Entry;

        second.Id.ShouldBe(first.Id);
        first.Id.Version.ShouldBe(5);
        StableId.Of("another", "svc-101").ShouldNotBe(first.Id);
        StableId.Of("test", "6ba8709c-562b-4c05-97a3-9b3593c4eec2").ShouldBe(new Guid("6ba8709c-562b-4c05-97a3-9b3593c4eec2"));
    }

    [Fact]
    public void Lasting_ids_follow_RFC_9562() =>
        StableId.From(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com").ShouldBe(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));

    [Fact]
    public async Task The_masked_address_of_a_place_shows_only_the_town()
    {
        using var folder = new ScratchFolder();
        folder.Write("services.json", """[{"id":"1","name":"Safe house","status":"active","service_at_locations":[{"location":{"name":"Rose Cottage","mask_exact_address":true,"latitude":52.5,"longitude":0.1,"addresses":[{"address_1":"3 Hidden Lane","city":"Fenmarket","postal_code":"ZF1 1AB"}]}}]}]""");

        var place = (await ScratchFolder.ReadAsync(folder.Place)).OfType<EntryRead>().Single().Entry.Places.Single();

        place.Says.ShouldBe("Fenmarket, ZF1");
        place.At.ShouldBeNull();
    }

    [Fact]
    public async Task Version_one_with_its_old_names_is_read_too()
    {
        using var folder = new ScratchFolder();
        folder.Write("services.json", """{"totalElements":1,"content":[{"id":"9","name":"Lunch","organization":{"name":"Hall"},"status":"active","regular_schedules":[{"weekday":"Thursday","opens_at":"12:00","closes_at":"14:00"}],"service_at_locations":[{"location":{"name":"Hall","latitude":"52.5","longitude":"0.1","physical_addresses":[{"address_1":"The Green","postal_code":"ZF2 1AB"}]}}],"eligibilitys":[{"eligibility":"Older people"}],"service_taxonomys":[{"taxonomy":{"id":"esdServiceType:1","name":"Lunch clubs","vocabulary":"esdServiceType"}}]}]}""");

        var entry = (await ScratchFolder.ReadAsync(folder.Place)).OfType<EntryRead>().Single().Entry;

        entry.Times.Single().Says.ShouldBe("Thursdays, 12 to 2pm");
        entry.Places.Single().Says.ShouldBe("Hall, The Green, ZF2 1AB");
        entry.For.InWords.ShouldBe("Older people");
        entry.Terms.Single().Vocabulary.ShouldBe("esdServiceType");
    }
}
