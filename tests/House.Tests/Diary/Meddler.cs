using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;

namespace Threefold.House.Tests.Diary;

/// <summary>What a meddler did, and where it must be found: at each position, or at a seal.</summary>
sealed record Meddling(string What, long[] Positions, string Line = "");

/// <summary>A database administrator who takes off every guard and changes sealed rows, and can put all back.</summary>
sealed class Meddler : IAsyncDisposable
{
    static readonly string[] Tables = ["acts", "act_people", "facts", "words", "seals", "diary_head"];
    static readonly (string Table, string Column, string Change)[] Changes =
    [
        ("acts", "actor_name", "actor_name || 'x'"), ("acts", "authority", "authority || ' '"), ("acts", "why", "why || 'x'"), ("acts", "name", "'Other'"),
        ("acts", "purpose", "'Insight'"), ("acts", "rules", "'N-a:Block'"), ("acts", "count", "7"), ("acts", "product_version", "'9.9.9'"), ("acts", "actor", "ID"),
        ("acts", "team", "ID"), ("acts", "key", "ID"), ("acts", "answer", "ID"), ("acts", "allowed", "NOT"), ("acts", "at", "LATER"), ("acts", "id", "ID"),
        ("acts", "request_digest", "'d'"), ("acts", "model_version", "'other@9'"), ("acts", "actor_kind", "'Partner'"),
        ("facts", "kind", "'PersonGone'"), ("facts", "subject", "ID"), ("facts", "digest", "'00'"), ("facts", "at", "LATER"), ("facts", "team", "ID"),
        ("facts", "act", "ID"), ("facts", "id", "ID"), ("facts", "occurred_on", "'1999-12-31'"), ("facts", "person", "ID"),
    ];

    readonly CareStore store;
    readonly bool lite;
    readonly Random random;

    Meddler(CareStore store, bool lite, int seed) => (this.store, this.lite, random) = (store, lite, new Random(seed));

    public static async Task<Meddler> ComeInAsync(AHouse house, int seed)
    {
        var meddler = new Meddler(house.Stores.Open(), house.Stores.IsSqlite, seed);
        await meddler.store.Database.OpenConnectionAsync();
        if (meddler.lite)
        {
            await meddler.DoAsync("PRAGMA foreign_keys = OFF");
            foreach (var trigger in await meddler.store.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'").ToListAsync()) await meddler.DoAsync($"DROP TRIGGER {trigger}");
        }
        else
        {
            await meddler.DoAsync("SET session_replication_role = replica");
        }

        await meddler.DoAsync("DROP INDEX ix_acts_position; DROP INDEX ix_facts_position");
        foreach (var table in Tables) await meddler.DoAsync($"CREATE TABLE {table}_kept AS SELECT * FROM {table}");
        return meddler;
    }

    public async Task PutBackAsync()
    {
        foreach (var table in Tables) await DoAsync($"DELETE FROM {table}; INSERT INTO {table} SELECT * FROM {table}_kept");
    }

    public async Task<Meddling> MeddleAsync(int round) => (round % 14) switch
    {
        0 or 1 or 2 => await ChangeAsync(),
        3 => await DeleteAsync("facts"),
        4 => await DeleteAsync("acts"),
        5 => await InsertAsync("facts"),
        6 => await InsertAsync("acts"),
        7 => await SwapAsync(random.Next(2) == 0 ? "acts" : "facts"),
        8 => await CutOffAsync(),
        9 => await SwapPersonAsync(),
        10 => await WordsAsync(),
        11 => await ChangeSealAsync(),
        12 => await DeleteSealAsync(),
        _ => await CutQuietlyAsync(),
    };

    public async ValueTask DisposeAsync()
    {
        if (!lite) await DoAsync("RESET session_replication_role");
        await store.DisposeAsync();
    }

    async Task<Meddling> ChangeAsync()
    {
        var (table, column, change) = Changes[random.Next(Changes.Length)];
        var at = await AnyAsync($"SELECT position AS \"Value\" FROM {table}");
        var value = change switch
        {
            "ID" => $"'{NewId()}'",
            "NOT" => lite ? "1 - allowed" : "NOT allowed",
            "LATER" => lite ? "'2026-01-14 09:00:00'" : "timestamptz '2026-01-14 09:00:00+00'",
            _ => change,
        };
        await DoAsync($"UPDATE {table} SET \"{column}\" = {value} WHERE position = {at}");
        return new($"{table}.{column} changed", [at]);
    }

    async Task<Meddling> DeleteAsync(string table)
    {
        var at = await AnyAsync($"SELECT position AS \"Value\" FROM {table}");
        if (table == "facts") await DoAsync($"DELETE FROM words WHERE fact = (SELECT id FROM facts WHERE position = {at})");
        if (table == "acts") await DoAsync($"DELETE FROM act_people WHERE position = {at}");
        await DoAsync($"DELETE FROM {table} WHERE position = {at}");
        return new($"{table} row deleted", [at]);
    }

    async Task<Meddling> InsertAsync(string table)
    {
        var from = await AnyAsync($"SELECT position AS \"Value\" FROM {table}");
        var at = random.Next(3) == 0 ? await HeadAsync() + 1 : await AnyAsync("SELECT position AS \"Value\" FROM acts UNION SELECT position FROM facts");
        var columns = store.Model.GetEntityTypes().Single(e => e.GetTableName() == table).GetProperties().Select(p => p.GetColumnName()).ToList();
        var values = columns.Select(c => c switch { "id" => lite ? $"'{NewId()}'" : $"'{NewId()}'::uuid", "position" => $"{at}", "key" => "NULL", _ => $"\"{c}\"" });
        await DoAsync($"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM {table} WHERE position = {from}");
        return new($"{table} row inserted", [at]);
    }

    async Task<Meddling> SwapAsync(string table)
    {
        var one = await AnyAsync($"SELECT position AS \"Value\" FROM {table}");
        var other = await AnyAsync($"SELECT position AS \"Value\" FROM {table} WHERE position <> {one}");
        await DoAsync($"UPDATE {table} SET position = CASE position WHEN {one} THEN {other} ELSE {one} END WHERE position IN ({one}, {other})");
        if (table == "acts") await DoAsync($"UPDATE act_people SET position = CASE position WHEN {one} THEN {other} ELSE {one} END WHERE position IN ({one}, {other})");
        return new($"{table} rows reordered", [one, other]);
    }

    async Task<Meddling> CutOffAsync()
    {
        var from = await AnyAsync("SELECT position AS \"Value\" FROM acts WHERE position > 1");
        await DoAsync($"DELETE FROM words WHERE fact IN (SELECT id FROM facts WHERE position >= {from}); DELETE FROM facts WHERE position >= {from}; DELETE FROM act_people WHERE position >= {from}; DELETE FROM acts WHERE position >= {from}");
        return new("tail truncated, seals left", [from, await HeadAsync()]);
    }

    /// <summary>The cleverest: the rows, the seals over them and the head all go back to an earlier moment.</summary>
    async Task<Meddling> CutQuietlyAsync()
    {
        var number = await AnyAsync("SELECT number AS \"Value\" FROM seals WHERE number > 1");
        var from = await AnyAsync($"SELECT from_position AS \"Value\" FROM seals WHERE number = {number}");
        var head = await HeadAsync();
        await DoAsync($"DELETE FROM words WHERE fact IN (SELECT id FROM facts WHERE position >= {from}); DELETE FROM facts WHERE position >= {from}; DELETE FROM act_people WHERE position >= {from}; DELETE FROM acts WHERE position >= {from}; DELETE FROM seals WHERE number >= {number}; UPDATE diary_head SET position = {from - 1}");
        return new("tail truncated with its seals", [from, head]);
    }

    async Task<Meddling> SwapPersonAsync()
    {
        if (random.Next(2) == 0)
        {
            var at = await AnyAsync("SELECT position AS \"Value\" FROM act_people");
            await DoAsync($"UPDATE act_people SET person = '{NewId()}' WHERE position = {at} AND person = (SELECT MIN(CAST(person AS TEXT)) FROM act_people WHERE position = {at}){(lite ? "" : "::uuid")}");
            return new("act's person swapped", [at]);
        }

        var fact = await AnyAsync("SELECT position AS \"Value\" FROM facts");
        var stranger = NewId();
        await DoAsync($"UPDATE words SET person = '{stranger}' WHERE fact = (SELECT id FROM facts WHERE position = {fact}); UPDATE facts SET person = '{stranger}' WHERE position = {fact}");
        return new("fact's person swapped", [fact]);
    }

    async Task<Meddling> WordsAsync()
    {
        var at = await AnyAsync("SELECT position AS \"Value\" FROM facts");
        var fact = $"fact = (SELECT id FROM facts WHERE position = {at})";
        var how = random.Next(3);
        await DoAsync(how switch
        {
            0 => $"DELETE FROM words WHERE {fact}",
            1 => $"UPDATE words SET sentence = sentence || '!' WHERE {fact}",
            _ => $"UPDATE words SET person = '{NewId()}' WHERE {fact}",
        });
        return new($"words meddled with ({how})", [at]);
    }

    async Task<Meddling> ChangeSealAsync()
    {
        var number = await AnyAsync("SELECT number AS \"Value\" FROM seals");
        await DoAsync($"UPDATE seals SET {random.Next(5) switch { 0 => "root = 'ab' || root", 1 => "to_position = to_position + 1", 2 => lite ? "at = '2020-01-01 00:00:00'" : "at = '2020-01-01 00:00:00+00'", 3 => lite ? "leaves = zeroblob(length(leaves))" : "leaves = set_byte(leaves, 3, (get_byte(leaves, 3) + 1) % 256)", _ => "from_position = from_position + 1" }} WHERE number = {number}");
        return new("seal changed", [], $"seal {number}");
    }

    async Task<Meddling> DeleteSealAsync()
    {
        var number = await AnyAsync("SELECT number AS \"Value\" FROM seals");
        await DoAsync($"DELETE FROM seals WHERE number = {number}");
        return new("seal deleted", [], $"seal {number}");
    }

    async Task<long> AnyAsync(string sql)
    {
        var all = (await store.Database.SqlQueryRaw<long>(sql).ToListAsync()).Distinct().Order().ToList();
        return all[random.Next(all.Count)];
    }

    Task<long> HeadAsync() => store.Database.SqlQueryRaw<long>("SELECT position AS \"Value\" FROM diary_head").SingleAsync();

    string NewId() => lite ? Guid.NewGuid().ToString().ToUpperInvariant() : Guid.NewGuid().ToString();

    Task DoAsync(string sql) => store.Database.ExecuteSqlRawAsync(sql);
}
