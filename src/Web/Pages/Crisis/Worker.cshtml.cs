using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>Another worker keeps in touch: counted, unless the person asked.</summary>
[For(Purpose.Conversation)]
[GuidedBy("staying")]
public sealed class WorkerModel(ReadCrisis read, Whereabouts where, HandOverCrisis hand, TeamShelf teams) : CrisisPage(read, where)
{
    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public bool PersonAsked { get; set; }

    [BindProperty]
    public bool Introduced { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Colleagues of the team that answers for them.</summary>
    public IReadOnlyList<Practice.Teams.Worker> Colleagues { get; private set; } = [];

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        Colleagues = [.. (await teams.WorkersAsync(stop)).Where(w => w.Team == Held.Team && w.Id != Held.Worker)];
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(p => hand.DoAsync(Me, p, CrisisId, new CrisisHandOver(To, PersonAsked, Introduced, Why ?? ""), MyAnswer, stop), At(), stop);
}
