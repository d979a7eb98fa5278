using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Reviews;

/// <summary>A worker takes on looking at a plan that nobody has yet, or that a colleague had.</summary>
public sealed class TakeReview(RecordDoor door)
{
    /// <summary>Takes it, with its step.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="review">The review.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid review, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(TakeReview), async file =>
        {
            var held = await file.OneAsync<Review>(review, stop: stop);
            if (!held.IsOpen) return Verdict.No("This has ended.");
            if (held.Worker == by.Actor.Id) return Verdict.Made(review);
            file.Record(held, new ReviewTakenOn(review, by.Actor.Id, by.Actor.Name));
            foreach (var step in await file.ListAsync<NextStep>(s => s.About == review && s.DoneAt == null, stop))
                file.Record(step, new NextStepTaken(step.Id, held.Team, by.Actor.Id, by.Actor.Name, "", PersonAsked: false));
            return Verdict.Made(review);
        }, stop);
}
