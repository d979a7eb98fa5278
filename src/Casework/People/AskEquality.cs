using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Asks an equality question. Asked and answered, never inferred; “would rather not say” is an answer.</summary>
[Source("Equality Act 2010, s 149")]
public sealed class AskEquality(RecordDoor door)
{
    /// <summary>Notes what came of asking. Asking again about the same thing replaces the answer; the diary keeps both.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="person">Who was asked.</param>
    /// <param name="topic">What about.</param>
    /// <param name="state">What came of it.</param>
    /// <param name="key">The answer's key, or empty.</param>
    /// <param name="ownWords">Their own words, or empty.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, EqualityTopic topic, AnswerState state, string key = "", string ownWords = "", CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Identity, nameof(AskEquality), async file =>
        {
            var verdict = EqualityQuestion.MayAnswer(topic, state, key, ownWords);
            if (!verdict.Allowed) return verdict;
            var (chosen, words) = state == AnswerState.Answered ? (key, BothTexts.Tidy(ownWords)) : ("", "");
            var before = await file.FindAsync<EqualityAnswer>(a => a.Topic == topic, stop);
            var asked = new EqualityAsked(before?.Id ?? file.NewId(), topic, state, chosen, words, file.Today);
            if (before is null) file.Begin(asked);
            else file.Record(before, asked);
            return verdict with { Answer = asked.Of };
        }, stop);
}
