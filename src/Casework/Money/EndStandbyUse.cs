using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Money;

/// <summary>What was kept ready is not needed any more this time.</summary>
public sealed class EndStandbyUse(RecordDoor door)
{
    /// <summary>Writes down the last day, or an earlier one while the one that was set has not come; what never came is called off.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid use, DateOnly? on, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(EndStandbyUse), async file =>
        {
            var held = await file.OneAsync<StandbyUse>(use, stop: stop);
            if (held.Until is { } set && (set < file.Today || !(on < set))) return Verdict.No("An end has been set already.");
            if (on is null || on < (held.From ?? on)) return Verdict.No("Write the last day.", "On");
            var what = (await file.OneAsync<PlanLine>(held.Line, stop: stop)).What;
            file.Record(held, held.From is null ? new StandbyCalledOff(use, what) : new StandbyOver(use, what, on.Value));
            await StandbyWork.EndStepAsync(file, use, "It was said until when.", stop);
            await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop), "What was kept ready is not needed any more.", stop);
            return Verdict.Made(use);
        }, stop);
}
