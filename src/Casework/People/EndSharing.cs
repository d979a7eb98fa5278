using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>They change their mind about sharing, or it is over.</summary>
public sealed class EndSharing(RecordDoor door)
{
    /// <summary>Ends it.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="agreement">Which agreement.</param>
    /// <param name="why">Why, in a few words.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid agreement, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(EndSharing), async file =>
        {
            var old = await file.OneAsync<SharingAgreement>(agreement, stop: stop);
            return KeepableWords.MayKeep(why, "Why").Then(() =>
            {
                if (old.IsCurrent) file.Record(old, new SharingEnded(agreement, old.What, old.WithWhom, BothTexts.Tidy(why), file.Today));
                return agreement;
            });
        }, stop);
}
