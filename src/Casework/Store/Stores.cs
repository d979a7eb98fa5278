using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Threefold.Casework.Store;

/// <summary>
/// Opens the store. <c>sqlite:PATH</c> is the embedded one (WAL, every commit on disk before it is acknowledged, one writer
/// at a time); anything else is a PostgreSQL connection string.
/// </summary>
internal sealed class Stores : IDisposable
{
    // Made ready once for each kind of database and not for each store: every house that a test opens would do it again.
    static readonly ReadyQuestions OnSqlite = new(), OnPostgres = new();

    // Room for ten thousand questions turned into SQL (each counts as ten). Left to itself Entity Framework keeps a thousand, fewer than
    // are asked here, and turning one into SQL again costs more than its answer.
    static readonly MemoryCache Questions = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    readonly Func<CareStore> open;
    readonly SemaphoreSlim writer = new(1, 1);

    public Stores(string where)
    {
        Where = where;
        IsSqlite = where.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase);
        if (IsSqlite)
        {
            var path = Path.GetFullPath(where["sqlite:".Length..]);
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            Connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = 10, ForeignKeys = true }.ToString();
            var options = new DbContextOptionsBuilder<SqliteStore>().UseSqlite(Connection).AddInterceptors(new Pragmas()).UseMemoryCache(Questions).Options;
            var pool = new PooledDbContextFactory<SqliteStore>(options, 64);
            open = pool.CreateDbContext;
        }
        else
        {
            Connection = new NpgsqlConnectionStringBuilder(where) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2, IncludeErrorDetail = false }.ToString();
            var options = new DbContextOptionsBuilder<PostgresStore>().UseNpgsql(Connection).UseMemoryCache(Questions).Options;
            var pool = new PooledDbContextFactory<PostgresStore>(options, 64);
            open = pool.CreateDbContext;
        }
    }

    public string Where { get; }
    public string Connection { get; }
    public bool IsSqlite { get; }

    /// <summary>The questions that every opening of a record asks.</summary>
    public ReadyQuestions Ready => IsSqlite ? OnSqlite : OnPostgres;

    /// <summary>A fresh look at the store.</summary>
    public CareStore Open() => open();

    /// <summary>Waits for a turn to write. SQLite has one writer; PostgreSQL has no queue here.</summary>
    public async Task<IDisposable> TurnAsync(CancellationToken stop)
    {
        if (!IsSqlite) return NoTurn.Instance;
        await writer.WaitAsync(stop);
        return new Turn(writer);
    }

    public void Dispose()
    {
        writer.Dispose();
        // A file that is moved away or deleted afterwards must not live on in a connection that waits to be used again.
        if (IsSqlite) SqliteConnection.ClearPool(new SqliteConnection(Connection));
    }

    sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        SemaphoreSlim? held = writer;
        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }

    sealed class NoTurn : IDisposable
    {
        public static readonly NoTurn Instance = new();
        public void Dispose() { }
    }

    /// <summary>
    /// Per-connection settings: FULL, because at NORMAL a power cut loses acknowledged commits. They stay with the database's own
    /// handle, so one that comes back from the pool has them already.
    /// </summary>
    internal sealed class Pragmas : DbConnectionInterceptor
    {
        static readonly ConditionalWeakTable<object, object> Set = [];

        public const string Sql = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Run(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Run(connection);
            return Task.CompletedTask;
        }

        static void Run(DbConnection connection)
        {
            var handle = ((SqliteConnection)connection).Handle!;
            if (Set.TryGetValue(handle, out _)) return;
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
            Set.AddOrUpdate(handle, handle);
        }
    }
}
