using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.PracticeModels;

/// <summary>A draft’s files, written in the page, with what is wrong beside them.</summary>
/// <remarks>It takes in more than it would ever keep, so that a file brought by mistake is refused in words and not by a line gone dead.</remarks>
[For(Purpose.PracticeModel)]
[RequestSizeLimit(Longest)]
[RequestFormLimits(ValueLengthLimit = Longest, MultipartBodyLengthLimit = Longest)]
public sealed class EditModel(ModelShelf models, ModelVersions versions, SaveDraft save, PutAwayDraft putAway, TimeProvider clock) : ModelPage(models, versions, clock)
{
    /// <summary>The longest that is taken in at once, in bytes.</summary>
    internal const int Longest = 24 * 1024 * 1024;

    string? typed;

    /// <summary>Which of the files.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What somebody else saved meanwhile.</summary>
    public SavedFirst? Clash { get; private set; }

    /// <summary>The revision that this page shows.</summary>
    public int Revision => Draft!.Revision;

    /// <summary>The file’s text: what was just typed, else what is kept.</summary>
    public string Shown => typed ?? Draft!.Text[Name] ?? "";

    /// <summary>What is wrong in this file.</summary>
    public IReadOnlyList<Mistake> Here => [.. Mistakes.Where(m => m.File.EndsWith("/" + Name, StringComparison.Ordinal))];

    /// <summary>How many mistakes another file has, in words.</summary>
    public string CountIn(string file) => Mistakes.Count(m => m.Gravity == Gravity.Error && m.File.EndsWith("/" + file, StringComparison.Ordinal)) is var count && count == 0 ? "" : $"{count} to mend";

    public async Task OnGetAsync(string? file, CancellationToken stop)
    {
        Name = file ?? ModelText.Names[0];
        await LoadAsync(stop);
        if (Draft is null || !ModelText.Names.Contains(Name)) throw new NotThere(nameof(ModelDraft));
    }

    public async Task<IActionResult> OnPostAsync(string? file, string? text, int seen, CancellationToken stop)
    {
        typed = text ?? "";
        try
        {
            return await ShowAsync(await save.DoAsync(Me, Version, new Dictionary<string, string>(StringComparer.Ordinal) { [file ?? ModelText.Names[0]] = typed }, seen, stop), file, At($"/edit/{file}"), stop);
        }
        catch (SavedFirst first)
        {
            // The box keeps what was typed, and the page now says which revision it has seen: theirs.
            Clash = first;
            return await ShowAsync(Verdict.No("Not saved yet: somebody else saved first. Both texts are here."), file, "", stop);
        }
    }

    public async Task<IActionResult> OnPostPutAwayAsync(string? file, int seen, CancellationToken stop) => await ShowAsync(await putAway.DoAsync(Me, Version, seen, stop), file, "/practice-model", stop);

    async Task<IActionResult> ShowAsync(Verdict verdict, string? file, string next, CancellationToken stop)
    {
        if (verdict.Allowed) return Redirect(next.TrimEnd('/'));
        await OnGetAsync(file, stop);
        return this.Show(verdict);
    }
}
