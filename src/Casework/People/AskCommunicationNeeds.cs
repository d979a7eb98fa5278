using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Asks what helps somebody to talk, read and take part. “Nothing” is an answer; not asked is not.</summary>
[Source("Accessible Information Standard, DAPB1605: identify")]
public sealed class AskCommunicationNeeds(RecordDoor door)
{
    /// <summary>Notes that they were asked.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="person">Who was asked.</param>
    /// <param name="needsNothing">True when they said that they need nothing.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, bool needsNothing, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AskCommunicationNeeds), async file =>
        {
            var needs = await file.ListAsync<CommunicationNeed>(n => n.EndedOn == null, stop);
            if (needsNothing && needs.Count > 0) return Verdict.No("There are needs noted. End those that are over first.", "NeedsNothing");
            return Verdict.Made(await SayAskedAsync(file, needsNothing, stop));
        }, stop);

    internal static async Task<Guid> SayAskedAsync(PersonFile file, bool needsNothing, CancellationToken stop)
    {
        if (await file.FindAsync<NeedsQuestion>(_ => true, stop) is not { } asked)
            return file.Begin(new CommunicationNeedsAsked(file.NewId(), file.Today, needsNothing)).Id;
        file.Record(asked, new CommunicationNeedsAsked(asked.Id, file.Today, needsNothing));
        return asked.Id;
    }
}
