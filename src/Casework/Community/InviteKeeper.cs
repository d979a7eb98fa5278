using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>Invites an organisation to keep its own entry. Whoever opens the link that was sent has shown that the address is theirs.</summary>
public sealed class InviteKeeper(RecordDoor door, CommunityShelf shelf, KeepingNumbers numbers, OutsideAddress outside)
{
    /// <summary>Invites it.</summary>
    /// <param name="by">Somebody who looks after the directory.</param>
    /// <param name="entry">The entry it is to keep.</param>
    /// <param name="organisation">The organisation's name.</param>
    /// <param name="email">Its address.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid entry, string organisation, string email, CancellationToken stop = default)
    {
        var listing = await shelf.FindAsync(entry, stop);
        return await door.OpenAsync(by, Array.Empty<Guid>(), Purpose.Directory, nameof(InviteKeeper), async file =>
        {
            var address = (email ?? "").Trim().ToLowerInvariant();
            var verdict = listing is null or { Withdrawn: true } ? Verdict.No("There is no such entry in the directory.") : Verdict.Yes;
            if (string.IsNullOrWhiteSpace(organisation)) verdict = verdict.With(Verdict.No("Say which organisation it is.", "Organisation"));
            if (!OwnWordsRules.IsEmail(address)) verdict = verdict.With(Verdict.No("Write their email address, like name@example.org.", "Email"));
            if (!verdict.Allowed) return verdict;
            var keeper = await KeeperShelf.OfEmailAsync(file, address, stop);
            if (keeper is null) KeeperShelf.Add(file, keeper = new DirectoryKeeper { Id = file.NewId(), Email = address });
            // Somebody who had left and comes back shows again that the address is theirs.
            if (keeper.EndedAt is not null) (keeper.EndedAt, keeper.VerifiedAt) = (null, null);
            (keeper.Organisation, keeper.InvitedByName, keeper.InvitedAt) = (organisation.Trim(), by.Actor.Name, file.Now);
            if (await KeeperShelf.EntryAsync(file, keeper.Id, entry, stop) is null)
                KeeperShelf.Add(file, new KeptEntry { Keeper = keeper.Id, Entry = entry, RemindAt = KeeperWords.RemindAt(listing!.Entry, numbers, file.Now) });
            var secret = KeeperShelf.Let(file, KeeperPass.Link, keeper.Id, null, file.Now.AddDays(numbers.InvitationDays));
            OrganisationPostShelf.Write(file, keeper, $"Keep your entry right: {listing!.Entry.Name}", KeeperWords.Invitation(keeper, listing.Entry, by.Actor.Name, $"{outside.At}/community/own/link/{secret}", numbers.InvitationDays));
            return Verdict.Made(keeper.Id);
        }, stop);
    }
}
