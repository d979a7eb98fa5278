using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>They are told that we have their complaint, and it is agreed with them how it is looked into and by when they have an answer.</summary>
[Source("SI 2009/309, reg 13(3) and (7)")]
public sealed class AcknowledgeComplaint(RecordDoor door)
{
    /// <summary>Writes it down; the answer is then due on the day that was agreed.</summary>
    /// <param name="by">Whoever answers for the team.</param>
    /// <param name="person">Whose complaint.</param>
    /// <param name="remark">The complaint.</param>
    /// <param name="aboutOwnWork">Whether it is about their own work.</param>
    /// <param name="agreed">How it is looked into.</param>
    /// <param name="answerBy">By when they have an answer.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid remark, bool? aboutOwnWork, string agreed, DateOnly? answerBy, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Oversight, nameof(AcknowledgeComplaint), async file =>
        {
            var held = await file.OneAsync<Remark>(remark, stop: stop);
            var verdict = VoiceRules.MaySeeTo(by.Actor, aboutOwnWork).With(VoiceRules.MayAcknowledge(held, agreed, answerBy, file.Today, VoiceReference.Numbers));
            if (!verdict.Allowed) return verdict;
            await RemarkWork.DoneAsync(file, remark, "They know that we have it.", stop);
            file.Record(held, new ComplaintAcknowledged(remark, file.Today, agreed.Trim(), answerBy!.Value));
            RemarkWork.Put(file, held, "Answer the complaint.", answerBy.Value);
            return Verdict.Made(remark);
        }, stop);
}
