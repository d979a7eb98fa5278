using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Edges.OpenReferral;
using Threefold.Web.Clockwork;

namespace Threefold.Web.Hosting;

/// <summary>How the sources of the community directory are read on this site, and the address that its links to organisations begin with.</summary>
static class Directories
{
    /// <summary>The setting that names where people outside reach this site.</summary>
    public const string OutsideSetting = "THREEFOLD_OUTSIDE_ADDRESS";

    public static IServiceCollection AddDirectories(this IServiceCollection services, SiteOptions options)
    {
        // Never the host that a request names: whoever asks for a link could name another one.
        services.AddSingleton(new OutsideAddress((options.OutsideAddress.Length > 0 ? options.OutsideAddress : options.Urls.Split(';')[0]).TrimEnd('/')));
        services.AddSingleton(s => new SourceReader(s.GetRequiredService<FeedMemory>(), options.Reading));
        services.AddSingleton<IDirectoryReader>(s => s.GetRequiredService<SourceReader>());
        services.AddSingleton<ILinkLooker>(s => s.GetRequiredService<About>().IsDemo ? new NobodyLooks() : s.GetRequiredService<SourceReader>());
        if (options.Ticks) services.AddHostedService<ReadDirectories>();
        return services;
    }

    /// <summary>In a demo nothing leaves the house, not even a look at the web addresses of made-up groups.</summary>
    sealed class NobodyLooks : ILinkLooker
    {
        public Task<string> LookAsync(string address, CancellationToken stop) => Task.FromResult("");
    }
}
