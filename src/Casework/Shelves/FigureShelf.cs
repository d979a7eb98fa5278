using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Shelves;

/// <summary>What was decided about figures. No personal data: no door to read it.</summary>
public sealed class FigureShelf
{
    readonly Stores stores;

    internal FigureShelf(Stores stores) => this.stores = stores;

    /// <summary>What was decided about one measure, newest first; those that no longer hold are among it.</summary>
    public async Task<IReadOnlyList<FigureDecision>> OfAsync(string measure, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return [.. (await store.Set<FigureDecisionRow>().AsNoTracking().Where(d => d.Measure == measure).OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id).ToListAsync(stop)).Select(Of)];
    }

    /// <summary>One decision.</summary>
    /// <exception cref="NotThere">There is none.</exception>
    public async Task<FigureDecision> FindAsync(Guid decision, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return Of(await store.Set<FigureDecisionRow>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == decision, stop) ?? throw new NotThere(nameof(FigureDecision)));
    }

    internal static Guid Add(PersonFile file, FigureDecision d)
    {
        var id = file.NewId();
        file.Store.Add(new FigureDecisionRow
        {
            Id = id, Kind = d.Kind.ToString(), Measure = d.Measure, Team = d.Team, From = d.From, Group = d.Group.Trim(), Why = d.Why.Trim(), Does = d.Does.Trim(), Lead = d.Lead.Trim(),
            By = d.By, Pence = d.Pence, DecidedBy = file.By.Actor.Name, DecidedOn = file.Today,
        });
        return id;
    }

    internal static async Task<FigureDecision> FindAsync(PersonFile file, Guid decision, CancellationToken stop) => Of(await RowAsync(file, decision, stop));

    internal static async Task CloseAsync(PersonFile file, Guid decision, string came, CancellationToken stop)
    {
        var row = await RowAsync(file, decision, stop);
        (row.Came, row.CameOn) = (came.Trim(), file.Today);
    }

    static async Task<FigureDecisionRow> RowAsync(PersonFile file, Guid decision, CancellationToken stop) =>
        await file.Store.FindAsync<FigureDecisionRow>([decision], stop) ?? throw new NotThere(nameof(FigureDecision));

    static FigureDecision Of(FigureDecisionRow r) => new()
    {
        Id = r.Id, Kind = Enum.Parse<FigureDecisionKind>(r.Kind), Measure = r.Measure, Team = r.Team, From = r.From, Group = r.Group, Why = r.Why, Does = r.Does, Lead = r.Lead,
        By = r.By, Pence = r.Pence, DecidedBy = r.DecidedBy, DecidedOn = r.DecidedOn, Came = r.Came, CameOn = r.CameOn,
    };
}
