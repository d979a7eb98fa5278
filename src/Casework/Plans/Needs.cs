using Threefold.Casework.Door;

namespace Threefold.Casework.Plans;

/// <summary>What assessments say to a plan.</summary>
static class Needs
{
    /// <summary>True when it was decided that this person has needs that the council must meet.</summary>
    public static Task<bool> MustBeMetAsync(PersonFile file, Guid person, CancellationToken stop) => Task.FromResult(false);

    /// <summary>The assessment, when it is one of this file.</summary>
    public static Task<Guid?> AssessmentAsync(PersonFile file, Guid? assessment, CancellationToken stop) => Task.FromResult(assessment);
}
