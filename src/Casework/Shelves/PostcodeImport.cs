using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>
/// Lays a list of postcodes beside the one in use, in small commits. Cut off at any moment it goes on where it was, when the
/// same files are read again, and until the last line nothing of it is used.
/// </summary>
public sealed class PostcodeImport
{
    /// <summary>Records in one commit: few enough that the one writer of an embedded store is not held for 100 ms.</summary>
    const int Together = 500;

    readonly Stores stores;
    readonly TimeProvider clock;

    internal PostcodeImport(Stores stores, TimeProvider clock) => (this.stores, this.clock) = (stores, clock);

    /// <summary>Begins a list, or finds the one that was cut off while the same files were read. What other files left behind is taken away.</summary>
    internal async Task<PostcodeListRow> BeginAsync(string place, string digest, CancellationToken stop)
    {
        await using var store = stores.Open();
        var held = await store.Set<PostcodeListRow>().AsNoTracking().Where(l => l.State == ImportState.Reading).ToListAsync(stop);
        foreach (var other in held.Where(l => l.Digest != digest)) await EndAsync(other, ImportState.Refused, "It was cut off before its end.", stop);
        if (held.Find(l => l.Digest == digest) is { } same) return same;
        var list = new PostcodeListRow { Id = Guid.CreateVersion7(clock.GetUtcNow()), Place = place, Digest = digest, BeganAt = Now() };
        await WriteAsync(list, [], isNew: true, stop);
        return list;
    }

    /// <summary>Lays down every record that was not laid down before it was cut off.</summary>
    internal async Task StageAsync(PostcodeListRow list, IAsyncEnumerable<PostcodeRecord> records, IProgress<int>? progress, CancellationToken stop)
    {
        var (skip, batch) = (list.Read, new List<PostcodeRecord>(Together));
        await foreach (var record in records.WithCancellation(stop))
        {
            if (skip-- > 0) continue;
            batch.Add(record);
            if (batch.Count < Together) continue;
            await WriteAsync(list, batch, isNew: false, stop);
            batch.Clear();
            progress?.Report(list.Read);
        }

        await WriteAsync(list, batch, isNew: false, stop);
        progress?.Report(list.Read);
    }

    /// <summary>The digest of the list in use; empty when none is.</summary>
    internal async Task<string> UsedDigestAsync(CancellationToken stop)
    {
        await using var store = stores.Open();
        return await PostcodeShelf.UsedAsync(store, stop) is { } used ? await store.Set<PostcodeListRow>().Where(l => l.Id == used).Select(l => l.Digest).FirstOrDefaultAsync(stop) ?? "" : "";
    }

    /// <summary>Ends a list that is not used, and takes its postcodes away again.</summary>
    internal async Task EndAsync(PostcodeListRow list, ImportState state, string because, CancellationToken stop)
    {
        (list.State, list.EndedAt, list.Because) = (state, Now(), because);
        await WriteAsync(list, [], isNew: false, stop);
        await ClearAsync(list.Id, stop);
    }

    /// <summary>Marks a list as the one in use; the deed saves it.</summary>
    internal void Ready(PostcodeListRow list) => (list.State, list.EndedAt) = (ImportState.Published, Now());

    /// <summary>Takes away the postcodes of every list but the one in use and those being read.</summary>
    internal async Task SweepAsync(CancellationToken stop)
    {
        await using var store = stores.Open();
        var used = await PostcodeShelf.UsedAsync(store, stop);
        foreach (var old in await store.Set<PostcodeListRow>().Where(l => l.Id != used && l.State == ImportState.Published).Select(l => l.Id).ToListAsync(stop)) await ClearAsync(old, stop);
    }

    async Task WriteAsync(PostcodeListRow list, List<PostcodeRecord> batch, bool isNew, CancellationToken stop)
    {
        // A postcode or a code that stands twice keeps its first line.
        var spots = batch.OfType<PostcodeSpot>().DistinctBy(s => s.Postcode).ToList();
        var names = batch.OfType<AreaName>().DistinctBy(n => n.Code).ToList();
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await using var whole = await store.Database.BeginTransactionAsync(stop);
        if (spots.Count > 0)
        {
            var codes = spots.ConvertAll(s => s.Postcode);
            var there = (await store.Set<PostcodeSpotRow>().Where(s => s.List == list.Id && codes.Contains(s.Postcode)).Select(s => s.Postcode).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
            spots.RemoveAll(s => there.Contains(s.Postcode));
            await BulkWriter.WriteAsync(store, spots.ConvertAll(s => new PostcodeSpotRow { List = list.Id, Postcode = s.Postcode, Latitude = s.At.Latitude, Longitude = s.At.Longitude, Ward = s.Ward, Area = s.Area }), stop);
        }

        if (names.Count > 0)
        {
            var codes = names.ConvertAll(n => n.Code);
            var there = (await store.Set<AreaNameRow>().Where(n => n.List == list.Id && codes.Contains(n.Code)).Select(n => n.Code).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
            names.RemoveAll(n => there.Contains(n.Code));
            await BulkWriter.WriteAsync(store, names.ConvertAll(n => new AreaNameRow { List = list.Id, Code = n.Code, Name = n.Name }), stop);
        }

        var (read, holds, left) = (list.Read + batch.Count, list.Postcodes + spots.Count, list.LeftOut + batch.OfType<PostcodeLeftOut>().Count());
        (list.Read, list.Postcodes, list.LeftOut) = (read, holds, left);
        if (isNew) store.Add(list);
        else store.Update(list);
        await store.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }

    async Task ClearAsync(Guid list, CancellationToken stop)
    {
        await using var store = stores.Open();
        var gone = 1;
        while (gone > 0)
        {
            using var turn = await stores.TurnAsync(stop);
            gone = await store.Database.ExecuteSqlAsync($"DELETE FROM postcode_spots WHERE list = {list} AND postcode IN (SELECT postcode FROM postcode_spots WHERE list = {list} LIMIT 2000)", stop);
        }

        using var last = await stores.TurnAsync(stop);
        await store.Set<AreaNameRow>().Where(n => n.List == list).ExecuteDeleteAsync(stop);
    }

    DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
