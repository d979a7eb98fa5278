using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>An organisation that keeps its own entry answers by itself, once several people said that it did not help. Workers read it at once, in its words.</summary>
public sealed class ReplyAsOrganisation(RecordDoor door, EntryTold told)
{
    /// <summary>Writes the answer down.</summary>
    /// <param name="keeper">The organisation whose session this is.</param>
    /// <param name="key">The form's one-time key, with a digest of what was sent.</param>
    /// <param name="entry">One of its entries.</param>
    /// <param name="words">Its words.</param>
    /// <param name="saidBy">Who answers for it, by role.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="NotThere">The entry is not theirs.</exception>
    public async Task<Verdict> DoAsync(DirectoryKeeper keeper, Caller? key, Guid entry, string words, string saidBy, CancellationToken stop = default) =>
        await door.OpenAsync(new(KeeperWords.At(keeper), key?.Key, key?.Digest ?? ""), Array.Empty<Guid>(), Purpose.OwnEntry, nameof(ReplyAsOrganisation), async file =>
        {
            if (!await KeeperShelf.KeepsAsync(file, keeper.Id, entry, stop)) throw new NotThere(nameof(KeptEntry));
            return await told.MayAnswerAsync(entry, file.Now, stop) ? ReplyForOrganisation.Reply(file, entry, words, saidBy) : Verdict.No("Nobody has said anything yet that asks for an answer.");
        }, stop);
}
