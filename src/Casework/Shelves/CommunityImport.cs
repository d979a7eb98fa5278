using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>
/// Puts an import on the shelf. Records are laid beside what people see in small commits, so that nobody else waits for
/// long; one short change then shows them all at once. Cut off at any moment, the old shelf is still there, whole.
/// </summary>
public sealed class CommunityImport
{
    /// <summary>Records in one commit: few enough that the one writer of an embedded store is never held for 100 ms.</summary>
    const int Together = 40;

    readonly Stores stores;
    readonly TimeProvider clock;

    internal CommunityImport(Stores stores, TimeProvider clock) => (this.stores, this.clock) = (stores, clock);

    /// <summary>Begins an import that shows nothing yet, and takes away what imports that were cut off long ago left behind.</summary>
    internal async Task<DirectoryRun> BeginAsync(string source, string place, CancellationToken stop)
    {
        var now = Now();
        await TidyAsync(source, now.AddDays(-1), stop);
        var run = new DirectoryRun { Id = Guid.CreateVersion7(clock.GetUtcNow()), Source = source, Place = place, BeganAt = now };
        await SaveAsync(store => store.Add(run), stop);
        return run;
    }

    /// <summary>Lays every record beside what people see.</summary>
    /// <param name="run">The import.</param>
    /// <param name="records">What is read.</param>
    /// <param name="progress">Told how many records were read so far.</param>
    /// <param name="stop">Ends it; nothing is shown.</param>
    /// <exception cref="DirectoryRefused">From the reading, when the directory as a whole cannot be taken in.</exception>
    internal async Task StageAsync(DirectoryRun run, IAsyncEnumerable<DirectoryRecord> records, IProgress<int>? progress, CancellationToken stop)
    {
        var shown = await ShownAsync(run, stop);
        var sorting = new ImportSorting(run, await ElsewhereAsync(run.Source, stop), shown);
        var batch = new List<object>(Together);
        await foreach (var record in records.WithCancellation(stop))
        {
            batch.Add(sorting.Row(record, Guid.CreateVersion7(clock.GetUtcNow())));
            if (batch.Count == Together)
            {
                await FlushAsync(batch, stop);
                progress?.Report(run.Good + run.SetAside);
            }
        }

        await FlushAsync(batch, stop);
        await CarryAsync(run, sorting, stop);
        run.Digest = sorting.Digest();
        progress?.Report(run.Good + run.SetAside);
    }

    /// <summary>What people see of this source: how many entries, and the digest of its import.</summary>
    internal async Task<(int Shown, string Digest)> PublishedAsync(string source, CancellationToken stop)
    {
        await using var store = stores.Open();
        var shown = await (from s in store.Set<DirectorySourceRow>() join r in store.Set<DirectoryRun>() on s.Published equals r.Id where s.Source == source select r).AsNoTracking().FirstOrDefaultAsync(stop);
        return shown is null ? (0, "") : (shown.Good + shown.Kept, shown.Digest);
    }

    /// <summary>
    /// Shows the import instead of the one it was read against, in the deed's own transaction: one row is changed.
    /// False when something else was shown meanwhile: what it would change is no longer known.
    /// </summary>
    internal async Task<bool> PublishAsync(PersonFile file, DirectoryRun run, CancellationToken stop)
    {
        if (run.BasedOn == Guid.Empty)
        {
            if (await file.Store.Set<DirectorySourceRow>().AnyAsync(s => s.Source == run.Source, stop)) return false;
            file.Store.Add(new DirectorySourceRow { Source = run.Source, Published = run.Id, Number = 1 });
        }
        else if (await file.Store.Set<DirectorySourceRow>().Where(s => s.Source == run.Source && s.Published == run.BasedOn)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Published, run.Id).SetProperty(r => r.Number, r => r.Number + 1), stop) != 1)
        {
            return false;
        }

        (run.State, run.EndedAt, run.DecidedByName) = (ImportState.Published, Now(), file.By.Actor.Name);
        file.Store.Update(run);
        file.Counted(run.Good);
        return true;
    }

    /// <summary>Lays the import ready to be looked at.</summary>
    internal async Task ReadyAsync(DirectoryRun run, CancellationToken stop)
    {
        (run.State, run.EndedAt) = (ImportState.Ready, Now());
        await SaveAsync(store => store.Update(run), stop);
        await GiveWayAsync(run, stop);
    }

    /// <summary>An earlier reading of the same directory that still waits for somebody gives way to a later one.</summary>
    internal async Task GiveWayAsync(DirectoryRun run, CancellationToken stop)
    {
        await using var store = stores.Open();
        var earlier = await store.Set<DirectoryRun>().AsNoTracking().Where(r => r.Source == run.Source && r.State == ImportState.Ready && r.Id != run.Id).ToListAsync(stop);
        foreach (var one in earlier.Where(e => e.BeganAt <= run.BeganAt)) await EndAsync(one, ImportState.Left, "A later reading took its place.", stop);
    }

    /// <summary>Ends an import that is not shown, and takes its entries away again. What it set aside stays to be looked at.</summary>
    internal async Task EndAsync(DirectoryRun run, ImportState state, string because, CancellationToken stop)
    {
        (run.State, run.EndedAt, run.Because) = (state, Now(), because);
        await SaveAsync(store => store.Update(run), stop);
        await ClearAsync(run.Id, stop);
    }

    /// <summary>Takes away the entries of imports that are no longer shown.</summary>
    internal Task SweepAsync(string source, CancellationToken stop) => TidyAsync(source, DateTime.MinValue, stop);

    /// <summary>
    /// Entries shown until now that this import did not bring: kept where it could not read them, withdrawn where its
    /// publisher no longer lists them.
    /// </summary>
    async Task CarryAsync(DirectoryRun run, ImportSorting sorting, CancellationToken stop)
    {
        await using var store = stores.Open();
        var missing = await store.Set<DirectoryEntryRow>().AsNoTracking().Where(e => e.Run == run.BasedOn).Select(e => new { e.Run, e.Id }).ToListAsync(stop);
        foreach (var some in missing.Where(m => !sorting.Has(m.Id)).Chunk(Together))
        {
            var (from, ids) = (some[0].Run, some.Select(m => m.Id).ToList());
            var rows = await store.Set<DirectoryEntryRow>().AsNoTracking().Where(e => e.Run == from && ids.Contains(e.Id)).ToListAsync(stop);
            await FlushAsync([.. rows.Select(sorting.Carried)], stop);
        }
    }

    /// <summary>What people see of this directory, by id, with the digest of each.</summary>
    async Task<Dictionary<Guid, string>> ShownAsync(DirectoryRun run, CancellationToken stop)
    {
        await using var store = stores.Open();
        run.BasedOn = await store.Set<DirectorySourceRow>().Where(s => s.Source == run.Source).Select(s => s.Published).FirstOrDefaultAsync(stop);
        var shown = await store.Set<DirectoryEntryRow>().AsNoTracking().Where(e => e.Run == run.BasedOn && !e.Withdrawn).Select(e => new { e.Id, e.Digest }).ToDictionaryAsync(e => e.Id, e => e.Digest, stop);
        run.Before = shown.Count;
        return shown;
    }

    async Task<HashSet<Guid>> ElsewhereAsync(string source, CancellationToken stop)
    {
        await using var store = stores.Open();
        var ids = await (from s in store.Set<DirectorySourceRow>() join e in store.Set<DirectoryEntryRow>() on s.Published equals e.Run where s.Source != source && !e.Withdrawn select e.Id).ToListAsync(stop);
        return [.. ids];
    }

    async Task FlushAsync(List<object> batch, CancellationToken stop)
    {
        if (batch.Count > 0)
        {
            await SaveAsync(store => store.AddRange(batch), stop);
            batch.Clear();
        }
    }

    async Task TidyAsync(string source, DateTime cutOffBefore, CancellationToken stop)
    {
        await using var store = stores.Open();
        var shown = await store.Set<DirectorySourceRow>().Where(s => s.Source == source).Select(s => s.Published).FirstOrDefaultAsync(stop);
        var old = await store.Set<DirectoryRun>().AsNoTracking()
            .Where(r => r.Source == source && r.Id != shown && r.State != ImportState.Ready && (r.State != ImportState.Reading || r.BeganAt < cutOffBefore)
                && store.Set<DirectoryEntryRow>().Any(e => e.Run == r.Id))
            .ToListAsync(stop);
        foreach (var run in old)
        {
            if (run.State == ImportState.Reading)
            {
                await EndAsync(run, ImportState.Refused, "It was cut off before its end.", stop);
            }
            else
            {
                await ClearAsync(run.Id, stop);
            }
        }
    }

    async Task ClearAsync(Guid run, CancellationToken stop)
    {
        await using var store = stores.Open();
        var gone = 1;
        while (gone > 0)
        {
            using var turn = await stores.TurnAsync(stop);
            gone = await store.Database.ExecuteSqlAsync($"DELETE FROM directory_entries WHERE run = {run} AND id IN (SELECT id FROM directory_entries WHERE run = {run} LIMIT 100)", stop);
        }
    }

    async Task SaveAsync(Action<CareStore> change, CancellationToken stop)
    {
        await using var store = stores.Open();
        store.ChangeTracker.AutoDetectChangesEnabled = false;
        change(store);
        using var turn = await stores.TurnAsync(stop);
        await store.SaveChangesAsync(stop);
    }

    DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
