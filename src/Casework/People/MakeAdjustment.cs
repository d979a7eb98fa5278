using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Puts in place what somebody asked for.</summary>
[Source("Accessible Information Standard, DAPB1605: meet")]
[Source("Equality Act 2010, s 20")]
public sealed class MakeAdjustment(RecordDoor door)
{
    /// <summary>Notes what was put in place.</summary>
    /// <param name="by">Who did it.</param>
    /// <param name="person">For whom.</param>
    /// <param name="need">Which need it meets.</param>
    /// <param name="how">What was done.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid need, string how, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(MakeAdjustment), async file =>
        {
            var asked = await file.OneAsync<CommunicationNeed>(need, stop: stop);
            return CommunicationRules.MayMake(how).Then(() =>
            {
                file.Record(asked, new AdjustmentMade(need, BothTexts.Tidy(how), file.Today));
                return need;
            });
        }, stop);
}
