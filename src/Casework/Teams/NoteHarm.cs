using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Harm came while a person waited. It is written down so that the council learns what its waits cost.</summary>
public sealed class NoteHarm(RecordDoor door)
{
    /// <summary>Writes down what happened.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Who waits.</param>
    /// <param name="wait">Their wait.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="words">What happened.</param>
    /// <param name="on">The day; today when not given.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid wait, int seen, string words, DateOnly? on, CancellationToken stop = default) =>
        door.OnWaitAsync(by, person, wait, seen, nameof(NoteHarm), (file, held) =>
        {
            var verdict = WaitRules.MayRecordHarm(held, words, on, file.Today);
            if (verdict.Allowed) file.Record(held, new HarmedWhileWaiting(wait, words.Trim(), on ?? file.Today));
            return Task.FromResult(verdict with { Answer = wait });
        }, stop);
}
