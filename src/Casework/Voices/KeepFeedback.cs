using Threefold.Casework.Door;
using Threefold.Casework.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>After a talk, somebody says how it was for them, and how true some sentences are. Short, kind, and nobody has to.</summary>
[Source("Making it Real")]
public sealed class KeepFeedback(RecordDoor door)
{
    /// <summary>Keeps what they said, in their words.</summary>
    /// <param name="by">Who wrote it down.</param>
    /// <param name="person">Who said it.</param>
    /// <param name="told">How it was.</param>
    /// <param name="scores">How true sentences are for them; carers have their own.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, FeedbackAsTold told, IReadOnlyList<StatementAsScored> scores, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(KeepFeedback), async file =>
        {
            var said = scores.Where(s => s.Score is not null).ToList();
            var verdict = VoiceRules.MayKeep(told, said.Count > 0).With(ReviewRules.MayScore(said, ReviewReference.Everybodys));
            if (!verdict.Allowed) return verdict;
            if (told.Talk is { } talk) await file.OneAsync<Conversation>(talk, stop: stop);
            var kept = file.Begin(person, new FeedbackGiven(file.NewId(), told.Talk, told.Score, told.Words.Trim(), VoiceReference.Known(told.About), told.How!.Value, told.SaidBy.Trim(), told.MayShare && told.Words.Trim().Length > 0, file.Today));
            foreach (var score in said)
            {
                var says = ReviewReference.Everybodys.First(s => s.Key == score.Key).Says;
                file.Begin(person, new StatementScored(file.NewId(), told.Talk ?? kept.Id, score.Key, says, score.Score!.Value, score.Words.Trim(), score.Words.Trim().Length > 0, file.Today));
            }

            return Verdict.Made(kept.Id);
        }, stop);
}
