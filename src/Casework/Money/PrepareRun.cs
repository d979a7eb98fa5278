using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>A run of four weeks is made ready and shown: who would be paid how much. Nothing is paid.</summary>
public sealed class PrepareRun(RecordDoor door, PaymentRuns runs, PaymentBook book)
{
    /// <summary>Makes it ready, or works one out again that was not paid yet.</summary>
    /// <returns>Yes with the run.</returns>
    public async Task<Verdict> DoAsync(Caller by, DateOnly? from, CancellationToken stop = default)
    {
        var last = (await runs.ListAsync(1, stop)).FirstOrDefault();
        if (last is { ReleasedAt: null }) from = last.From;
        var preview = from is { } first ? await book.PreviewAsync(first.AddDays(PaymentRules.RunDays - 1), stop) : null;
        return await door.OpenAsync(by, [], Purpose.Payments, nameof(PrepareRun), async file =>
        {
            var verdict = last is { ReleasedAt: null } ? Verdict.Yes : PaymentRules.MayPrepare(last?.To, from, last is { FinishedAt: null });
            return verdict.Allowed ? Verdict.Made(await PaymentRuns.PrepareAsync(file, from!.Value, preview!.People, preview.Pence, stop)) : verdict;
        }, stop);
    }
}
