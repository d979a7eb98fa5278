using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>A worker tells of something that the directory does not hold. Any worker may; a curator checks it before it is shown.</summary>
public sealed class TellLocalKnowledge(RecordDoor door)
{
    /// <summary>Lays it down to be checked. Recorded as an act that concerns no person.</summary>
    public Task<Verdict> DoAsync(Caller by, LocalTip tip, CancellationToken stop = default) =>
        door.OpenAsync(by, Array.Empty<Guid>(), AccessRules.MayActFor(by.Actor, Purpose.Directory) ? Purpose.Directory : Purpose.Conversation, nameof(TellLocalKnowledge), file =>
        {
            var verdict = LocalKnowledgeRules.MayTell(tip);
            if (!verdict.Allowed) return Task.FromResult(verdict);
            var note = new LocalNoteRow
            {
                Id = file.NewId(), Name = tip.Name.Trim(), About = tip.About.Trim(), Where = tip.Where.Trim(), Postcode = tip.Postcode.Length > 0 ? Postcode.Tidy(tip.Postcode) : "",
                When = tip.When.Trim(), Cost = tip.Cost.Trim(), Telephone = tip.Telephone.Trim(), ToldBy = by.Actor.Name, ToldAt = file.Now,
            };
            LocalShelf.Tell(file, note);
            return Task.FromResult(Verdict.Made(note.Id));
        }, stop);
}
