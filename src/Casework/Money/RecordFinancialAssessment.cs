using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Money;

/// <summary>A finance officer writes down what somebody can pay, from their own money and nobody else’s.</summary>
[Source("Care Act 2014, s 17")]
public sealed class RecordFinancialAssessment(RecordDoor door)
{
    /// <summary>Works it out, or takes the sum that was found elsewhere with its reason.</summary>
    /// <returns>Yes with the assessment, or what stands in the way.</returns>
    public Task<Verdict> DoAsync(Caller by, Guid person, FinanceAsTold told, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(RecordFinancialAssessment), async file =>
        {
            if (!by.Actor.IsAny(Role.Finance)) return Verdict.No("A finance officer writes this down. Ask one of them.");
            var rates = told.From is { } from ? MoneyReference.RatesOn(from) : null;
            var verdict = ChargeRules.MayRecord(told, rates);
            if (!verdict.Allowed) return verdict;
            var worked = Charging.Work(told, rates!);
            if (told.WeeklyPence is { } typed) worked = worked with { WeeklyPence = typed, FullCost = false };
            verdict = ChargeRules.MayChargeHelper(told, worked);
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(new FinanciallyAssessed(file.NewId(), told.How!.Value, told.For!.Value, worked.WeeklyPence, worked.FullCost, told.From!.Value, worked.Band, rates!.Year, worked.Lines, told.Why.Trim()));
            foreach (var step in await file.ListAsync<NextStep>(s => s.Kind == NextStepKind.FindWhatTheyPay && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, "It was found what they can pay."));
            await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop, made), "It was found what they can pay.", stop);
            return Verdict.Made(made.Id);
        }, stop);
}
