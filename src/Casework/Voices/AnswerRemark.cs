using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>A complaint or compliment is answered: what they were told, and what changes because of it.</summary>
[Source("SI 2009/309, reg 14")]
public sealed class AnswerRemark(RecordDoor door)
{
    /// <summary>Keeps the answer.</summary>
    /// <param name="by">Whoever answers for the team.</param>
    /// <param name="person">Whose.</param>
    /// <param name="remark">The complaint or compliment.</param>
    /// <param name="aboutOwnWork">Whether it is about their own work.</param>
    /// <param name="answer">What they were told.</param>
    /// <param name="learned">What changes.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid remark, bool? aboutOwnWork, string answer, string learned, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Oversight, nameof(AnswerRemark), async file =>
        {
            var held = await file.OneAsync<Remark>(remark, stop: stop);
            // Thanks for a compliment may come from whoever it is about.
            var verdict = VoiceRules.MaySeeTo(by.Actor, held.Kind == RemarkKind.Compliment ? false : aboutOwnWork).With(VoiceRules.MayAnswer(held, answer, learned));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new RemarkAnswered(remark, file.Today, answer.Trim(), learned.Trim()));
            await RemarkWork.DoneAsync(file, remark, "It was answered.", stop);
            return Verdict.Made(remark);
        }, stop);
}
