using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Queues;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a manager or commissioner who asks what a team can do, and what it would take to keep a promise: run from their own figures, many times.</summary>
[For(Purpose.Insight)]
public sealed class CapacityModel(TeamWorkBook book, TalkTimes times, TeamShelf teams, TimeProvider clock) : HousePage
{
    [BindProperty(SupportsGet = true)] public Guid? Team { get; set; }
    [BindProperty(SupportsGet = true)] public CapacityAsked Asked { get; set; } = new();

    public CapacityNumbers Numbers => CapacityNumbers.Now;
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public TeamWork Counted { get; private set; } = null!;

    /// <summary>What talks took at the record, where enough were timed, and never in a team so small that it would be one worker's.</summary>
    public IReadOnlyList<TalkTime> Timed { get; private set; } = [];
    public WorkRuns? Runs { get; private set; }
    public Estimate Needs { get; private set; }
    public Estimate Foretold { get; private set; }
    public int Came { get; private set; }
    public Chart? Chart { get; private set; }
    public StageOutlook First => Runs!.Stages[0];
    public string Place => Teams.FirstOrDefault(t => t.Id == Team)?.Name ?? "All teams";

    public async Task OnGetAsync(CancellationToken stop)
    {
        Teams = await teams.TeamsAsync(stop);
        var today = Days.Of(clock.GetUtcNow().UtcDateTime);
        var back = today.AddDays(-7 * Numbers.LookBackWeeks);
        Counted = await book.ReadAsync(Me, Team, today, Numbers.RestsOnWeeks, stop);
        var timed = await times.ReadAsync(Me, Counted.From, Counted.To, Team, stop);
        Timed = timed.Workers < TimeModel.FewestWorkers ? [] : [.. timed.Kinds.Where(k => k.Minutes?.N >= TeamWorkBook.Fewest)];
        var before = await book.ReadAsync(Me, Team, back, Numbers.RestsOnWeeks, stop);
        if (!ModelState.IsValid) return;
        Asked.Fill(Counted);
        try
        {
            var plan = Asked.AsPlan(Numbers.Weeks);
            Runs = WorkRuns.Of(plan, runs: Numbers.Runs);
            Needs = WorkRuns.WorkersFor(plan, CapacityAsked.First, Asked.Promise!.Value, runs: Numbers.Tries);
            // What these figures would have foretold four weeks ago, beside what came.
            Foretold = WorkRuns.Of(new CapacityAsked().Fill(before).AsPlan(Numbers.LookBackWeeks), runs: Numbers.Runs).Stages[0].Waiting;
            Came = Counted.Waiting;
            Chart = LinesDrawing.Of("waiting", $"{Say(First.Waiting)} would wait for a first talk after {Numbers.Weeks} weeks", $"All who wait, {Place}, {Numbers.Runs} runs; n {Asked.Waiting:0} waiting now",
                [.. Runs.WaitingByWeek.Select((_, w) => $"Week {w + 1}")], [("Half of runs", [.. Runs.WaitingByWeek.Select(w => w.Value)]), ("39 of 40 runs", [.. Runs.WaitingByWeek.Select(w => w.High)])], null, v => v.ToString("0", CultureInfo.InvariantCulture));
        }
        catch (ArgumentException told)
        {
            ModelState.AddModelError("", told.Message);
        }
    }

    /// <summary>A figure of runs in words.</summary>
    public static string Say(Estimate e, string unit = "") =>
        double.IsNaN(e.Value) ? "nobody" : double.IsInfinity(e.Value) ? "longer than these weeks" : $"{e.Value:0.#}{unit} ({e.Low:0.#} to {(double.IsFinite(e.High) ? $"{e.High:0.#}" : "more")})";
}
