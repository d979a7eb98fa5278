using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Notes that somebody does not live in their household any more: they parted, moved, or it was never so. The others stay as they are.</summary>
public sealed class LeaveHousehold(RecordDoor door)
{
    /// <summary>Notes it on the person's own record.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Who left.</param>
    /// <param name="why">Why, in a few words they could read.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Identity, nameof(LeaveHousehold), async file =>
        {
            var who = await file.PersonAsync(stop);
            return PersonRules.MayLeaveHousehold(who, why).Then(() =>
            {
                file.Record(who, new HouseholdLeft(person, BothTexts.Tidy(why)));
                return person;
            });
        }, stop);
}
