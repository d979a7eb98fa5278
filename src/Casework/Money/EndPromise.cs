using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>What was promised was paid, or is not needed.</summary>
public sealed class EndPromise(RecordDoor door)
{
    /// <summary>Ends it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid account, int promise, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(EndPromise), async file =>
        {
            var held = await file.OneAsync<DirectPaymentAccount>(account, stop: stop);
            if (held.Commitments().FirstOrDefault(c => c.Key == promise) is not { } found) return Verdict.No("That is not promised any more.");
            file.Record(held, new CommitmentMet(account, promise, found.What));
            return Verdict.Made(account);
        }, stop);
}
