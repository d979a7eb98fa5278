using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework;
using Threefold.Casework.Community;
using Threefold.Casework.Store;
using Threefold.Practice.Access;

namespace Threefold.Benches;

/// <summary>Searching a large made-up directory by words and distance.</summary>
public static class DirectoryBench
{
    static readonly string[] Wishes = ["singing", "lonely since my husband died", "gardening", "somewhere warm to eat", "forgetful", "walk", "help with money", "breathless", "gardning", "looking after my wife"];

    public static async Task<IReadOnlyList<Result>> RunAsync(string where, string name, Sizes sizes)
    {
        await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
        await house.GetRequiredService<StoreKeeper>().MigrateAsync();
        await using (var scope = house.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<ImportDirectory>().DoAsync(Actor.Importer, "bench", "made up", MadeUpDirectory.Records(sizes.Services));
        var search = house.GetRequiredService<CommunitySearch>();
        Task Find(int i) => search.FindAsync(new Wish { Words = Wishes[i % Wishes.Length], Near = "ZF1 1AG", WithinMiles = 10 });
        for (var i = 0; i < Wishes.Length; i++) await Find(i);
        var timings = await Load.OpenAsync(50, sizes.Length, Find);
        var (read, _) = await Ceilings.RawAsync(where, [Guid.CreateVersion7()], sizes.AtOnce, sizes.Warm);
        var alone = await Load.ClosedAsync(sizes.AtOnce, sizes.Warm, Find);
        var what = $"directory search, {sizes.Services:N0} services";
        return [new(what, name, timings, "p95 <= 20 ms", sizes.Whole ? timings is { P95: <= 20, Failed: 0 } : null), new($"{what}, as many as can be", name, alone, Ratio: alone.PerSecond / read.PerSecond)];
    }
}
