using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Quality;

/// <summary>A colleague who is not the lead writes one challenge, and says “I would go ahead” or “Try this first”.</summary>
[Source("Norfolk 2017, 3.7(b)")]
public sealed class GivePeerView(RecordDoor door)
{
    /// <summary>Writes the view down, and puts it on the lead's desk.</summary>
    /// <param name="by">The colleague.</param>
    /// <param name="person">Whose step.</param>
    /// <param name="test">The peer test.</param>
    /// <param name="challenge">What they would ask or try.</param>
    /// <param name="wouldGoAhead">Their view.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid test, string challenge, bool? wouldGoAhead, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(GivePeerView), async file =>
        {
            var held = await file.OneAsync<PeerTest>(test, stop: stop);
            var verdict = PeerTests.MayGiveView(held, by.Actor.Id, challenge, wouldGoAhead);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new PeerViewGiven(test, by.Actor.Name, challenge.Trim(), wouldGoAhead!.Value));
            await Desks.DoneAsync(file, test, "A colleague looked.", stop);
            file.Begin(new NextStepAgreed(
                file.NewId(), NextStepKind.SettlePeerTest, $"{by.Actor.Name} looked: {(wouldGoAhead.Value ? "I would go ahead" : "try this first")}. Say what comes of it.",
                test, held.Team, held.Lead, held.LeadName, file.Now.AddHours(AskPeer.Hours)));
            return Verdict.Made(test);
        }, stop);
}
