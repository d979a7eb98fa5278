using Threefold.Casework.Door;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Plans;

/// <summary>What assessments say to a plan.</summary>
static class Needs
{
    /// <summary>True when it was decided that this person has needs that the council must meet.</summary>
    [Source("Care Act 2014, ss 18 and 20")]
    public static async Task<bool> MustBeMetAsync(PersonFile file, Guid person, CancellationToken stop) =>
        await DecisionAsync(file, person, stop) is { Eligible: true };

    /// <summary>The latest decision about this person’s needs.</summary>
    public static async Task<EligibilityDecision?> DecisionAsync(PersonFile file, Guid person, CancellationToken stop) =>
        (await file.ListAsync<EligibilityDecision>(d => d.Person == person, stop)).LastOrDefault();

    /// <summary>The assessment a plan rests on: the one that was named, else the latest that led to a decision.</summary>
    /// <exception cref="NotThere">The one that was named is not in this file.</exception>
    public static async Task<Guid?> AssessmentAsync(PersonFile file, Guid person, Guid? assessment, CancellationToken stop) =>
        assessment is { } id ? (await file.OneAsync<NeedsAssessment>(id, stop: stop)).Id : (await DecisionAsync(file, person, stop))?.Assessment;
}
