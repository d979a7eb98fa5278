using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Money;

/// <summary>Somebody within their own limit agrees to what a plan costs, or does not and says why. It decides about money and nothing else.</summary>
[Source("Practice models 1.5, peer and manager approvals")]
public sealed class DecideMoneyApproval(RecordDoor door)
{
    /// <summary>Writes the answer down, and puts it on the asker’s desk.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid approval, bool? agreed, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(DecideMoneyApproval), async file =>
        {
            var held = await file.OneAsync<Approval>(approval, stop: stop);
            var plan = await file.OneAsync<Plan>(held.About, stop: stop);
            var verdict = MoneyLimits.MayAnswer(held, by.Actor, MoneyFile.RolesOf(by.Actor), MoneyReference.Numbers, await MoneyFile.CostAsync(file, plan, stop), plan.Worker, agreed, words);
            if (!verdict.Allowed) return verdict;
            return await Desks.AnswerAsync(file, held, agreed!.Value, words, stop);
        }, stop);
}
