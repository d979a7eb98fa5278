using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;

namespace Threefold.Casework.Liberty;

/// <summary>The council lets go on, once and for some days, what a home or hospital began at once.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, para 85")]
public sealed class ExtendUrgentLiberty(RecordDoor door)
{
    /// <summary>Extends it; the last day to decide moves with it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid request, DateOnly? until, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ExtendUrgentLiberty), async file =>
        {
            var held = await file.OneAsync<LibertyRequest>(request, stop: stop);
            var verdict = LibertyRules.MayExtend(held, LibertyReference.Of(held.Scheme), until, why, file.Today).With(LibertyRules.MayDecide(by.Actor));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new UrgentLibertyExtended(request, until!.Value, why.Trim()));
            await file.StepsDoneAsync(request, "There are some days more.", stop);
            file.Next(held, $"Decide by {LibertyRules.Day(held.DueBy)}.", held.DueBy);
            return verdict with { Answer = request };
        }, stop);
}
