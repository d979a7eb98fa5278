using Microsoft.AspNetCore.Mvc.RazorPages;
using Threefold.Practice.Ground;

namespace Threefold.Web.Hosting;

/// <summary>Which guidance stands beside the forms of a page, by its keys in <c>reference/guidance.yaml</c>. The layout shows it.</summary>
/// <param name="keys">The keys, in the order shown.</param>
[AttributeUsage(AttributeTargets.Class)]
[Source("Leicester 2021, App C 4.2.9")]
public sealed class GuidedByAttribute(params string[] keys) : Attribute
{
    /// <summary>The keys, in the order shown.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;
}

/// <summary>A page that guidance stands beside.</summary>
/// <param name="Room">The room it is in: <c>FrontDoor</c>.</param>
/// <param name="Address">Its address, with dots for whatever differs: <c>/people/…/decisions/new</c>.</param>
public sealed record GuidedForm(string Room, string Address);

/// <summary>Beside which pages each guidance stands, from what is routed.</summary>
/// <param name="sources">Everything that is routed.</param>
public sealed class GuidedForms(IEnumerable<EndpointDataSource> sources)
{
    readonly Lazy<ILookup<string, GuidedForm>> byKey = new(() => sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .SelectMany(e => (e.Metadata.GetMetadata<GuidedByAttribute>()?.Keys ?? []).Select(key => (Key: key, Form: new GuidedForm(Room(e), Address(e)))))
        .Distinct().OrderBy(f => f.Form.Address, StringComparer.Ordinal).ToLookup(f => f.Key, f => f.Form, StringComparer.Ordinal));

    /// <summary>The pages, by address.</summary>
    public IReadOnlyList<GuidedForm> Of(string key) => [.. byKey.Value[key]];

    static string Room(RouteEndpoint page) => page.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.Split('/') is [_, { } room, _, ..] ? room : "";

    static string Address(RouteEndpoint page) => "/" + string.Join('/', page.RoutePattern.PathSegments.Where(s => !s.Parts.Any(p => p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { IsOptional: true }))
        .Select(s => s.Parts is [Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart word] ? word.Content : "…"));
}
