using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Voices;

/// <summary>Somebody who does the work takes back what they said of it. It is gone from every page at once, and they need not say why.</summary>
[Source("UK GDPR, Art 7(3)")]
public sealed class TakeWordsBack(RecordDoor door)
{
    /// <summary>Takes the words away.</summary>
    /// <param name="by">Whoever said them.</param>
    /// <param name="words">Which words.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid words, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.Conversation, nameof(TakeWordsBack), async file =>
            await WordsFromWorkShelf.TakeAsync(file, words, stop) ? Verdict.Yes : Verdict.No("These words are not here any more, or are not yours."), stop);
}
