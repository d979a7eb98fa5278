using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Access;

/// <summary>
/// Lawfully erases what was written about somebody. That things happened, when, and who looked stays and can still be
/// checked; what was said is gone, here and wherever it was copied.
/// </summary>
[Source("UK GDPR, Art 17")]
public sealed class EraseWords(RecordDoor door, Erasures erasures)
{
    /// <summary>Erases everything written about somebody up to now. It cannot be undone.</summary>
    /// <param name="by">Information governance; or the clock, after a restore.</param>
    /// <param name="person">Whose words.</param>
    /// <param name="reason">Why, in a sentence that may be kept.</param>
    /// <param name="authority">By what authority: the request, the retention rule, the order.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, string reason, string authority, CancellationToken stop = default)
    {
        // What somebody said before we knew who they were is theirs too.
        var records = await erasures.RecordsOfAsync(person, stop);
        var verdict = await door.OpenAsync(by, records, Purpose.Audit, nameof(EraseWords), async file =>
        {
            var may = ErasureRules.MayErase(by.Actor, reason, authority);
            // After a restore, what was erased lawfully before is erased again whatever the older copy says.
            if (by.Actor.Kind != ActorKind.Clock)
                may = may.With(ErasureRules.IsNoLongerNeeded(await file.FindAsync<Plan>(p => p.Status == PlanStatus.Agreed, stop) is not null, await IsOwedAsync(file, records, stop)));
            if (!may.Allowed) return may;
            foreach (var record in records)
            {
                await erasures.DestroyAsync(file, record, stop);
                file.Begin(record, new WordsErased(file.NewId(), reason.Trim(), authority.Trim()));
            }

            return may;
        }, stop);
        if (verdict.Allowed) await erasures.WipeLogAsync(stop);
        return verdict;
    }

    /// <summary>True while something is still to be paid to them, for days up to the end of the run to come.</summary>
    static async Task<bool> IsOwedAsync(PersonFile file, IReadOnlyList<Guid> records, CancellationToken stop)
    {
        foreach (var record in records)
            if (PaymentRules.Owed(await MoneyFile.ReadAsync(file, record, stop), file.Today.AddDays(PaymentRules.RunDays)).Any(d => d.PaidPence > 0)) return true;
        return false;
    }
}
