using Threefold.Casework.Door;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;

namespace Threefold.Casework.FrontDoor;

/// <summary>“I have told them”: they know that they may ask for an assessment, may disagree, and may come back.</summary>
[Source("Care Act 2014, s 4")]
public sealed class TellRights(RecordDoor door, ContactCards cards)
{
    /// <summary>Writes down that they were told, and in what form.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid contact, Telling? format, CancellationToken stop = default) =>
        door.OnContactAsync(cards, by, contact, null, nameof(TellRights), (file, found) =>
        {
            if (format is not { } form) return Task.FromResult(Verdict.No("In what form were they told?", nameof(format)));
            file.Record(found, new RightsExplained(contact, form));
            return Task.FromResult(Verdict.Made(contact));
        }, stop);
}
