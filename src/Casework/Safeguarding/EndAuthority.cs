using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>A paper that gave authority no longer holds: revoked, ended, or its holder has died.</summary>
public sealed class EndAuthority(RecordDoor door)
{
    /// <summary>Writes down why.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid authority, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(EndAuthority), async file =>
        {
            var held = await file.OneAsync<Authority>(authority, stop: stop);
            var verdict = held.IsCurrent ? KeepableWords.MustSay(why, "Why", "Write why it no longer holds.") : Verdict.No("This no longer holds already.", "Why");
            if (!verdict.Allowed) return verdict;
            file.Record(held, new AuthorityEnded(authority, why.Trim(), file.Today));
            return Verdict.Made(authority);
        }, stop);
}
