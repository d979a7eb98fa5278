using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>Who covers my team's duty desk, setting who does, and ending it.</summary>
[For(Purpose.FrontDoor)]
public sealed class DutyModel(CoverDuty cover, EndCover end, TeamShelf teams, TimeProvider clock) : HousePage
{
    [BindProperty] public Guid? Worker { get; set; }
    [BindProperty, Display(Name = "The first day")] public DateOnly? From { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? Until { get; set; }

    /// <summary>Everyone who may cover.</summary>
    public IReadOnlyList<SelectListItem> Workers { get; private set; } = [];

    /// <summary>Covers that hold now or later: who, and until when.</summary>
    public IReadOnlyList<(string Name, DutyCover Cover)> Covers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var workers = await teams.WorkersAsync(stop);
        Workers = [.. workers.Select(w => new SelectListItem(w.Name, w.Id.ToString()))];
        Covers = [.. (await teams.CoversAsync(Me.Team ?? Guid.Empty, stop)).Select(c => (workers.FirstOrDefault(w => w.Id == c.Worker)?.Name ?? "Somebody who left", c))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return await AgainAsync(Verdict.Yes, stop);
        var today = Days.Of(clock.GetUtcNow().UtcDateTime);
        var (from, until) = (Days.At(From ?? today, TimeOnly.MinValue), Days.At((Until ?? From ?? today).AddDays(1), TimeOnly.MinValue));
        return await DoneAsync(await cover.DoAsync(Me, Worker ?? Guid.Empty, Me.Team ?? Guid.Empty, from, until, stop), stop);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid ends, CancellationToken stop) => await DoneAsync(await end.DoAsync(Me, ends, stop), stop);

    async Task<IActionResult> DoneAsync(Verdict verdict, CancellationToken stop) => verdict.Allowed ? Redirect("/desk/duty") : await AgainAsync(verdict, stop);

    async Task<IActionResult> AgainAsync(Verdict verdict, CancellationToken stop)
    {
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
