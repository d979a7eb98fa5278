using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>The person and their new worker have met: the introduction is over, and whoever was the worker before lets go.</summary>
public sealed class SayWeHaveMet(RecordDoor door)
{
    /// <summary>Ends the introduction.</summary>
    /// <param name="by">Whoever was there.</param>
    /// <param name="person">Whose worker changed.</param>
    /// <param name="offer">The hand-off.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="words">How it went, or empty.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody said so since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid offer, int seen, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SayWeHaveMet), async file =>
        {
            var held = await file.OneAsync<HandOff>(offer, expecting: seen, stop);
            var verdict = HandOffRules.MayHaveMet(held).With(KeepableWords.MayKeep(words, nameof(words)));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new HandOffMet(offer, words.Trim()));
            if (held.FromWorker is { } had)
            {
                foreach (var before in (await Hands.NamedAsync(file, person, stop)).Where(i => i.Worker == had && had != held.ToWorker))
                    file.Record(before, new InvolvementEnded(before.Id, before.Name, $"They have met {held.ToName}."));
            }

            foreach (var meet in await file.ListAsync<NextStep>(s => s.About == offer && s.DoneAt == null, stop)) file.Record(meet, new NextStepDone(meet.Id, "They have met."));
            return verdict with { Answer = offer };
        }, stop);
}
