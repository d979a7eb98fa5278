using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>A way to reach somebody is no longer right: they moved, or changed their number. It stays as history.</summary>
public sealed class EndContactWay(RecordDoor door)
{
    /// <summary>Ends it.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose way.</param>
    /// <param name="way">Which way.</param>
    /// <param name="why">Why, in a few words.</param>
    /// <param name="on">The last day; today when not said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid way, string why, DateOnly? on = null, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Identity, nameof(EndContactWay), async file =>
        {
            var old = await file.OneAsync<ContactWay>(way, stop: stop);
            var verdict = KeepableWords.MayKeep(why, "Why").With(on > file.Today ? Verdict.No("That day is still to come.", "On") : Verdict.Yes);
            return verdict.Then(() =>
            {
                if (old.IsCurrent) file.Record(old, new ContactWayEnded(way, on ?? file.Today, BothTexts.Tidy(why)));
                return way;
            });
        }, stop);
}
