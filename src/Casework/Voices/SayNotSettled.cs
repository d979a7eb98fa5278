using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>They say that the answer to their complaint does not settle it: it is looked at again. The Ombudsman is open to them at any time.</summary>
[Source("Local Government Act 1974, Part 3A")]
public sealed class SayNotSettled(RecordDoor door, BankHolidays holidays)
{
    /// <summary>Puts it back on the desk.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid remark, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SayNotSettled), async file =>
        {
            var held = await file.OneAsync<Remark>(remark, stop: stop);
            var verdict = VoiceRules.MayReopen(held, words);
            if (!verdict.Allowed) return verdict;
            var day = holidays.After(file.Today, VoiceReference.Numbers.AnswerWorkingDays);
            file.Record(held, new ComplaintNotSettled(remark, words.Trim(), day));
            RemarkWork.Put(file, held, "Look at the complaint again: the answer did not settle it.", day);
            return Verdict.Made(remark);
        }, stop);
}
