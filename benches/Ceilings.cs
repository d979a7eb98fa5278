using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Threefold.Benches;

/// <summary>What this machine can do at all, measured in the same run: a bare web server, and the driver's own read and insert.</summary>
public static class Ceilings
{
    /// <summary>A web server that says two letters.</summary>
    public static async Task<WebApplication> BareAsync(Action<WebApplication>? also = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        web.MapGet("/bare", () => Microsoft.AspNetCore.Http.Results.Text("ok"));
        also?.Invoke(web);
        await web.StartAsync();
        return web;
    }

    /// <summary>Seconds for one prepared point read and one committed insert, the driver alone, so many at once.</summary>
    public static async Task<(Timings Read, Timings Insert)> RawAsync(string where, IReadOnlyList<Guid> people, int atOnce, TimeSpan length)
    {
        var sqlite = where.StartsWith("sqlite:", StringComparison.Ordinal);
        if (sqlite) return (Sqlite(where["sqlite:".Length..], people, length, read: true), Sqlite(where["sqlite:".Length..], people, length, read: false));
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(where) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 }.ToString());
        await using (var make = source.CreateCommand("CREATE TABLE IF NOT EXISTS bench_raw (id uuid PRIMARY KEY, words text)")) await make.ExecuteNonQueryAsync();
        var read = await Load.ClosedAsync(atOnce, length, async i =>
        {
            await using var command = source.CreateCommand("SELECT given_name, family_name FROM people WHERE id = $1");
            command.Parameters.AddWithValue(people[i % people.Count]);
            await command.ExecuteScalarAsync();
        });
        var insert = await Load.ClosedAsync(atOnce, length, async i =>
        {
            await using var command = source.CreateCommand("INSERT INTO bench_raw (id, words) VALUES ($1, $2)");
            command.Parameters.AddWithValue(Guid.CreateVersion7());
            command.Parameters.AddWithValue("ReadStory");
            await command.ExecuteNonQueryAsync();
        });
        await using (var drop = source.CreateCommand("DROP TABLE bench_raw")) await drop.ExecuteNonQueryAsync();
        return (read, insert);
    }

    /// <summary>SQLite has one writer and lives in the process: one after another is its ceiling.</summary>
    static Timings Sqlite(string path, IReadOnlyList<Guid> people, TimeSpan length, bool read)
    {
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        Run("PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; CREATE TABLE IF NOT EXISTS bench_raw (id TEXT PRIMARY KEY, words TEXT)");
        using var command = connection.CreateCommand();
        command.CommandText = read ? "SELECT given_name, family_name FROM people WHERE id = @id" : "INSERT INTO bench_raw (id, words) VALUES (@id, 'ReadStory')";
        var id = command.Parameters.Add("@id", SqliteType.Text);
        var (all, clock) = (new List<double>(), Stopwatch.StartNew());
        for (var i = 0; clock.Elapsed < length; i++)
        {
            var began = clock.Elapsed;
            id.Value = read ? people[i % people.Count] : Guid.CreateVersion7();
            if (read) command.ExecuteScalar();
            else command.ExecuteNonQuery();
            all.Add((clock.Elapsed - began).TotalMilliseconds);
        }

        var took = clock.Elapsed;
        Run("DROP TABLE bench_raw");
        return Timings.Of(all, took, 0);

        void Run(string sql)
        {
            using var one = connection.CreateCommand();
            one.CommandText = sql;
            one.ExecuteNonQuery();
        }
    }
}
