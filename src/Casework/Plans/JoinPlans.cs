using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>Two people plan together because each of them said so. Each keeps their own plan, needs and budget; one budget for both is never made.</summary>
[Source("Care Act 2014, s 25(11)")]
[Source("Practice trap 14")]
public sealed class JoinPlans(RecordDoor door)
{
    /// <summary>Binds two plans that are being written.</summary>
    /// <param name="by">The worker, who may open both records.</param>
    /// <param name="person">The one person.</param>
    /// <param name="other">The other.</param>
    /// <param name="agrees">The one said yes.</param>
    /// <param name="otherAgrees">The other said yes.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">One of the records may not be opened.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid other, bool agrees, bool otherAgrees, CancellationToken stop = default) =>
        door.OpenAsync(by, [person, other], Purpose.Conversation, nameof(JoinPlans), async file =>
        {
            var mine = await file.FindAsync<Plan>(p => p.Person == person && p.Status == PlanStatus.Draft, stop);
            var theirs = await file.FindAsync<Plan>(p => p.Person == other && p.Status == PlanStatus.Draft, stop);
            if (mine is null || theirs is null) return Verdict.No("Begin a plan for each of them first.", "Other");
            var verdict = PlanRules.MayJoin(mine, theirs, agrees, otherAgrees);
            if (!verdict.Allowed) return verdict;
            var together = file.NewId();
            var (one, two) = (await file.OneAsync<Person>(person, stop: stop), await file.OneAsync<Person>(other, stop: stop));
            file.Record(mine, new PlanJoined(mine.Id, together, two.Called));
            file.Record(theirs, new PlanJoined(theirs.Id, together, one.Called));
            return Verdict.Made(mine.Id);
        }, stop);
}
