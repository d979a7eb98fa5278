using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>Somebody who helps them to recover writes how it goes.</summary>
public sealed class NoteSupportProgress(RecordDoor door)
{
    /// <summary>Keeps the words.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid support, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NoteSupportProgress), async file =>
        {
            var held = await file.OneAsync<ShortTermSupport>(support, stop: stop);
            if (held.EndedAt is not null) return Verdict.No("This help has ended.");
            var verdict = KeepableWords.MustSay(words, "Words", "Write what they did, and what they said of it.");
            if (!verdict.Allowed) return verdict;
            file.Record(held, new SupportProgressNoted(support, words.Trim()));
            return Verdict.Made(support);
        }, stop);
}
