using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Threefold.Casework;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Xunit;

[assembly: AssemblyFixture(typeof(AnEmptyStore))]

namespace Threefold.House.Tests.Ground;

/// <summary>
/// A store that was brought up to date once, by the product's own steps, with its teams and nobody's life in it, and is copied
/// for each test: the schema itself has tests of its own, and making it a thousand times over proved nothing more.
/// </summary>
public sealed class AnEmptyStore : IAsyncDisposable
{
    static readonly string Folder = Directory.CreateTempSubdirectory("threefold-empty-").FullName;
    static readonly string Database = $"t_empty_{Guid.NewGuid():N}";
    static readonly Lazy<Task<string>> Sqlite = new(MakeSqliteAsync);
    static readonly ConcurrentBag<string> Free = [];
    static readonly Lazy<Task<Emptying>> Postgres = new(MakePostgresAsync);

    /// <summary>Puts an empty, up-to-date SQLite store at a path.</summary>
    public static async Task CopyToFileAsync(string path) => File.Copy(await Sqlite.Value, path);

    /// <summary>Lends an empty, up-to-date PostgreSQL database: one that was emptied after another test, or a new copy.</summary>
    /// <returns>Its name.</returns>
    public static async Task<string> LendAsync()
    {
        await Postgres.Value;
        if (Free.TryTake(out var emptied)) return emptied;
        var name = $"t_{Guid.NewGuid():N}";
        await TellServerAsync($"CREATE DATABASE {name} TEMPLATE {Database} STRATEGY file_copy");
        return name;
    }

    /// <summary>Takes a database back: emptied for the next test, or let go when a test changed more than rows.</summary>
    public static async Task GiveBackAsync(string name)
    {
        if (await Emptying.TryAsync(WhereIs(name), await Postgres.Value)) Free.Add(name);
        else await DropAsync(name);
    }

    /// <summary>Lets a database go.</summary>
    public static Task DropAsync(string name) => TellServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    /// <summary>Where a database of a name is, for a house.</summary>
    public static string WhereIs(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 40 }.ToString();

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        if (!Postgres.IsValueCreated || string.IsNullOrEmpty(Server)) return;
        NpgsqlConnection.ClearAllPools();
        foreach (var lent in Free.Append(Database)) await DropAsync(lent);
    }

    static string? Server => Environment.GetEnvironmentVariable(Databases.PostgresVariable);

    static async Task<string> MakeSqliteAsync()
    {
        var path = Path.Combine(Folder, "store.db");
        await MigrateAsync($"sqlite:{path}");
        await using var store = new SqliteConnection($"Data Source={path};Pooling=False");
        await store.OpenAsync();
        await using var whole = new SqliteCommand("PRAGMA wal_checkpoint(TRUNCATE)", store);
        await whole.ExecuteNonQueryAsync();
        return path;
    }

    static async Task<Emptying> MakePostgresAsync()
    {
        await MigrateAsync(WhereIs(Database));
        var emptying = await Emptying.LearnAsync(WhereIs(Database));
        NpgsqlConnection.ClearAllPools(); // a template may have no visitors
        return emptying;
    }

    static async Task MigrateAsync(string where)
    {
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(new MovableClock()).AddCasework(where).BuildServiceProvider();
        await services.GetRequiredService<StoreKeeper>().MigrateAsync();
        await AHouse.StaffAsync(services.GetRequiredService<TeamShelf>());
        if (where.StartsWith("sqlite:", StringComparison.Ordinal)) SqliteConnection.ClearAllPools();
        else NpgsqlConnection.ClearAllPools();
    }

    static async Task TellServerAsync(string what)
    {
        await using var server = new NpgsqlConnection(Server);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(what, server);
        await command.ExecuteNonQueryAsync();
    }
}
