using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>The person says how true some sentences are for them. Nobody has to answer any, and their words are kept only when others may be told them.</summary>
[Source("Making it Real")]
public sealed class ScoreStatements(RecordDoor door)
{
    /// <summary>Keeps what they said; asked again in the same review, the later word stands.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="review">The review.</param>
    /// <param name="scores">What they said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid review, IReadOnlyList<StatementAsScored> scores, CancellationToken stop = default) =>
        door.OpenAsync(by, person, ReviewWork.PurposeOf(by), nameof(ScoreStatements), async file =>
        {
            var held = await file.OneAsync<Review>(review, stop: stop);
            var said = scores.Where(s => s.Score is not null || s.Words.Trim().Length > 0).ToList();
            var verdict = ReviewWork.MustHave(held, by).And(() => ReviewRules.MayGoOn(held)).And(() => ReviewRules.MayScore(said, ReviewReference.Everybodys));
            if (!verdict.Allowed) return verdict;
            var before = (await file.ListAsync<StatementScore>(s => s.Review == review, stop)).ToDictionary(s => s.Statement, StringComparer.Ordinal);
            foreach (var score in said)
            {
                var says = ReviewReference.Everybodys.First(s => s.Key == score.Key).Says;
                StatementScored Fact(Guid id) => new(id, review, score.Key, says, score.Score!.Value, score.Words.Trim(), score.Words.Trim().Length > 0, file.Today);
                if (before.TryGetValue(score.Key, out var earlier)) file.Record(earlier, Fact(earlier.Id));
                else file.Begin(person, Fact(file.NewId()));
            }

            return verdict with { Answer = review };
        }, stop);
}
