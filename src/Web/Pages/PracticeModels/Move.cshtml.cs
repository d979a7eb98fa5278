using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.PracticeModels;

/// <summary>One team’s open conversations in one stage of another version, and where they would go on.</summary>
public sealed record MoveLine(string Team, WorkCount Count, string? GoesOn);

/// <summary>Open work goes on under this version, because somebody named says so and why.</summary>
[For(Purpose.PracticeModel)]
public sealed partial class MoveModel(ModelShelf models, ModelVersions versions, TeamShelf shelf, OpenWork work, MoveWorkToVersion move, TimeProvider clock) : ModelPage(models, versions, clock)
{
    [BindProperty] public Guid? Team { get; set; }
    [BindProperty] public string? Talk { get; set; }
    [BindProperty] public string? Reason { get; set; }

    /// <summary>What goes on under other versions.</summary>
    public IReadOnlyList<MoveLine> Lines { get; private set; } = [];

    /// <summary>The teams that have such work.</summary>
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>What the page says first.</summary>
    public string Heading => Lines.Sum(l => l.Count.Count) is var all && all == 0 ? $"All open work is on {Version}" : $"{Say(all)} open {(all == 1 ? "conversation is" : "conversations are")} on another version";

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Draft is not null) throw new NotThere(nameof(PracticeModel));
        var (all, counts) = (await shelf.TeamsAsync(stop), await work.CountAsync(Me, Model!.Code, stop));
        var others = counts.Where(c => c.Model != Version).ToList();
        Teams = [.. all.Where(t => others.Any(c => c.Team == t.Id))];
        Lines = [.. others.Select(c => new MoveLine(all.FirstOrDefault(t => t.Id == c.Team)?.Name ?? "A team that is gone", c, Moving.StageFor(Model, c.Stage) is { } key ? Model.Stage(key).Label : null))
            .OrderBy(l => l.Team, StringComparer.Ordinal).ThenBy(l => l.Count.Stage, StringComparer.Ordinal)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Guid? one = Id().Match(Talk ?? "") is { Success: true } id ? Guid.Parse(id.Value) : null;
        var verdict = !string.IsNullOrWhiteSpace(Talk) && one is null
            ? Verdict.No("There is no talk’s id in this. Paste the address of the talk’s page.", nameof(Talk))
            : await move.DoAsync(Me, Version, Team, one, Reason ?? "", stop);
        if (verdict.Allowed) return Redirect(At("/move"));
        await OnGetAsync(stop);
        return this.Show(verdict);
    }

    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
