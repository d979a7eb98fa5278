using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Sourcing;

namespace Threefold.Casework.Sourcing;

/// <summary>Support is no longer looked for. What else could help stands on the desk of the person’s worker.</summary>
public sealed class WithdrawRequest(RecordDoor door)
{
    /// <summary>Ends the looking.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="person">Who wanted it.</param>
    /// <param name="request">The request.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid request, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Sourcing, nameof(WithdrawRequest), async file =>
        {
            var held = await file.OneAsync<SupportRequest>(request, stop: stop);
            var verdict = SourcingRules.MayWithdraw(held, why);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new RequestWithdrawn(request, why.Trim()));
            await SourcingWork.TellAsync(file, held, stop);
            await SourcingWork.DoneAsync(file, held, "It is no longer looked for.", stop);
            return verdict with { Answer = request };
        }, stop);
}
