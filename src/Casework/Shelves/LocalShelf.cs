using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;

namespace Threefold.Casework.Shelves;

/// <summary>What workers know of their places before a curator has checked it, and what organisations answer. Nothing here is about any person.</summary>
public sealed class LocalShelf
{
    readonly Stores stores;

    internal LocalShelf(Stores stores) => this.stores = stores;

    /// <summary>One note, or <see langword="null"/>.</summary>
    public async Task<LocalNoteRow?> FindAsync(Guid id, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<LocalNoteRow>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, stop);
    }

    /// <summary>Notes in one state, oldest first.</summary>
    public async Task<IReadOnlyList<LocalNoteRow>> ListAsync(LocalKnowledge state, int take = 500, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<LocalNoteRow>().AsNoTracking().Where(n => n.State == state).OrderBy(n => n.ToldAt).ThenBy(n => n.Id).Take(take).ToListAsync(stop);
    }

    /// <summary>What the organisation answers about one entry, newest first.</summary>
    public async Task<IReadOnlyList<EntryReplyRow>> RepliesAsync(Guid entry, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<EntryReplyRow>().AsNoTracking().Where(r => r.Entry == entry).OrderByDescending(r => r.At).Take(5).ToListAsync(stop);
    }

    /// <summary>Lays a new note down, in the deed’s own transaction.</summary>
    internal static void Tell(PersonFile file, LocalNoteRow note)
    {
        file.Store.Add(note);
        file.Counted(1);
    }

    /// <summary>A note as it stands in the deed; <see langword="null"/> when there is none.</summary>
    internal static Task<LocalNoteRow?> InDeedAsync(PersonFile file, Guid id, CancellationToken stop) => file.Store.Set<LocalNoteRow>().FirstOrDefaultAsync(n => n.Id == id, stop);

    /// <summary>Lays an answer down, in the deed’s own transaction.</summary>
    internal static void Reply(PersonFile file, EntryReplyRow reply)
    {
        file.Store.Add(reply);
        file.Counted(1);
    }
}
