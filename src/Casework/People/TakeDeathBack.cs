using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

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
            var steps = await file.ListAsync<NextStep>(s => s.Kind == NextStepKind.LookAgain && s.About == person && s.DoneAt == null, stop);
            return PersonRules.MayTakeDeathBack(who, why).Then(() =>
            {
                file.Record(who, new DeathTakenBack(person, BothTexts.Tidy(why)));
                foreach (var step in steps)
                {
                    file.Record(step, new NextStepDone(step.Id, "We were told wrongly."));
                    file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.LookAgain, PersonRules.NotSent, person, step.Team, step.Worker, step.WorkerName, file.Now.AddDays(1)));
                }

                return person;
            });
        }, stop);
}
