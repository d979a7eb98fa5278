using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Somebody no longer gives help that they gave. No reason is asked for.</summary>
public sealed class StopGivingHelp(RecordDoor door)
{
    /// <summary>Notes it.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="giver">Who gave the help.</param>
    /// <param name="offer">Which help.</param>
    /// <param name="why">What they said, or empty.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid giver, Guid offer, string why = "", CancellationToken stop = default) =>
        door.OpenAsync(by, giver, Purpose.Conversation, nameof(StopGivingHelp), async file =>
        {
            var old = await file.OneAsync<HelpOffer>(offer, stop: stop);
            return KeepableWords.MayKeep(why, "Why").Then(() =>
            {
                if (old.IsCurrent) file.Record(old, new HelpOfferEnded(offer, old.ToWhom, BothTexts.Tidy(why), file.Today));
                return offer;
            });
        }, stop);
}
