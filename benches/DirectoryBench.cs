using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework;
using Threefold.Casework.Community;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Community;

namespace Threefold.Benches;

/// <summary>Searching a large made-up directory by words and distance.</summary>
public static class DirectoryBench
{
    static readonly string[] Kinds = ["choir", "walking group", "memory cafe", "men's shed", "lunch club", "gardening", "chair exercise", "carers group", "repair cafe", "swimming", "art class", "bowls", "befriending", "benefits advice", "community transport"];
    static readonly string[] Wishes = ["singing", "lonely since my husband died", "gardening", "somewhere warm to eat", "forgetful", "walk", "help with money", "breathless", "gardning", "looking after my wife"];

    public static async Task<Result> RunAsync(string where, string name, Sizes sizes)
    {
        await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
        await house.GetRequiredService<StoreKeeper>().MigrateAsync();
        await using (var scope = house.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<ImportDirectory>().DoAsync(Actor.Importer, "bench", "made up", Entries(sizes.Services));
        var search = house.GetRequiredService<CommunitySearch>();
        Task Find(int i) => search.FindAsync(new Wish { Words = Wishes[i % Wishes.Length], Near = "ZF1 1AG", WithinMiles = 10 });
        for (var i = 0; i < Wishes.Length; i++) await Find(i);
        var timings = await Load.OpenAsync(50, sizes.Length, Find);
        return new($"directory search, {sizes.Services:N0} services", name, timings, "p95 <= 20 ms", sizes.Whole ? timings is { P95: <= 20, Failed: 0 } : null);
    }

    static async IAsyncEnumerable<DirectoryRecord> Entries(int count)
    {
        var chance = new Random(20260113);
        for (var i = 0; i < count; i++)
        {
            if (i % 500 == 0) await Task.Yield();
            var kind = Kinds[chance.Next(Kinds.Length)];
            var id = new Guid(i, 0x42, 0x4242, 1, 2, 3, 4, 5, 6, 7, 8);
            var at = MapPoint.From(52.3 + (chance.NextDouble() * 0.5), -0.2 + (chance.NextDouble() * 0.6));
            yield return new EntryRead(
                new ServiceEntry
                {
                    Id = id, Name = $"Hall {i} {kind}", Description = $"A friendly {kind} for anyone. Come along and meet people. Tea and a chat after. Number {i}.",
                    Places = [new Place($"Hall {i}", [], "", at, [])], From = new Provenance("bench", $"{i}", "", DateTime.UnixEpoch),
                },
                $"{i}", "{}");
        }
    }
}
