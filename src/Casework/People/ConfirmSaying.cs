using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Shows somebody their own words and asks if they are still true, rather than asking it all again.</summary>
public sealed class ConfirmSaying(RecordDoor door)
{
    /// <summary>Notes the answer, with today's date.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="person">Who it is about.</param>
    /// <param name="saying">Which saying.</param>
    /// <param name="stillTrue">Whether it is still true.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid saying, bool stillTrue, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ConfirmSaying), async file =>
        {
            var old = await file.OneAsync<Saying>(saying, stop: stop);
            file.Record(old, stillTrue ? new SayingStillTrue(saying, file.Today) : new SayingNoLongerTrue(saying, file.Today));
            return Verdict.Made(saying);
        }, stop);
}
