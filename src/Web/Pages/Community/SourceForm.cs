using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Threefold.Casework.Community;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>What is asked about a source of the directory.</summary>
public abstract class SourceForm(SaveSource save) : HousePage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty] public string? KeptBy { get; set; }
    [BindProperty] public string? Licence { get; set; }
    [BindProperty] public string? EveryDays { get; set; } = "7";
    [BindProperty] public bool ByItself { get; set; }
    [BindProperty] public bool Paused { get; set; }

    /// <summary>Saves what was typed.</summary>
    protected Task<Verdict> SaveAsync(Guid? id, bool now, CancellationToken stop) => save.DoAsync(
        Me, id, new SourceAsTold(Name ?? "", Place ?? "", KeptBy ?? "", Licence ?? "", int.TryParse(EveryDays, System.Globalization.CultureInfo.InvariantCulture, out var days) ? days : -1, ByItself, Paused), now, stop);
}

/// <summary>A new source.</summary>
[For(Purpose.Directory)]
public sealed class NewSourceModel(SaveSource save) : SourceForm(save)
{
    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await SaveAsync(null, now: false, stop);
        return verdict.Allowed ? Redirect($"/community/keep/sources/{verdict.Answer}") : this.Show(verdict);
    }
}
