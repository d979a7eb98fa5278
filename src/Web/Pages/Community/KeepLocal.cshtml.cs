using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>A curator goes through what workers told: each is for the directory, or not, and why.</summary>
[For(Purpose.Directory)]
public sealed class KeepLocalModel(LocalShelf shelf, CheckLocalKnowledge check) : HousePage
{
    [BindProperty] public Guid Note { get; set; }
    [BindProperty] public bool? Keep { get; set; }
    [BindProperty] public string? Because { get; set; }

    /// <summary>What nobody has checked yet, oldest first.</summary>
    public IReadOnlyList<LocalNoteRow> Open { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Open = await shelf.ListAsync(LocalKnowledge.ToCheck, 50, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await check.DoAsync(Me, Note, Keep, Because ?? "", stop);
        if (verdict.Allowed) return RedirectToPage();
        Open = await shelf.ListAsync(LocalKnowledge.ToCheck, 50, stop);
        return this.Show(verdict);
    }
}
