using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>How often workers are asked how they are.</summary>
public enum PulseEvery
{
    /// <summary>Each week, from Monday.</summary>
    Week,

    /// <summary>Each month.</summary>
    Month,
}

/// <summary>One sentence that workers are asked about.</summary>
/// <param name="Key">Its key, for ever.</param>
/// <param name="Name">What it is about, short.</param>
/// <param name="Says">The sentence; 5 is good.</param>
public sealed record PulseItem(string Key, string Name, string Says);

/// <summary>A round of the pulse: a week or a month.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
[Source("Evidence notes, section 1, row 24")]
public readonly record struct PulseRound(DateOnly First, DateOnly Last)
{
    /// <summary>The round that a day lies in.</summary>
    public static PulseRound Of(DateOnly day, PulseEvery every)
    {
        var first = every == PulseEvery.Month ? new DateOnly(day.Year, day.Month, 1) : day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(first, (every == PulseEvery.Month ? first.AddMonths(1) : first.AddDays(7)).AddDays(-1));
    }
}

/// <summary>
/// How often each score from 1 to 5 was given to each sentence, in one team and round: counts, and nobody’s set of answers. What one
/// worker said cannot be taken out of it again.
/// </summary>
/// <param name="Counts">Row by row, a sentence each; in a row, how many said 1, 2, 3, 4 and 5.</param>
[Source("Evidence notes, section 1, row 24")]
public sealed record PulseCounts(IReadOnlyList<IReadOnlyList<int>> Counts)
{
    /// <summary>The highest score.</summary>
    public const int Most = 5;

    /// <summary>Nobody has answered.</summary>
    public static PulseCounts None(int items) => new([.. Enumerable.Range(0, items).Select(_ => (IReadOnlyList<int>)new int[Most])]);

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    public static PulseCounts Of(string text) => new([.. text.Split(';').Select(row => (IReadOnlyList<int>)[.. row.Split(',').Select(c => int.Parse(c, CultureInfo.InvariantCulture))])]);

    /// <summary>The counts as they are kept.</summary>
    public string Text() => string.Join(';', Counts.Select(row => string.Join(',', row.Select(c => c.ToString(CultureInfo.InvariantCulture)))));

    /// <summary>How many answered.</summary>
    public int N() => Counts.Count == 0 ? 0 : Counts[0].Sum();

    /// <summary>With one more who answered.</summary>
    /// <param name="scores">A score from 1 to 5 for each sentence.</param>
    public PulseCounts With(IReadOnlyList<int> scores) => new([.. Counts.Select((row, i) => (IReadOnlyList<int>)[.. row.Select((c, s) => c + (scores[i] == s + 1 ? 1 : 0))])]);

    /// <summary>Both together.</summary>
    public PulseCounts With(PulseCounts other) => new([.. Counts.Select((row, i) => (IReadOnlyList<int>)[.. row.Select((c, s) => c + other.Counts[i][s])])]);

    /// <summary>The mean of one sentence, from 1 to 5.</summary>
    public double Mean(int item) => (double)Counts[item].Select((c, s) => c * (s + 1)).Sum() / Counts[item].Sum();

    /// <summary>The mean of all sentences together.</summary>
    public double Mean() => Enumerable.Range(0, Counts.Count).Average(Mean);

    /// <summary>How many gave one sentence 4 or 5.</summary>
    public int Good(int item) => Counts[item][3] + Counts[item][4];
}

/// <summary>What a team’s workers said in one round.</summary>
/// <param name="Team">The team.</param>
/// <param name="Round">The first day of the round.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="Counts">What was said.</param>
public sealed record PulseSheet(Guid Team, DateOnly Round, int Asked, PulseCounts Counts);

/// <summary>What may be shown of one round: one team with enough answers, or all others together.</summary>
/// <param name="Team">The team; <see langword="null"/> for teams with few answers, taken together.</param>
/// <param name="Teams">Which teams are in it.</param>
/// <param name="Round">The first day of the round.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="Counts">What was said.</param>
public sealed record PulseCell(Guid? Team, IReadOnlyList<Guid> Teams, DateOnly Round, int Asked, PulseCounts Counts);

/// <summary>When workers may answer, and what of it may be shown.</summary>
[Source("Evidence notes, section 1, row 24")]
public static class PulseShowing
{
    /// <summary>Whether somebody may answer: every sentence has a score, and they have not answered in this round.</summary>
    public static Verdict MayAnswer(IReadOnlyList<int?> scores, IReadOnlyList<PulseItem> items, bool before)
    {
        if (before) return Verdict.No("You have answered this round already. Thank you.");
        var verdict = Verdict.Yes;
        for (var i = 0; i < items.Count; i++)
        {
            if (scores.Count <= i || scores[i] is not (>= 1 and <= PulseCounts.Most)) verdict = verdict.With(Verdict.No($"Choose how true this is: {items[i].Says}", $"Score-{items[i].Key}"));
        }

        return verdict;
    }

    /// <summary>
    /// One round, cut into parts that may each be shown. The parts never overlap and a round that is shown no longer changes, so nothing
    /// can be found by taking one figure from another.
    /// </summary>
    public static IReadOnlyList<PulseCell> Cells(IEnumerable<PulseSheet> round, int fewest)
    {
        var sheets = round.ToList();
        var few = sheets.Where(s => s.Counts.N() < fewest).ToList();
        var cells = sheets.Except(few).Select(s => new PulseCell(s.Team, [s.Team], s.Round, s.Asked, s.Counts)).ToList();
        if (few.Sum(s => s.Counts.N()) >= fewest) cells.Add(new(null, [.. few.Select(s => s.Team)], few[0].Round, few.Sum(s => s.Asked), Together(few.Select(s => s.Counts))));
        return cells;
    }

    /// <summary>All that may be shown of some teams: the parts that lie wholly among them.</summary>
    /// <param name="cells">The parts of one round.</param>
    /// <param name="teams">Which teams; none for all.</param>
    public static IReadOnlyList<PulseCell> Of(IEnumerable<PulseCell> cells, IReadOnlyCollection<Guid> teams) => [.. cells.Where(c => teams.Count == 0 || c.Teams.All(teams.Contains))];

    /// <summary>Counts together.</summary>
    public static PulseCounts Together(IEnumerable<PulseCounts> counts) => counts.Aggregate((a, b) => a.With(b));
}
