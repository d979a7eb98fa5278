using Threefold.Casework.PracticeModels;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>What came of reading a council’s file of its teams and workers.</summary>
/// <param name="List">What it says, without what has a mistake in it.</param>
/// <param name="File">Its name.</param>
/// <param name="Digest">A digest of it.</param>
/// <param name="Mistakes">Everything that is wrong with the file itself.</param>
public sealed record StaffReading(StaffList List, string File, string Digest, IReadOnlyList<Mistake> Mistakes)
{
    /// <summary>The same mistakes and those against what is held, by line.</summary>
    public IReadOnlyList<Mistake> With(IEnumerable<StaffMistake> held) =>
        [.. Mistakes.Concat(held.Select(m => new Mistake("staff", File, m.Line, 1, Gravity.Error, m.Says, m.Try))).OrderBy(m => m.Line).ThenBy(m => m.Column)];
}
