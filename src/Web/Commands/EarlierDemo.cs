using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework;
using Threefold.Casework.Store;

namespace Threefold.Web.Commands;

/// <summary>
/// Sets a demo of an earlier build aside, with its key and its anchor, so that a new one can be told in its place. Only the demo's
/// own file in the data folder: any other store is refused, and stays as it is.
/// </summary>
static class EarlierDemo
{
    /// <summary>Moves it into a folder of its own beside it, when it is one.</summary>
    /// <param name="where">The store that was meant.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>The folder it is kept in now, or <see langword="null"/> when there was nothing to move.</returns>
    /// <exception cref="StoreOfEarlierBuild">It is of an earlier build, and is no demo's own file.</exception>
    public static async Task<string?> SetAsideAsync(string where, string folder, CancellationToken stop)
    {
        var store = Path.Combine(folder, "threefold.db");
        try
        {
            await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
            var keeper = house.GetRequiredService<StoreKeeper>();
            try { await keeper.MigrateAsync(stop: stop); }
            catch (StoreOfEarlierBuild) when (where == $"sqlite:{store}" && OwnAnchor())
            {
                if (!await IsDemoAsync(keeper, stop)) throw;
                throw new Earlier();
            }

            return null;
        }
        catch (Earlier)
        {
            return Move(folder, ["threefold.db", "threefold.db-wal", "threefold.db-shm", "seal.key", "anchor.log"]);
        }
    }

    static bool OwnAnchor() => Settings.Get("THREEFOLD_ANCHOR").Length == 0 && Settings.Get("THREEFOLD_SEAL_KEY").Length == 0;

    static async Task<bool> IsDemoAsync(StoreKeeper keeper, CancellationToken stop)
    {
        try { return await keeper.IsDemoAsync(stop); }
        catch (DbException) { return false; }
    }

    static string Move(string folder, string[] files)
    {
        var kept = Path.Combine(folder, $"earlier-{DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}");
        Directory.CreateDirectory(kept);
        foreach (var file in files.Where(f => File.Exists(Path.Combine(folder, f)))) File.Move(Path.Combine(folder, file), Path.Combine(kept, file));
        return kept;
    }

    /// <summary>Leaves the house, closed, before its file is moved.</summary>
    sealed class Earlier : Exception;
}
