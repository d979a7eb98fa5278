using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>Everybody in crisis in our team, whoever is late first. For a worker with a telephone in the other hand: two taps.</summary>
[For(Purpose.Conversation)]
[GuidedBy("check-calls")]
public sealed class BoardModel(CrisisBoard board, Whereabouts where, RecordCheckCall record, TeamShelf teams, ModelShelf models) : HousePage
{
    /// <summary>The crisis whose call was just written down.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Rang { get; set; }

    /// <summary>The crisis that was rung about.</summary>
    [BindProperty]
    public Guid Crisis { get; set; }

    /// <summary>How they are.</summary>
    [BindProperty]
    public CallAnswer? Answer { get; set; }

    /// <summary>The people.</summary>
    public CrisesOf Board { get; private set; } = new([], 0, default);

    /// <summary>Whom to ring now, by the team's model.</summary>
    public CrisisSettings? Settings { get; private set; }

    /// <summary>Who is away just now, and the name of whoever stands in.</summary>
    public IReadOnlyDictionary<Guid, string> StandIns { get; private set; } = new Dictionary<Guid, string>();

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await record.DoAsync(Me, await where.PersonOfAsync<CrisisRecord>(Crisis, stop), Crisis, Answer, stop: stop);
        if (verdict.Allowed) return LocalRedirect($"/crisis?rang={Crisis}#c-{Crisis}");
        await LoadAsync(stop);
        return this.Show(verdict);
    }

    async Task LoadAsync(CancellationToken stop)
    {
        Board = await board.ReadAsync(Me with { Key = null }, stop);
        if (await teams.FindAsync(Me.Team ?? Guid.Empty, stop) is { } team) Settings = models.Pinned(team.Model).Crisis;
        var workers = await teams.WorkersAsync(stop);
        StandIns = (await teams.AwayAsync(Me.Team ?? Guid.Empty, stop)).Where(a => a.HoldsAt(Board.Now)).GroupBy(a => a.Worker)
            .ToDictionary(a => a.Key, a => workers.FirstOrDefault(w => w.Id == a.First().StandsIn)?.Name ?? "");
    }
}
