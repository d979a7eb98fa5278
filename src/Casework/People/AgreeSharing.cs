using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Asks what may be shared, and with whom; notes that they agreed or did not, or why it is shared all the same.</summary>
[Source("Practice records 4.7")]
public sealed class AgreeSharing(RecordDoor door)
{
    /// <summary>Notes what was decided.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="sharing">What was decided.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, SharingAsTold sharing, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AgreeSharing), file =>
            Task.FromResult(SharingAgreement.MayNote(sharing, file.Today).Then(() => file.Begin(new SharingDecided(file.NewId(), sharing)).Id)), stop);
}
