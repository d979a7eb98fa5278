using Threefold.Evidence.Proportions;
using Threefold.Evidence.Survival;
using Threefold.Evidence.Waits;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>From sums to figures: one way for each kind of measure. It knows numbers and days only.</summary>
internal static class Reckoning
{
    /// <summary>A share within so many days rests on at least so many who began that long ago. Those to whom it came early would stand for nobody else.</summary>
    const int FewestFollowed = 5;

    /// <summary>A share. Each sum says that it did, did not, or (nothing) is still inside or left out.</summary>
    public static Reckoned Share(IEnumerable<CellCount> cells, Func<CellCount, bool?> did)
    {
        var (yes, no, inside) = (0L, 0L, 0L);
        foreach (var c in cells)
        {
            if (did(c) is not { } d) inside += c.Count;
            else if (d) yes += c.Count;
            else no += c.Count;
        }

        return yes + no == 0 ? Reckoned.Nothing with { Inside = (int)inside } : Reckoned.Of(Wilson.Share((int)yes, (int)(yes + no)), (int)yes) with { Inside = (int)inside };
    }

    /// <summary>How often, over so much.</summary>
    public static Reckoned Rate(long count, double over, int n) => over <= 0 ? Reckoned.Nothing : Reckoned.Of(ExactPoisson.Rate((int)count, over), (int)count) with { N = n };

    /// <summary>How many of something each has who has at least one: what comes after the first is what varies.</summary>
    public static Reckoned Each(long all, long people) =>
        people <= 0 ? Reckoned.Nothing : Rate(all - people, people, (int)people) is var more ? more with { Events = (int)all, Value = 1 + more.Value, Lower = 1 + more.Lower, Upper = 1 + more.Upper } : more;

    /// <summary>Spells from sums.</summary>
    public static List<CountedSpell> Spells(IEnumerable<CellCount> cells, DateOnly today) =>
        [.. cells.Select(c => (Parts.Spell(c.Part, c.Day, today), c.Count)).GroupBy(s => s.Item1)
            .Select(g => new CountedSpell(g.Key.Days, g.Key.End switch { SpellEnd.Event => Ending.Event, SpellEnd.Gone => Ending.Competing, _ => Ending.Censored }, g.Sum(s => s.Count)))];

    /// <summary>The middle of days until something happened; others ends only stop the watching.</summary>
    public static Reckoned Days(IEnumerable<CellCount> cells, DateOnly today, string most, bool curve)
    {
        var spells = Spells(cells, today);
        if (spells.Sum(s => s.Count) == 0) return Reckoned.Nothing;
        var counted = new CountedSpells(spells);
        var (events, inside) = ((int)spells.Where(s => s.Ending == Ending.Event).Sum(s => s.Count), cells.Where(c => c.Part < 0).Sum(c => c.Count));
        if (events == 0) return new(counted.N, 0, null, null, null) { Inside = (int)inside };
        var (half, nine) = (counted.By(0.5), counted.By(0.9));
        return new(counted.N, events, half.Time, half.Low, half.High)
        {
            Inside = (int)inside,
            Also = [new(most, counted.N, nine.Time, nine.Low, nine.High)],
            Curve = curve ? [.. counted.Happened().Select(s => new CurvePoint((int)s.Time, (int)s.AtRisk, s.Estimate.Value, s.Estimate.Low, s.Estimate.High))] : [],
        };
    }

    /// <summary>The share to whom something happened within so many days, with death and moving away as other ends.</summary>
    public static Reckoned Incidence(IEnumerable<CellCount> cells, DateOnly today, int days, IReadOnlyList<int> others, bool curve)
    {
        var spells = Spells(cells, today);
        if (spells.Sum(s => s.Count) == 0) return Reckoned.Nothing;
        var counted = new CountedSpells(spells);
        var steps = counted.Incidence();
        Figure By(int d)
        {
            var followed = cells.Where(c => (c.Part < 0 ? Parts.Began(c.Part, c.Day) : c.Day).AddDays(d) <= today).Sum(c => c.Count);
            var at = counted.At(steps, d);
            return followed < FewestFollowed ? new($"within {d} days", counted.N, null, null, null) : new($"within {d} days", counted.N, at.Value, at.Low, at.High);
        }

        var whole = By(days);
        return new(counted.N, (int)spells.Where(s => s.Ending == Ending.Event && s.Time <= days).Sum(s => s.Count), whole.Value, whole.Lower, whole.Upper)
        {
            Inside = (int)cells.Where(c => c.Part < 0 && Parts.Began(c.Part, c.Day).AddDays(days) > today).Sum(c => c.Count),
            Also = [.. others.Select(By)],
            Curve = curve ? [.. steps.Select(s => new CurvePoint((int)s.Time, (int)s.AtRisk, s.Estimate.Value, s.Estimate.Low, s.Estimate.High))] : [],
        };
    }

    /// <summary>The middle of values.</summary>
    public static Reckoned Middle(IEnumerable<CellCount> cells)
    {
        var values = cells.Select(c => ((double)c.Part, c.Count)).ToList();
        if (values.Sum(v => v.Count) == 0) return Reckoned.Nothing;
        var middle = new CountedValues(values).Median();
        return Reckoned.Of(middle, middle.N);
    }

    /// <summary>The mean of values.</summary>
    public static Reckoned Mean(IEnumerable<CellCount> cells)
    {
        var values = cells.Select(c => ((double)c.Part, c.Count)).ToList();
        if (values.Sum(v => v.Count) == 0) return Reckoned.Nothing;
        var mean = new CountedValues(values).Mean();
        return Reckoned.Of(mean, mean.N);
    }

    /// <summary>A whole’s parts, each as a share of it.</summary>
    public static IReadOnlyList<Figure> PartsOf(IReadOnlyList<(string Name, long Count)> parts)
    {
        var all = (int)parts.Sum(p => p.Count);
        return all == 0 ? [] : [.. parts.Select(p => (p.Name, Wilson.Share((int)p.Count, all))).Select(p => new Figure(p.Name, all, p.Item2.Value, p.Item2.Low, p.Item2.High))];
    }
}
