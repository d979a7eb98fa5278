using Microsoft.AspNetCore.Routing;

namespace Threefold.Web.Design;

/// <summary>Which addresses answer, so that the menu and the header never link to a page that is not there.</summary>
/// <param name="sources">Everything that is routed.</param>
sealed class OpenPages(IEnumerable<EndpointDataSource> sources)
{
    readonly Lazy<HashSet<string>> routes = new(() => new(
        sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Select(e => "/" + (e.RoutePattern.RawText ?? "").Trim('/')),
        StringComparer.OrdinalIgnoreCase));

    /// <summary>True when a page answers at exactly this address.</summary>
    public bool Has(string address) => routes.Value.Contains(address);
}
