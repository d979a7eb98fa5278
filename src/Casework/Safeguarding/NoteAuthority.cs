using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>A worker saw a paper that gives somebody authority to decide for a person, and writes down what they saw.</summary>
[Source("Practice trap 18")]
public sealed class NoteAuthority(RecordDoor door)
{
    /// <summary>Writes it down as evidence. Next of kin alone is refused.</summary>
    /// <param name="by">Who saw it.</param>
    /// <param name="person">For whom the holder may decide.</param>
    /// <param name="seen">What was seen.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, AuthorityAsSeen seen, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NoteAuthority), file =>
        {
            var verdict = AuthorityRules.MayNote(seen, file.Today);
            return Task.FromResult(verdict.Allowed ? verdict with { Answer = file.Begin(new AuthoritySeen(file.NewId(), seen)).Id } : verdict);
        }, stop);
}
