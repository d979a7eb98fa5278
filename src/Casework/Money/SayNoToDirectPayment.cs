using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>There is no direct payment: the person did not want one and said why, or the council refused with its reasons in writing.</summary>
[Source("Care Act 2014, s 31")]
public sealed class SayNoToDirectPayment(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose.</param>
    /// <param name="theirs">True when the person does not want it; false when the council refuses.</param>
    /// <param name="why">Why.</param>
    /// <param name="told">How they were told, and how to disagree.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, bool? theirs, string why, string told, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(SayNoToDirectPayment), file =>
        {
            var verdict = DirectPaymentRules.MaySayNo(theirs, why, told);
            return Task.FromResult(verdict.Allowed ? Verdict.Made(file.Begin(new DirectPaymentNotGiven(file.NewId(), theirs!.Value, why.Trim(), told.Trim())).Id) : verdict);
        }, stop);
}
