using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Assessments;

/// <summary>Two people agree that their assessments are written as one. Each keeps their own; nothing private moves.</summary>
[Source("Care Act 2014, s 12(5) to (7)")]
public sealed class CombineAssessments(RecordDoor door, Whereabouts where)
{
    /// <summary>Writes the agreement on both records, or takes them apart again.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="assessment">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="iAgree">Whether the one person agreed.</param>
    /// <param name="theyAgree">Whether the other did.</param>
    /// <param name="words">How they said so.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid assessment, Guid other, bool iAgree, bool theyAgree, string words, CancellationToken stop = default)
    {
        Guid[] people = [await where.PersonOfAsync<NeedsAssessment>(assessment, stop), await where.PersonOfAsync<NeedsAssessment>(other, stop)];
        return await door.OpenAsync(by, [.. people.Distinct()], Purpose.Conversation, nameof(CombineAssessments), async file =>
        {
            var (mine, theirs) = (await file.OneAsync<NeedsAssessment>(assessment, stop: stop), await file.OneAsync<NeedsAssessment>(other, stop: stop));
            var verdict = AssessmentRules.MayCombine(mine, theirs, iAgree, theyAgree, words);
            if (!verdict.Allowed) return verdict;
            var together = file.NewId();
            foreach (var (one, another) in new[] { (mine, theirs), (theirs, mine) })
                file.Record(one, new AssessmentsCombined(one.Id, together, another.Person, another.Id, LabelRules.Short(await file.OneAsync<Person>(another.Person, stop: stop)), words.Trim()));
            return verdict with { Answer = assessment };
        }, stop);
    }
}
