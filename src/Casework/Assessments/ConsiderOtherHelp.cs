using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Assessments;

/// <summary>What could help besides care, and which areas of wellbeing are touched.</summary>
[Source("Care Act 2014, ss 1(2), 9(4)(a) and 9(6)")]
public sealed class ConsiderOtherHelp(RecordDoor door, ModelShelf models)
{
    /// <summary>Keeps it.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose assessment.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="other">What could help that is not care and support.</param>
    /// <param name="areas">The areas of wellbeing, by key.</param>
    /// <param name="areasWords">How they are touched.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else wrote since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid assessment, int seen, string other, IReadOnlyCollection<string> areas, string areasWords, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ConsiderOtherHelp), async file =>
        {
            var held = await file.OneAsync<NeedsAssessment>(assessment, expecting: seen, stop);
            var known = models.Pinned(held.Model).Wellbeing.Select(w => w.Key).Where(areas.Contains);
            var verdict = AssessmentWork.StillOpen(held)
                .With(KeepableWords.MustSay(other, nameof(other), "Write what could help besides care, or “nothing that we found”."))
                .With(KeepableWords.MayKeep(areasWords, nameof(areasWords)));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new OtherHelpConsidered(held.Id, other.Trim(), string.Join(',', known), areasWords.Trim()));
            return verdict with { Answer = held.Id };
        }, stop);
}
