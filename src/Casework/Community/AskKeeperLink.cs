using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>An organisation asks for a link to sign in. The answer is the same whether or not we know the address, so that nobody finds out who does.</summary>
public sealed class AskKeeperLink(RecordDoor door, KeepingNumbers numbers, OutsideAddress outside)
{
    /// <summary>Somebody at the door of whom nothing is known yet.</summary>
    static readonly Actor Somebody = new(ActorKind.Partner, new Guid("00000000-0000-7000-8000-00000000b0d1"), "An organisation", new HashSet<Role>(), new HashSet<Guid>(), new HashSet<Guid>());

    /// <summary>Sends a link where the address is known and has not asked too often.</summary>
    /// <param name="email">What they typed.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>No only when it is no e-mail address.</returns>
    public Task<Verdict> DoAsync(string email, CancellationToken stop = default) =>
        door.OpenAsync(Somebody, Array.Empty<Guid>(), Purpose.OwnEntry, nameof(AskKeeperLink), async file =>
        {
            var address = (email ?? "").Trim().ToLowerInvariant();
            if (!OwnWordsRules.IsEmail(address)) return Verdict.No("Write your email address, like name@example.org.", "Email");
            if (await KeeperShelf.OfEmailAsync(file, address, stop) is not { EndedAt: null } keeper) return Verdict.Yes;
            if (await KeeperShelf.LinksSinceAsync(file, keeper.Id, file.Now.AddHours(-1), stop) >= numbers.LinksAnHour) return Verdict.Yes;
            var secret = KeeperShelf.Let(file, KeeperPass.Link, keeper.Id, null, file.Now.AddMinutes(numbers.LinkMinutes));
            OrganisationPostShelf.Write(file, keeper, "Your link to the community directory", KeeperWords.SignIn(keeper, $"{outside.At}/community/own/link/{secret}", numbers.LinkMinutes));
            return Verdict.Yes;
        }, stop);
}
