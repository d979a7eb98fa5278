using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Crisis;

/// <summary>The emergency plan is agreed: what must change to be safe and back in control, and until when. Never without an end and a contact cadence.</summary>
public sealed class AgreeEmergencyPlan(RecordDoor door)
{
    /// <summary>Agrees it, once it is whole.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid crisis, string mustChange, DateOnly? endsOn, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AgreeEmergencyPlan), async file =>
        {
            var held = await file.OneAsync<CrisisRecord>(crisis, stop: stop);
            file.ModelVersion = held.Model;
            var lines = await file.ListAsync<HelpLine>(l => l.Crisis == crisis, stop);
            var verdict = CrisisRules.MayAgreePlan(held, mustChange, endsOn, lines, file.Today);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new EmergencyPlanAgreed(crisis, mustChange.Trim(), endsOn!.Value));
            return Verdict.Made(crisis);
        }, stop);
}
