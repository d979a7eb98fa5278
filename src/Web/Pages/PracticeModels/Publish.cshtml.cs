using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.PracticeModels;

/// <summary>A draft is published, by somebody with a name, from a day.</summary>
[For(Purpose.PracticeModel)]
public sealed class PublishPageModel(ModelShelf models, ModelVersions versions, PublishModel publish, TimeProvider clock) : ModelPage(models, versions, clock)
{
    readonly ModelShelf models = models;

    /// <summary>The first day that work begins under it.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>How much it differs from the version it grows from.</summary>
    public string Changes => Model is { } now && models.Find(Draft!.Parent) is { } before ? $"{Comparing.Of(before, now).Count} differences" : "It cannot be read yet";

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Draft is null) throw new NotThere(nameof(ModelDraft));
    }

    public async Task<IActionResult> OnPostAsync(int seen, CancellationToken stop)
    {
        var verdict = await publish.DoAsync(Me, Version, seen, ModelState.IsValid ? From : null, stop);
        if (verdict.Allowed) return Redirect(At());
        await LoadAsync(stop);
        // Somebody was first: what they published is one link away, and the page that shows it says who and when.
        return Draft is null ? Redirect(At()) : this.Show(verdict);
    }
}
