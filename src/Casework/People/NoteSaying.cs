using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>They tell us what matters, what helps, what upsets, or a belief or custom that matters, in their own words.</summary>
public sealed class NoteSaying(RecordDoor door)
{
    /// <summary>Notes their words.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Who it is about.</param>
    /// <param name="kind">What it is about.</param>
    /// <param name="words">The words.</param>
    /// <param name="saidBy">Who said them.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, SayingKind kind, string words, string saidBy, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NoteSaying), file =>
            Task.FromResult(Saying.MayNote(words, saidBy).Then(() =>
                file.Begin(new SayingNoted(file.NewId(), kind, BothTexts.Tidy(words), BothTexts.Tidy(saidBy), file.Today)).Id)), stop);
}
