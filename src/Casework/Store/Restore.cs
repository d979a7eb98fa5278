using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Threefold.Casework.Access;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Practice.Access;

namespace Threefold.Casework.Store;

/// <summary>What a restore brought back, and what it could not.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Head">The diary's last position in the backup.</param>
/// <param name="LostTo">The last position the anchor knows of; what lies between is lost.</param>
/// <param name="ErasedAgain">How many people's words were erased again, because they were erased after the backup.</param>
/// <param name="Report">The diary as checked before anything was added to it.</param>
public sealed record RestoreDone(long Rows, long Head, long LostTo, int ErasedAgain, VerificationReport Report)
{
    /// <summary>What is lost, in a sentence; empty when nothing is known to be.</summary>
    public string Lost => LostTo > Head ? $"Acts and facts {Head + 1:N0} to {LostTo:N0} were written after this backup and are lost." : "";
}

/// <summary>
/// Brings a backup into an empty store: loads it whole or not at all, checks the diary, erases again what was lawfully
/// erased since, names what is lost, and writes itself down.
/// </summary>
public sealed class Restore
{
    readonly Stores stores;
    readonly DiaryWriter diary;
    readonly Sealer sealer;
    readonly Verification verification;
    readonly EraseWords erase;

    internal Restore(Stores stores, DiaryWriter diary, Sealer sealer, Verification verification, EraseWords erase) =>
        (this.stores, this.diary, this.sealer, this.verification, this.erase) = (stores, diary, sealer, verification, erase);

    /// <summary>Restores.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="key">The key it was made with.</param>
    /// <param name="progress">Told how many tables are done, of how many.</param>
    /// <param name="stop">Stops; the store stays empty.</param>
    /// <exception cref="BackupNotUsable">The file cannot be used: another key, changed, cut short, of another version.</exception>
    /// <exception cref="StoreNotReady">The store is not empty.</exception>
    public async Task<RestoreDone> BringBackAsync(string path, byte[] key, Action<long, long>? progress = null, CancellationToken stop = default)
    {
        await Migration.ApplyAsync(stores, null, stop);
        var anchored = sealer.Anchor is null ? null : await sealer.Anchor.ReadAsync(stop);
        // Written on with another key, the anchor would fit no key at all. A line of it that was changed is told of by the check, and what was erased is erased again all the same.
        if (anchored is { Lines.Count: > 0 } && anchored.Wrong.Count >= anchored.Lines.Count) throw new BackupNotUsable("No line of the anchor fits this seal key. Put back the key that it was written with.");
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
        await using var pieces = await BackupFile.ReadAsync(file, key, stop);
        var (rows, head) = await LoadAsync(pieces, progress, stop);

        await using var store = stores.Open();
        var last = await store.Seals.AsNoTracking().OrderByDescending(s => s.Number).Select(s => new { s.Number, s.ToPosition }).FirstOrDefaultAsync(stop);
        var lostTo = anchored?.Heads().Values.Select(l => l.To).DefaultIfEmpty(0).Max() ?? 0;
        if (sealer.Anchor is { } anchor) await anchor.AddAsync(new AnchorLine(AnchorKind.Restored, diary.Now(), last?.Number ?? 0, head), stop);

        var report = await verification.VerifyAsync(stop: stop);
        var again = await EraseAgainAsync(store, anchored, stop);
        var done = new RestoreDone(rows, head, lostTo, again, report);
        var act = diary.Begin(new Caller(Actor.Clock), Purpose.Operation, nameof(Restore), [], allowed: true, "command line", done.Lost);
        act.Count = again;
        await diary.WriteLookAsync(act, stop);
        await sealer.SealAsync(stop);
        return done;
    }

    async Task<int> EraseAgainAsync(CareStore store, AnchorRead? anchored, CancellationToken stop)
    {
        var people = new HashSet<Guid>();
        foreach (var noted in anchored?.Erasures ?? [])
        {
            if (noted is not { Person: { } person, Act: { } act } || await store.Acts.AnyAsync(a => a.Id == act, stop)) continue;
            if (!await store.Set<Practice.People.Person>().AnyAsync(p => p.Id == person, stop) || !people.Add(person)) continue;
            var verdict = await erase.DoAsync(Actor.Clock, person, "Erased before the store was restored, and so erased again.", "The erasure noted in the anchor", stop);
            if (!verdict.Allowed) throw new InvalidOperationException(verdict.Because);
        }

        return people.Count;
    }

    async Task<(long Rows, long Head)> LoadAsync(Stream pieces, Action<long, long>? progress, CancellationToken stop)
    {
        await using var small = new GZipStream(pieces, CompressionMode.Decompress);
        using var from = new BinaryReader(small, Encoding.UTF8);
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await using var whole = await store.Database.BeginTransactionAsync(stop);
        if (await store.Acts.AnyAsync(stop) || await store.Set<Practice.People.Person>().AnyAsync(stop)) throw new StoreNotReady("A backup is restored only into an empty store.");
        await store.Database.ExecuteSqlRawAsync("DELETE FROM diary_head; DELETE FROM store_notes;", stop);
        var (head, count, tables, rows) = (from.ReadInt64(), from.ReadInt32(), BackupTable.All(store), 0L);
        for (var i = 0; i < count; i++)
        {
            var shape = from.ReadString();
            var table = tables.FirstOrDefault(t => t.Shape == shape) ?? throw new BackupNotUsable($"This backup was made by another version: it holds {shape.Split('(')[0]} otherwise. Restore it with that version, then migrate.");
            rows += stores.IsSqlite ? await InsertAsync(store, table, from, stop) : await CopyAsync(store, table, from, stop);
            progress?.Invoke(i + 1, count);
        }

        await whole.CommitAsync(stop);
        return (rows, head);
    }

    static async Task<long> InsertAsync(CareStore store, BackupTable table, BinaryReader from, CancellationToken stop)
    {
        await using var command = await store.CommandAsync(table.Insert, stop, [.. table.Columns.Select(_ => (object)DBNull.Value)]);
        long rows = 0;
        for (; from.ReadBoolean(); rows++)
        {
            for (var i = 0; i < table.Columns.Count; i++) command.Parameters[i].Value = BackupValues.Read(from, table.Columns[i].Type) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
        }

        return rows;
    }

    static async Task<long> CopyAsync(CareStore store, BackupTable table, BinaryReader from, CancellationToken stop)
    {
        await using var copy = await ((NpgsqlConnection)store.Database.GetDbConnection()).BeginBinaryImportAsync(table.Copy, stop);
        long rows = 0;
        for (; from.ReadBoolean(); rows++)
        {
            await copy.StartRowAsync(stop);
            foreach (var (_, type) in table.Columns)
            {
                if (BackupValues.Read(from, type) is { } value) await copy.WriteAsync(value, stop);
                else await copy.WriteNullAsync(stop);
            }
        }

        await copy.CompleteAsync(stop);
        return rows;
    }
}
