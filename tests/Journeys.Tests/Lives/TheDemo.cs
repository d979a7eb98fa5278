using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Threefold.Casework;
using Threefold.Casework.Demo;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Store;
using Threefold.Web.Commands;
using Threefold.Web.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(Threefold.Journeys.Tests.Lives.TheDemo))]

namespace Threefold.Journeys.Tests.Lives;

/// <summary>The demo, told once on a store of its own and answering on a free port, with one browser for all journeys.</summary>
public sealed class TheDemo : IAsyncLifetime
{
    /// <summary>Debian’s Chromium; without its windows, where that is installed, it takes half the time.</summary>
    internal static readonly string Chromium = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists) ?? "";
    static readonly ModelFiles Models = ModelFiles.Read(Path.Combine(AppContext.BaseDirectory, "practice-models"));
    readonly SemaphoreSlim one = new(1, 1);
    readonly string folder = Directory.CreateTempSubdirectory("threefold-journeys-").FullName;
    WebApplication? site;
    IPlaywright? playwright;
    IBrowser? browser, plain;

    /// <summary>Where the site answers.</summary>
    public string Address { get; private set; } = "";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A visit of its own: fresh cookies, and its own way of working.</summary>
    /// <param name="way">How a journey is worked. A third of its time went into the site’s own letters, so it does without them but for <c>./test --deep</c>; pages that are only looked at have them.</param>
    public async Task<Hand> VisitAsync(Way? way = null)
    {
        Assert.SkipUnless(Chromium.Length > 0, "Chromium is not installed.");
        await OpenAsync();
        var context = await (way is null || Ways.Deep ? browser! : plain!).NewContextAsync(new() { JavaScriptEnabled = way != Way.NoScript, BaseURL = Address, ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "en-GB", TimezoneId = "Europe/London" });
        context.SetDefaultTimeout(60_000);
        return new Hand(await context.NewPageAsync(), way ?? Way.Mouse);
    }

    /// <summary>Does an act as a visitor's page would, for what another journey has shown already.</summary>
    /// <param name="act">The act.</param>
    /// <param name="ago">How long ago it was done; nothing for now.</param>
    public async Task<TResult> DoAsync<TAct, TResult>(Func<TAct, Task<TResult>> act, TimeSpan? ago = null)
        where TAct : notnull
    {
        await OpenAsync();
        await using var before = ago is { } earlier ? new ServiceCollection().AddSingleton<TimeProvider>(new StoryClock(DateTimeOffset.UtcNow - earlier)).AddSingleton(Models).AddCasework(Where).BuildServiceProvider() : null;
        await using var scope = (before ?? site!.Services).CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    /// <summary>Tells one of the made-up lives once more, for a journey that is worked in more than one way.</summary>
    /// <param name="of">How the life says whose it is.</param>
    public async Task TellAgainAsync(string of)
    {
        await OpenAsync();
        var clock = new StoryClock(DateTimeOffset.UtcNow);
        await using var house = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddSingleton(Models).AddCasework(Where).BuildServiceProvider();
        await Telling.Lives.Single(l => l.Of.StartsWith(of, StringComparison.Ordinal)).TellAsync(new Teller(house, clock));
    }

    string Where => $"sqlite:{Path.Combine(folder, "store.db")}";

    async Task OpenAsync()
    {
        await one.WaitAsync();
        try
        {
            if (site is not null) return;
            await using (var house = new ServiceCollection().AddCasework(Where).BuildServiceProvider())
                await house.GetRequiredService<StoreKeeper>().MigrateAsync();
            await Telling.TellAsync(Where, DateTimeOffset.UtcNow, first: house => DemoVerb.DirectoryAsync(house, default));
            site = await Site.BuildAsync(new SiteOptions(Where, folder, "http://127.0.0.1:0") { SignInsAMinute = 10_000, DraftsAMinute = 10_000 });
            await site.StartAsync();
            Address = site.Urls.First();
            playwright = await Playwright.CreateAsync();
            browser = await LaunchAsync();
            plain = await LaunchAsync("--disable-remote-fonts");
        }
        finally
        {
            one.Release();
        }
    }

    Task<IBrowser> LaunchAsync(params string[] also) => playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Chromium,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--in-process-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // One site only, which goes from page to page in one frame: a third less work.
            "--renderer-process-limit=1", "--disable-site-isolation-trials", "--disable-features=IsolateOrigins,site-per-process,BackForwardCache,Translate,RenderDocument,PaintHolding",
            .. also,
        ],
    });

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        if (plain is not null) await plain.DisposeAsync();
        playwright?.Dispose();
        if (site is not null)
        {
            await site.StopAsync();
            await site.DisposeAsync();
        }

        one.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
