using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>An enquiry has ended: what was found, what happens now, and the desk lets go of the record.</summary>
[Source("Care Act 2014, s 42(2)")]
public sealed class EndEnquiry(RecordDoor door)
{
    /// <summary>Ends it.</summary>
    /// <param name="by">Who answers for the desk.</param>
    /// <param name="person">Whom it is about.</param>
    /// <param name="concern">The concern that was enquired into.</param>
    /// <param name="found">What was found, and what happens now.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid concern, string found, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Safeguarding, nameof(EndEnquiry), async file =>
        {
            var held = await file.OneAsync<Concern>(concern, stop: stop);
            var verdict = ConcernRules.MayEndEnquiry(held, found).With(KeepableWords.MayKeep(found, nameof(found)));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new EnquiryEnded(concern, found.Trim()));
            await DeskLeaves.EndStepsAsync(file, concern, "The enquiry ended.", stop);
            await DeskLeaves.UnlessMoreAsync(file, held, stop);
            await file.ClearDraftsAsync(ReadConcern.DraftOf(concern), stop);
            return Verdict.Made(concern);
        }, stop);
}
