using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Access;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Access;

/// <summary>Information governance erases what was written about somebody, as the law asks, having read what goes and what stays.</summary>
[For(Purpose.Audit)]
public sealed class EraseModel(ReadBeforeErasing read, EraseWords erase) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>Why, in a sentence that may be kept.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The request, the retention rule, the order.</summary>
    [BindProperty]
    public string? Authority { get; set; }

    /// <summary>True when they checked that nobody must keep it.</summary>
    [BindProperty]
    public bool Sure { get; set; }

    /// <summary>What it would reach.</summary>
    public BeforeErasing Before { get; private set; } = null!;

    /// <summary>True once it is done.</summary>
    public bool Done { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => Before = await read.DoAsync(Me with { Key = null }, Person, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var asked = ErasureRules.MayErase(Me.Actor, Reason ?? "", Authority ?? "").With(Sure ? Verdict.Yes : Verdict.No("Tick this once you have checked.", nameof(Sure)));
        var verdict = asked.Allowed ? await erase.DoAsync(Me, Person, Reason!, Authority!, stop) : asked;
        Done = verdict.Allowed;
        if (Done) return Page();
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
