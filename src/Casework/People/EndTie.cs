using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Somebody is no longer in a person's circle. What they did stays in the story.</summary>
public sealed class EndTie(RecordDoor door)
{
    /// <summary>Ends it.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose circle.</param>
    /// <param name="tie">Which tie.</param>
    /// <param name="why">Why, in words the person could read.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid tie, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(EndTie), async file =>
        {
            var old = await file.OneAsync<Tie>(tie, stop: stop);
            return KeepableWords.MayKeep(why, "Why").Then(() =>
            {
                if (old.IsCurrent) file.Record(old, new TieEnded(tie, old.Name, BothTexts.Tidy(why), file.Today));
                return tie;
            });
        }, stop);
}
