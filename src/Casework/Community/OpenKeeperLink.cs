using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>An organisation presses the button behind a link that was sent to it: the address is theirs, and a session begins. The link is used up.</summary>
public sealed class OpenKeeperLink(RecordDoor door, KeeperShelf keepers, KeepingNumbers numbers)
{
    /// <summary>Opens a session.</summary>
    /// <param name="link">The link's secret.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>The session's secret, or why there is none.</returns>
    public async Task<(string Session, Verdict Verdict)> DoAsync(string link, CancellationToken stop = default)
    {
        var gone = Verdict.No("This link was used, or is too old. Ask for a new one.");
        if (await keepers.OfLinkAsync(link, KeeperPass.Link, stop) is not { Used: false } found) return ("", gone);
        var session = "";
        var verdict = await door.OpenAsync(KeeperWords.At(found.Keeper), Array.Empty<Guid>(), Purpose.OwnEntry, nameof(OpenKeeperLink), async file =>
        {
            if (await KeeperShelf.UseAsync(file, link, KeeperPass.Link, stop) is not { } used) return gone;
            var keeper = (await KeeperShelf.FindAsync(file, used.Keeper, stop))!;
            keeper.VerifiedAt ??= file.Now;
            session = KeeperShelf.Let(file, KeeperPass.Session, keeper.Id, null, file.Now.AddHours(numbers.SessionHours));
            return Verdict.Made(keeper.Id);
        }, stop);
        return (verdict.Allowed ? session : "", verdict);
    }
}
