using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Quality;

/// <summary>A page about what colleagues look at, agree to or advise on for one person.</summary>
/// <param name="open">Opens the record.</param>
public abstract class QualityPage(OpenQuality open) : HousePage
{
    [BindProperty] public bool Read { get; set; }
    [BindProperty] public string? Reason { get; set; }

    /// <summary>Which step is meant, as addresses say it: <c>stage:build</c>, <c>close:</c>, <c>hand-over:</c> or <c>assign:</c> and an id.</summary>
    [BindProperty(SupportsGet = true)] public string? For { get; set; }

    /// <summary>The person.</summary>
    public Guid Person => Guid.Parse((string)RouteData.Values["person"]!);

    /// <summary>The record, opened for this.</summary>
    public QualityInView Seen { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(Seen.Flags.Who);

    /// <summary>Who looks at the page.</summary>
    public Guid Mine => Me.Actor.Id;

    /// <summary>Steps that a colleague may look at: the stages of the open talk, and the one that the address names.</summary>
    public IReadOnlyList<(string For, string Step)> Steps =>
        [.. Seen.Stages.Where(s => s.Key != Seen.Talk?.Stage).Select(s => ($"stage:{s.Key}", s.Label)), .. Named() is { } named && named.Moment != Trigger.EnterStage ? new[] { (For!, named.Step) } : []];

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>Opens the record; the look is written down.</summary>
    protected async Task LoadAsync(CancellationToken stop) => Seen = await open.DoAsync(Me with { Key = null }, Person, stop);

    /// <summary>Does the act and goes on, or shows this page again with what stands in the way and everything typed kept.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, string back, CancellationToken stop)
    {
        var verdict = ModelState.IsValid ? await act() : Verdict.Yes;
        if (verdict.Allowed && ModelState.IsValid) return LocalRedirect($"/people/{Person}{back}");
        await LoadAsync(stop);
        return this.Show(verdict);
    }

    /// <summary>The step that was chosen, or one with no words for the rules to refuse.</summary>
    protected async Task<StepToCheck> ChosenAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Named() ?? new(Trigger.EnterStage, "", "", Guid.Empty, Me.Team ?? Guid.Empty);
    }

    StepToCheck? Named()
    {
        var (kind, what) = (For ?? "").Split(':', 2) is [var k, var w] ? (k, w) : ("", "");
        if (kind == "stage")
            return Seen.Talk is { } talk && Seen.Stages.FirstOrDefault(s => s.Key == what) is { } stage ? new(Trigger.EnterStage, stage.Key, stage.Label, talk.Id, talk.Team) : null;
        if (!Guid.TryParse(what, out var about)) return null;
        var team = Me.Team ?? Guid.Empty;
        return kind switch
        {
            "close" => new(Trigger.CloseWork, about.ToString(), "End this contact", about, team),
            "goodbye" => new(Trigger.CloseWork, about.ToString(), "Say goodbye, and close", about, team),
            "plan" => new(Trigger.AgreePlan, about.ToString(), "Agree the plan", about, team),
            "hand-over" => new(Trigger.HandOver, about.ToString(), "Another worker", about, team),
            "assign" => new(Trigger.AssignWorker, about.ToString(), "Who works with them", about, team),
            _ => null,
        };
    }
}
