using Threefold.Casework;
using Threefold.Casework.Store;
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
}

/// <summary>Puts the web together: closed by default, every page with its access rule.</summary>
public static class Site
{
    /// <summary>Builds the site on a store that is up to date.</summary>
    /// <exception cref="StoreNotReady">The store is empty, newer, or not up to date.</exception>
    public static async Task<WebApplication> BuildAsync(SiteOptions options, CancellationToken stop = default)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Site).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"), EnvironmentName = "Production" });
        builder.WebHost.UseUrls(options.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(k => { k.AddServerHeader = false; k.Limits.MaxRequestBodySize = 4 * 1024 * 1024; });
        Logs.Set(builder);

        builder.Services.AddSingleton(options).AddSingleton(options.Clock).AddCasework(options.Store);
        builder.Services.AddPages().AddDesign(Frames.Fill);
        builder.Services.AddSignIn(options);
        var site = builder.Build();

        var keeper = site.Services.GetRequiredService<StoreKeeper>();
        await keeper.MustBeReadyAsync(stop);
        site.Services.GetRequiredService<About>().Set(await keeper.IsDemoAsync(stop), await keeper.CouncilAsync(stop));

        site.UseErrors();
        site.UseSafeHeaders();
        site.UseDesign();
        site.UseRouting();
        site.UseSignIn();
        site.UseAntiforgery();
        site.MapHealth();
        site.MapRazorPages();
        return site;
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
