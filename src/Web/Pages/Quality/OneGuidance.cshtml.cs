using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>One piece of guidance and every look at it. Everybody reads; whoever answers for practice says that it is still right, or writes it better.</summary>
[ForAnyWorker]
public sealed class OneGuidanceModel(GuidanceShelf shelf, SayGuidanceIsRight right, WriteGuidance write, ReturnGuidance back, GuidedForms forms, TimeProvider clock) : HousePage
{
    [FromRoute] public string Key { get; set; } = "";
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public string? Checked { get; set; }
    [BindProperty, Display(Name = "The day to look again")] public DateOnly? Until { get; set; }
    [BindProperty] public string? Says { get; set; }
    [BindProperty] public string? Source { get; set; }
    [BindProperty] public string? Link { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty, Display(Name = "The day to look again")] public DateOnly? AgainBy { get; set; }
    [BindProperty] public string? Because { get; set; }

    /// <summary>How it stands.</summary>
    public GuidanceNow Now { get; private set; } = null!;

    /// <summary>Every look, newest first.</summary>
    public IReadOnlyList<GuidanceVersion> Looks { get; private set; } = [];

    /// <summary>What somebody else wrote meanwhile.</summary>
    public SavedFirst? Clash { get; private set; }

    public IReadOnlyList<GuidedForm> Forms => forms.Of(Key);
    public DateOnly Today => Days.Of(clock.GetUtcNow().UtcDateTime);
    public bool MayKeep => GuidanceRules.MayKeep(Me.Actor).Allowed;
    public int LongestMonths => shelf.LongestMonths;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await ReadAsync(stop);
        FillWords();
        FillDays();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            return await ShowAsync(await write.DoAsync(Me, Key, Seen, new(Says ?? "", Source ?? "", Link ?? "", Why ?? "", AgainBy), stop), stop, wrote: true);
        }
        catch (SavedFirst first)
        {
            Clash = first;
            return await ShowAsync(Verdict.No("Not saved yet: somebody else saved first. Both texts are here."), stop, wrote: true);
        }
    }

    public async Task<IActionResult> OnPostRightAsync(CancellationToken stop)
    {
        var verdict = await right.DoAsync(Me, Key, Seen, Checked ?? "", Until, stop);
        return await ShowAsync(verdict with { Findings = [.. verdict.Findings.Select(f => f with { Field = f.Field switch { "why" => nameof(Checked), "againBy" => nameof(Until), var other => other } })] }, stop);
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken stop)
    {
        var verdict = await back.DoAsync(Me, Key, Seen, Because ?? "", stop);
        return await ShowAsync(verdict with { Findings = [.. verdict.Findings.Select(f => f with { Field = f.Field == "why" ? nameof(Because) : f.Field })] }, stop);
    }

    async Task<IActionResult> ShowAsync(Verdict verdict, CancellationToken stop, bool wrote = false)
    {
        if (verdict.Allowed) return LocalRedirect($"/guidance/{Key}");
        await ReadAsync(stop);
        // Only the form that was sent keeps what was typed; the others stand as on a first look.
        if (!wrote) FillWords();
        return this.Show(verdict);
    }

    async Task ReadAsync(CancellationToken stop) => (Now, Looks) = await shelf.FindAsync(Key, stop);

    void FillWords() => (Says, Source, Link) = (Now.Says, Now.Source, Now.Link);

    void FillDays() => (Until, AgainBy) = (Today.AddMonths(Now.Shipped.Months), Today.AddMonths(Now.Shipped.Months));
}
