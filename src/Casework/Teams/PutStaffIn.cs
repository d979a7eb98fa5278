using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>
/// Puts in the teams and workers that a council’s file names, all of them or nothing: the way in for everybody who really works here.
/// Whoever the file leaves out stays; who has left can no longer sign in. Recorded as an act that concerns no person.
/// </summary>
public sealed class PutStaffIn(RecordDoor door)
{
    /// <summary>Lays the file beside what is held, and keeps what it changes when everything fits.</summary>
    /// <param name="by">An operator, with a digest of the file.</param>
    /// <param name="list">The file.</param>
    /// <param name="stop">Stops waiting; nothing is changed.</param>
    /// <returns>Yes, or everything that does not fit; and what was changed.</returns>
    public async Task<(Verdict Verdict, StaffChange? Change)> DoAsync(Caller by, StaffList list, CancellationToken stop = default)
    {
        StaffChange? change = null;
        var verdict = await door.OpenAsync(by, [], Purpose.Operation, nameof(PutStaffIn), async file =>
        {
            var (teams, workers) = await TeamShelf.StaffAsync(file, stop);
            change = StaffRules.Lay(list, teams, workers, file.Today, file.NewId);
            if (change.Mistakes.Count > 0) return change.Mistakes.Aggregate(Verdict.Yes, (all, m) => all.With(Verdict.No($"Line {m.Line}: {m.Says} {m.Try}")));
            await TeamShelf.PutAsync(file, change, stop);
            return Verdict.Yes;
        }, stop);
        return (verdict, change);
    }
}
