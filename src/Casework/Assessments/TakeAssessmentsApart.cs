using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Assessments;

/// <summary>One of two people no longer wants their assessment written together with the other's. One is enough.</summary>
[Source("Care Act 2014, s 12(5) to (7)")]
public sealed class TakeAssessmentsApart(RecordDoor door, Whereabouts where)
{
    /// <summary>Takes them apart.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="assessment">The assessment of whoever wants it.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid assessment, string why, CancellationToken stop = default)
    {
        var person = await where.PersonOfAsync<NeedsAssessment>(assessment, stop);
        var look = await door.OpenAsync(by, person, Purpose.Conversation, nameof(TakeAssessmentsApart), stop);
        if ((await look.OneAsync<NeedsAssessment>(assessment, stop: stop)) is not { CombinedPerson: { } other, CombinedAssessment: { } theirs }) return Verdict.No("These are apart already.");
        return await door.OpenAsync(by, [person, other], Purpose.Conversation, nameof(TakeAssessmentsApart), async file =>
        {
            var verdict = KeepableWords.MustSay(why, nameof(why), "Write who wants this, and why.");
            if (!verdict.Allowed) return verdict;
            foreach (var id in new[] { assessment, theirs })
                if (await file.OneAsync<NeedsAssessment>(id, stop: stop) is { Combined: not null } held) file.Record(held, new AssessmentsTakenApart(held.Id, held.CombinedWith, why.Trim()));
            return verdict with { Answer = assessment };
        }, stop);
    }
}
