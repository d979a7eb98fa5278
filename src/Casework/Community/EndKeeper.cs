using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>An organisation no longer keeps its entries: its links and sessions are worth nothing from now on. What it said stays.</summary>
public sealed class EndKeeper(RecordDoor door)
{
    /// <summary>Ends it.</summary>
    /// <param name="by">Somebody who looks after the directory.</param>
    /// <param name="keeper">The organisation.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid keeper, CancellationToken stop = default) =>
        door.OpenAsync(by, Array.Empty<Guid>(), Purpose.Directory, nameof(EndKeeper), async file =>
        {
            await KeeperShelf.EndAsync(file, await KeeperShelf.FindAsync(file, keeper, stop) ?? throw new NotThere(nameof(DirectoryKeeper)), stop);
            return Verdict.Made(keeper);
        }, stop);
}
