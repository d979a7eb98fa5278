using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

public sealed class JoiningEntries
{
    public static TheoryData<string> Both => Databases.Both;

    static readonly Guid Town = Guid.NewGuid();
    static readonly Guid County = Guid.NewGuid();
    static readonly Guid Third = Guid.NewGuid();

    static ServiceEntry Entry(Guid id, string source) => new() { Id = id, Name = "Riverside Choir", Contacts = [new("", "01632 960001", "", "")], From = new Provenance(source, "1", "", ScratchFolder.At) };

    static async Task<AHouse> OpenAsync(string kind)
    {
        var house = await AHouse.OpenAsync(kind);
        foreach (var (id, source) in new[] { (Town, "town"), (County, "county"), (Third, "third") })
            (await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(Actor.Importer, source, "x", One(new EntryRead(Entry(id, source), "1", "{}"))))).Allowed.ShouldBeTrue();
        return house;

        static async IAsyncEnumerable<DirectoryRecord> One(DirectoryRecord record)
        {
            await Task.Yield();
            yield return record;
        }
    }

    static Task<Verdict> SayAsync(AHouse house, Guid kept, Guid other, SameOrNot says) => house.WithAsync<JoinEntries, Verdict>(join => join.DoAsync(AHouse.Maya, kept, other, says));

    static async Task<List<Guid>> ShownAsync(AHouse house)
    {
        var shown = new List<Guid>();
        await foreach (var entry in house.Get<CommunityShelf>().AllAsync()) shown.Add(entry.Id);
        return shown;
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_entries_are_joined_and_taken_apart_by_a_person_and_nothing_is_lost(string kind)
    {
        await using var house = await OpenAsync(kind);
        var edition = await house.Get<CommunityShelf>().EditionAsync();

        (await SayAsync(house, Town, County, SameOrNot.Same)).Allowed.ShouldBeTrue();

        (await ShownAsync(house)).ShouldBe([Town, Third], ignoreOrder: true);
        (await house.Get<JoinShelf>().InsteadOfAsync(County)).ShouldBe(Town);
        (await house.Get<CommunityShelf>().FindAsync(County)).ShouldNotBeNull("Whoever was connected to it still finds it.");
        (await house.Get<CommunityShelf>().EditionAsync()).ShouldBeGreaterThan(edition, "Every node searches again.");

        (await SayAsync(house, Town, County, SameOrNot.NotSame)).Allowed.ShouldBeTrue();
        (await ShownAsync(house)).ShouldBe([Town, County, Third], ignoreOrder: true);
        (await house.Get<JoinShelf>().InsteadOfAsync(County)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_entry_is_shown_or_is_shown_as_another_and_never_both(string kind)
    {
        await using var house = await OpenAsync(kind);
        await SayAsync(house, Town, County, SameOrNot.Same);

        (await SayAsync(house, County, Third, SameOrNot.Same)).Because.ShouldContain("itself shown as another");
        (await SayAsync(house, Third, County, SameOrNot.Same)).Because.ShouldContain("joined already");
        (await SayAsync(house, Third, Town, SameOrNot.Same)).Because.ShouldContain("joined already");
        (await SayAsync(house, Town, Town, SameOrNot.Same)).Allowed.ShouldBeFalse();
        (await SayAsync(house, Town, Third, SameOrNot.Same)).Allowed.ShouldBeTrue();
        (await ShownAsync(house)).ShouldBe([Town]);
    }
}
