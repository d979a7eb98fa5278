using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Threefold.Casework;
using Threefold.Casework.Demo;
using Threefold.Casework.Demo.Counties;
using Threefold.Casework.Store;
using Threefold.Web.Hosting;

namespace Threefold.Web.Commands;

/// <summary><c>demo</c>: made-up lives on an embedded store, told by the product's own acts, and then the web.</summary>
static class DemoVerb
{
    public static Command Make()
    {
        var (store, data, urls) = (StoreOptions.Store(), StoreOptions.Data(), StoreOptions.Urls());
        var only = new Option<bool>("--only-tell") { Description = "Tells the lives and stops, without answering the web." };
        var county = new Option<int>("--county") { Description = "Also makes a county of this many made-up people; taken up where it was after a stop." };
        var years = new Option<int>("--years") { Description = "How many years of lives the county has (3 or more).", DefaultValueFactory = _ => 10 };
        var seed = new Option<ulong?>("--seed") { Description = "The same seed makes the same county." };
        var command = new Command("demo", "Fills an empty store with made-up lives (once), then answers the web. Never for real people.") { store, data, urls, only, county, years, seed };
        command.SetAction(async (words, stop) =>
        {
            var folder = StoreOptions.DataFolder(words.GetValue(data));
            var where = StoreOptions.StoreMeant(words.GetValue(store), folder);
            var plan = words.GetValue(county) is > 0 and var people ? CountyPlan.Whole(people, words.GetValue(years), words.GetValue(seed)) : null;
            var told = Task.Run(() => FillStoreAsync(where, folder, plan, stop), stop);
            if (words.GetValue(only))
            {
                await told;
                return 0;
            }

            var address = words.GetValue(urls) ?? Settings.Get("THREEFOLD_URLS", "http://127.0.0.1:5080");
            var site = await Site.BuildAsync(new SiteOptions(where, folder, address), told, stop);
            await site.StartAsync(stop);
            AnsiConsole.MarkupLineInterpolated($"\nThreefold is ready: [bold]{site.Urls.First()}/sign-in[/]");
            AnsiConsole.WriteLine("Sign in as any of these. They are all made up.");
            foreach (var worker in (await site.Services.GetRequiredService<Casework.Shelves.TeamShelf>().WorkersAsync(stop)).Where(w => w.Day.Length > 0))
                AnsiConsole.MarkupLineInterpolated($"  {worker.Name}: {worker.Day}");
            AnsiConsole.WriteLine("Press Ctrl+C to stop.");
            await site.WaitForShutdownAsync(stop);
            return 0;
        });
        return command;
    }

    /// <summary>The store as the demo wants it: an earlier build's set aside, its lives told, and a county where one is asked for.</summary>
    static async Task FillStoreAsync(string where, string folder, CountyPlan? plan, CancellationToken stop)
    {
        if (await EarlierDemo.SetAsideAsync(where, folder, stop) is { } kept) AnsiConsole.MarkupLineInterpolated($"[yellow]The demo in {folder} was made by an earlier build, whose store is laid out otherwise. It was kept in {kept}; a new one is made now.[/]");
        await TellAsync(where, stop);
        if (plan is not null) await FillAsync(where, plan, stop);
    }

    /// <summary>Makes the store and tells the lives, unless that was done before.</summary>
    static async Task TellAsync(string where, CancellationToken stop)
    {
        await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
        var keeper = house.GetRequiredService<StoreKeeper>();
        await keeper.MigrateAsync(stop: stop);
        if (await keeper.IsDemoAsync(stop) && await Telling.IsWholeAsync(keeper, stop)) return;
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new RemainingTimeColumn()).StartAsync(async show =>
        {
            var task = show.AddTask("Telling made-up lives", maxValue: Telling.Lives.Count);
            await Telling.TellAsync(where, DateTimeOffset.UtcNow, _ => task.Increment(1), house => DirectoryAsync(house, stop), stop);
        });
    }

    /// <summary>Reads the demo's own directory, as any council's is read.</summary>
    public static async Task DirectoryAsync(IServiceProvider house, CancellationToken stop)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "demo-directory");
        var verdict = await ImportVerb.ImportAsync(house, folder, "demo-directory", new Edges.OpenReferral.ReadingLimits { Licence = "Made up for the demo" }, mayShrink: false, progress: null, stop);
        if (!verdict.Allowed) throw new StoreNotReady($"The demo's directory could not be read. {verdict.Because}");
    }

    /// <summary>Makes a county, or the rest of one, and the sums of its measures.</summary>
    static Task FillAsync(string where, CountyPlan plan, CancellationToken stop) =>
        AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async show =>
        {
            var people = show.AddTask($"Making a county of {plan.People:N0} people, {plan.Years} years", maxValue: plan.People);
            var sums = show.AddTask("Counting its measures");
            await County.FillAsync(where, plan, DateTimeOffset.UtcNow, done => people.Value = done, stop);
            await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
            if (!await house.GetRequiredService<Casework.Diary.Summaries>().IsUpToDateAsync(stop))
                await house.GetRequiredService<Casework.Diary.Summaries>().RebuildAsync((done, all) => (sums.MaxValue, sums.Value) = (all, done), stop);
            sums.Value = sums.MaxValue;
        });
}
