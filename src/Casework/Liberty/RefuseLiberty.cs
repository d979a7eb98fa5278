using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;

namespace Threefold.Casework.Liberty;

/// <summary>The council decides that somebody may not be deprived of their liberty, because what the law asks was not met.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, para 50")]
public sealed class RefuseLiberty(RecordDoor door)
{
    /// <summary>Refuses it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid request, string requirement, string words, DateOnly? on, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(RefuseLiberty), async file =>
        {
            var held = await file.OneAsync<LibertyRequest>(request, stop: stop);
            var verdict = LibertyRules.MayRefuse(held, await file.AssessedAsync(request, stop), requirement, words, on, by.Actor, file.Today);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new LibertyRefused(request, requirement, LibertyReference.Of(held.Scheme).Find(requirement)?.Name ?? requirement, words.Trim(), on!.Value));
            await file.StepsDoneAsync(request, "It was refused.", stop);
            return verdict with { Answer = request };
        }, stop);
}
