using Microsoft.AspNetCore.Mvc.Infrastructure;
using Threefold.Casework;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Web.Clockwork;
using Threefold.Web.Design;
using Threefold.Web.Errors;
using Threefold.Web.SignIn;

namespace Threefold.Web.Hosting;

/// <summary>What a site needs to know before it opens.</summary>
/// <param name="Store">The store.</param>
/// <param name="Data">The data folder, for keys.</param>
/// <param name="Urls">The addresses to answer on, with semicolons between.</param>
public sealed record SiteOptions(string Store, string Data, string Urls)
{
    /// <summary>The clock; tests bring their own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>False for a node that only answers pages, and leaves to others whatever falls due.</summary>
    public bool Ticks { get; init; } = true;

    /// <summary>True when somebody named an anchor outside the store; a store of real lives is not served without one.</summary>
    public bool AnchorIsNamed { get; init; } = Commands.Settings.Get(SealSettings.AnchorSetting).Length > 0;

    /// <summary>How long a session lasts unused.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(Commands.Settings.Number("THREEFOLD_IDLE_MINUTES", 30));

    /// <summary>How long a session lasts at most, however busy.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(Commands.Settings.Number("THREEFOLD_SESSION_HOURS", 12));

    /// <summary>How many sign-ins are tried from one address in a minute before it must wait.</summary>
    public int SignInsAMinute { get; init; } = 60;

    /// <summary>How many fields one worker saves as they type in a minute before they must wait.</summary>
    public int DraftsAMinute { get; init; } = 300;

    /// <summary>How many notices are taken from one address in a minute before it must wait.</summary>
    public int NoticesAMinute { get; init; } = 600;

    /// <summary>Keys of partners who may send notices: <c>NAME=KEY</c>, with commas between.</summary>
    public string NoticeKeys { get; init; } = Commands.Settings.Get(NoticeKeyring.Setting);

    /// <summary>The council's sign-in provider, where one is named.</summary>
    public ProviderOptions? Provider { get; init; } = ProviderOptions.FromSettings();

    /// <summary>The council's mail server, where one is named.</summary>
    public Threefold.Edges.Messages.MailSettings Mail { get; init; } = Post.MailFromSettings();

    /// <summary>GOV.UK Notify, where a key for it is named.</summary>
    public Threefold.Edges.Messages.NotifySettings Notify { get; init; } = Post.NotifyFromSettings();

    /// <summary>Where people outside reach this site: links in messages to organisations begin with it.</summary>
    public string OutsideAddress { get; init; } = Commands.Settings.Get(Directories.OutsideSetting);

    /// <summary>How the sources of the community directory are read.</summary>
    public Threefold.Edges.OpenReferral.ReadingLimits Reading { get; init; } = new() { Between = Threefold.Edges.OpenReferral.SourceReader.Polite };

    /// <summary>What takes the place of the usual services, in tests that open hundreds of sites.</summary>
    public Action<IServiceCollection> Instead { get; init; } = _ => { };

    /// <summary>Addresses of proxies whose forwarded headers are believed.</summary>
    public string Proxies { get; init; } = Commands.Settings.Get("THREEFOLD_PROXIES");

    /// <summary>True when it answers plain http on this machine's own loopback and nowhere else.</summary>
    public bool IsPlainLoopback => Urls.Split(';').All(u => Uri.TryCreate(u, UriKind.Absolute, out var at) && at is { Scheme: "http", IsLoopback: true });
}

/// <summary>Puts the web together: closed by default, every page with its access rule.</summary>
public static class Site
{
    /// <summary>Builds the site on a store that is up to date.</summary>
    /// <param name="options">What it needs to know.</param>
    /// <param name="first">What must be done to the store before it is looked at, begun already; the site is put together meanwhile.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreNotReady">The store is empty, newer, or not up to date.</exception>
    public static async Task<WebApplication> BuildAsync(SiteOptions options, Task? first = null, CancellationToken stop = default)
    {
        var site = WithoutStore(options);
        // What the framework works out about each page takes as long as the store's first question: neither waits for the other.
        var described = Task.Run(() => site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors, stop);
        await (first ?? Task.CompletedTask);
        var keeper = site.Services.GetRequiredService<StoreKeeper>();
        await keeper.MustBeReadyAsync(stop);
        var demo = await keeper.IsDemoAsync(stop);
        if (!demo && !options.AnchorIsNamed) throw new StoreNotReady($"Name a file on another machine in {SealSettings.AnchorSetting}: without it, nobody could tell if the end of the diary were cut off.");
        site.Services.GetRequiredService<About>().Set(demo, await keeper.CouncilAsync(stop));
        await described;

        site.UseProxies(options);
        site.UseErrors();
        site.UseSafeHeaders();
        site.UseDesign();
        site.UseRouting();
        site.UseSignIn();
        site.UseAntiforgery();
        site.MapHealth();
        site.MapNotices();
        site.MapOpenFeed();
        site.MapRazorPages();
        return site;
    }

    static WebApplication WithoutStore(SiteOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Site).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"), EnvironmentName = "Production" });
        builder.WebHost.UseUrls(options.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(k => { k.AddServerHeader = false; k.Limits.MaxRequestBodySize = 4 * 1024 * 1024; k.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15); });
        Logs.Set(builder);

        var seals = SealSettings.For(options.Store, name => Commands.Settings.Get(name), options.Data);
        builder.Services.AddSingleton(options.Clock).AddCasework(options.Store, Commands.Settings.Get("THREEFOLD_MODELS") is { Length: > 0 } models ? models : null, seals).AddHostedService<SealEveryMinute>();
        if (options.Ticks) builder.Services.AddHostedService<TickOften>();
        builder.Services.AddPost(options).AddLetters().AddOpenFeed().AddDirectories(options).AddSingleton<Pages.Insight.Besides>().AddSingleton<Pages.Insight.TeamFunnel>();
        builder.Services.AddPages().AddDesign(Frames.Fill);
        builder.Services.AddSignIn(options);
        builder.Services.AddSingleton(new NoticeKeyring(options.NoticeKeys));
        options.Instead(builder.Services);
        return builder.Build();
    }
}

/// <summary>What every page says of the site itself.</summary>
public sealed class About
{
    /// <summary>True when the lives are made up.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>The council's name.</summary>
    public string Council { get; private set; } = "";

    /// <summary>The program's version.</summary>
    public string Version { get; } = typeof(About).Assembly.GetName().Version!.ToString(3);

    internal void Set(bool demo, string council) => (IsDemo, Council) = (demo, Commands.Settings.Get("THREEFOLD_COUNCIL", council));
}
