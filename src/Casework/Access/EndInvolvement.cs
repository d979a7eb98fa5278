using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Access;

/// <summary>A worker or a team no longer has business with somebody's record. Nobody is left with no one while something is still to be done.</summary>
public sealed class EndInvolvement(RecordDoor door)
{
    /// <summary>Ends it now.</summary>
    /// <param name="by">The worker themselves, or a manager who may open the record.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="involvement">What ends.</param>
    /// <param name="why">Why, in words the person can be told.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes, or why not.</returns>
    /// <exception cref="CannotOpen">The record is not open to them.</exception>
    /// <exception cref="NotThere">There is no such involvement.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid involvement, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(EndInvolvement), async file =>
        {
            var held = await file.OneAsync<Involvement>(involvement, stop: stop);
            // A limited record opens to its named workers and to nobody else, whatever team is involved; a worker who left opens nothing.
            var others = (await file.PersonAsync(stop)).Restricted.Length > 0
                ? (await LimitedRecords.WorkersAsync(file, person, stop)).Count(i => i.Id != involvement)
                : (await file.ListAsync<Involvement>(i => i.Until == null && i.Id != involvement, stop)).Count;
            var waiting = await file.FindAsync<NextStep>(s => s.DoneAt == null, stop) is not null;
            var verdict = AccessRules.MayEndInvolvement(by.Actor, held, others, waiting, why, file.Now);
            if (verdict.Allowed) file.Record(held, new InvolvementEnded(held.Id, held.Name, why.Trim()));
            return verdict;
        }, stop);
}
