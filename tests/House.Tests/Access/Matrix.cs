using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;

namespace Threefold.House.Tests.Access;

/// <summary>One thing that the running site can be asked: a verb and a route.</summary>
/// <param name="Verb">GET or POST.</param>
/// <param name="Route">The route, with its values in braces.</param>
sealed record Ask(string Verb, string Route)
{
    /// <summary>The names of the route's values.</summary>
    public IReadOnlyList<string> Values => [.. System.Text.RegularExpressions.Regex.Matches(Route, @"\{([a-zA-Z]+)").Select(m => m.Groups[1].Value)];

    /// <summary>True when the route names a person, or something in a person's record.</summary>
    public bool AboutSomebody => Values.Any(v => v is not ("code" or "which" or "entry" or "version" or "other" or "file" or "key"));

    public override string ToString() => $"{Verb,-4} {Route}";
}

/// <summary>Every route and verb of a running site.</summary>
static class Asks
{
    public static async Task<IReadOnlyList<Ask>> OfAsync(ASite site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var found = new List<Ask>();
        foreach (var endpoint in site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods;
                found.Add(new("GET", route));
                foreach (var handler in handlers.Where(h => HttpMethods.IsPost(h.HttpMethod))) found.Add(new("POST", handler.Name is null ? route : $"{route}?handler={handler.Name}"));
                if (!handlers.Any(h => HttpMethods.IsPost(h.HttpMethod))) found.Add(new("POST", route));
            }
            else
            {
                foreach (var verb in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]) found.Add(new(verb, route));
            }
        }

        return [.. found.Distinct().OrderBy(a => a.Route, StringComparer.Ordinal).ThenBy(a => a.Verb, StringComparer.Ordinal)];
    }
}

/// <summary>How somebody stands to the record they knock for.</summary>
enum Relation
{
    /// <summary>They are the worker to ask for.</summary>
    Own,

    /// <summary>Their team has it.</summary>
    Team,

    /// <summary>Another team has it.</summary>
    Other,

    /// <summary>Their team has it, and it is restricted.</summary>
    Restricted,

    /// <summary>They are the worker to ask for, and it is restricted.</summary>
    OwnRestricted,

    /// <summary>Another team has it, and they broke the glass.</summary>
    Glass,

    /// <summary>There is no such record.</summary>
    Unknown,
}

/// <summary>The answers of one row, written so that a person can review them.</summary>
static class MatrixRow
{
    /// <summary>Those who are tried in every relation; all other roles are tried for their own team's people.</summary>
    public static readonly Role[] Tried = [Role.CustomerAdviser, Role.SocialWorker, Role.TeamManager, Role.InformationGovernance, Role.Commissioner];

    static readonly (string Name, Role[] Roles)[] Sets =
    [
        ("everyone who works here", Enum.GetValues<Role>()),
        ("front line", [.. Enum.GetValues<Role>().Where(r => May(r, Purpose.Conversation))]),
        ("oversight", [.. Enum.GetValues<Role>().Where(r => May(r, Purpose.Oversight))]),
        ("directory keepers", [.. Enum.GetValues<Role>().Where(r => May(r, Purpose.Directory))]),
        ("insight", [.. Enum.GetValues<Role>().Where(r => May(r, Purpose.Insight))]),
        ("operators", [.. Enum.GetValues<Role>().Where(r => May(r, Purpose.Operation))]),
        ("information governance", [.. Enum.GetValues<Role>().Where(r => May(r, Purpose.Audit))]),
        ("nobody", []),
    ];

    /// <summary>One line for the reviewed file.</summary>
    public static string Write(Ask ask, string stranger, IReadOnlyDictionary<Role, string> byRole, IReadOnlyDictionary<(Role, Relation), string> byRelation)
    {
        var row = new StringBuilder().Append(ask).Append(" | stranger ").Append(stranger).Append(" | opens for ").Append(Name([.. byRole.Where(r => r.Value != "404").Select(r => r.Key)]));
        row.Append(" (").AppendJoin(", ", byRole.Values.Where(v => v != "404").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)).Append(')');
        var vectors = Tried.Where(r => byRelation.ContainsKey((r, Relation.Own)))
            .Select(r => (Role: r, Says: string.Join(", ", Enum.GetValues<Relation>().Select(x => $"{Say(x)} {byRelation[(r, x)]}"))))
            .GroupBy(v => v.Says, StringComparer.Ordinal);
        foreach (var vector in vectors) row.Append(" | ").AppendJoin(" + ", vector.Select(v => v.Role)).Append(": ").Append(vector.Key);
        return row.ToString();
    }

    /// <summary>The roles that a name in the reviewed file stands for.</summary>
    public static IReadOnlyList<Role> Roles(string name) => Sets.FirstOrDefault(s => s.Name == name).Roles ?? [.. name.Split(" + ").Select(Enum.Parse<Role>)];

    public static string Say(Relation relation) => relation == Relation.OwnRestricted ? "own restricted" : relation.ToString().ToLowerInvariant();

    static string Name(Role[] roles) => Sets.FirstOrDefault(s => s.Roles.Order().SequenceEqual(roles.Order())).Name ?? string.Join(" + ", roles.Order());

    static bool May(Role role, Purpose purpose) =>
        AccessRules.MayActFor(new Actor(ActorKind.Worker, Guid.Empty, "", new HashSet<Role> { role }, new HashSet<Guid>(), new HashSet<Guid>()), purpose);
}

/// <summary>What a row of the reviewed file says.</summary>
sealed class MatrixSays
{
    static readonly string[] Refused = ["404"];
    readonly IReadOnlyList<Role> opensFor;
    readonly string[] opened;
    readonly Dictionary<(string, string), string> vectors = [];

    public MatrixSays(string row)
    {
        var parts = row.Split(" | ");
        Stranger = [parts[1]["stranger ".Length..]];
        var (name, codes) = (parts[2]["opens for ".Length..parts[2].LastIndexOf(" (", StringComparison.Ordinal)], parts[2][(parts[2].LastIndexOf('(') + 1)..^1]);
        (opensFor, opened) = (MatrixRow.Roles(name), codes.Split(", "));
        foreach (var vector in parts[3..])
        {
            var at = vector.IndexOf(": ", StringComparison.Ordinal);
            foreach (var role in vector[..at].Split(" + "))
                foreach (var cell in vector[(at + 2)..].Split(", ")) vectors[(role, cell[..cell.LastIndexOf(' ')])] = cell[(cell.LastIndexOf(' ') + 1)..];
        }
    }

    /// <summary>What somebody who has not signed in is answered.</summary>
    public IReadOnlyList<string> Stranger { get; }

    /// <summary>What a role may be answered about their own team's people.</summary>
    public IReadOnlyList<string> Of(Role role) => opensFor.Contains(role) ? opened : Refused;

    /// <summary>What a role is answered in a relation.</summary>
    public string Of(Role role, Relation relation) => vectors[(role.ToString(), MatrixRow.Say(relation))];
}
