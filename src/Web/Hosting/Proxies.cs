using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Threefold.Web.Hosting;

/// <summary>Believes forwarded headers from the proxies that were named, and from nobody else.</summary>
static class Proxies
{
    /// <summary>Without a named proxy nothing is believed: whoever sends the header is just a visitor.</summary>
    /// <exception cref="FormatException">A proxy is not an address or a range of addresses.</exception>
    public static void UseProxies(this WebApplication site, SiteOptions options)
    {
        var named = options.Proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named.Length == 0) return;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = named.Length };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in named)
        {
            if (proxy.Contains('/', StringComparison.Ordinal)) forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        site.UseForwardedHeaders(forwarded);
    }
}
