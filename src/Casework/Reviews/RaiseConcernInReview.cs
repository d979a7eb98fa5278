using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Reviews;

/// <summary>
/// Whoever looks at a plan sees or hears something that worries them. The council is told at once and the review pauses: whoever holds
/// it for the council makes no enquiry.
/// </summary>
[Source("Care Act 2014, ss 42 and 79(2)(d)")]
public sealed class RaiseConcernInReview(RecordDoor door, TeamShelf teams)
{
    /// <summary>Raises the concern and pauses the review, both or neither.</summary>
    /// <param name="by">Who is worried.</param>
    /// <param name="person">About whom.</param>
    /// <param name="review">The review.</param>
    /// <param name="worry">What was seen or heard.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the concern. A rule can only add a hint.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid review, Worry worry, CancellationToken stop = default)
    {
        worry = worry.Kept;
        var (allTeams, workers) = (await teams.TeamsAsync(stop), await teams.WorkersAsync(stop));
        return await door.BringAsync(by, [], [person], Purpose.Safeguarding, nameof(RaiseConcernInReview), async file =>
        {
            var held = await file.OneAsync<Review>(review, stop: stop);
            var involved = await file.ListAsync<Involvement>(i => i.Person == person && i.Until == null, stop);
            var desk = SafeguardingDesk.For(involved, held.Team, allTeams, workers);
            if (desk is null) return Verdict.No("There is no team to tell yet. Ring the council now; if anyone is in danger, call 999.");
            var concern = ConcernWork.Begin(file, person, worry, desk);
            if (held is { IsOpen: true, PausedAt: null } && (held.Reviewer is null || held.Reviewer == by.Actor.Id))
                file.Record(held, new ReviewPaused(review, concern.Id, "Somebody was worried about their safety. The council looks at that first."));
            return ConcernRules.MayRaise(worry.SeenOrHeard) with { Answer = concern.Id };
        }, stop);
    }
}
