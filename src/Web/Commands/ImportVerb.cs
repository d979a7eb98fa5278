using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Threefold.Casework;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Edges.OpenReferral;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Web.Commands;

/// <summary><c>import openreferral</c>: takes a community directory in, all of it or nothing.</summary>
static class ImportVerb
{
    public static Command Make()
    {
        var place = new Argument<string>("place") { Description = "The address of a feed, a folder of JSON files or of CSV tables, or one JSON file." };
        var (store, data) = (StoreOptions.Store(), StoreOptions.Data());
        var source = new Option<string?>("--source") { Description = "A key for this directory, the same at each import (default: its address or name)." };
        var licence = new Option<string>("--licence") { Description = "What the publisher says about reuse, where the feed is silent.", DefaultValueFactory = _ => "" };
        var shrink = new Option<bool>("--may-shrink") { Description = "It is right that more than half of the entries have gone." };
        var look = new Option<bool>("--look-first") { Description = "Lays it out with what it would change; somebody who looks after the directory then shows it or leaves it." };
        var inside = new Option<bool>("--private-network") { Description = "Reads a feed on this machine or a private network too." };
        var json = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        var command = new Command("openreferral", "Imports an Open Referral UK directory (3.0, 1.0 or tables). Bad records are set aside with reasons; a broken file changes nothing.")
        {
            place, store, data, source, licence, shrink, look, inside, json,
        };
        command.SetAction(async (words, stop) =>
        {
            await using var house = new ServiceCollection().AddCasework(StoreOptions.StoreMeant(words.GetValue(store), StoreOptions.DataFolder(words.GetValue(data)))).BuildServiceProvider();
            await house.GetRequiredService<StoreKeeper>().MustBeReadyAsync(stop);
            var limits = new ReadingLimits { Licence = words.GetValue(licence)!, MayReadPrivateNetwork = words.GetValue(inside) };
            var from = words.GetValue(place)!;
            var verdict = await ShowAsync(words.GetValue(json), progress => ImportAsync(house, from, words.GetValue(source) ?? DirectoryFeeds.SourceOf(from), limits, words.GetValue(shrink), progress, stop, words.GetValue(look)));
            var run = (await house.GetRequiredService<CommunityShelf>().RunsAsync(1, stop)).FirstOrDefault();
            var aside = run is null ? [] : await house.GetRequiredService<CommunityShelf>().SetAsideAsync(run.Id, 20, stop);
            Say(verdict, run, aside, words.GetValue(json));
            return verdict.Allowed ? 0 : 1;
        });
        return new Command("import", "Takes something in from outside.") { command, PostcodesVerb.Make() };
    }

    /// <summary>Imports one directory as the importer.</summary>
    public static async Task<Verdict> ImportAsync(
        IServiceProvider house, string place, string source, ReadingLimits limits, bool mayShrink, IProgress<int>? progress, CancellationToken stop, bool lookFirst = false)
    {
        await using var scope = house.CreateAsyncScope();
        var at = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var records = DirectoryFeeds.ReadAsync(place, source, limits, at, stop);
        return await scope.ServiceProvider.GetRequiredService<ImportDirectory>().DoAsync(Actor.Importer, source, place, records, mayShrink, progress, stop, lookFirst);
    }

    static Task<Verdict> ShowAsync(bool quiet, Func<IProgress<int>?, Task<Verdict>> import) => quiet
        ? import(null)
        : AnsiConsole.Status().StartAsync("Reading …", status => import(new Told(status)));

    static void Say(Verdict verdict, DirectoryRun? run, IReadOnlyList<DirectoryAside> aside, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { verdict.Allowed, verdict.Because, run?.State, run?.Good, run?.Fresh, run?.Changed, run?.SetAside, run?.Kept, run?.Withdrawn, run?.Digest, Aside = aside.Select(a => new { a.SourceId, a.Because }) }, Printed));
            return;
        }

        AnsiConsole.MarkupLineInterpolated(verdict.Allowed
            ? run?.State == ImportState.NothingNew
                ? (FormattableString)$"The same as the last import: nothing was changed. {run.Good:N0} entries."
                : run?.State == ImportState.Ready
                ? (FormattableString)$"Laid out, and shown to nobody yet: {run.Fresh:N0} new, {run.Changed:N0} changed, {run.Withdrawn:N0} gone, {run.SetAside:N0} set aside."
                : $"[green]Done.[/] {run?.Good:N0} entries shown ({run?.Fresh:N0} new, {run?.Changed:N0} changed), {run?.SetAside:N0} records set aside, {run?.Kept:N0} kept from before, {run?.Withdrawn:N0} withdrawn."
            : $"[red]Refused.[/] {verdict.Because}");
        foreach (var one in aside)
        {
            AnsiConsole.MarkupLineInterpolated($"  set aside  {one.SourceId}: {one.Because}");
        }
    }

    static readonly JsonSerializerOptions Printed = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    sealed class Told(StatusContext status) : IProgress<int>
    {
        public void Report(int value) => status.Status($"Read {value:N0} records …");
    }
}
