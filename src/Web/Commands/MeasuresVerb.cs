using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Threefold.Casework;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;

namespace Threefold.Web.Commands;

/// <summary><c>measures</c>: every measure with n, value and interval, for a stretch of days. Counts only; that they were read is written down.</summary>
static class MeasuresVerb
{
    /// <summary>Whoever sits at the machine: they hold no role in the council’s house, and read counts alone.</summary>
    static readonly Actor AtTheMachine = new(ActorKind.Worker, new Guid("00000000-0000-7000-8000-00000000ca1c"), "Command line", new HashSet<Role> { Role.DataLead }, new HashSet<Guid>(), new HashSet<Guid>());

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Make()
    {
        var (store, data) = (StoreOptions.Store(), StoreOptions.Data());
        var from = new Option<DateOnly?>("--from") { Description = "The first day (default: a year before the last)." };
        var to = new Option<DateOnly?>("--to") { Description = "The last day (default: today)." };
        var team = new Option<string?>("--team") { Description = "Only this team, by its name." };
        var only = new Option<string?>("--only") { Description = "Only these measures, by key, with commas between." };
        var json = new Option<bool>("--json") { Description = "Prints the answers as JSON, with series and groups." };
        var adults = new Option<int?>("--adults") { Description = "How many adults live here; kept in the store, for figures for each 100,000 adults." };
        var anew = new Option<bool>("--rebuild") { Description = "First makes every sum anew from the diary." };
        var command = new Command("measures", "Prints every measure with n, value and 95% interval. None can be read as effect.") { store, data, from, to, team, only, json, adults, anew };
        command.SetAction(async (words, stop) =>
        {
            await using var house = new ServiceCollection().AddCasework(StoreOptions.StoreMeant(words.GetValue(store), StoreOptions.DataFolder(words.GetValue(data)))).BuildServiceProvider();
            await house.GetRequiredService<StoreKeeper>().MustBeReadyAsync(stop);
            if (words.GetValue(adults) is { } number) await house.GetRequiredService<StoreKeeper>().SayAdultsAsync(number, stop);
            if (words.GetValue(anew)) await house.GetRequiredService<Summaries>().RebuildAsync((done, all) => { if (!words.GetValue(json)) AnsiConsole.MarkupLineInterpolated($"{done:N0} of {all:N0} lives"); }, stop);
            var last = words.GetValue(to) ?? Days.Of(DateTime.UtcNow);
            var whose = words.GetValue(team) is { Length: > 0 } name ? await TeamAsync(house, name, stop) : null;
            var keys = words.GetValue(only)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (keys?.FirstOrDefault(k => Measures.Find(k) is null) is { } unknown) throw new StoreNotReady($"There is no measure “{unknown}”. They are: {string.Join(", ", Measures.All.Select(m => m.Key))}.");
            var answers = await house.GetRequiredService<MeasureBook>().ReadAsync(AtTheMachine, words.GetValue(from) ?? last.AddYears(-1).AddDays(1), last, whose?.Id, keys, alone: !words.GetValue(json), stop);
            if (words.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(answers.Select(Printed), Json));
            else Say(answers);
            return 0;
        });
        return command;
    }

    static async Task<Team> TeamAsync(IServiceProvider house, string name, CancellationToken stop)
    {
        var teams = await house.GetRequiredService<TeamShelf>().TeamsAsync(stop);
        return teams.FirstOrDefault(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || t.Id.ToString() == name) ?? throw new StoreNotReady($"There is no team “{name}”. The teams are: {string.Join(", ", teams.Select(t => t.Name))}.");
    }

    static object Printed(MeasureAnswer a)
    {
        var m = Measures.For(a.Key);
        return new
        {
            m.Number, a.Key, m.Name, m.Says, m.Formula, m.Cohort, m.Window, m.Censoring, m.Interval, m.Unit, m.Better, m.Partners, m.Sources, m.Published,
            a.From, a.To, a.Team, a.N, a.Value, a.Lower, a.Upper, a.NotEnough, a.StillInside, a.Also, a.Before, a.Step, a.Series, a.Curve, a.Groups, a.Corrections, a.CannotBeReadAsEffect, note = Measure.NoEffect,
        };
    }

    static void Say(IReadOnlyList<MeasureAnswer> answers)
    {
        var table = new Table().AddColumns("", "Measure", "n", "Value", "95% interval", "");
        foreach (var a in answers)
        {
            var m = Measures.For(a.Key);
            string Words(double? value) => value is { } v ? Said(m.Unit, v) : "";
            table.AddRow(new Text($"{m.Number}"), new Text(m.Name), new Text($"{a.N:N0}"), new Text(Words(a.Value)), new Text(a.Lower is null && a.Upper is null ? "" : $"{Words(a.Lower)} to {(a.Upper is null ? "…" : Words(a.Upper))}"), new Text(a.NotEnough));
        }

        AnsiConsole.Write(table);
        foreach (var c in answers.SelectMany(a => a.Corrections).DistinctBy(c => (c.On, c.From, c.To)).OrderBy(c => c.On)) AnsiConsole.MarkupLineInterpolated($"[yellow]On {c.On:d MMMM yyyy} records were put right; figures from {c.From:d MMMM yyyy} to {c.To:d MMMM yyyy} changed.[/]");
        AnsiConsole.WriteLine(answers.Count == 0 ? "" : $"From {answers[0].From:d MMMM yyyy} to {answers[0].To:d MMMM yyyy}. These figures cannot be read as effect.");
    }

    static string Said(MeasureUnit unit, double value) => unit switch
    {
        MeasureUnit.Share => value.ToString("0.0%", CultureInfo.InvariantCulture),
        MeasureUnit.PenceAWeek => Practice.Money.Pence.Pounds((int)Math.Round(value)),
        MeasureUnit.Count => value.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
