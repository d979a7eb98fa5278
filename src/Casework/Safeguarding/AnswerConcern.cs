using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Safeguarding;

/// <summary>The safeguarding desk read a concern and says what happens now. The enquiry itself comes after.</summary>
[Source("Care Act 2014, s 42(2)")]
public sealed class AnswerConcern(RecordDoor door)
{
    /// <summary>Writes down what happens now; somebody who may still need help stays on the team's desk by its other steps.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid concern, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Safeguarding, nameof(AnswerConcern), async file =>
        {
            var found = await file.OneAsync<Concern>(concern, stop: stop);
            var verdict = ConcernRules.MayAnswer(found, words).With(KeepableWords.MayKeep(words, nameof(words)));
            if (!verdict.Allowed) return verdict;
            file.Record(found, new ConcernAnswered(concern, words.Trim()));
            foreach (var step in await file.ListAsync<NextStep>(s => s.About == concern && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, "The concern was read."));
            return Verdict.Made(concern);
        }, stop);
}
