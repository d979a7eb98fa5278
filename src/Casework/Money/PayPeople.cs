using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>
/// Pays a run that was let go, one person at a time and all that is theirs at once. What was paid is no longer owed, so a node that
/// is killed leaves each person paid or not paid, and another goes on where it stopped.
/// </summary>
public sealed class PayPeople(PaymentBook book, PaymentRuns runs, RecordDoor door) : IDuty
{
    /// <inheritdoc/>
    public string Name => "pay people";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop)
    {
        if (await runs.BeingPaidAsync(stop) is not { ReleasedAt: { } released } run) return [];
        var due = await book.OwedAsync(run.Id, run.To, most, stop);
        if (due.Count == 0) await runs.FinishAsync(run.Id, stop);
        return [.. due.Select(p => new Due(p, p, released))];
    }

    /// <inheritdoc/>
    public async Task DoAsync(Due due, CancellationToken stop)
    {
        if (await runs.BeingPaidAsync(stop) is not { } run || run.ReleasedAt != due.At) return;
        // The key is of this run and this person: whatever the clock says, a run pays nobody twice and the next run pays everybody.
        await door.OpenAsync(due.By($"{Name}, {run.Id}"), due.Person, Purpose.Payments, nameof(PayPeople), async file =>
        {
            var money = await MoneyFile.ReadAsync(file, due.Person, stop);
            var all = PaymentRules.Owed(money, run.To);
            foreach (var owed in all)
            {
                if (owed.More || owed.GrossPence > 0)
                    file.Begin(new PaymentMade(file.NewId(), owed.Way.Id, run.Id, owed.Way.PaidTo, owed.From, owed.To, owed.GrossPence, owed.ContributionPence, owed.PaidPence, owed.Lines) { LessPence = owed.LessPence, More = owed.More });
                foreach (var (surplus, pence) in owed.Less)
                {
                    var decided = await file.OneAsync<SurplusDecision>(surplus, stop: stop);
                    file.Record(decided, new SurplusCameBack(surplus, pence));
                    if (decided.BackPence == decided.DecidedPence) await SurplusDesk.FollowAsync(file, decided, stop);
                }
            }

            var ways = money.Deployments.Where(d => d.OwedFrom <= run.To).ToList();
            foreach (var way in ways)
            {
                var mine = all.Where(o => o.Way.Id == way.Id).ToList();
                file.Record(way, new PeriodSettled(way.Id, run.Id, mine.Find(o => !o.More)?.To ?? way.PaidThrough!.Value, mine.Sum(o => o.PaidPence)));
            }

            // Nothing is kept where nothing was owed any longer, so that whoever is found to be owed something while this run goes on is paid by it.
            return ways.Count > 0 ? Verdict.Yes : Verdict.No("Nothing is owed to them in this run.");
        }, stop);
    }
}
