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

/// <summary>For a manager on the morning somebody rings in ill: who is away and who stands in, in one action.</summary>
[For(Purpose.Conversation)]
public sealed class AwayModel(MarkAway mark, ComeBack back, TeamShelf teams, TimeProvider clock) : HousePage
{
    [BindProperty] public Guid? Worker { get; set; }
    [BindProperty] public Guid? StandsIn { get; set; }
    [BindProperty, Display(Name = "The first day")] public DateOnly? From { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? Until { get; set; }

    /// <summary>The team's workers.</summary>
    public IReadOnlyList<SelectListItem> Workers { get; private set; } = [];

    /// <summary>Times away now or later: who, and who stands in.</summary>
    public IReadOnlyList<(Away Away, string Worker, string StandsIn)> Times { get; private set; } = [];

    /// <summary>The moment of reading (UTC).</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = await teams.WorkersAsync(stop);
        string Name(Guid id) => all.FirstOrDefault(w => w.Id == id)?.Name ?? "Somebody who left";
        Workers = [.. all.Where(w => w.Team == Me.Team).Select(w => new SelectListItem(w.Name, w.Id.ToString()))];
        Times = [.. (await teams.AwayAsync(Me.Team ?? Guid.Empty, stop)).Select(a => (a, Name(a.Worker), Name(a.StandsIn)))];
    }

    public async Task<IActionResult> OnPostMarkAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return await AgainAsync(Verdict.Yes, stop);
        var today = Days.Of(Now);
        var from = From is { } day && day > today ? Days.At(day, TimeOnly.MinValue) : Now;
        var until = Days.At((Until ?? From ?? today).AddDays(1), TimeOnly.MinValue);
        return await DoneAsync(await mark.DoAsync(Me, Worker ?? Guid.Empty, StandsIn ?? Guid.Empty, from, until, stop), stop);
    }

    public async Task<IActionResult> OnPostBackAsync(Guid ends, CancellationToken stop) => await DoneAsync(await back.DoAsync(Me, ends, stop), stop);

    async Task<IActionResult> DoneAsync(Verdict verdict, CancellationToken stop) => verdict.Allowed ? Redirect("/desk/away") : await AgainAsync(verdict, stop);

    async Task<IActionResult> AgainAsync(Verdict verdict, CancellationToken stop)
    {
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
