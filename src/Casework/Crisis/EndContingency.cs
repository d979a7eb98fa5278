using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>A worker says that a plan that has started is off, or that what it was for is over: for everyone it was started for.</summary>
public sealed class EndContingency(RecordDoor door, Touched touched, TeamShelf teams)
{
    /// <summary>Ends it.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="person">On whose record they stand.</param>
    /// <param name="off">True when it did not happen after all: open steps end and everyone who was told is told. False when it is over.</param>
    /// <param name="why">Why, in a sentence.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, bool off, string why, CancellationToken stop = default)
    {
        var (others, roster) = (await touched.StartedWithAsync(person, stop), await Roster.ReadAsync(teams, stop));
        return await door.BringAsync(by, [person], others, Purpose.FrontDoor, nameof(EndContingency), async file =>
        {
            var verdict = KeepableWords.MustSay(why, "Why", "Write why, so that everyone who was told can be told.");
            if (!verdict.Allowed) return verdict;
            var running = await file.ListAsync<Activation>(a => a.StoodDownAt == null && a.OverAt == null, stop);
            var mine = running.Where(a => a.Person == person).Select(a => a.Together).ToHashSet();
            if (mine.Count == 0) return Verdict.No("No plan is running here just now.");
            foreach (var activation in running.Where(a => mine.Contains(a.Together)))
            {
                if (off) await new StandingDown(file, roster, stop).StandDownAsync(activation, why.Trim());
                else
                {
                    file.Record(activation, new ContingencyOver(activation.Id, why.Trim()));
                    await StandbyWork.EndAsync(file, activation, await TheirDuty.FindAsync(file, activation.Person, roster, stop), off: false, stop);
                }
            }

            return Verdict.Made(person);
        }, stop);
    }
}
