using Threefold.Evidence.Proportions;
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
            foreach (var topic in (await SumsAsync(key, from, WholeMonths(LastKnown(to, Measures.FollowedByGroup(key))))).Where(g => g.Values.N > 0).GroupBy(g => g.Slice.Split(':')[0]).OrderBy(t => t.Key, StringComparer.Ordinal))
            {
                var all = topic.Aggregate(default(SummedValues), (sum, g) => sum.And(g.Values));
                groups.AddRange(topic.OrderBy(g => g.Slice, StringComparer.Ordinal).Select(g => Beside(key, topic.Key, g.Slice[(topic.Key.Length + 1)..], g.Values, all.Without(g.Values))));
            }
        }

        var furthest = groups.Where(g => g.Ratio is { Value: > 0 } && g.Group != "unknown").OrderByDescending(g => Math.Abs(Math.Log(g.Ratio!.Value!.Value))).FirstOrDefault();
        return answer with
        {
            Groups = groups, N = furthest?.Figure.N ?? 0, Value = furthest?.Ratio!.Value, Lower = furthest?.Ratio!.Lower, Upper = furthest?.Ratio!.Upper,
            Also = furthest is null ? [] : [new($"{Measures.For(furthest.Measure).Name}: {furthest.Group}", furthest.Figure.N, furthest.Figure.Value, furthest.Figure.Lower, furthest.Figure.Upper)],
            NotEnough = furthest is null ? "In the whole months of these days no group has eight people or more to compare." : "",
        };
    }

    /// <summary>What each group comes to. Of shares: how many did, of how many whose answer can be known.</summary>
    async Task<IReadOnlyList<(string Slice, SummedValues Values)>> SumsAsync(string key, DateOnly from, DateOnly to)
    {
        if (key == Measures.FirstTalkResolves)
        {
            var settled = (await cells.GroupMonthsAsync(key, from, to)).GroupBy(g => g.Slice).Select(g => (g.Key, Share: Reckoning.Share(g.Select(c => c.Cell), c => Settled(c, Measures.For(key).Days))));
            return [.. settled.Select(s => (s.Key, new SummedValues(s.Share.N, s.Share.Events, s.Share.Events)))];
        }

        return [.. (await cells.GroupsAsync(key, from, to)).GroupBy(g => g.Slice).Select(g => (g.Key, Values(g.ToDictionary(c => c.Cell.Part, c => c.Cell.Count))))];

        SummedValues Values(Dictionary<int, long> of) => key == Measures.StartersCost
            ? new(of.GetValueOrDefault(Parts.HowMany), of.GetValueOrDefault(Parts.Sum), of.GetValueOrDefault(Parts.Squares))
            : new(of.GetValueOrDefault(Parts.DidNot) + of.GetValueOrDefault(Parts.Did), of.GetValueOrDefault(Parts.Did), of.GetValueOrDefault(Parts.Did));
    }

    static GroupFigure Beside(string key, string topic, string group, SummedValues own, SummedValues others)
    {
        var enough = own.N >= Few && others.N >= Few;
        if (key == Measures.StartersCost)
        {
            var (mine, n) = (own.Mean(), (int)own.N);
            var ratio = enough && mine.Value > 0 ? Ratio.OfFigures(mine.Value, own.Deviation / Math.Sqrt(n), others.Mean().Value, others.Deviation / Math.Sqrt(others.N), (int)(own.N + others.N)) : (Estimate?)null;
            return new(key, topic, group, new("mean weekly cost", n, mine.Value, mine.Low, mine.High), Said(ratio));
        }

        var share = Wilson.Share((int)own.Sum, (int)own.N);
        return new(key, topic, group, new(Named(key), share.N, share.Value, share.Low, share.High), enough ? Said(Ratio.OfShares((int)own.Sum, (int)own.N, (int)others.Sum, (int)others.N)) : null);
    }

    static string Named(string key) => key switch
    {
        Measures.FirstTalkWait => "talked within 28 days", Measures.RepeatContact => "back within 90 days", Measures.ToLongTerm => "lasting support within 180 days", _ => "settled by a first talk",
    };

    /// <summary>Groups are kept by months: one that was not asked for whole, or in which some are too new, is left out. Nothing comes after today.</summary>
    DateOnly WholeMonths(DateOnly known) => known >= around.Today || known.AddDays(1).Day == 1 ? known : known.AddDays(-known.Day);

    static Figure? Said(Estimate? ratio) => ratio is { } r ? new("beside everybody else", r.N, r.Value, r.Low, r.High) : null;
}
