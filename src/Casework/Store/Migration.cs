using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Threefold.Casework.Store;

/// <summary>The store was made by a newer programme, or a step is missing; serving would be unsafe.</summary>
public class StoreNotReady(string because, Exception? inner = null) : Exception(because, inner);

/// <summary>The store was made by an earlier build, before the first release, whose layout was another. Nothing in it was touched.</summary>
public sealed class StoreOfEarlierBuild(string because) : StoreNotReady(because);

/// <summary>Brings a store up to date: plain SQL steps, in order, one transaction each, resumable.</summary>
internal static class Migration
{
    /// <summary>The steps for one kind of database, in order: name and SQL.</summary>
    public static IReadOnlyList<(string Name, string Sql)> StepsFor(bool sqlite)
    {
        var folder = $".Store.Schema.{(sqlite ? "Sqlite" : "Postgres")}.";
        var assembly = typeof(Migration).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.Contains(folder, StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal))
            .Select(n => (Name: n[(n.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..^4], Resource: n))
            .OrderBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => (s.Name, Read(assembly.GetManifestResourceStream(s.Resource)!)))];
    }

    /// <summary>Applies what is missing. Says each step as it is done.</summary>
    public static async Task ApplyAsync(Stores stores, Action<string>? say, CancellationToken stop)
    {
        await using var store = stores.Open();
        if (!stores.IsSqlite) await EnsureDatabaseAsync(store, stop);
        if (stores.IsSqlite) await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", stop);
        await store.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS schema_steps (name TEXT PRIMARY KEY, at TEXT NOT NULL, digest TEXT NOT NULL);", stop);

        var steps = StepsFor(stores.IsSqlite);
        var done = await DoneAsync(store, stop);
        MustBeTheSame(steps, done);
        foreach (var (name, sql) in steps.Where(s => !done.ContainsKey(s.Name)))
        {
            await using var step = await store.Database.BeginTransactionAsync(stop);
            await using (var command = Command(store, sql)) await command.ExecuteNonQueryAsync(stop);
            var at = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture);
            var digest = DigestOf(sql);
            await store.Database.ExecuteSqlAsync($"INSERT INTO schema_steps (name, at, digest) VALUES ({name}, {at}, {digest})", stop);
            await step.CommitAsync(stop);
            say?.Invoke(name);
        }
    }

    /// <summary>Refuses a store that is newer than this programme, or that a step is missing from.</summary>
    public static async Task MustBeCurrentAsync(Stores stores, CancellationToken stop)
    {
        await using var store = stores.Open();
        var steps = StepsFor(stores.IsSqlite);
        Dictionary<string, string> done;
        try { done = await DoneAsync(store, stop); }
        catch (DbException failure) { throw new StoreNotReady("This store is empty or cannot be reached. Run 'threefold migrate' first.", failure); }
        MustBeTheSame(steps, done);
        if (steps.Select(s => s.Name).Except(done.Keys).FirstOrDefault() is { } missing) throw new StoreNotReady($"This store is not up to date (step {missing} is missing). Run 'threefold migrate'.");
    }

    /// <summary>Refuses a store made by a newer programme, or by an earlier build whose steps were other ones under the same names.</summary>
    static void MustBeTheSame(IReadOnlyList<(string Name, string Sql)> steps, Dictionary<string, string> done)
    {
        if (done.Keys.Except(steps.Select(s => s.Name)).FirstOrDefault() is { } newer) throw new StoreNotReady($"This store was made by a newer Threefold (step {newer}). Use that version.");
        foreach (var (name, sql) in steps)
        {
            if (done.TryGetValue(name, out var digest) && digest != DigestOf(sql))
                throw new StoreOfEarlierBuild($"This store was made by an earlier build of Threefold, and what it holds is laid out otherwise (step {name}). Nothing was changed. Until the first release there is no way across: use the build that made it, or begin with a new store. A demo's data folder can simply be deleted.");
        }
    }

    /// <summary>The steps that were applied, each with a digest of what it was; empty where an early build kept none.</summary>
    static async Task<Dictionary<string, string>> DoneAsync(CareStore store, CancellationToken stop)
    {
        await using var command = await store.CommandAsync("SELECT * FROM schema_steps", stop);
        await using var row = await command.ExecuteReaderAsync(stop);
        var done = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await row.ReadAsync(stop)) done[row.GetString(0)] = row.FieldCount > 2 ? row.GetString(2) : "";
        return done;
    }

    static string DigestOf(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql.ReplaceLineEndings("\n"))));

    static async Task EnsureDatabaseAsync(CareStore store, CancellationToken stop)
    {
        var maker = (IRelationalDatabaseCreator)store.GetServiceOf<IDatabaseCreator>();
        if (!await maker.ExistsAsync(stop)) await maker.CreateAsync(stop);
    }

    static DbCommand Command(CareStore store, string sql)
    {
        var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = store.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    static T GetServiceOf<T>(this CareStore store) where T : class => Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService<T>(store);
}
