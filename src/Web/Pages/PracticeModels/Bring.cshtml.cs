using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.PracticeModels;

/// <summary>A draft’s files, brought from outside: the same YAML as in the page.</summary>
/// <remarks>It takes in more than it would ever keep, so that a file brought by mistake is refused in words and not by a line gone dead.</remarks>
[For(Purpose.PracticeModel)]
[RequestSizeLimit(EditModel.Longest)]
[RequestFormLimits(MultipartBodyLengthLimit = EditModel.Longest)]
public sealed class BringModel(ModelShelf models, ModelVersions versions, SaveDraft save, TimeProvider clock) : ModelPage(models, versions, clock)
{
    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Draft is null) throw new NotThere(nameof(ModelDraft));
    }

    public async Task<IActionResult> OnPostAsync(IReadOnlyList<IFormFile>? files, int seen, CancellationToken stop)
    {
        var brought = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in files ?? [])
        {
            using var reader = new StreamReader(one.OpenReadStream());
            brought[Path.GetFileName(one.FileName)] = await reader.ReadToEndAsync(stop);
        }

        Verdict verdict;
        try
        {
            verdict = await save.DoAsync(Me, Version, brought, seen, stop);
        }
        catch (SavedFirst first)
        {
            verdict = Verdict.No($"{first.By} saved this draft while you chose your files. Look at what they changed, then bring yours.");
        }

        if (verdict.Allowed) return Redirect(At($"/edit/{brought.Keys.First()}"));
        await OnGetAsync(stop);
        return this.Show(verdict, "Files");
    }
}
