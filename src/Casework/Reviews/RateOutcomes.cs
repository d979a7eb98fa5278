using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>How one thing that somebody wants stands, by their own word.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="State">How it stands; <see langword="null"/> when it was not asked about.</param>
/// <param name="Said">What they said.</param>
public sealed record OutcomeAsRated(Guid Outcome, OutcomeState? State, string Said = "");

/// <summary>The person says how each thing they want stands.</summary>
[Source("Leicester 2020, App C 4.2.6")]
public sealed class RateOutcomes(RecordDoor door)
{
    /// <summary>Writes down what they said; what was not asked about is left as it was.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="review">The review.</param>
    /// <param name="ratings">What they said of each.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid review, IReadOnlyList<OutcomeAsRated> ratings, CancellationToken stop = default) =>
        door.OpenAsync(by, person, ReviewWork.PurposeOf(by), nameof(RateOutcomes), async file =>
        {
            var held = await file.OneAsync<Review>(review, stop: stop);
            var asked = ratings.Where(r => r.State is not null).ToList();
            var verdict = ReviewWork.MustHave(held, by).And(() => ReviewRules.MayGoOn(held));
            foreach (var rating in asked) verdict = verdict.With(PlanOutcomeRules.MayLookAt(rating.State, rating.Said));
            if (!verdict.Allowed) return verdict;
            var plan = held.Plan;
            var outcomes = (await file.ListAsync<PlanOutcome>(o => o.Plan == plan, stop)).ToDictionary(o => o.Id);
            foreach (var rating in asked)
            {
                if (!outcomes.TryGetValue(rating.Outcome, out var outcome)) throw new NotThere(nameof(PlanOutcome));
                file.Record(outcome, new OutcomeLookedAt(outcome.Id, outcome.Words, rating.State!.Value, rating.Said.Trim(), file.Today));
            }

            return verdict with { Answer = review };
        }, stop);
}
