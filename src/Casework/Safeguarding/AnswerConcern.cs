using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Safeguarding;

/// <summary>The safeguarding desk read a concern and says what happens now. With no enquiry to come, the desk lets go of the record.</summary>
[Source("Care Act 2014, s 42(2)")]
public sealed class AnswerConcern(RecordDoor door)
{
    /// <summary>Writes down what happens now; somebody who may still need help stays on the team's desk by its other steps.</summary>
    /// <param name="by">Who answers for the desk.</param>
    /// <param name="person">Whom it is about.</param>
    /// <param name="concern">The concern.</param>
    /// <param name="words">What happens now, and who does it.</param>
    /// <param name="enquiry">Whether an enquiry is needed. With one the desk stays, and the concern stays on it.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid concern, string words, bool? enquiry, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Safeguarding, nameof(AnswerConcern), async file =>
        {
            var found = await file.OneAsync<Concern>(concern, stop: stop);
            var verdict = ConcernRules.MayAnswer(found, words, enquiry).With(KeepableWords.MayKeep(words, nameof(words)));
            if (!verdict.Allowed) return verdict;
            file.Record(found, new ConcernAnswered(concern, words.Trim()));
            if (enquiry == true) file.Record(found, new EnquiryAskedFor(concern));
            var step = await DeskLeaves.EndStepsAsync(file, concern, "The concern was read.", stop);
            if (enquiry == true)
                file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.AnswerConcern, "Say what the enquiry found, or how far it is.", concern, found.Team, step?.Worker, step?.WorkerName ?? "", file.Now.AddDays(ConcernRules.EnquiryLookDays)));
            await DeskLeaves.UnlessMoreAsync(file, found, stop);
            return Verdict.Made(concern);
        }, stop);
}
