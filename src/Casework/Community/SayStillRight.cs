using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>An organisation says that its entry is still right, with one press behind a link that was sent to it. It need not sign in.</summary>
public sealed class SayStillRight(RecordDoor door, KeeperShelf keepers, CommunityShelf shelf, KeepingNumbers numbers)
{
    /// <summary>Says so; the link is used up.</summary>
    /// <param name="link">The link's secret.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the entry's id, or that the link is worth nothing any more.</returns>
    public async Task<Verdict> DoAsync(string link, CancellationToken stop = default)
    {
        var gone = Verdict.No("This link was used, or is too old. Ask for a link to sign in.");
        if (await keepers.OfLinkAsync(link, KeeperPass.StillRight, stop) is not { Used: false, Entry: { } entry } found) return gone;
        if (await shelf.FindAsync(entry, stop, WhoMaySee.Nobody) is not { } listing) return Verdict.No("The directory no longer lists this entry.");
        return await door.OpenAsync(KeeperWords.At(found.Keeper), Array.Empty<Guid>(), Purpose.OwnEntry, nameof(SayStillRight), async file =>
        {
            if (await KeeperShelf.UseAsync(file, link, KeeperPass.StillRight, stop) is null || !await KeeperShelf.KeepsAsync(file, found.Keeper.Id, entry, stop)) return gone;
            var today = Days.Of(file.Now);
            await OwnWordsShelf.SayAsync(file, entry, new OwnWords { CheckedOn = today }, stop);
            await KeeperReminders.AgainAsync(file, found.Keeper.Id, listing.Entry with { CheckedOn = today }, numbers, stop);
            return Verdict.Made(entry);
        }, stop);
    }
}
