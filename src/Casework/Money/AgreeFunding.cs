using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>Somebody else pays for some of a plan: the NHS, other public money, or after-care that is never charged for.</summary>
[Source("Care Act 2014, s 26(3); Mental Health Act 1983, s 117")]
public sealed class AgreeFunding(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="kind">From where.</param>
    /// <param name="weeklyPence">How much each week; nought for all of it.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day, if it has one.</param>
    /// <param name="agreedBy">Who agreed.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, FundingSource? kind, int? weeklyPence, DateOnly? from, DateOnly? until, string agreedBy, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(AgreeFunding), async file =>
        {
            var verdict = Sources.MayAgree(kind, weeklyPence, from, until, agreedBy);
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(new FundingAgreed(file.NewId(), kind!.Value, weeklyPence!.Value, from!.Value, until, agreedBy.Trim()));
            await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop, made), "Somebody else pays for some of it.", stop);
            return Verdict.Made(made.Id);
        }, stop);
}
