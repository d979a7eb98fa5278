using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Threefold.Web.Design;

/// <summary>Which addresses answer, so that the menu and the header never link to a page that is not there.</summary>
/// <param name="sources">Everything that is routed.</param>
sealed partial class OpenPages(IEnumerable<EndpointDataSource> sources)
{
    readonly Lazy<HashSet<string>> routes = new(() => new(
        sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().SelectMany(e => Addresses("/" + Plain(e.RoutePattern.RawText ?? ""))),
        StringComparer.OrdinalIgnoreCase));

    /// <summary>True when a page answers at exactly this address; <c>{person}</c> stands for any id.</summary>
    public bool Has(string address) => routes.Value.Contains(address);

    // A last part that may be left out makes two addresses: with it and without.
    static IEnumerable<string> Addresses(string address) => address.EndsWith("?}", StringComparison.Ordinal) ? [address.Replace("?}", "}", StringComparison.Ordinal), address[..address.LastIndexOf('/')]] : [address];

    // {person:guid} is {person} to a link, and {team:guid?} is {team?}.
    static string Plain(string pattern) => Constraint().Replace(pattern.Trim('/'), "${left}}");

    [GeneratedRegex(@":[^}?]*(?<left>\??)}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();
}
