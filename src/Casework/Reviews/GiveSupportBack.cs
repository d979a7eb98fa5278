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
            var (line, what, first) = (await file.OneAsync<PlanLine>(held.Line, stop: stop), held.What, held.FirstDay);
            var from = first > file.Today ? first : file.Today;
            // It may have become less again since, or the next plan taken this one's place: it is given back where they live by it now.
            if (await file.FindAsync<Plan>(p => p.Status == PlanStatus.Agreed, stop) is not { } live) return Verdict.No("They live by no plan just now. Agree the next one with them, with as much of this as there was.");
            var lesser = (await file.ListAsync<PlanLine>(l => l.Plan == live.Id && l.What == what && l.StartsOn >= first && l.Id != line.Id, stop)).Where(l => l.Kind == line.Kind && l.Who == line.Who && !(l.EndsOn < from)).ToList();
            var (minutes, pence) = (lesser.Where(l => l.RunsOn(from)).Sum(l => l.WeeklyMinutes), lesser.Where(l => l.RunsOn(from)).Sum(l => l.WeeklyPence));
            var change = await PackageOf.LineAsync(file, line, pence, Math.Max(pence, held.WasPence), from, because, [.. lesser.Select(l => l.Id)], stop, live.Id);
            verdict = verdict.With(PackageWork.May(change));
            if (!verdict.Allowed) return verdict;
            if (change is not null) PackageWork.Change(file, person, change);
            if (minutes < held.WasMinutes || pence < held.WasPence)
            {
                var (last, next) = (lesser.LastOrDefault(), line.Written() with { OncePence = 0, StartsOn = from, EndsOn = lesser.LastOrDefault()?.EndsOn, WeeklyMinutes = Math.Max(minutes, held.WasMinutes), WeeklyPence = Math.Max(pence, held.WasPence) });
                foreach (var one in lesser) file.Record(one, new PlanLineEnded(one.Id, what, Before(one.StartsOn, from), why.Trim()));
                var again = file.Begin(person, new PlanLineAdded(file.NewId(), live.Id, live.Id == line.Plan ? next : next with { Outcome = last?.Outcome }));
                await PayingWork.GoOnAsync(file, last ?? line, again, stop);
                await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop, again), "The support was given back.", stop);
            }

            file.Record(held, new ReductionReversed(reduction, what, why.Trim(), from));
            await Desks.DoneAsync(file, reduction, "The support was given back.", stop);
            return verdict with { Answer = reduction };
        }, stop);
    /// <summary>What has not begun has no day left; what runs ends on the day before.</summary>
    static DateOnly Before(DateOnly starts, DateOnly from) => starts >= from ? starts.AddDays(-1) : from.AddDays(-1);
}
