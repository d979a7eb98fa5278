using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Door;

/// <summary>
/// The pulse as it may be read: rounds that are over, in parts with enough answers. No part overlaps another, so that nothing is found by
/// taking one from another. That it was read is written down.
/// </summary>
public sealed class PulseBook : IWorkerPulse
{
    readonly Stores stores;
    readonly DiaryWriter diary;

    internal PulseBook(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PulseWeek>> WeeksAsync(Caller by, IReadOnlyCollection<Guid> teams, DateOnly from, DateOnly to, CancellationToken stop = default) =>
        [.. (await ReadAsync(by, from, to, stop)).GroupBy(c => c.Round).OrderBy(r => r.Key).Select(r => PulseShowing.Of(r, teams)).Where(r => r.Count > 0)
            .Select(r => (r[0].Round, All: PulseShowing.Together(r.Select(c => c.Counts)))).Select(r => new PulseWeek(r.Round, r.All.Mean(), r.All.N()))];

    /// <summary>What may be shown of the rounds in some days, oldest first.</summary>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<IReadOnlyList<PulseCell>> ReadAsync(Caller by, DateOnly from, DateOnly to, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Insight);
        var look = diary.Begin(by, Purpose.Insight, "ReadPulse", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        await using var store = stores.Open();
        var cells = allowed ? await CellsAsync(store, from, to, Days.Of(diary.Now()), stop) : [];
        look.Count = cells.Count;
        await diary.WriteLookAsync(look, stop);
        return allowed ? cells : throw new CannotOpen("No role for this purpose.");
    }

    /// <summary>The measure of how workers are, from the same parts.</summary>
    internal static async Task<MeasureAnswer> AnswerAsync(CareStore store, MeasureAnswer answer, DateOnly today, CancellationToken stop)
    {
        IReadOnlyCollection<Guid> teams = answer.Team is { } team ? [team] : [];
        var rounds = (await CellsAsync(store, answer.From, answer.To, today, stop)).GroupBy(c => c.Round).OrderBy(r => r.Key).Select(r => PulseShowing.Of(r, teams)).Where(r => r.Count > 0).ToList();
        if (rounds.Count == 0) return answer with { NotEnough = $"Fewer than {PulseReference.Fewest} workers answered, or the round is not over. Nothing is shown." };
        var all = PulseShowing.Together(rounds.SelectMany(r => r).Select(c => c.Counts));
        return answer with
        {
            NotEnough = "", N = all.N(), Value = all.Mean(), Step = PulseReference.Every == PulseEvery.Week ? "week" : "month",
            Also = [.. PulseReference.Items.Select((item, i) => (item, Share: Wilson.Share(all.Good(i), all.N()))).Select(s => new Figure($"{s.item.Name}: said 4 or 5", all.N(), s.Share.Value, s.Share.Low, s.Share.High))],
            Series = [.. rounds.Select(r => (r[0].Round, Said: PulseShowing.Together(r.Select(c => c.Counts)))).Select(r => new MeasurePoint(r.Round, PulseReference.Round(r.Round).Last, r.Said.N(), r.Said.N(), r.Said.Mean(), null, null))],
        };
    }

    /// <summary>Only rounds that are over: one that goes on would give away each who answers.</summary>
    static async Task<IReadOnlyList<PulseCell>> CellsAsync(CareStore store, DateOnly from, DateOnly to, DateOnly today, CancellationToken stop)
    {
        var (first, now) = (PulseReference.Round(from).First, PulseReference.Round(today).First);
        var rows = await store.Set<PulseSheetRow>().AsNoTracking().Where(s => s.Round >= first && s.Round <= to && s.Round < now).ToListAsync(stop);
        return [.. rows.GroupBy(s => s.Round).OrderBy(r => r.Key).SelectMany(r => PulseShowing.Cells(r.Select(s => new PulseSheet(s.Team, s.Round, s.Asked, PulseCounts.Of(s.Counts))), PulseReference.Fewest))];
    }
}
