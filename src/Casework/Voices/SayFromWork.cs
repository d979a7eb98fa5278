using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>Somebody who does the work, a manager among them, says in their own words how it is, and where that may be told.</summary>
[Source("Norfolk 2017, App C 4.2.11")]
public sealed class SayFromWork(RecordDoor door)
{
    /// <summary>Keeps the words.</summary>
    /// <param name="by">Whoever says it.</param>
    /// <param name="said">What they say, and where it may be used.</param>
    /// <param name="namesNobody">True when they say that no person can be known from it.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, WordsFromWork said, bool namesNobody, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.Conversation, nameof(SayFromWork), file =>
        {
            var verdict = said.MaySay(namesNobody, file.Today, VoiceReference.Numbers);
            return Task.FromResult(verdict.Allowed ? verdict with { Answer = WordsFromWorkShelf.Add(file, said) } : verdict);
        }, stop);
}
