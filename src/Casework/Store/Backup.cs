using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Practice.Access;

namespace Threefold.Casework.Store;

/// <summary>What a backup holds.</summary>
/// <param name="Head">The diary's last position in it.</param>
/// <param name="Rows">How many rows, of all tables.</param>
public sealed record BackupDone(long Head, long Rows);

/// <summary>Takes a whole, encrypted copy of the store as it is at one moment, while everyone goes on working.</summary>
public sealed class Backup
{
    readonly Stores stores;
    readonly DiaryWriter diary;
    readonly Sealer sealer;

    internal Backup(Stores stores, DiaryWriter diary, Sealer sealer) => (this.stores, this.diary, this.sealer) = (stores, diary, sealer);

    /// <summary>Writes the copy. That it was taken is written in the diary first; the file is there only when it is whole.</summary>
    /// <param name="path">The file; it must not be there yet.</param>
    /// <param name="key">The backup key (32 bytes or more), kept apart from the file.</param>
    /// <param name="progress">Told how many tables are done, of how many.</param>
    /// <param name="stop">Stops; nothing is left behind.</param>
    public async Task<BackupDone> TakeAsync(string path, byte[] key, Action<long, long>? progress = null, CancellationToken stop = default)
    {
        if (File.Exists(path)) throw new BackupNotUsable("There is a file of that name already.");
        await diary.WriteLookAsync(diary.Begin(new Caller(Actor.Clock), Purpose.Operation, "TakeBackup", [], allowed: true, "command line"), stop);
        await sealer.SealAsync(stop);
        var half = $"{path}.part";
        try
        {
            BackupDone done;
            await using (var file = new FileStream(half, FileMode.Create, FileAccess.Write))
            {
                done = await WriteAsync(file, key, progress, stop);
                file.Flush(flushToDisk: true);
            }

            File.Move(half, path);
            return done;
        }
        finally
        {
            File.Delete(half);
        }
    }

    async Task<BackupDone> WriteAsync(FileStream file, byte[] key, Action<long, long>? progress, CancellationToken stop)
    {
        await using var moment = await Snapshot.OpenAsync(stores, stop);
        var tables = BackupTable.All(moment.Store);
        var head = Convert.ToInt64(await moment.Store.ValueAsync("SELECT position FROM diary_head WHERE id = 1", stop) ?? 0L, CultureInfo.InvariantCulture);
        long rows = 0;
        await BackupFile.WriteAsync(file, key, async pieces =>
        {
            await using var small = new GZipStream(pieces, CompressionLevel.Fastest);
            await using var to = new BinaryWriter(small, Encoding.UTF8);
            to.Write(head);
            to.Write(tables.Count);
            foreach (var (table, index) in tables.Select((t, i) => (t, i)))
            {
                to.Write(table.Shape);
                rows += await WriteAsync(moment.Store, table, to, stop);
                progress?.Invoke(index + 1, tables.Count);
            }
        }, stop);
        return new BackupDone(head, rows);
    }

    static async Task<long> WriteAsync(CareStore store, BackupTable table, BinaryWriter to, CancellationToken stop)
    {
        await using var command = await store.CommandAsync(table.Select, stop);
        await using var row = await command.ExecuteReaderAsync(stop);
        long rows = 0;
        for (; await row.ReadAsync(stop); rows++)
        {
            to.Write(true);
            for (var i = 0; i < table.Columns.Count; i++) BackupValues.Write(to, row, i, table.Columns[i].Type);
        }

        to.Write(false);
        return rows;
    }
}
