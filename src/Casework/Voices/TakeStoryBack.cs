using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>Somebody takes their story back. It is gone at once, and nobody asks why.</summary>
[Source("UK GDPR, Art 7(3)")]
public sealed class TakeStoryBack(RecordDoor door)
{
    /// <summary>Takes its words away.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid story, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(TakeStoryBack), async file =>
        {
            var held = await file.OneAsync<SharedStory>(story, stop: stop);
            if (held.WithdrawnOn is not null) return Verdict.No("It has been taken back already.");
            file.Record(held, new StoryTakenBack(story, file.Today));
            return Verdict.Made(story);
        }, stop);
}
