using Threefold.Evidence.Proportions;
using Threefold.Evidence.Survival;
using Threefold.Evidence.Waits;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Measures by age, sex, ethnic group and area, each group beside everybody else.</summary>
[Source("Equality Act 2010, s 149")]
internal sealed partial class Answering
{
    /// <summary>Fewer than this many are not compared.</summary>
    const int Few = 8;

    async Task<MeasureAnswer> FairnessAsync(MeasureAnswer answer, DateOnly from, DateOnly to)
    {
        var groups = new List<GroupFigure>();
        foreach (var key in Measures.ByGroup)
        {
            var sums = await cells.GroupsAsync(key, from, WholeMonths(LastKnown(to, FollowedFor(key)), to));
            foreach (var topic in sums.GroupBy(g => g.Key.Split(':')[0]).OrderBy(t => t.Key, StringComparer.Ordinal))
                groups.AddRange(topic.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Beside(key, topic.Key, g.Key, [.. g], [.. topic.Where(o => o.Key != g.Key).SelectMany(o => o)])));
        }

        var furthest = groups.Where(g => g.Ratio is { Value: > 0 } && g.Group != "unknown").OrderByDescending(g => Math.Abs(Math.Log(g.Ratio!.Value!.Value))).FirstOrDefault();
        return answer with
        {
            Groups = groups, N = furthest?.Figure.N ?? 0, Value = furthest?.Ratio!.Value, Lower = furthest?.Ratio!.Lower, Upper = furthest?.Ratio!.Upper,
            Also = furthest is null ? [] : [new($"{Measures.For(furthest.Measure).Name}: {furthest.Group}", furthest.Figure.N, furthest.Figure.Value, furthest.Figure.Lower, furthest.Figure.Upper)],
            NotEnough = furthest is null ? "In the whole months of these days no group has eight people or more to compare." : "",
        };
    }

    GroupFigure Beside(string key, string topic, string slice, IReadOnlyList<CellCount> own, IReadOnlyList<CellCount> others)
    {
        var group = slice[(topic.Length + 1)..];
        if (key == Measures.StartersCost)
        {
            var (mine, theirs) = (Values(own), Values(others));
            if (mine is null) return new(key, topic, group, new("mean weekly cost", 0, null, null, null), null);
            var mean = mine.Mean();
            var ratio = theirs is { N: >= Few } && mine.N >= Few && mean.Value > 0 ? Ratio.OfFigures(mean.Value, mine.Deviation / Math.Sqrt(mine.N), theirs.Mean().Value, theirs.Deviation / Math.Sqrt(theirs.N), mine.N + theirs.N) : (Estimate?)null;
            return new(key, topic, group, new("mean weekly cost", mine.N, mean.Value, mean.Low, mean.High), Said(ratio));
        }

        var (some, rest) = (Counted(key, own), Counted(key, others));
        var share = some.All == 0 ? (Estimate?)null : Wilson.Share(some.Did, some.All);
        return new(key, topic, group, new(Named(key), some.All, share?.Value, share?.Low, share?.High), some.All < Few || rest.All < Few ? null : Said(Ratio.OfShares(some.Did, some.All, rest.Did, rest.All)));
    }

    static string Named(string key) => key switch
    {
        Measures.FirstTalkWait => "talked within 28 days", Measures.RepeatContact => "back within 90 days", Measures.ToLongTerm => "lasting support within 180 days", _ => "settled by a first talk",
    };

    /// <summary>For how many days each is followed, where groups stand side by side.</summary>
    static int FollowedFor(string key) => key switch { Measures.FirstTalkWait => 28, Measures.RepeatContact or Measures.FirstTalkResolves => 90, Measures.ToLongTerm => 180, _ => 0 };

    /// <summary>Groups are kept by months: a month in which some are too new is left out whole.</summary>
    static DateOnly WholeMonths(DateOnly known, DateOnly to) => known == to || known.AddDays(1).Day == 1 ? known : known.AddDays(-known.Day);

    /// <summary>How many did, of those who have been followed long enough.</summary>
    (int Did, int All) Counted(string key, IReadOnlyList<CellCount> some)
    {
        if (key == Measures.FirstTalkResolves)
        {
            var settled = Reckoning.Share(some, c => Settled(c, Measures.For(key).Days));
            return (settled.Events, settled.N);
        }

        var days = FollowedFor(key);
        var spells = Reckoning.Spells(some, around.Today);
        var did = spells.Where(s => s.Ending == Ending.Event && s.Time <= days).Sum(s => s.Count);
        return ((int)did, (int)(did + spells.Where(s => (s.Ending != Ending.Censored && s.Time > days) || (s.Ending == Ending.Competing && s.Time <= days) || (s.Ending == Ending.Censored && s.Time >= days)).Sum(s => s.Count)));
    }

    static CountedValues? Values(IReadOnlyList<CellCount> some) => some.Sum(c => c.Count) == 0 ? null : new(some.Select(c => ((double)c.Part, c.Count)));

    static Figure? Said(Estimate? ratio) => ratio is { } r ? new("beside everybody else", r.N, r.Value, r.Low, r.High) : null;
}
