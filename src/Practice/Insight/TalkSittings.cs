using Threefold.Practice.Engine;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>A moment of a talk at which something was written down, and the stage that begins with it, if one does.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Enters">The stage that begins then; nothing while one goes on.</param>
public readonly record struct TalkMoment(DateTime At, StageKind? Enters = null);

/// <summary>
/// How long a talk took at the record, from when things were written down and nothing else: nobody fills in a form about time. What is not
/// seen is not made up: the way there, what was said before the first word was written, and a talk written up in one go.
/// </summary>
[Source("Evidence notes, section 1, row 23")]
public static class TalkSittings
{
    /// <summary>Minutes for each stage of one talk, in the order the stages came; nought where it was written up in one go.</summary>
    /// <param name="moments">Its moments, in any order; the first of them enters a stage.</param>
    /// <param name="pause">Minutes: after a longer silence the worker had gone away, and that silence is no work.</param>
    public static IReadOnlyList<(StageKind Kind, double Minutes)> Of(IEnumerable<TalkMoment> moments, double pause)
    {
        var stages = new List<(StageKind Kind, double Minutes)>();
        DateTime? before = null;
        foreach (var moment in moments.OrderBy(m => m.At))
        {
            if (stages.Count > 0 && before is { } last && (moment.At - last).TotalMinutes is var gap && gap <= pause) stages[^1] = (stages[^1].Kind, stages[^1].Minutes + gap);
            if (moment.Enters is { } kind) stages.Add((kind, 0));
            if (stages.Count > 0) before = moment.At;
        }

        return stages;
    }
}
