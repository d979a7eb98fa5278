using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Access;

/// <summary>A worker says why they have business with somebody's record, and is let in for a time. Somebody else checks it afterwards.</summary>
[Source("Caldicott principle 4")]
public sealed class ClaimRelationship(RecordDoor door)
{
    /// <summary>Lets the worker in, unless the record is restricted.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="reason">Why, in their words.</param>
    /// <param name="hours">For how many hours, at most 24.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes; or what is missing; or the one neutral no, the same for a restricted record and for none.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid person, string reason, int hours, CancellationToken stop = default)
    {
        var asked = AccessRules.MayAskIn(by.Actor, reason, hours);
        if (!asked.Allowed) return asked;
        try
        {
            return await door.AskAsync(by, person, nameof(ClaimRelationship), async file =>
            {
                var verdict = AccessRules.MayClaim((await file.PersonAsync(stop)).Restricted.Length > 0);
                if (verdict.Allowed) file.Begin(new RelationshipClaimed(file.NewId(), reason.Trim(), file.Now.AddHours(hours)));
                return verdict;
            }, stop);
        }
        catch (CannotOpen)
        {
            return Verdict.No(AccessRules.NotLetIn);
        }
    }
}
