using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Reviews;

/// <summary>Somebody does not agree to less support. It is kept, and somebody answers it. Until then support goes on, where less of it has not begun.</summary>
public sealed class ChallengeLess(RecordDoor door)
{
    const int AnswerDays = 3, AnswerDaysWithLess = 1;

    /// <summary>Keeps what they said, puts less of it off where its first day has not come, and puts an answer on a desk.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">The person.</param>
    /// <param name="reduction">What became less.</param>
    /// <param name="words">What they said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid reduction, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ChallengeLess), async file =>
        {
            var held = await file.OneAsync<Reduction>(reduction, stop: stop);
            var verdict = ReductionRules.MayChallenge(held, words);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new ReductionChallenged(reduction, words.Trim()));
            await PuttingOff.TryAsync(file, held, stop);
            file.Begin(person, new NextStepAgreed(
                file.NewId(), NextStepKind.AnswerLess, held.IsPutOff ? "They do not agree to less support: answer them. There is as much as before until you do." : "They do not agree to less support: answer them, and decide whether to give it back.",
                reduction, held.Team, null, "", file.Now.AddDays(held.IsPutOff ? AnswerDays : AnswerDaysWithLess)));
            return verdict with { Answer = reduction };
        }, stop);
}
