using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Edges.OpenReferral;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>A real import, killed with no warning in the middle: people see the old directory or the new one, whole, and nothing twice.</summary>
public sealed class KilledWhileImporting
{
    const int Size = 1200;

    static void Write(ScratchFolder folder, int edition) => folder.Write("services.ndjson", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, Size).Select(id =>
        $$$"""{"id":"{{{id}}}","name":"Group {{{id}}}","status":"active","description":"Edition {{{edition}}}","organization":{"name":"Hall"}}"""))));

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_import_killed_in_the_middle_loses_nothing_and_doubles_nothing(string kind)
    {
        AServer.SkipUnlessDeep(kind, "sqlite");
        await using var house = await AHouse.OpenAsync(kind);
        var data = Directory.CreateTempSubdirectory("threefold-kill-").FullName;
        using var folder = new ScratchFolder();
        Write(folder, 0);
        (await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(
            Actor.Importer, "town", "x", DirectoryFeeds.ReadAsync(folder.Place, "town", new ReadingLimits(), ScratchFolder.At, CancellationToken.None)))).Allowed.ShouldBeTrue();
        var (cut, edition) = (0, 0);
        for (var round = 1; round <= AServer.Rounds + 1 || (cut == 0 && round < 10); round++)
        {
            Write(folder, round);
            using var import = Start(house.Where, data, folder.Place);
            var staged = 0;
            var enough = Random.Shared.Next(40, Size);
            while (!import.HasExited && staged < enough)
            {
                await using var store = house.Stores.Open();
                var run = await store.Set<DirectoryRun>().Where(r => r.State == ImportState.Reading).OrderByDescending(r => r.BeganAt).Select(r => (Guid?)r.Id).FirstOrDefaultAsync();
                staged = run is null ? 0 : await store.Set<DirectoryEntryRow>().CountAsync(e => e.Run == run);
            }

            import.Kill();
            await import.WaitForExitAsync();
            var shown = await ShownAsync(house);
            shown.Count.ShouldBe(Size);
            shown.Select(e => e.Id).ShouldBeUnique();
            var told = shown.Select(e => e.Says).Distinct().ShouldHaveSingleItem("Half of one and half of the other would be neither.");
            told.ShouldBeOneOf($"Edition {edition}", $"Edition {round}");
            if (told == $"Edition {edition}") cut++;
            else edition = round;
            await using (var store = house.Stores.Open()) await store.Set<DirectoryRun>().Where(r => r.State == ImportState.Reading).ExecuteUpdateAsync(r => r.SetProperty(x => x.BeganAt, x => x.BeganAt.AddDays(-3)));
        }

        cut.ShouldBeGreaterThan(0, "Something must have been cut off by the kills.");
        Write(folder, 999);
        using var last = Start(house.Where, data, folder.Place);
        await last.WaitForExitAsync();
        last.ExitCode.ShouldBe(0);
        (await ShownAsync(house)).ShouldAllBe(e => e.Says == "Edition 999");
        await using var after = house.Stores.Open();
        (await after.Set<DirectoryEntryRow>().CountAsync()).ShouldBe(Size, "What was cut off is tidied away.");
        Directory.Delete(data, recursive: true);
    }

    static async Task<List<(Guid Id, string Says)>> ShownAsync(AHouse house)
    {
        var shown = new List<(Guid, string)>();
        await foreach (var entry in house.Get<CommunityShelf>().AllAsync()) shown.Add((entry.Id, entry.Description));
        return shown;
    }

    static Process Start(string store, string data, string place) => AServer.Run(data, null, _ => { }, "import", "openreferral", place, "--store", store, "--data", data, "--source", "town", "--json");
}
