using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>An occupational therapist has begun, beside whatever else goes on with somebody: their wait for one is over.</summary>
public sealed class SayTherapistBegan(RecordDoor door)
{
    /// <summary>Ends the wait and its step.</summary>
    public Task<Practice.Ground.Verdict> DoAsync(Caller by, Guid person, Guid request, string therapist, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SayTherapistBegan), async file =>
        {
            var held = await file.OneAsync<AssessmentRequest>(request, stop: stop);
            var verdict = AssessmentRequests.MayBeginTherapy(held, therapist);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new AssessmentRequestAnswered(request, RequestEnd.Begun, $"With {therapist.Trim()}."));
            foreach (var step in await file.ListAsync<NextStep>(s => s.About == request && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, "The therapist has begun."));
            return verdict with { Answer = request };
        }, stop);
}
