using System.Text.Json;
using Spectre.Console;

namespace Threefold.Benches;

/// <summary>One line of the table.</summary>
/// <param name="Bench">What was measured.</param>
/// <param name="Store">On which database, or empty.</param>
/// <param name="Timings">How long it took.</param>
/// <param name="Promise">What house.md promises, or empty for a ceiling.</param>
/// <param name="Kept">Whether the promise was kept; <see langword="null"/> when there is none at this size.</param>
/// <param name="Ratio">Throughput as a share of the machine’s own ceiling, where it is as many as can be.</param>
public sealed record Result(string Bench, string Store, Timings Timings, string Promise = "", bool? Kept = null, double? Ratio = null);

/// <summary>Prints results.</summary>
public static class Results
{
    public static void Print(IReadOnlyList<Result> results, bool json, string machine)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { machine, results }, new JsonSerializerOptions { WriteIndented = true, NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals }));
            return;
        }

        AnsiConsole.WriteLine(machine);
        var table = new Table().Border(TableBorder.Markdown).AddColumns("What", "Store", "p50 ms", "p95 ms", "p99 ms", "a second", "cpu ms", "n", "of ceiling", "promise", "kept");
        foreach (var r in results)
        {
            var t = r.Timings;
            table.AddRow(r.Bench, r.Store, Say(t.P50), Say(t.P95), Say(t.P99), Say(t.PerSecond), t.Cpu > 0 ? Say(t.Cpu) : "", $"{t.Count}{(t.Failed > 0 ? $" ({t.Failed} failed)" : "")}", r.Ratio is { } share ? $"{share:P0}" : "", r.Promise, r.Kept switch { true => "yes", false => "NO", null => "" });
        }

        AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(table);
    }

    static string Say(double number) => double.IsNaN(number) ? "" : number >= 100 ? $"{number:N0}" : $"{number:0.##}";
}
