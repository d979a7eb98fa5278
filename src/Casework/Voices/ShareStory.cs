using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>Somebody lets us tell a story of theirs, in their words: what for, where, under which name and until when. They may take it back at any time.</summary>
[Source("UK GDPR, Art 7")]
public sealed class ShareStory(RecordDoor door)
{
    /// <summary>Keeps it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, StoryAsTold told, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ShareStory), async file =>
        {
            var who = await file.PersonAsync(stop);
            var verdict = VoiceRules.MayShare(told, who.Restricted.Length > 0, file.Today, VoiceReference.Numbers);
            return !verdict.Allowed ? verdict : Verdict.Made(file.Begin(person, new StoryShared(
                file.NewId(), told.Title.Trim(), told.Words.Trim(), told.ToldAs.Trim(), told.Purpose.Trim(), string.Join(',', told.Places.Distinct()), told.Until!.Value, told.Consent.Trim())).Id);
        }, stop);
}
