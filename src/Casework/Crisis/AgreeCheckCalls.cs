using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Crisis;

/// <summary>How often we are in touch, as it is agreed.</summary>
/// <param name="Every">How many.</param>
/// <param name="Unit"><c>hours</c>, <c>days</c> or <c>working-days</c>.</param>
/// <param name="How">How: “ring the landline, after ten”.</param>
/// <param name="AgreedWith">The person, or who speaks for them.</param>
public sealed record CallsAsAgreed(int? Every, string Unit, string How, string AgreedWith);

/// <summary>How often and how we keep in touch is agreed with the person. The council's cadence is where it begins.</summary>
public sealed class AgreeCheckCalls(RecordDoor door, ModelShelf models, BankHolidays holidays)
{
    /// <summary>Keeps what was agreed; the next call is counted from when they were last spoken with.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid crisis, CallsAsAgreed calls, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AgreeCheckCalls), async file =>
        {
            var held = await file.OneAsync<CrisisRecord>(crisis, stop: stop);
            file.ModelVersion = models.Pinned(held.Model).Id;
            var verdict = CrisisRules.MayAgreeCalls(held, calls.Every, calls.Unit, calls.AgreedWith, calls.How);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new CheckCallsAgreed(crisis, calls.Every!.Value, calls.Unit, calls.How.Trim(), calls.AgreedWith.Trim(), CheckCalls.After(calls.Every.Value, calls.Unit, file.Now, holidays)));
            await CrisisWork.MoveAsync(file, held, "How often we are in touch was agreed.", stop);
            return Verdict.Made(crisis);
        }, stop);
}
