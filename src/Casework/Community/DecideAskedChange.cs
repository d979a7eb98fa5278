using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>Somebody who looks after the directory takes a change that an organisation asked for, or tells it why not.</summary>
public sealed class DecideAskedChange(RecordDoor door, CommunityShelf shelf, OutsideAddress outside)
{
    /// <summary>Decides.</summary>
    /// <param name="by">Somebody who looks after the directory.</param>
    /// <param name="change">The change.</param>
    /// <param name="entry">Its entry.</param>
    /// <param name="taken">Whether it is taken.</param>
    /// <param name="because">Why not, in words the organisation reads.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid change, Guid entry, bool taken, string because, CancellationToken stop = default)
    {
        var listing = await shelf.FindAsync(entry, stop, WhoMaySee.Nobody) ?? throw new NotThere(nameof(Listing));
        return await door.OpenAsync(by, Array.Empty<Guid>(), Purpose.Directory, nameof(DecideAskedChange), async file =>
        {
            if (!taken && string.IsNullOrWhiteSpace(because)) return Verdict.No("Write why not. The organisation reads it.", "Because");
            if (await AskedChanges.DecideAsync(file, change, taken, (because ?? "").Trim(), stop) is not { } asked || asked.Entry != entry) return Verdict.No("Somebody has decided about this already, or they asked for something else since.");
            if (taken) await OwnWordsShelf.SayAsync(file, entry, asked.Words, stop);
            else if (await KeeperShelf.FindAsync(file, asked.Keeper, stop) is { EndedAt: null } keeper)
                OrganisationPostShelf.Write(file, keeper, $"Your change: {listing.Entry.Name}", KeeperWords.NotTaken(keeper, listing.Entry, because!.Trim(), $"{outside.At}/community/own"));
            return Verdict.Made(change);
        }, stop);
    }
}
