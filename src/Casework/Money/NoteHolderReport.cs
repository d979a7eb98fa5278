using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Money;

/// <summary>What an organisation tells of the money it holds for somebody was read, with them; in a look at their plan, or by itself.</summary>
[Source("Care and support statutory guidance, 11.30 to 11.34")]
public sealed class NoteHolderReport(RecordDoor door)
{
    /// <summary>Keeps it.</summary>
    /// <param name="by">Who read it with them.</param>
    /// <param name="person">Whose money it is.</param>
    /// <param name="way">The way of paying.</param>
    /// <param name="review">The look at their plan in which it was read, if any.</param>
    /// <param name="read">What was read.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid way, Guid? review, HolderReportAsRead read, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(NoteHolderReport), async file =>
        {
            var held = await file.OneAsync<Deployment>(way, stop: stop);
            if (review is { } look && !(await file.OneAsync<Review>(look, stop: stop)).IsOpen) return Verdict.No("That look at the plan has ended. Keep the report by itself, with their money.");
            var last = (await file.ListAsync<HolderReport>(r => r.Deployment == way, stop)).MaxBy(r => r.To);
            var verdict = HolderReportRules.MayKeep(held, last, read, file.Today);
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(new HolderReportSeen(
                file.NewId(), way, review, held.PaidTo, HolderReportRules.From(held, last), read.To!.Value, read.SpentPence!.Value, read.HeldPence!.Value, read.Says.Trim(), read.TheirView.Trim(), read.ReadBy.Trim(), read.On!.Value));
            return Verdict.Made(made.Id);
        }, stop);
}
