using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Something changed while a person waits: they move to the front of the page until somebody looks, and we are in touch within a day.</summary>
public sealed class NoteChange(RecordDoor door)
{
    /// <summary>Writes down what changed.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Who waits.</param>
    /// <param name="wait">Their wait.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="words">What changed.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid wait, int seen, string words, CancellationToken stop = default) =>
        door.OnWaitAsync(by, person, wait, seen, nameof(NoteChange), (file, held) =>
        {
            var verdict = WaitRules.MaySay(held, words, "Write what has changed, in a few words.");
            if (verdict.Allowed) file.Record(held, new WaitChanged(wait, words.Trim(), file.Now.AddHours(WaitRules.AfterChangeHours)));
            return Task.FromResult(verdict with { Answer = wait });
        }, stop);
}
