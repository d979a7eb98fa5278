using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>Which practice model each team works by, for whoever answers for the service: one team at a time, with a reason.</summary>
[For(Purpose.Oversight)]
public sealed class ModelsModel(AssignModel assign, TeamShelf shelf, ModelShelf models) : HousePage
{
    [BindProperty] public Guid? Team { get; set; }
    [BindProperty] public string? Chosen { get; set; }
    [BindProperty] public string? Why { get; set; }

    /// <summary>Every team.</summary>
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    public IEnumerable<SelectListItem> TeamChoices => Teams.Select(t => new SelectListItem(t.Name, t.Id.ToString()));

    public IEnumerable<SelectListItem> ModelChoices => models.All.Select(m => new SelectListItem(Named(m.Id), m.Id));

    /// <summary>A version in words.</summary>
    public string Named(string id) => models.Named(id);

    public async Task OnGetAsync(CancellationToken stop) => Teams = await shelf.TeamsAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await assign.DoAsync(Me, Team ?? Guid.Empty, Chosen ?? "", Why ?? "", stop);
        if (verdict.Allowed) return Redirect("/desk/models");
        await OnGetAsync(stop);
        return this.Show(verdict with { Findings = [.. verdict.Findings.Select(f => f.Field == "model" ? f with { Field = nameof(Chosen) } : f)] });
    }
}
