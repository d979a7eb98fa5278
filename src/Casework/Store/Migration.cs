using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Threefold.Casework.Store;

/// <summary>The store was made by a newer programme, or a step is missing; serving would be unsafe.</summary>
public sealed class StoreNotReady(string because) : Exception(because);

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
        await store.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS schema_steps (name TEXT PRIMARY KEY, at TEXT NOT NULL);", stop);

        var done = await DoneAsync(store, stop);
        foreach (var (name, sql) in StepsFor(stores.IsSqlite).Where(s => !done.Contains(s.Name)))
        {
            await using var step = await store.Database.BeginTransactionAsync(stop);
            await using (var command = Command(store, sql)) await command.ExecuteNonQueryAsync(stop);
            var at = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture);
            await store.Database.ExecuteSqlAsync($"INSERT INTO schema_steps (name, at) VALUES ({name}, {at})", stop);
            await step.CommitAsync(stop);
            say?.Invoke(name);
        }
    }

    /// <summary>Refuses a store that is newer than this programme, or that a step is missing from.</summary>
    public static async Task MustBeCurrentAsync(Stores stores, CancellationToken stop)
    {
        await using var store = stores.Open();
        var known = StepsFor(stores.IsSqlite).Select(s => s.Name).ToList();
        HashSet<string> done;
        try { done = await DoneAsync(store, stop); }
        catch (DbException) { throw new StoreNotReady("This store is empty or cannot be reached. Run 'threefold migrate' first."); }
        if (done.Except(known).FirstOrDefault() is { } newer) throw new StoreNotReady($"This store was made by a newer Threefold (step {newer}). Use that version.");
        if (known.Except(done).FirstOrDefault() is { } missing) throw new StoreNotReady($"This store is not up to date (step {missing} is missing). Run 'threefold migrate'.");
    }

    static async Task<HashSet<string>> DoneAsync(CareStore store, CancellationToken stop) =>
        [.. await store.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM schema_steps").ToListAsync(stop)];

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
