using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>We were told wrongly that somebody died, or wrote it on the wrong record: it is put right, and stays in the story as a mistake of ours.</summary>
[Source("UK GDPR, Art 5(1)(d)")]
public sealed class TakeDeathBack(RecordDoor door)
{
    /// <summary>Puts it right.</summary>
    /// <param name="by">Who found out.</param>
    /// <param name="person">Who is alive.</param>
    /// <param name="why">How we know.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Identity, nameof(TakeDeathBack), async file =>
        {
            var who = await file.PersonAsync(stop);
            return PersonRules.MayTakeDeathBack(who, why).Then(() =>
            {
                file.Record(who, new DeathTakenBack(person, BothTexts.Tidy(why)));
                return person;
            });
        }, stop);
}
