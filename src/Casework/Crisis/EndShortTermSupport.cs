using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Help to recover ends, with what came of it by the person's own view.</summary>
public sealed class EndShortTermSupport(RecordDoor door)
{
    /// <summary>Ends it. What they want next is written down with it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid support, GoalReached? reached, string theirView, string next, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(EndShortTermSupport), async file =>
        {
            var held = await file.OneAsync<ShortTermSupport>(support, stop: stop);
            var verdict = SupportRules.MayEnd(held, reached, theirView, next);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new ShortTermSupportEnded(support, reached!.Value, theirView.Trim(), next.Trim()));
            if (await HelpWork.StepAsync(file, support, stop) is { } step) file.Record(step, new NextStepDone(step.Id, "They said what came of it."));
            return Verdict.Made(support);
        }, stop);
}
