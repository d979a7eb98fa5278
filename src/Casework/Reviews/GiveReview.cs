using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>A reviewer outside the council is asked to hold a review. They may then see that plan and nothing else.</summary>
[Source("Care Act 2014, s 79")]
public sealed class GiveReview(RecordDoor door, TeamShelf teams)
{
    /// <summary>Tests for a conflict, gives the review, and lets the reviewer see the plan.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="review">The review.</param>
    /// <param name="delegation">The delegation.</param>
    /// <param name="reviewer">Who holds it.</param>
    /// <param name="coReviewer">Somebody independent who takes part.</param>
    /// <param name="sampleAll">True when a second person of the council reads it.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid review, Guid delegation, Guid? reviewer, string coReviewer, bool sampleAll, CancellationToken stop = default)
    {
        var who = (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == reviewer && w.Roles.Split(',').Contains(nameof(Role.DelegatedReviewer)));
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(GiveReview), async file =>
        {
            var held = await file.OneAsync<Review>(review, stop: stop);
            var given = await file.FindAsync<Delegation>(d => d.Id == delegation && d.Person == person, stop);
            if (given is null) return Verdict.No("Choose a delegation that is in the register.", "Delegation");
            var of = held.Plan;
            var conflict = DelegationRules.IsConflict(given.Organisation, await file.ListAsync<PlanLine>(l => l.Plan == of, stop), file.Today);
            var verdict = DelegationRules.MayGive(held, given, who?.Name ?? "", conflict, coReviewer, sampleAll, file.Today);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new ReviewGiven(review, delegation, who!.Id, $"{who.Name}, {given.Organisation}", conflict, coReviewer.Trim(), DelegationRules.MustSample(review, sampleAll, ReviewReference.Numbers)));
            file.Begin(person, new ReviewerLetIn(file.NewId(), who.Id, who.Name, given.Organisation));
            return verdict with { Answer = review };
        }, stop);
    }
}
