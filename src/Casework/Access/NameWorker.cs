using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Access;

/// <summary>
/// Information governance names a worker on a limited record that nobody can open for good: its worker left, or goodbye was said and
/// the person is back. The record opens to the worker and not to whoever names them.
/// </summary>
[Source("Legal floor LF-10: nobody disappears")]
public sealed class NameWorker(RecordDoor door, TeamShelf teams)
{
    /// <summary>Names them, gives them what a worker who left still had to do, and asks them to get back in touch.</summary>
    /// <param name="by">Who names.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="worker">Who is to be their worker.</param>
    /// <param name="why">Why, in words the person can be told.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes, or why not.</returns>
    /// <exception cref="CannotOpen">The role does not allow it, or there is no such record.</exception>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid worker, string why, CancellationToken stop = default)
    {
        var chosen = (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == worker);
        var team = await teams.FindAsync(chosen?.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Audit, nameof(NameWorker), async file =>
        {
            var limited = (await file.PersonAsync(stop)).Restricted.Length > 0;
            var opens = (await LimitedRecords.WorkersAsync(file, person, stop)).Count;
            var verdict = AccessRules.MayNameOnLimited(by.Actor, limited, opens, chosen?.Id, chosen?.HeldRoles() ?? new HashSet<Role>(), why);
            if (!verdict.Allowed || chosen is null || team is null) return verdict;
            var left = await Hands.NamedAsync(file, person, stop);
            var named = file.Begin(new WorkerNamed(file.NewId(), chosen.Id, chosen.Name) { Why = why.Trim() });
            foreach (var before in left)
            {
                file.Record(before, new InvolvementEnded(before.Id, before.Name, $"{chosen.Name} is the worker to ask for now."));
                await Hands.StepsGoToAsync(file, person, before.Worker!.Value, (chosen.Id, chosen.Name), team, stop);
            }

            file.Begin(new NextStepAgreed(
                file.NewId(), NextStepKind.GetBackInTouch, "You are their worker now. Read what waits here, and get back in touch.", named.Id, chosen.Team, chosen.Id, chosen.Name, file.Now.AddDays(1)));
            return Verdict.Made(named.Id);
        }, stop);
    }
}
