using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>
/// An organisation changes its own entry. Whether there is room, a notice, a pause and that all is right are shown at once;
/// what people would act on waits until somebody who looks after the directory has seen it, or the organisation puts it back.
/// </summary>
public sealed class ChangeOwnEntry(RecordDoor door, CommunityShelf shelf, KeepingNumbers numbers)
{
    /// <summary>Changes it.</summary>
    /// <param name="keeper">The organisation whose session this is.</param>
    /// <param name="key">The form's one-time key, with a digest of what was sent.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="words">What they say now. What is as it was says nothing.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(DirectoryKeeper keeper, Caller? key, Guid entry, OwnWords words, CancellationToken stop = default)
    {
        var listing = await shelf.FindAsync(entry, stop, WhoMaySee.Nobody);
        Caller by = new(KeeperWords.At(keeper), key?.Key, key?.Digest ?? "");
        return await door.OpenAsync(by, Array.Empty<Guid>(), Purpose.OwnEntry, nameof(ChangeOwnEntry), async file =>
        {
            if (listing is null || !await KeeperShelf.KeepsAsync(file, keeper.Id, entry, stop)) throw new NotThere(nameof(KeptEntry));
            var may = OwnWordsRules.MaySay(words);
            if (!may.Allowed) return may;
            var today = Days.Of(file.Now);
            var said = words with { CheckedOn = today, RoomOn = words.Room is null ? null : today };
            await OwnWordsShelf.SayAsync(file, entry, OwnWordsRules.AtOnce(said), stop);
            await KeeperReminders.AgainAsync(file, keeper.Id, listing.Entry with { CheckedOn = today }, numbers, stop);
            var check = OwnWordsRules.ToCheck(said);
            if (EntryChanges.Between(listing.Entry, check.Over(listing.Entry)).Count > 0) await AskedChanges.AskAsync(file, keeper.Id, entry, check, stop);
            else await AskedChanges.WithdrawAsync(file, entry, stop);
            return Verdict.Made(entry);
        }, stop);
    }
}
