using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Threefold.Casework.Store;

/// <summary>Makes the store ready, and says what it is. For the command line and the host, never for a page.</summary>
public sealed class StoreKeeper
{
    readonly Stores stores;

    internal StoreKeeper(Stores stores) => this.stores = stores;

    /// <summary>Applies the schema steps that are missing.</summary>
    /// <param name="say">Told each step's name as it is done.</param>
    /// <param name="stop">Stops waiting; what was done stays, and the rest is done next time.</param>
    public Task MigrateAsync(Action<string>? say = null, CancellationToken stop = default) => Migration.ApplyAsync(stores, say, stop);

    /// <summary>Gives a PostgreSQL role what it needs to serve, and no way to change the diary.</summary>
    /// <param name="role">The role that serves; it must be there, and must not own the tables.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task GrantServingAsync(string role, CancellationToken stop = default) => ServingRole.GrantAsync(stores, role, stop);

    /// <summary>Refuses a store that is newer than this programme or not up to date.</summary>
    /// <exception cref="StoreNotReady">It is not ready; the message says what to do.</exception>
    public Task MustBeReadyAsync(CancellationToken stop = default) => Migration.MustBeCurrentAsync(stores, stop);

    /// <summary>Asks the store the least there is to ask.</summary>
    /// <param name="within">How long its answer is waited for.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>False when it does not answer, for whatever reason.</returns>
    public async Task<bool> AnswersAsync(TimeSpan within, CancellationToken stop = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(within);
        try
        {
            await NoteAsync(StoreNote.Demo, patience.Token);
            return true;
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or TimeoutException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>True when the store was marked as a demo when it was made.</summary>
    public async Task<bool> IsDemoAsync(CancellationToken stop = default) => await NoteAsync(StoreNote.Demo, stop) is not null;

    /// <summary>The council the store serves, as shown on every page.</summary>
    public async Task<string> CouncilAsync(CancellationToken stop = default) => await NoteAsync(StoreNote.Council, stop) ?? "";

    /// <summary>Marks a store as a demo. Only an empty store can be: real lives can never be behind a demo's sign-in page.</summary>
    /// <exception cref="StoreNotReady">Somebody's life is in it already.</exception>
    public async Task MarkDemoAsync(string council, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        if (await store.Acts.AnyAsync(stop)) throw new StoreNotReady("Only an empty store can become a demo.");
        store.Add(new StoreNote { Name = StoreNote.Demo, Value = "yes" });
        store.Add(new StoreNote { Name = StoreNote.Council, Value = council });
        await store.SaveChangesAsync(stop);
    }

    /// <summary>Keeps how many adults live in the council’s area, for figures for each 100,000 of them.</summary>
    /// <param name="adults">How many; 1 or more.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task SayAdultsAsync(int adults, CancellationToken stop = default) =>
        adults < 1 ? throw new StoreNotReady("Say how many adults live here: 1 or more.") : SetNoteAsync(Door.MeasureBook.AdultsNote, adults.ToString(System.Globalization.CultureInfo.InvariantCulture), stop);

    /// <summary>Keeps one thing that the store says of itself.</summary>
    internal async Task SetNoteAsync(string name, string value, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        if (await store.Set<StoreNote>().FindAsync([name], stop) is { } held) held.Value = value;
        else store.Add(new StoreNote { Name = name, Value = value });
        await store.SaveChangesAsync(stop);
    }

    /// <summary>One thing that the store says of itself, or nothing.</summary>
    internal async Task<string?> NoteAsync(string name, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<StoreNote>().AsNoTracking().Where(n => n.Name == name).Select(n => n.Value).FirstOrDefaultAsync(stop);
    }
}
