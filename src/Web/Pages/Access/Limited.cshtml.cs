using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Access;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Access;

/// <summary>Names a worker on a limited record that nobody can open for good. The record stays shut to whoever names.</summary>
[For(Purpose.Audit)]
public sealed class LimitedModel(LimitedBoard limited, NameWorker name, TeamShelf teams) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>Whom they name.</summary>
    [BindProperty]
    public Guid? Worker { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The record, by its initials; nothing when it needs nobody.</summary>
    public LimitedCard? Card { get; private set; }

    /// <summary>Those who may be named.</summary>
    public IReadOnlyList<SelectListItem> Workers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Card = await limited.FindAsync(Me with { Key = null }, Person, stop);
        var names = (await teams.TeamsAsync(stop)).ToDictionary(t => t.Id, t => t.Name);
        Workers = [.. (await teams.WorkersAsync(stop)).Where(w => w.Id != Me.Actor.Id && AccessRules.MayStayWith(w.HeldRoles())).Select(w => new SelectListItem($"{w.Name}, {names.GetValueOrDefault(w.Team, "")}", w.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await name.DoAsync(Me, Person, Worker ?? Guid.Empty, Why ?? "", stop);
        if (verdict.Allowed) return Redirect("/access");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
