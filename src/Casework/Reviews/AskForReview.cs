using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>The person, whoever helps them, or a worker asks to look at a plan, at any time.</summary>
[Source("Care Act 2014, s 27(1)(b)")]
public sealed class AskForReview(RecordDoor door, TeamShelf teams)
{
    /// <summary>Sets it. One that was asked for and is still open is the same: who asks now, and what for, is written into it.</summary>
    /// <param name="by">The worker who hears it.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="plan">The plan; <see langword="null"/> for the one they live by.</param>
    /// <param name="kind">Why.</param>
    /// <param name="askedBy">Who asks.</param>
    /// <param name="why">What they would like to look at.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid? plan, ReviewKind? kind, string askedBy, string why, CancellationToken stop = default)
    {
        var here = (await teams.WorkersAsync(stop)).Select(w => w.Id).ToHashSet();
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(AskForReview), async file =>
        {
            var live = await file.ListAsync<Plan>(p => p.Person == person && p.Status == PlanStatus.Agreed, stop);
            var held = plan is { } id ? live.Find(p => p.Id == id) : live.LastOrDefault();
            var verdict = ReviewRules.MayAsk(held, kind, askedBy, why);
            if (!verdict.Allowed) return verdict;
            var of = held!.Id;
            if (await file.FindAsync<Review>(r => r.Plan == of && r.Kind == kind && r.EndedAt == null && r.HeldOn == null, stop) is { } waits)
            {
                if (!(waits.AskedBy.Contains(askedBy.Trim(), StringComparison.Ordinal) && waits.Why.Contains(why.Trim(), StringComparison.Ordinal))) file.Record(waits, new ReviewAskedAgain(waits.Id, askedBy.Trim(), why.Trim()));
                return verdict with { Answer = waits.Id };
            }

            (Guid?, string) who = here.Contains(held.Worker) ? (held.Worker, held.WorkerName) : (null, "");
            return verdict with { Answer = ReviewWork.Begin(file, held, kind!.Value, ReviewRules.MustAnswerBy(kind.Value, file.Today, ReviewReference.Numbers), who, askedBy.Trim(), why.Trim()).Id };
        }, stop);
    }
}
