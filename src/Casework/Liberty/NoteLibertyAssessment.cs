using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;

namespace Threefold.Casework.Liberty;

/// <summary>One of the assessments of a request came: whether one requirement of the law is met, and who found so.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, para 33")]
public sealed class NoteLibertyAssessment(RecordDoor door)
{
    /// <summary>Writes it down. A later one of the same requirement stands in its place; the earlier is kept.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid request, string requirement, bool? met, string byWhom, DateOnly? on, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NoteLibertyAssessment), async file =>
        {
            var held = await file.OneAsync<LibertyRequest>(request, stop: stop);
            var scheme = LibertyReference.Of(held.Scheme);
            var verdict = LibertyRules.MayAssess(held, scheme, await file.AssessedAsync(request, stop), requirement, met, byWhom, on, file.Today);
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(new LibertyAssessed(file.NewId(), request, requirement, scheme.Find(requirement)!.Name, met!.Value, byWhom.Trim(), on!.Value));
            return verdict with { Answer = made.Id };
        }, stop);
}
