using Threefold.Casework.Door;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>We tried to reach somebody and nobody answered. The contact stays on its desk with a time for the next try.</summary>
public sealed class TryAgainLater(RecordDoor door, ContactCards cards)
{
    /// <summary>Writes down the try and moves the next step to the next one.</summary>
    /// <param name="by">The worker who tried.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="seen">The version the worker saw.</param>
    /// <param name="how">How they tried, or empty.</param>
    /// <param name="tryAgainAt">When we try next (UTC).</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid contact, int seen, string how, DateTime? tryAgainAt, CancellationToken stop = default) =>
        door.OnContactAsync(cards, by, contact, seen, nameof(TryAgainLater), async (file, found) =>
        {
            var verdict = ContactRules.MayTryAgain(tryAgainAt, found.UrgentNeedUnmet, found.Tries, file.Now).With(ContactRules.MayKeep((how, nameof(how))));
            if (!verdict.Allowed) return verdict;
            file.Record(found, new NobodyAnswered(found.Id, (how ?? "").Trim(), tryAgainAt!.Value));
            var step = await file.StepAsync(found, stop);
            file.Record(step, new NextStepMoved(step.Id, tryAgainAt.Value, "Nobody answered."));
            return verdict with { Answer = found.Id };
        }, stop);
}
