using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>Support that had become less is given back, because it was missed or was challenged. It is counted.</summary>
public sealed class GiveSupportBack(RecordDoor door)
{
    /// <summary>Gives it back from today, as much as there was.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="person">The person.</param>
    /// <param name="reduction">What became less.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="why">Why.</param>
    /// <param name="because">Why it costs more again, where it does.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid reduction, int seen, string why, CauseAsTold? because = null, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(GiveSupportBack), async file =>
        {
            var held = await file.OneAsync<Reduction>(reduction, expecting: seen, stop);
            var verdict = ReductionRules.MayReverse(held, why);
            var (line, plan, what, first) = (await file.OneAsync<PlanLine>(held.Line, stop: stop), held.Plan, held.What, held.FirstDay);
            var from = first > file.Today ? first : file.Today;
            var lesser = await file.FindAsync<PlanLine>(l => l.Plan == plan && l.What == what && l.StartsOn == first && l.EndsOn == null && l.Id != line.Id, stop);
            var change = await PackageOf.LineAsync(file, line, held.NowPence, held.WasPence, from, because, lesser?.Id, stop);
            verdict = verdict.With(PackageWork.May(change));
            if (!verdict.Allowed) return verdict;
            if (change is not null) PackageWork.Change(file, person, change);
            if (lesser is not null) file.Record(lesser, new PlanLineEnded(lesser.Id, what, from.AddDays(-1), why.Trim()));
            var again = file.Begin(person, new PlanLineAdded(file.NewId(), plan, line.Written() with { OncePence = 0, StartsOn = from, EndsOn = null, WeeklyMinutes = held.WasMinutes, WeeklyPence = held.WasPence }));
            await PayingWork.GoOnAsync(file, lesser ?? line, again, stop);
            await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop, again), "The support was given back.", stop);
            file.Record(held, new ReductionReversed(reduction, what, why.Trim(), from));
            await Desks.DoneAsync(file, reduction, "The support was given back.", stop);
            return verdict with { Answer = reduction };
        }, stop);
}
