using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Threefold.Casework.Store;

/// <summary>
/// While very many rows are written at once, keeping every index in order costs more than the rows: each new row lands anywhere in it. They
/// are taken away first and made again afterwards, each sorted once. Keys stay, and with them what must not be there twice.
/// </summary>
internal static partial class LateIndexes
{
    /// <summary>Takes every index of the schema away. Only for a store that nobody is served from yet.</summary>
    public static async Task TakeAwayAsync(Stores stores, CancellationToken stop)
    {
        await using var store = stores.Open();
        foreach (var (drop, _) in Of(stores)) await store.Database.ExecuteSqlRawAsync(drop, stop);
    }

    /// <summary>Makes those again that are not there. It can be stopped and taken up again.</summary>
    public static async Task MakeAgainAsync(Stores stores, CancellationToken stop)
    {
        await using var store = stores.Open();
        store.Database.SetCommandTimeout(TimeSpan.FromHours(2));
        await store.Database.OpenConnectionAsync(stop);
        if (stores.IsSqlite) await store.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-524288; PRAGMA threads=4", stop); // it sorts more than it writes
        foreach (var (_, make) in Of(stores)) await store.Database.ExecuteSqlRawAsync(make, stop);
    }

    /// <summary>How each index of every schema step is taken away, and how it is made where it is missing.</summary>
    static IEnumerable<(string Drop, string Make)> Of(Stores stores) =>
        from step in Migration.StepsFor(stores.IsSqlite)
        from Match made in Made().Matches(step.Sql)
        select ($"DROP INDEX IF EXISTS \"{made.Groups["name"].Value}\"", $"CREATE {made.Groups["unique"].Value}INDEX IF NOT EXISTS {made.Groups["rest"].Value}");

    [GeneratedRegex("^CREATE (?<unique>UNIQUE )?INDEX (?<rest>\"?(?<name>\\w+)\"? ON [^;]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Made();
}
