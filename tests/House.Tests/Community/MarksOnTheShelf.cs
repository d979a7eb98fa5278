using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

public sealed class MarksOnTheShelf
{
    public static TheoryData<string> Both => Databases.Both;

    static readonly ServiceEntry Table = new()
    {
        Id = new Guid(5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5), Name = "Open table", Description = "Soup.", Contacts = [new ContactWay("Jo", "01632 960123", "", "")], ChangedAt = new DateTime(2025, 5, 1, 9, 0, 0, DateTimeKind.Utc), From = new Provenance("town", "5", "", ScratchFolder.At),
    };

    static async Task<ServiceEntry?> SeenAsync(AHouse house, WhoMaySee reader)
    {
        var all = new List<ServiceEntry>();
        await foreach (var entry in house.Get<CommunityShelf>().AllAsync(reader: reader)) all.Add(entry);
        var found = await house.Get<CommunityShelf>().FindAsync(Table.Id, reader: reader);
        found?.Entry.Contacts.Count.ShouldBe(all.Single().Contacts.Count);
        (found is null).ShouldBe(all.Count == 0);
        return all.SingleOrDefault();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_reader_is_given_their_own_view_and_the_edition_grows_with_every_change(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        (await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(Actor.Importer, "town", "nowhere", One()))).Allowed.ShouldBeTrue();
        var edition = await house.Get<CommunityShelf>().EditionAsync();

        await SayAsync(house, new PublicationMark(EntryPart.Contact, WhoMaySee.Workers));
        (await SeenAsync(house, WhoMaySee.Everybody))!.Contacts.ShouldBeEmpty();
        (await SeenAsync(house, WhoMaySee.Everybody))!.ChangedAt.ShouldBe(house.Clock.GetUtcNow().UtcDateTime);
        (await SeenAsync(house, WhoMaySee.Workers))!.Contacts.Count.ShouldBe(1);
        (await house.Get<CommunityShelf>().EditionAsync()).ShouldBe(edition + 1);

        await SayAsync(house, new PublicationMark(EntryPart.Entry, WhoMaySee.Nobody));
        (await SeenAsync(house, WhoMaySee.Everybody)).ShouldBeNull();
        (await SeenAsync(house, WhoMaySee.Workers)).ShouldBeNull();
        (await house.Get<CommunityShelf>().NamesAsync([Table.Id])).ShouldBeEmpty();
        (await SeenAsync(house, WhoMaySee.Nobody))!.Name.ShouldBe("Open table");

        await SayAsync(house);
        (await SeenAsync(house, WhoMaySee.Everybody))!.Contacts.Count.ShouldBe(1);
        (await house.Get<CommunityShelf>().EditionAsync()).ShouldBe(edition + 3);
        await using var store = house.Stores.Open();
        (await store.Acts.Include(a => a.People).Where(a => a.Name == nameof(SayWhoMaySee) && a.Allowed).ToListAsync()).ShouldAllBe(a => a.People.Count == 0 && a.Purpose == Purpose.Directory);

        static async IAsyncEnumerable<DirectoryRecord> One()
        {
            await Task.Yield();
            yield return new EntryRead(Table, "5", "{}");
        }
    }

    static async Task SayAsync(AHouse house, params PublicationMark[] marks) =>
        (await house.WithAsync<SayWhoMaySee, Verdict>(say => say.DoAsync(AHouse.Maya, Table.Id, marks))).Allowed.ShouldBeTrue();
}
