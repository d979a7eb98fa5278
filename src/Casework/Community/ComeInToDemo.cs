using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>In a demo no message leaves the house, so somebody comes in as an organisation that was asked by one button. The page that offers it is not there on a store of real lives.</summary>
public sealed class ComeInToDemo(RecordDoor door, KeepingNumbers numbers)
{
    /// <summary>Opens a session.</summary>
    /// <param name="keeper">The organisation.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>The session's secret; empty when there is no such organisation.</returns>
    public async Task<string> DoAsync(DirectoryKeeper keeper, CancellationToken stop = default)
    {
        var session = "";
        await door.OpenAsync(KeeperWords.At(keeper), Array.Empty<Guid>(), Purpose.OwnEntry, nameof(ComeInToDemo), async file =>
        {
            if (await KeeperShelf.FindAsync(file, keeper.Id, stop) is not { EndedAt: null } found) return Verdict.No("There is no such organisation.");
            found.VerifiedAt ??= file.Now;
            session = KeeperShelf.Let(file, KeeperPass.Session, found.Id, null, file.Now.AddHours(numbers.SessionHours));
            return Verdict.Made(found.Id);
        }, stop);
        return session;
    }
}
