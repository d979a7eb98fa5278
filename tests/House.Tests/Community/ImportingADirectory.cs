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

public sealed class ImportingADirectory
{
    public static TheoryData<string> Both => Databases.Both;

    static ServiceEntry Entry(int number, string name = "Choir", string source = "town") => new()
    {
        Id = new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
        Name = $"{name} {number}",
        Description = "Singing for everybody.",
        From = new Provenance(source, $"{number}", "OGL", ScratchFolder.At),
    };

    static DirectoryRecord Read(int number, string name = "Choir") => new EntryRead(Entry(number, name), $"{number}", $$"""{"id":"{{number}}","vendor_field":"kept"}""");

    static Task<Verdict> ImportAsync(AHouse house, IEnumerable<DirectoryRecord> records, string source = "town", Actor? by = null, bool mayShrink = false) =>
        house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(by ?? Actor.Importer, source, "a folder", OneByOne(records), mayShrink));

    static async IAsyncEnumerable<DirectoryRecord> OneByOne(IEnumerable<DirectoryRecord> records)
    {
        foreach (var record in records)
        {
            await Task.Yield();
            yield return record;
        }
    }

    static IEnumerable<DirectoryRecord> ThenRefused(IEnumerable<DirectoryRecord> records)
    {
        foreach (var record in records)
        {
            yield return record;
        }

        throw new DirectoryRefused("The file breaks off.");
    }

    static async Task<List<string>> ShownAsync(AHouse house)
    {
        var names = new List<string>();
        await foreach (var entry in house.Get<CommunityShelf>().AllAsync())
        {
            names.Add(entry.Name);
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_import_is_shown_whole_and_recorded_as_an_act_about_nobody(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);

        var verdict = await ImportAsync(house, [.. Enumerable.Range(1, 95).Select(n => Read(n)), new EntrySetAside("It has no name.", "x", "{}")]);

        verdict.Allowed.ShouldBeTrue(verdict.Because);
        (await ShownAsync(house)).Count.ShouldBe(95);
        var run = (await house.Get<CommunityShelf>().RunsAsync()).Single();
        (run.State, run.Good, run.SetAside, run.Id).ShouldBe((ImportState.Published, 95, 1, verdict.Answer!.Value));
        (await house.Get<CommunityShelf>().SetAsideAsync(run.Id)).Single().Because.ShouldBe("It has no name.");
        (await house.Get<CommunityShelf>().RawAsync(Entry(1).Id))!.ShouldContain("vendor_field");
        await using var store = house.Stores.Open();
        var act = await store.Acts.Include(a => a.People).SingleAsync(a => a.Name == nameof(ImportDirectory));
        (act.Allowed, act.ActorKind, act.Count, act.RequestDigest, act.People.Count).ShouldBe((true, ActorKind.Importer, 95, run.Digest, 0));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Importing_the_same_twice_changes_nothing(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ImportAsync(house, Enumerable.Range(1, 50).Select(n => Read(n)));
        var edition = await house.Get<CommunityShelf>().EditionAsync();

        (await ImportAsync(house, Enumerable.Range(1, 50).Reverse().Select(n => Read(n)))).Allowed.ShouldBeTrue();

        (await house.Get<CommunityShelf>().EditionAsync()).ShouldBe(edition);
        (await house.Get<CommunityShelf>().RunsAsync()).Select(r => r.State).ShouldBe([ImportState.Published, ImportState.NothingNew], ignoreOrder: true);
        await using var store = house.Stores.Open();
        (await store.Set<DirectoryEntryRow>().CountAsync()).ShouldBe(50);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_directory_refused_half_way_leaves_the_old_one_in_place(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ImportAsync(house, [Read(1), Read(2)]);

        var verdict = await ImportAsync(house, ThenRefused(Enumerable.Range(1, 90).Select(n => Read(n, "Changed"))));

        verdict.Because.ShouldBe("The file breaks off.");
        (await ShownAsync(house)).ShouldBe(["Choir 1", "Choir 2"]);
        await using var store = house.Stores.Open();
        (await store.Set<DirectoryEntryRow>().CountAsync()).ShouldBe(2);
        (await store.Acts.CountAsync(a => a.Name == nameof(ImportDirectory) && !a.Allowed && a.Why == "Something was missing or not allowed.")).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_could_not_be_read_is_kept_and_what_is_no_longer_listed_is_withdrawn(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ImportAsync(house, [Read(1), Read(2), Read(3)]);

        var verdict = await ImportAsync(house, [Read(1, "Band"), new EntrySetAside("The feed does not answer for it.", "2", "{}")]);

        (await ShownAsync(house)).ShouldBe(["Band 1", "Choir 2"]);
        (await house.Get<CommunityShelf>().FindAsync(Entry(3).Id))!.Withdrawn.ShouldBeTrue();
        (await house.Get<CommunityShelf>().RunsAsync()).Single(r => r.Id == verdict.Answer).ShouldSatisfyAllConditions(r => r.Kept.ShouldBe(1), r => r.Withdrawn.ShouldBe(1));

        await ImportAsync(house, [Read(1), Read(2), Read(3)]);
        (await ShownAsync(house)).ShouldBe(["Choir 1", "Choir 2", "Choir 3"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_import_that_loses_most_of_the_directory_is_refused_unless_somebody_says_so(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ImportAsync(house, Enumerable.Range(1, 20).Select(n => Read(n)));

        (await ImportAsync(house, [Read(1)])).Because.ShouldContain("no longer lists 19 of the 20");
        (await ShownAsync(house)).Count.ShouldBe(20);
        (await ImportAsync(house, [new EntrySetAside("Bad.", "1", "")])).Because.ShouldContain("Not one record");

        (await ImportAsync(house, [Read(1)], mayShrink: true)).Allowed.ShouldBeTrue();
        (await ShownAsync(house)).ShouldBe(["Choir 1"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_directories_stand_side_by_side_and_one_entry_is_shown_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ImportAsync(house, [Read(1), Read(2)]);

        await ImportAsync(house, [Read(2, "Copy"), Read(3, "Band")], source: "county");

        (await ShownAsync(house)).ShouldBe(["Band 3", "Choir 1", "Choir 2"]);
        var run = (await house.Get<CommunityShelf>().RunsAsync()).Single(r => r.Source == "county");
        (await house.Get<CommunityShelf>().SetAsideAsync(run.Id)).Single().Because.ShouldContain("Another directory");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_import_cut_off_in_the_middle_is_never_shown_and_is_tidied_away_a_day_later(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ImportAsync(house, [Read(1)]);
        var import = house.Get<CommunityImport>();
        var cutOff = await import.BeginAsync("town", "a folder", default);
        await Should.ThrowAsync<OperationCanceledException>(() => import.StageAsync(cutOff, CutOff(), null, default));

        (await ShownAsync(house)).ShouldBe(["Choir 1"]);

        house.Clock.Move(TimeSpan.FromHours(25));
        await ImportAsync(house, [Read(1, "Band")]);
        (await ShownAsync(house)).ShouldBe(["Band 1"]);
        (await house.Get<CommunityShelf>().RunsAsync()).Single(r => r.Id == cutOff.Id).Because.ShouldBe("It was cut off before its end.");
        await using var store = house.Stores.Open();
        (await store.Set<DirectoryEntryRow>().CountAsync()).ShouldBe(1);

        static async IAsyncEnumerable<DirectoryRecord> CutOff()
        {
            for (var number = 1; number <= 90; number++)
            {
                await Task.Yield();
                yield return Read(number, "Half");
            }

            throw new OperationCanceledException();
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Somebody_whose_role_does_not_look_after_the_directory_cannot_import(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);

        await Should.ThrowAsync<Threefold.Casework.Door.CannotOpen>(() => ImportAsync(house, [Read(1)], by: AHouse.Ina));

        (await ShownAsync(house)).ShouldBeEmpty();
        (await house.Get<CommunityShelf>().RunsAsync()).ShouldBeEmpty();
    }
}
