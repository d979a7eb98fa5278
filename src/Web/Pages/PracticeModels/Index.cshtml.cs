using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Web.Design;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.PracticeModels;

/// <summary>One council's versions, with the teams whose new work begins under one of them.</summary>
public sealed record CouncilModel(string Code, PracticeModel Newest, IReadOnlyList<PracticeModel> Versions, IReadOnlyList<ModelDraft> Drafts, IReadOnlyList<string> Teams);

/// <summary>The practice lead’s room: every model and its versions.</summary>
[For(Purpose.PracticeModel)]
public sealed class IndexModel(ModelShelf models, ModelVersions versions, TeamShelf teams, BeginDraft begin, TimeProvider clock) : HousePage
{
    /// <summary>The councils; those with teams first.</summary>
    public IReadOnlyList<CouncilModel> Councils { get; private set; } = [];

    /// <summary>True for those who write and publish versions.</summary>
    public bool MayWrite => AccessRules.MayWriteModel(Me.Actor).Allowed;

    /// <summary>Whether new work begins under a version, in words.</summary>
    public string Standing(PracticeModel version)
    {
        var today = Days.Of(clock.GetUtcNow().UtcDateTime);
        return version.Status != ModelStatus.Published ? version.Status == ModelStatus.Draft ? "a draft in files" : "retired"
            : version.EffectiveFrom > today ? $"for new work from {Times.Day(version.EffectiveFrom)}"
            : models.Current(version.Code, today).Id == version.Id ? $"in force since {Times.Day(version.EffectiveFrom)}" : "for work that began under it";
    }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var (drafts, all) = (await versions.DraftsAsync(stop), await teams.TeamsAsync(stop));
        Councils = [.. models.All.GroupBy(m => m.Code, StringComparer.Ordinal)
            .Select(g => new CouncilModel(g.Key, g.Last(), [.. g.Reverse()], [.. drafts.Where(d => d.Code == g.Key)], [.. all.Where(t => t.Model.Split('@')[0] == g.Key).Select(t => t.Name)]))
            .OrderBy(c => c.Teams.Count == 0).ThenBy(c => c.Code, StringComparer.Ordinal)];
    }

    public async Task<IActionResult> OnPostBeginAsync(string? from, CancellationToken stop)
    {
        var verdict = await begin.DoAsync(Me, from ?? "", stop);
        if (verdict.Allowed) return Redirect($"/practice-model/{from!.Split('@')[0]}@{models.Find(from)!.Version + 1}/edit");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
