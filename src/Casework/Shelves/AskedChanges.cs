using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>A change that an organisation asked for, as somebody looks at it.</summary>
/// <param name="Id">The change.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Organisation">Who asked.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Words">What it would say.</param>
public sealed record AskedChange(Guid Id, Guid Entry, string Organisation, DateTime At, OwnWords Words);

/// <summary>Changes that organisations asked for and somebody here looks at first.</summary>
public sealed class AskedChanges
{
    readonly Stores stores;

    internal AskedChanges(Stores stores) => this.stores = stores;

    /// <summary>Those that wait, the oldest first.</summary>
    public async Task<IReadOnlyList<AskedChange>> WaitingAsync(int take = 50, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var rows = await (from c in store.Set<AskedChangeRow>() join k in store.Set<DirectoryKeeper>() on c.Keeper equals k.Id where c.State == AskedChangeState.Waiting orderby c.At select new { c.Id, c.Entry, k.Organisation, c.At, c.Words }).Take(take).ToListAsync(stop);
        return [.. rows.Select(c => new AskedChange(c.Id, c.Entry, c.Organisation, c.At, OwnWordsShelf.Read(c.Words)))];
    }

    /// <summary>What still waits of one entry, or <see langword="null"/>.</summary>
    public async Task<OwnWords?> OfEntryAsync(Guid entry, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<AskedChangeRow>().Where(c => c.Entry == entry && c.State == AskedChangeState.Waiting).Select(c => c.Words).FirstOrDefaultAsync(stop) is { } words ? OwnWordsShelf.Read(words) : null;
    }

    /// <summary>Asks for a change in a deed; what was asked before and still waits is replaced.</summary>
    internal static async Task AskAsync(PersonFile file, Guid keeper, Guid entry, OwnWords words, CancellationToken stop)
    {
        await WithdrawAsync(file, entry, stop);
        file.Store.Add(new AskedChangeRow { Id = file.NewId(), Keeper = keeper, Entry = entry, Words = OwnWordsShelf.Write(words), At = file.Now });
    }

    /// <summary>The organisation put it back as it is shown, in a deed: what was asked before and still waits need not be looked at.</summary>
    internal static Task WithdrawAsync(PersonFile file, Guid entry, CancellationToken stop) =>
        file.Store.Set<AskedChangeRow>().Where(c => c.Entry == entry && c.State == AskedChangeState.Waiting).ExecuteUpdateAsync(c => c.SetProperty(r => r.State, AskedChangeState.Replaced), stop);

    /// <summary>Decides about one, in a deed; nothing when it no longer waits.</summary>
    internal static async Task<(Guid Keeper, Guid Entry, OwnWords Words)?> DecideAsync(PersonFile file, Guid id, bool taken, string because, CancellationToken stop)
    {
        if (await file.Store.Set<AskedChangeRow>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { State: AskedChangeState.Waiting } row) return null;
        (row.State, row.Because, row.ByName, row.DecidedAt) = (taken ? AskedChangeState.Taken : AskedChangeState.NotTaken, because, file.By.Actor.Name, file.Now);
        return (row.Keeper, row.Entry, OwnWordsShelf.Read(row.Words));
    }
}
