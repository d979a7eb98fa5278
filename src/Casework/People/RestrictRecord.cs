using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Limits who may open a record, or lifts the limit.</summary>
[Source("Practice records 4.6")]
public sealed class RestrictRecord(RecordDoor door)
{
    /// <summary>
    /// Puts the record in a class. Only named workers open it then, so whoever limits it becomes one if there is none who works here. Whoever
    /// was let in for a time changes nothing that outlasts it.
    /// </summary>
    /// <param name="by">Who does it.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="key">The class's key, or empty to lift the limit.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, string key, string reason, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Identity, nameof(RestrictRecord), async file =>
        {
            if (file.IsForATime) return Verdict.No(AccessRules.OnlyForATime);
            var verdict = RestrictedClass.MayPut(by.Actor, key, reason);
            if (!verdict.Allowed) return verdict;
            if (key.Length > 0 && (await LimitedRecords.WorkersAsync(file, person, stop)).Count == 0)
                file.Begin(new WorkerNamed(file.NewId(), by.Actor.Id, by.Actor.Name));
            file.Record(await file.PersonAsync(stop), new RecordRestricted(person, key, BothTexts.Tidy(reason)));
            return verdict with { Answer = person };
        }, stop);
}
