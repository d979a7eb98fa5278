using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Money;

/// <summary>The person chooses how their own budget is paid. A couple has two budgets and so two ways, also when one organisation holds both.</summary>
[Source("Care and support statutory guidance, 11.30")]
public sealed class ChooseDeployment(RecordDoor door)
{
    /// <summary>Writes the choice down.</summary>
    /// <returns>Yes with the way of paying, or what stands in the way.</returns>
    public Task<Verdict> DoAsync(Caller by, Guid person, WayAsChosen way, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(ChooseDeployment), async file =>
        {
            var mine = (await file.ListAsync<PlanLine>(l => l.Person == person, stop)).Select(l => l.Id).ToHashSet();
            var money = await MoneyFile.ReadAsync(file, person, stop);
            var verdict = DeploymentRules.MayChoose(way, mine, money);
            if (!verdict.Allowed) return verdict;
            if (money.Lines.Count == 0) return Verdict.No("Their plan has nothing that costs money yet, or is not agreed. Agree the plan first.");
            var begun = file.Begin(new DeploymentChosen(
                file.NewId(), way.Kind!.Value, way.Kind == DeploymentKind.DirectPayment ? way.RunBy : null, way.PaidTo.Trim(), way.TheirWords.Trim(), way.Lines, way.Gross, way.StartsOn!.Value, way.EndsOn));
            await PayingWork.SettleAsync(file, money with { Deployments = [.. money.Deployments, begun] }, "They chose how it is paid for.", stop);
            return Verdict.Made(begun.Id);
        }, stop);
}
