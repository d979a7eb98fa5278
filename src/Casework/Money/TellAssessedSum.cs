using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>The person was told what they pay, how it was worked out and how to disagree.</summary>
public sealed class TellAssessedSum(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid assessment, DateOnly? on, string to, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(TellAssessedSum), async file =>
        {
            var held = await file.OneAsync<FinancialAssessment>(assessment, stop: stop);
            var verdict = ChargeRules.MayTell(held, on, to, file.Today);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new AssessedSumTold(assessment, on!.Value, to.Trim()));
            return Verdict.Made(assessment);
        }, stop);
}
