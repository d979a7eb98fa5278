using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Shelves;

/// <summary>What workers say of how they are, with no name. It can be added to and never taken apart.</summary>
public sealed class PulseShelf
{
    readonly Stores stores;
    readonly Lazy<SealKeys> keys;

    internal PulseShelf(Stores stores, SealSettings seals) => (this.stores, keys) = (stores, new(() => SealKeys.Open(seals)));

    /// <summary>Whether a worker has answered in a round. Only the worker themselves is told.</summary>
    public async Task<bool> HasAnsweredAsync(Guid worker, DateOnly round, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await AnsweredAsync(store, worker, round, stop);
    }

    /// <summary>The same within a deed.</summary>
    internal Task<bool> HasAnsweredAsync(PersonFile file, Guid worker, DateOnly round, CancellationToken stop) => AnsweredAsync(file.Store, worker, round, stop);

    /// <summary>
    /// Adds one set of scores to the counts of a team and round. The one row is written whole each time, so that no cell of it tells
    /// which scores came last. Tokens of rounds that are over are taken away.
    /// </summary>
    internal async Task KeepAsync(PersonFile file, Guid worker, Guid team, DateOnly round, IReadOnlyList<int> scores, CancellationToken stop)
    {
        var store = file.Store;
        await store.Set<PulseTokenRow>().Where(t => t.Round < round).ExecuteDeleteAsync(stop);
        store.Add(new PulseTokenRow { Token = keys.Value.Mac(Text(worker, round)), Round = round });
        var asked = await store.Set<Worker>().CountAsync(w => w.Team == team && w.Active, stop);
        // Whoever answers at the same moment waits here, so that neither is lost.
        var there = await store.Set<PulseSheetRow>().Where(s => s.Round == round && s.Team == team).ExecuteUpdateAsync(s => s.SetProperty(x => x.Answers, x => x.Answers + 1), stop);
        if (there == 0)
        {
            store.Add(new PulseSheetRow { Team = team, Round = round, Answers = 1, Asked = asked, Counts = PulseCounts.None(scores.Count).With(scores).Text() });
            return;
        }

        var sheet = await store.Set<PulseSheetRow>().SingleAsync(s => s.Round == round && s.Team == team, stop);
        (sheet.Asked, sheet.Counts) = (asked, PulseCounts.Of(sheet.Counts).With(scores).Text());
    }

    Task<bool> AnsweredAsync(CareStore store, Guid worker, DateOnly round, CancellationToken stop)
    {
        var tokens = keys.Value.AnyMac(Text(worker, round)).ToList();
        return store.Set<PulseTokenRow>().AsNoTracking().AnyAsync(t => tokens.Contains(t.Token), stop);
    }

    static string Text(Guid worker, DateOnly round) => $"threefold pulse 1\n{round:O}\n{worker}";
}
