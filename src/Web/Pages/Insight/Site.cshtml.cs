using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>A trial and what it says, with every reason to doubt it. Those who only work in one read the plan and the weeks, and no figures.</summary>
[For(Purpose.Insight, Purpose.Conversation)]
public sealed class SiteModel(SiteShelf shelf, ReadSite reader, TeamShelf teams, Besides besides, TimeProvider clock) : InsightPage(clock)
{
    IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();
    IReadOnlyList<TeamWeeks> weeks = [];

    [BindProperty(SupportsGet = true)] public Guid Trial { get; set; }

    public InnovationSite Site { get; private set; } = null!;
    public Measure Measure => Measures.For(Site.Plan.Measure);

    /// <summary>What it says; nothing for those who do not look at figures, or before it begins.</summary>
    public SiteReading? Reading { get; private set; }

    public IReadOnlyList<TeamReflection> Reflections { get; private set; } = [];
    public BesideIt? Beside { get; private set; }
    public override IReadOnlyList<Chart> Charts => Reading is { TooLittle: var little, Arms: null } read && !little.StartsWith("Too few", StringComparison.Ordinal) ? SiteCharts.Of(Site, Measure, read, weeks) : [];
    public string Name(Guid team) => names.GetValueOrDefault(team, "A team no longer here");
    public IReadOnlyList<string> Named(bool sites) => [.. Site.Plan.Teams.Where(t => t.IsSite == sites).Select(t => Name(t.Team))];

    protected override async Task ReadAsync(CancellationToken stop)
    {
        Site = await shelf.FindAsync(Trial, stop);
        names = (await teams.TeamsAsync(stop)).ToDictionary(t => t.Id, t => t.Name);
        Reflections = await shelf.ReflectionsAsync(Trial, stop);
        if (!AccessRules.MayActFor(Me.Actor, Purpose.Insight) || Site.State == SiteState.Proposed) return;
        (Reading, weeks) = await reader.ReadAsync(Me, Site, names, Today, stop);
        Beside = await besides.ReadAsync(Me, Site.Plan.StartsOn!.Value, Site.LastDay < Today ? Site.LastDay!.Value : Today, null, Say, stop);
    }
}
