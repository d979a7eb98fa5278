using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Tells somebody who works with the person what helps them, so that nobody asks again.</summary>
[Source("Accessible Information Standard, DAPB1605: share")]
public sealed class ShareCommunicationNeed(RecordDoor door)
{
    /// <summary>Notes who was told.</summary>
    /// <param name="by">Who told them.</param>
    /// <param name="person">Whose need.</param>
    /// <param name="need">Which need.</param>
    /// <param name="with">Who was told.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid need, string with, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ShareCommunicationNeed), async file =>
        {
            var asked = await file.OneAsync<CommunicationNeed>(need, stop: stop);
            return CommunicationRules.MayShare(with).Then(() =>
            {
                file.Record(asked, new CommunicationNeedShared(need, BothTexts.Tidy(with), file.Today));
                return need;
            });
        }, stop);
}
