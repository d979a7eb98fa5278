using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Quality;

/// <summary>The lead says what came of a colleague's look: as planned, changed, tried first, or all the same and why.</summary>
public sealed class SettlePeerTest(RecordDoor door)
{
    /// <summary>Writes it down. Going on all the same lets the step be taken, and the step then leaves an exception.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid test, PeerEnd? end, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SettlePeerTest), async file =>
        {
            var held = await file.OneAsync<PeerTest>(test, stop: stop);
            var verdict = PeerTests.MaySettle(held, by.Actor.Id, end, words);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new PeerTestSettled(test, end!.Value, words.Trim()));
            await Desks.DoneAsync(file, test, "What came of a colleague’s look was written down.", stop);
            return Verdict.Made(test);
        }, stop);
}
