using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Store;
using Threefold.Practice.Insight;
using Threefold.Practice.People;

namespace Threefold.Casework.Diary;

/// <summary>
/// Keeps the measures’ sums up to date by following the diary in its order: whoever’s facts are new is told again, and what they add is
/// put in place of what they added before. Any node may follow at any time; of two that follow at once, one is enough.
/// </summary>
public sealed class Summaries
{
    const string Note = "measures";
    const int FactsTogether = 20_000;
    const int LivesTogether = 1_000;

    /// <summary>Made anew, so many sums are gathered before they are written: most lives add to sums that others add to as well.</summary>
    const int SumsTogether = 500_000;
    const int RowsInACommit = 50_000;

    /// <summary>So far behind, making every sum anew is quicker than following.</summary>
    const long FarBehind = 200_000;

    static readonly TimeSpan Turn = TimeSpan.FromMinutes(10);

    readonly Stores stores;
    readonly LivesTold lives;
    readonly Lease lease;

    /// <summary>The lease keeps other nodes out; this keeps out others on this one.</summary>
    int making;

    internal Summaries(Stores stores, ModelShelf models, TimeProvider clock) => (this.stores, lives, lease) = (stores, new(models), new(stores, clock));

    /// <summary>Follows the diary to its end.</summary>
    /// <returns>The position up to which every sum is right; below nought while they are being made anew elsewhere.</returns>
    public async Task<long> FollowAsync(CancellationToken stop = default)
    {
        while (true)
        {
            await using var store = stores.Open();
            var (from, head) = (await PositionAsync(store, stop), await HeadAsync(store, stop));
            if (from < 0 || head - from > FarBehind)
            {
                if (!await RebuildAsync(stop: stop)) return Math.Min(from, -1);
                continue;
            }

            if (from >= head) return from;
            // By position alone: asked for by kind as well, SQLite went through every fact of every kind, two seconds for each look at a figure.
            var fresh = await store.Facts.AsNoTracking().Where(f => f.Position > from && f.Position <= head).OrderBy(f => f.Position)
                .Select(f => new { f.Position, f.Person, f.Kind }).Take(FactsTogether).ToListAsync(stop);
            var to = fresh.Count < FactsTogether ? head : fresh[^1].Position;
            await TellAgainAsync(store, [.. fresh.Where(f => LivesTold.Kinds.Contains(f.Kind)).Select(f => f.Person).Distinct()], from, to, stop);
        }
    }

    /// <summary>True when nothing was written since the sums were last brought up to date.</summary>
    public async Task<bool> IsUpToDateAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await PositionAsync(store, stop) == await HeadAsync(store, stop);
    }

    /// <summary>Makes every sum anew from the diary: for a first time, or when a way of counting changed.</summary>
    /// <param name="say">Told how many lives are done, of how many.</param>
    /// <param name="stop">Stops between batches. The next time begins anew.</param>
    /// <returns>False while somebody else does it, on this node or another.</returns>
    public async Task<bool> RebuildAsync(Action<int, int>? say = null, CancellationToken stop = default)
    {
        if (Interlocked.Exchange(ref making, 1) == 1) return false;
        try
        {
            return await AnewAsync(say, stop);
        }
        finally
        {
            Volatile.Write(ref making, 0);
        }
    }

    async Task<bool> AnewAsync(Action<int, int>? say, CancellationToken stop)
    {
        if (!await lease.TakeAsync(Note, Turn, stop)) return false;
        await using var store = stores.Open();
        var (head, done) = (await HeadAsync(store, stop), 0);
        using (await stores.TurnAsync(stop))
        {
            await using var whole = await store.Database.BeginTransactionAsync(stop);
            await store.Set<CellRow>().ExecuteDeleteAsync(stop);
            await store.Set<LifeRow>().ExecuteDeleteAsync(stop);
            await store.Set<CorrectionRow>().ExecuteDeleteAsync(stop);
            await SayAsync(store, -1, stop);
            await whole.CommitAsync(stop);
        }

        var people = await LivesTold.EverybodyAsync(store, head, stop);
        var (told, written) = (new SumChanges(), Task.CompletedTask);
        try
        {
            foreach (var some in people.Chunk(LivesTogether))
            {
                await TellAsync(store, some, 0, head, told, stop);
                say?.Invoke(done += some.Length, people.Count);
                if (!await lease.TakeAsync(Note, Turn, stop)) return false;
                if (told.Size < SumsTogether) continue;
                // While these are written the next are told.
                await written;
                var piece = told;
                (told, written) = (new(), Task.Run(() => KeepAnewAsync(piece, stop), stop));
            }
        }
        finally
        {
            await written;
        }

        await KeepAnewAsync(told, stop);
        using (await stores.TurnAsync(stop)) await SayAsync(store, head, stop);
        await lease.GiveBackAsync(Note, stop);
        return true;
    }

    async Task TellAgainAsync(CareStore store, List<Guid> records, long from, long to, CancellationToken stop)
    {
        // All of them in one commit with the position they bring it to: two that follow at once cannot both add.
        var changes = new SumChanges();
        foreach (var some in (await LivesTold.WholeAsync(store, records, stop)).Keys.Chunk(LivesTogether)) await TellAsync(store, some, from, to, changes, stop);
        await KeepAsync(store, changes, from, to, stop);
    }

    /// <summary>Adds to the changes what these lives come to, in place of what they came to before.</summary>
    async Task TellAsync(CareStore store, IReadOnlyCollection<Guid> records, long from, long to, SumChanges changes, CancellationToken stop)
    {
        var whole = await LivesTold.WholeAsync(store, records, stop);
        var all = whole.Values.SelectMany(r => r).Concat(records).Distinct().ToList();
        var before = await store.Set<LifeRow>().AsNoTracking().Where(l => all.Contains(l.Person)).ToListAsync(stop);
        var owner = whole.SelectMany(w => w.Value.Select(r => (r, w.Key))).ToDictionary(p => p.r, p => p.Key);
        var told = (await LivesTold.ReadAsync(store, all, to, stop)).Where(t => owner.ContainsKey(t.Record)).GroupBy(t => owner[t.Record]).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var row in before) changes.Take(row.Person, SharesInBytes.Read(row.Shares));
        foreach (var (person, life) in told)
        {
            var shares = lives.Shares(life);
            if (shares.Count > 0) changes.Put(person, shares);
            changes.Right(lives.Corrections(life, from));
        }
    }

    /// <summary>
    /// Writes a part of what is made anew. Nobody reads any of it until all is there, so it takes several commits: others who write wait
    /// for a moment only.
    /// </summary>
    async Task KeepAnewAsync(SumChanges told, CancellationToken stop)
    {
        await using var store = stores.Open();
        foreach (var some in told.Cells.Chunk(RowsInACommit)) await CommitAsync(store, () => CountWriter.AddAsync(store, some, stop), stop);
        await CommitAsync(store, async () =>
        {
            await BulkWriter.WriteAsync(store, told.Lives, stop);
            await RightAsync(store, told.Corrections, stop);
        }, stop);
    }

    /// <summary>Writes changes in one commit with the position they bring the sums to, if nobody else did.</summary>
    Task KeepAsync(CareStore store, SumChanges changes, long from, long to, CancellationToken stop) => CommitAsync(store, async () =>
    {
        if (await store.Database.ExecuteSqlAsync($"UPDATE store_notes SET value = {Said(to)} WHERE name = {Note} AND value = {Said(from)}", stop) != 1) return;
        foreach (var some in changes.Taken.Chunk(LivesTogether)) await store.Set<LifeRow>().Where(l => some.Contains(l.Person)).ExecuteDeleteAsync(stop);
        await BulkWriter.WriteAsync(store, changes.Lives, stop);
        await CountWriter.AddAsync(store, changes.Cells, stop);
        await RightAsync(store, changes.Corrections, stop);
    }, stop);

    async Task CommitAsync(CareStore store, Func<Task> write, CancellationToken stop)
    {
        using var turn = await stores.TurnAsync(stop);
        await using var whole = await store.Database.BeginTransactionAsync(stop);
        await write();
        await whole.CommitAsync(stop);
    }

    static async Task RightAsync(CareStore store, IEnumerable<CorrectionRow> corrections, CancellationToken stop)
    {
        foreach (var c in corrections)
        {
            if (await store.Set<CorrectionRow>().FirstOrDefaultAsync(r => r.Measure == c.Measure && r.On == c.On, stop) is not { } held) store.Add(c);
            else (held.From, held.To, held.Records) = (held.From < c.From ? held.From : c.From, held.To > c.To ? held.To : c.To, held.Records + c.Records);
        }

        await store.SaveChangesAsync(stop);
        store.ChangeTracker.Clear();
    }

    async Task<long> PositionAsync(CareStore store, CancellationToken stop)
    {
        if (await store.Set<StoreNote>().AsNoTracking().FirstOrDefaultAsync(n => n.Name == Note, stop) is not { } note)
        {
            using var turn = await stores.TurnAsync(stop);
            await store.Database.ExecuteSqlAsync($"INSERT INTO store_notes (name, value) VALUES ({Note}, {Said(0)}) ON CONFLICT (name) DO NOTHING", stop);
            return 0;
        }

        return long.Parse(note.Value, CultureInfo.InvariantCulture); // below nought: a making anew goes on, or was cut off
    }

    static async Task SayAsync(CareStore store, long position, CancellationToken stop) =>
        await store.Database.ExecuteSqlAsync($"INSERT INTO store_notes (name, value) VALUES ({Note}, {Said(position)}) ON CONFLICT (name) DO UPDATE SET value = excluded.value", stop);

    static Task<long> HeadAsync(CareStore store, CancellationToken stop) => store.Set<DiaryHeadRow>().AsNoTracking().Select(h => h.Position).SingleAsync(stop);

    static string Said(long position) => position.ToString(CultureInfo.InvariantCulture);
}
