using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>A review that somebody else held, as a second person of the council reads it: without what the first had answered.</summary>
/// <param name="Review">The review, by id.</param>
/// <param name="Person">Whose plan, for the page's own links.</param>
/// <param name="ReviewerName">Who held it.</param>
/// <param name="HeldOn">When.</param>
/// <param name="InTime">True when it was held by its last day.</param>
/// <param name="Conflict">True when the organisation gives the support too.</param>
/// <param name="Talk">What was said.</param>
/// <param name="Outcomes">How what they want stands.</param>
/// <param name="Scores">What they said to sentences.</param>
/// <param name="Recommendation">What the reviewer would change.</param>
public sealed record SampleView(
    Guid Review, Guid Person, string ReviewerName, DateOnly? HeldOn, bool InTime, bool Conflict, ReviewAsTalked Talk, IReadOnlyList<PlanOutcome> Outcomes, IReadOnlyList<StatementScore> Scores, string Recommendation);

/// <summary>Opens a review for a second person of the council: its answer is left out.</summary>
public sealed class ReadSample(RecordDoor door, Whereabouts where)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such review, or it is not one that somebody else held.</exception>
    public async Task<SampleView> DoAsync(Caller by, Guid review, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, await where.PersonOfAsync<Review>(review, stop), Purpose.Oversight, nameof(ReadSample), stop);
        var r = await file.OneAsync<Review>(review, stop: stop);
        if (r.SignOff is null || r.Reviewer is null) throw new NotThere(nameof(Review));
        var of = r.Plan;
        return new(r.Id, r.Person, r.ReviewerName, r.HeldOn, r.HeldOn <= r.DueBy, r.Conflict,
            new ReviewAsTalked { Attended = r.Attended, GoodLife = r.GoodLife, NoLongerWanted = r.NoLongerWanted, NeedsMore = r.NeedsMore, DoThemselves = r.DoThemselves, ContinuingTeam = r.ContinuingTeam },
            await file.ListAsync<PlanOutcome>(o => o.Plan == of, stop), await file.ListAsync<StatementScore>(s => s.Review == review, stop), r.Recommendation);
    }
}
