using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Conversations;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>One import: what it would change before anybody sees it, and what it set aside and why, so that somebody can tell the publisher.</summary>
[For(Purpose.Directory)]
public sealed class KeepRunModel(CommunityShelf shelf, ImportReport reports, ApplyImport apply, LeaveImport leave) : HousePage
{
    /// <summary>How many records set aside are shown.</summary>
    public const int Shown = 200;

    [BindProperty] public bool Read { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Why { get; set; }

    /// <summary>The import.</summary>
    public DirectoryRun Run { get; private set; } = null!;

    /// <summary>What it set aside.</summary>
    public IReadOnlyList<DirectoryAside> Aside { get; private set; } = [];

    /// <summary>What it would change, while somebody is to look.</summary>
    public ChangeReport? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid run, CancellationToken stop)
    {
        if (await shelf.RunAsync(run, stop) is not { } found)
        {
            return NotFound();
        }

        (Run, Aside) = (found, await shelf.SetAsideAsync(run, Shown, stop));
        Report = Run.State == ImportState.Ready ? await reports.OfAsync(Run, stop: stop) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(Guid run, CancellationToken stop) => await DoneAsync(run, await apply.DoAsync(Me, run, new RuleAnswer(Read, Reason), stop), stop);

    public async Task<IActionResult> OnPostLeaveAsync(Guid run, CancellationToken stop) => await DoneAsync(run, await leave.DoAsync(Me, run, Why ?? "", stop), stop);

    async Task<IActionResult> DoneAsync(Guid run, Verdict verdict, CancellationToken stop)
    {
        if (verdict.Allowed) return Redirect("/community/keep");
        return await OnGetAsync(run, stop) is NotFoundResult none ? none : this.Show(verdict);
    }
}
