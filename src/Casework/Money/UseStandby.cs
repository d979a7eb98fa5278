using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Money;

/// <summary>What a plan keeps ready is used, and so is paid for on those days. It waits for nobody’s agreement: that was given with the plan.</summary>
public sealed class UseStandby(RecordDoor door)
{
    /// <summary>Writes down from which day, and until when if that is known.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid line, DateOnly? from, DateOnly? until, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(UseStandby), async file =>
        {
            var held = await file.OneAsync<PlanLine>(line, stop: stop);
            var uses = CostLines.UsesOf(held, await file.ListAsync<Plan>(stop: stop), await file.ListAsync<PlanLine>(l => l.Standby, stop), await file.ListAsync<StandbyUse>(stop: stop));
            var verdict = !held.Standby ? Verdict.No("This line is not kept ready: it is paid for already.")
                : (from is null || !held.RunsOn(from.Value) ? Verdict.No("Write the first day, within the days of the line.", "From") : until < from ? Verdict.No("Choose a last day after the first.", "Until") : Verdict.Yes)
                    .With(uses.FirstOrDefault(u => u.From <= (until ?? DateOnly.MaxValue) && !(u.Until < from)) is { } now ? Verdict.No($"It is in use already from {Pence.Day(now.From!.Value)}{(now.Until is { } last ? $" to {Pence.Day(last)}" : "")}.", "From") : Verdict.Yes)
                    .With(KeepableWords.MustSay(why, "Why", "Write what it was needed for."));
            if (!verdict.Allowed) return verdict;
            var use = file.Begin(new StandbyUsed(file.NewId(), line, held.What, from!.Value, until, why.Trim()));
            await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop, use), "What was kept ready is used.", stop);
            return Verdict.Made(use.Id);
        }, stop);
}
