using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Threefold.Casework;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;

namespace Threefold.Web.Commands;

/// <summary><c>verify</c>: checks the sealed diary. Exit codes: 0 everything fits; 1 it could not be checked; 2 something does not fit.</summary>
static class VerifyVerb
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public static Command Make()
    {
        var (store, data, anchor) = (StoreOptions.Store(), StoreOptions.Data(), StoreOptions.Anchor());
        var asJson = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        var fold = new Option<bool>("--replay") { Description = "Also folds every fact again and compares it with what is held." };
        var command = new Command("verify", "Checks the diary against its seals and its anchor, and names whatever does not fit. Changes nothing.") { store, data, anchor, asJson, fold };
        command.SetAction(async (words, stop) =>
        {
            var folder = StoreOptions.DataFolder(words.GetValue(data));
            var where = StoreOptions.StoreMeant(words.GetValue(store), folder);
            await using var house = new ServiceCollection().AddCasework(where, seals: StoreOptions.Seals(where, folder, words.GetValue(anchor))).BuildServiceProvider();
            await house.GetRequiredService<StoreKeeper>().MustBeReadyAsync(stop);
            var verification = house.GetRequiredService<Verification>();
            var quiet = words.GetValue(asJson);
            var report = quiet ? await verification.VerifyAsync(stop: stop) : await Waiting.ShowAsync("Checking the diary", progress => verification.VerifyAsync(progress, stop));
            var replay = words.GetValue(fold) ? await house.GetRequiredService<Replay>().CheckAsync(stop) : null;
            if (quiet)
            {
                Console.WriteLine(JsonSerializer.Serialize(new { diary = report, replay }, Json));
            }
            else
            {
                Say(report);
                if (replay is not null) Say(replay);
            }

            return report.Clean && (replay is null || replay.Differences.Count == 0) ? 0 : 2;
        });
        return command;
    }

    static void Say(ReplayReport replay)
    {
        AnsiConsole.MarkupLineInterpolated($"{replay.Compared:N0} things told again and compared, {replay.Erased:N0} without words passed over, {replay.Differences.Count:N0} differ.");
        foreach (var difference in replay.Differences.Take(Verification.MostBreaches)) AnsiConsole.MarkupLineInterpolated($"[red]{difference.Thing} {difference.Id}: {difference.Says}[/]");
    }

    /// <summary>Says a report in sentences.</summary>
    public static void Say(VerificationReport report)
    {
        AnsiConsole.MarkupLineInterpolated($"{report.Lines:N0} {(report.Lines == 1 ? "line" : "lines")} read, {report.Seals:N0} {(report.Seals == 1 ? "seal" : "seals")}, sealed up to {report.SealedTo:N0}. Anchored up to {report.AnchoredTo?.ToString("N0") ?? "nowhere"}.");
        if (report.Unsealed > 0) AnsiConsole.MarkupLineInterpolated($"{report.Unsealed:N0} lines at the end are written but not sealed yet.");
        if (report.Erasures > 0) AnsiConsole.MarkupLineInterpolated($"{report.Erasures:N0} lawful erasures, {report.WordsErased:N0} facts without words.");
        foreach (var note in report.Notes) AnsiConsole.MarkupLineInterpolated($"[yellow]{note}[/]");
        if (report.First is not { } first)
        {
            AnsiConsole.MarkupLine("[green]Everything fits.[/]");
            return;
        }

        AnsiConsole.MarkupLineInterpolated($"[red]{report.Breaches.Count:N0} things do not fit. The first is at {first.From}: {first.Says}[/]");
        var table = new Table().AddColumns("From", "To", "What", "Line", "Found");
        foreach (var breach in report.Breaches) table.AddRow(new Text($"{breach.From}"), new Text($"{breach.To}"), new Text($"{breach.Kind}"), new Text(breach.Line), new Text(breach.Says));
        AnsiConsole.Write(table);
    }
}
