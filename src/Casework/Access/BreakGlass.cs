using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Access;

/// <summary>A worker opens a record in an emergency, restricted or not. Information governance sees it at once and somebody else checks it.</summary>
[Source("Caldicott principle 7")]
public sealed class BreakGlass(RecordDoor door)
{
    /// <summary>Lets the worker in for a time that ends by itself.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="reason">What cannot wait, in their words.</param>
    /// <param name="hours">For how many hours, at most 24.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes; or what is missing; or the one neutral no.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid person, string reason, int hours, CancellationToken stop = default)
    {
        var asked = AccessRules.MayAskIn(by.Actor, reason, hours);
        if (!asked.Allowed) return asked;
        try
        {
            return await door.AskAsync(by, person, nameof(BreakGlass), file =>
            {
                file.Begin(new GlassBroken(file.NewId(), reason.Trim(), file.Now.AddHours(hours)));
                return Task.FromResult(Verdict.Yes);
            }, stop);
        }
        catch (CannotOpen)
        {
            return Verdict.No(AccessRules.NotLetIn);
        }
    }
}
