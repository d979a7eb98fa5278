using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Conversations;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>What a reading would change is told before anybody sees it, exactly.</summary>
public sealed class ReportingChanges
{
    public static TheoryData<string> Both => Databases.Both;

    static EntryRead Read(int number, string cost = "Free") => new(
        new ServiceEntry { Id = new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), Name = $"Choir {number:00000}", Cost = cost, From = new Provenance("town", $"{number}", "OGL", ScratchFolder.At) }, $"{number}", $$"""{"id":"{{number}}","cost":"{{cost}}"}""");

    static async IAsyncEnumerable<DirectoryRecord> OneByOne(IEnumerable<DirectoryRecord> records)
    {
        foreach (var record in records)
        {
            await Task.Yield();
            yield return record;
        }
    }

    static async Task<DirectoryRun> LayAsync(AHouse house, IEnumerable<DirectoryRecord> records, bool lookFirst = true)
    {
        var verdict = await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(Actor.Importer, "town", "a feed", OneByOne(records), lookFirst: lookFirst));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
        return (await house.Get<CommunityShelf>().RunAsync(verdict.Answer!.Value))!;
    }

    static Task<Verdict> ApplyAsync(AHouse house, DirectoryRun run, bool read = false) => house.WithAsync<ApplyImport, Verdict>(apply => apply.DoAsync(AHouse.Maya, run.Id, new RuleAnswer(read, null)));

    static async Task<int> ShownAsync(AHouse house)
    {
        var shown = 0;
        await foreach (var _ in house.Get<CommunityShelf>().AllAsync()) shown++;
        return shown;
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_in_a_hundred_changed_and_one_in_a_hundred_dropped_gives_exact_counts(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await LayAsync(house, Enumerable.Range(1, 1000).Select(n => Read(n)), lookFirst: false);

        DirectoryRecord[] next = [.. Enumerable.Range(1, 1000).Where(n => n % 100 != 50).Select(n => Read(n, n % 100 == 7 ? "£2" : "Free")), Read(2000), new EntrySetAside("It has no name.", "x", "{}")];
        var run = await LayAsync(house, next);

        (run.State, run.Good, run.Fresh, run.Changed, run.Withdrawn, run.Kept, run.SetAside, run.Before).ShouldBe((ImportState.Ready, 991, 1, 10, 10, 0, 1, 1000));
        (await ShownAsync(house)).ShouldBe(1000, "Nobody sees it before somebody has looked.");
        var report = await house.Get<ImportReport>().OfAsync(run);
        report.Fresh.Select(e => e.Name).ShouldBe(["Choir 02000"]);
        report.Changed.Select(e => e.Name).ShouldBe(Enumerable.Range(0, 10).Select(n => $"Choir {(n * 100) + 7:00000}"));
        report.Changed.ShouldAllBe(e => e.Parts.Count == 1 && e.Parts[0] == new PartChange("Cost", "Free", "£2"));
        report.Gone.Count.ShouldBe(10);

        (await ApplyAsync(house, run)).Allowed.ShouldBeTrue();
        (await ShownAsync(house)).ShouldBe(991);
        (await ApplyAsync(house, run)).Because.ShouldContain("any more");
        (await LayAsync(house, next)).State.ShouldBe(ImportState.NothingNew);
        await using var store = house.Stores.Open();
        (await store.Acts.CountAsync(a => a.Name == nameof(ApplyImport) && a.Allowed)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_reading_may_be_left_and_a_later_one_takes_the_place_of_one_that_waits(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await LayAsync(house, [Read(1), Read(2)], lookFirst: false);
        var first = await LayAsync(house, [Read(1, "£1"), Read(2)]);
        house.Clock.Move(TimeSpan.FromMinutes(1));
        var second = await LayAsync(house, [Read(1, "£3"), Read(2)]);

        (await house.Get<CommunityShelf>().RunAsync(first.Id))!.Because.ShouldBe("A later reading took its place.");
        (await house.WithAsync<LeaveImport, Verdict>(leave => leave.DoAsync(AHouse.Maya, second.Id, ""))).Because.ShouldContain("Write why");
        (await house.WithAsync<LeaveImport, Verdict>(leave => leave.DoAsync(AHouse.Maya, second.Id, "The price is wrong"))).Allowed.ShouldBeTrue();

        (await ApplyAsync(house, second)).Allowed.ShouldBeFalse();
        (await house.Get<CommunityShelf>().FindAsync(Read(1).Entry.Id))!.Entry.Cost.ShouldBe("Free");
        await using var store = house.Stores.Open();
        (await store.Set<DirectoryEntryRow>().CountAsync()).ShouldBe(2, "What was left takes no room.");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_report_that_is_out_of_date_is_never_shown(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await LayAsync(house, [Read(1)], lookFirst: false);
        var waits = await LayAsync(house, [Read(1, "£1")]);
        await using (var store = house.Stores.Open())
        {
            // Another node shows something else between the look and the press.
            await store.Set<DirectorySourceRow>().ExecuteUpdateAsync(s => s.SetProperty(r => r.Published, Guid.NewGuid()));
        }

        (await ApplyAsync(house, waits)).Because.ShouldContain("Something else was shown");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Losing_most_of_a_directory_must_be_read_before_it_is_shown(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await LayAsync(house, Enumerable.Range(1, 20).Select(n => Read(n)), lookFirst: false);
        var run = await LayAsync(house, [Read(1)]);

        (await ApplyAsync(house, run)).Because.ShouldContain("no longer lists 19 of the 20");
        (await ShownAsync(house)).ShouldBe(20);
        (await ApplyAsync(house, run, read: true)).Allowed.ShouldBeTrue();
        (await ShownAsync(house)).ShouldBe(1);
    }
}
