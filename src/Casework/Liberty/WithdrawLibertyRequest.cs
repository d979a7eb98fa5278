using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Liberty;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Liberty;

/// <summary>A request needs no decision any more: the person moved or died, or it is not needed.</summary>
public sealed class WithdrawLibertyRequest(RecordDoor door)
{
    /// <summary>Withdraws it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid request, LibertyWithdrawal? reason, string words, DateOnly? on, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(WithdrawLibertyRequest), async file =>
        {
            var held = await file.OneAsync<LibertyRequest>(request, stop: stop);
            var verdict = LibertyRules.MayWithdraw(held, reason, words, on, file.Today);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new LibertyWithdrawn(request, reason!.Value, words.Trim(), on!.Value));
            await file.StepsDoneAsync(request, "It was withdrawn.", stop);
            return verdict with { Answer = request };
        }, stop);
}
