using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For whoever answers for the work: something changed for good, a difference is seen to, or a year is asked to save; in words, beside the figure.</summary>
[For(Purpose.PracticeModel)]
public sealed class DecideModel(DecideOnFigure decide, TeamShelf teams, TimeProvider clock) : HousePage
{
    [BindProperty(SupportsGet = true, Name = "figure")] public string Key { get; set; } = "";
    [BindProperty] public FigureDecisionKind? Kind { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty, Display(Name = "The first day")] public DateOnly? From { get; set; }
    [BindProperty] public Guid? Team { get; set; }
    [BindProperty] public int? Year { get; set; }
    [BindProperty] public long? Pounds { get; set; }
    [BindProperty] public string? Group { get; set; }
    [BindProperty] public string? Does { get; set; }
    [BindProperty] public string? Lead { get; set; }
    [BindProperty, Display(Name = "The day to look again")] public DateOnly? By { get; set; }

    public Measure Measure => Measures.Find(Key) ?? throw new Casework.Door.NotThere(nameof(Measure));
    public IReadOnlyList<FigureDecisionKind> Kinds => FigureRules.KindsFor(Measure);
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>The year that goes on and the one before.</summary>
    public IEnumerable<SelectListItem> Years => Enumerable.Range(FigureDecisionWords.YearOf(Days.Of(clock.GetUtcNow().UtcDateTime)) - 1, 2).Select(y => new SelectListItem(FigureDecisionWords.Year(y), y.ToString(CultureInfo.InvariantCulture)));

    public async Task OnGetAsync(CancellationToken stop) => Teams = await teams.TeamsAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var saving = Kind == FigureDecisionKind.SavingAskedFor;
        var verdict = Kind is not { } kind ? Verdict.No("Choose what is decided.", nameof(Kind)) : await decide.DoAsync(Me, new()
        {
            Kind = kind, Measure = Measure.Key, Why = Why ?? "", Team = kind == FigureDecisionKind.StepChange ? Team : null, From = saving ? Year is { } y ? new(y, 4, 1) : null : kind == FigureDecisionKind.StepChange ? From : null,
            Pence = saving && Pounds is > 0 and < 2_000_000_000 ? Pounds.Value * 100 : 0, Group = saving ? "" : Group ?? "", Does = Does ?? "", Lead = Lead ?? "", By = kind == FigureDecisionKind.WhatWeDo ? By : null,
        }, stop);
        if (verdict.Allowed) return LocalRedirect(saving ? $"/insight/value?Year={Year}" : $"/insight/{Key}");
        await OnGetAsync(stop);
        return this.Show(verdict with { Findings = [.. verdict.Findings.Select(f => saving && f.Field == nameof(From) ? f with { Field = nameof(Year) } : f.Field == "Pence" ? f with { Field = nameof(Pounds) } : f)] });
    }
}
