using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Demo;

/// <summary>A county is written without its indexes, which are made once all are there.</summary>
public sealed class LateIndexTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Indexes_that_were_taken_away_for_many_rows_are_made_again_as_they_were_even_after_a_stop(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind, empty: true);
        await house.Keeper.MigrateAsync();
        var before = await IndexesAsync(house);
        before.Count.ShouldBeGreaterThan(200);
        await LateIndexes.TakeAwayAsync(house.Stores, default);
        (await IndexesAsync(house)).ShouldBeEmpty();
        // Stopped after some were made: the next run makes the rest.
        await using (var store = house.Stores.Open()) await store.Database.ExecuteSqlRawAsync("CREATE INDEX ix_facts_act ON facts (act)");
        await LateIndexes.MakeAgainAsync(house.Stores, default);
        (await IndexesAsync(house)).ShouldBe(before);
        await LateIndexes.MakeAgainAsync(house.Stores, default);
        (await IndexesAsync(house)).ShouldBe(before);
    }

    static async Task<IReadOnlyList<string>> IndexesAsync(AHouse house)
    {
        await using var store = house.Stores.Open();
        var all = house.Stores.IsSqlite
            ? store.Database.SqlQueryRaw<string>("SELECT sql AS \"Value\" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
            : store.Database.SqlQueryRaw<string>("SELECT pg_get_indexdef(i.indexrelid) AS \"Value\" FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)");
        return [.. (await all.ToListAsync()).Select(s => s.Replace("\"", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
