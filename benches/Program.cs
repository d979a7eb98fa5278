using System.CommandLine;
using Npgsql;
using Spectre.Console;
using Threefold.Benches;

var small = new Option<bool>("--small") { Description = "A few seconds at a small size, to see that the benches run." };
var json = new Option<bool>("--json") { Description = "Prints JSON instead of a table." };
var people = new Option<int>("--people") { Description = "How many people in the county.", DefaultValueFactory = _ => 1_200_000 };
var seconds = new Option<int>("--seconds") { Description = "How long each bench lasts.", DefaultValueFactory = _ => 20 };
var store = new Option<string>("--store") { Description = "sqlite, postgres or both.", DefaultValueFactory = _ => "both" };
var keep = new Option<string?>("--keep") { Description = "A folder to keep the stores in, so that a second run need not fill them again." };
var feed = new Option<bool>("--feed-only") { Description = "Measures only the open feed of the community directory." };
var only = new Option<bool>("--open-only") { Description = "Measures only opening a person." };
var county = new Option<bool>("--county") { Description = "Only makes a county of whole lives and measures its sums and the measures over all its years." };
var years = new Option<int>("--years") { Description = "How many years that county has.", DefaultValueFactory = _ => 10 };
var read = new Option<bool>("--only-read") { Description = "Reads a county that was kept: its sums are not made anew." };
var root = new RootCommand("Measures what is promised, beside what the machine can do at all. Loopback only; it ends by itself.") { small, json, people, seconds, store, keep, only, feed, county, years, read };
root.SetAction(async words =>
{
    var sizes = words.GetValue(small) ? Sizes.Small : Sizes.OfCounty(words.GetValue(people), words.GetValue(seconds));
    var kept = words.GetValue(keep);
    var folder = kept ?? Directory.CreateTempSubdirectory("threefold-bench-").FullName;
    var server = Environment.GetEnvironmentVariable("THREEFOLD_TEST_POSTGRES");
    var results = new List<Result>();
    try
    {
        if (words.GetValue(feed)) results.AddRange(await FeedBench.RunAsync(folder, "SQLite", sizes with { Whole = !words.GetValue(small) }));
        else if (words.GetValue(county))
        {
            foreach (var (at, name) in CountyStores(folder, server, words.GetValue(store)!)) results.AddRange(await CountyBench.RunAsync(at, name, words.GetValue(small) ? 2_000 : words.GetValue(people), words.GetValue(years), words.GetValue(read), Console.Error.WriteLine));
        }
        else if (words.GetValue(store) is "both" or "sqlite")
        {
            var where = $"sqlite:{Path.Combine(folder, "county.db")}";
            results.AddRange(await new StoreBenches(where, "SQLite", sizes, Console.Error.WriteLine).RunAsync(words.GetValue(only)));
            if (!words.GetValue(only))
            {
                results.AddRange(await DirectoryBench.RunAsync($"sqlite:{Path.Combine(folder, "directory.db")}", "SQLite", sizes));
                results.AddRange(await FeedBench.RunAsync(folder, "SQLite", sizes));
                results.Add(await ActivationBench.RunAsync($"sqlite:{Path.Combine(folder, "activation.db")}", "SQLite", sizes));
                results.Add(await PlanBench.RunAsync($"sqlite:{Path.Combine(folder, "plans.db")}", "SQLite", sizes));
                results.AddRange(await PaymentBench.RunAsync($"sqlite:{Path.Combine(folder, "payments.db")}", "SQLite", sizes));
                results.Add(await SimulationBench.RunAsync(sizes.Whole));
                results.AddRange(await SecondStart.RunAsync(Path.Combine(folder, "demo"), sizes.Whole));
            }
        }

        if (words.GetValue(store) is ("both" or "postgres") && !words.GetValue(feed) && !words.GetValue(county))
        {
            if (string.IsNullOrEmpty(server)) Console.Error.WriteLine("PostgreSQL is not configured (THREEFOLD_TEST_POSTGRES): its benches are skipped.");
            else results.AddRange(await OnPostgresAsync(server, kept is not null, sizes, words.GetValue(only)));
        }
    }
    finally
    {
        if (kept is null) Directory.Delete(folder, recursive: true);
    }

    var load = File.Exists("/proc/loadavg") ? $", load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} at the end" : "";
    Results.Print([.. results.DistinctBy(r => (r.Bench, r.Store))], words.GetValue(json), $"{Environment.ProcessorCount} cores{load}, {(sizes.Whole ? "whole" : "small")} size, {DateTime.UtcNow:yyyy-MM-dd}");
    return results.Exists(r => r.Kept == false) ? 2 : 0;
});
return await root.Parse(args).InvokeAsync();

// The county's PostgreSQL database stays, as a large one is dear to make; it is named so that nobody takes it for another.
static IEnumerable<(string Where, string Name)> CountyStores(string folder, string? server, string asked)
{
    if (asked is "both" or "sqlite") yield return ($"sqlite:{Path.Combine(folder, "lives.db")}", "SQLite");
    if (asked is ("both" or "postgres") && !string.IsNullOrEmpty(server)) yield return (new NpgsqlConnectionStringBuilder(server) { Database = "threefold_lives" }.ToString(), "PostgreSQL");
}

static async Task<IReadOnlyList<Result>> OnPostgresAsync(string server, bool keep, Sizes sizes, bool openOnly)
{
    var database = keep ? "threefold_bench" : $"bench_{Guid.NewGuid():N}";
    var where = new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 60 }.ToString();
    try
    {
        IReadOnlyList<Result> opened = await new StoreBenches(where, "PostgreSQL", sizes, Console.Error.WriteLine).RunAsync(openOnly);
        return openOnly ? opened : [.. opened, .. await DirectoryBench.RunAsync(where, "PostgreSQL", sizes), await ActivationBench.RunAsync(where, "PostgreSQL", sizes), await PlanBench.RunAsync(where, "PostgreSQL", sizes), .. await PaymentBench.RunAsync(where, "PostgreSQL", sizes)];
    }
    finally
    {
        NpgsqlConnection.ClearAllPools();
        if (!keep)
        {
            await using var source = NpgsqlDataSource.Create(server);
            await using var drop = source.CreateCommand($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
            await drop.ExecuteNonQueryAsync();
        }
    }
}
