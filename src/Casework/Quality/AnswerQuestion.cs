using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Quality;

/// <summary>A colleague who was asked gives advice. They need no relationship with the person and get none.</summary>
[Source("Norfolk 2017, 4.1(d)")]
public sealed class AnswerQuestion(AdviceDesk desk)
{
    /// <summary>Writes the advice down, and puts it on the asker's desk.</summary>
    /// <param name="by">The colleague who was asked.</param>
    /// <param name="advice">What was asked.</param>
    /// <param name="words">The advice.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">They were not asked, or there is no such question.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid advice, string words, CancellationToken stop = default) =>
        desk.AnswerAsync(by, advice, Purpose.Conversation, nameof(AnswerQuestion), async file =>
        {
            var held = await file.OneAsync<Advice>(advice, stop: stop);
            var verdict = AdviceRules.MayGive(held, words);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new ColleagueAdvised(advice, by.Actor.Name, words.Trim()));
            await Desks.DoneAsync(file, advice, "Advice was given.", stop);
            file.Begin(held.Person, new NextStepAgreed(file.NewId(), NextStepKind.ReadAdvice, $"{by.Actor.Name} gave advice. Read it.", advice, held.Team, held.Asker, held.AskerName, file.Now.AddHours(AskAdvice.Hours)));
            return Verdict.Made(advice);
        }, stop);
}
