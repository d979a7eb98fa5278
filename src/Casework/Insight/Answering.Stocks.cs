using Threefold.Evidence.Proportions;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Measures that are one day’s picture, and growth between two days.</summary>
internal sealed partial class Answering
{
    /// <summary>Before any record began.</summary>
    static readonly DateOnly BeforeAll = new(1948, 7, 5);

    static bool IsStock(string key) => key is Measures.WaitingNow or Measures.DirectPayments or Measures.PractitionerTime;

    async Task<(Reckoned Whole, IReadOnlyList<MeasurePoint> Series, Reckoned? Before)> StockAsync(Measure measure, DateOnly from, DateOnly to, bool alone)
    {
        var (earlier, later) = (await cells.ReadAsync(measure.Key, BeforeAll, from.AddDays(-1)), await cells.ReadAsync(measure.Key, from, to));
        long Of(IReadOnlyList<CellCount> some, int part, DateOnly day) => some.Where(c => c.Part == part && c.Day <= day).Sum(c => c.Count);
        int On(DateOnly day, int part) => (int)(Of(earlier, part, day) + Of(later, part, day) - Of(earlier, part + 1, day) - Of(later, part + 1, day));
        Reckoned Picture(DateOnly day) => measure.Key switch
        {
            Measures.DirectPayments => On(day, 0) is > 0 and var all ? Reckoned.Of(Wilson.Share(Math.Clamp(On(day, 2), 0, all), all), On(day, 2)) : Reckoned.Nothing,
            Measures.PractitionerTime => around.Workers > 0 && On(day, 0) > 0 ? Reckoning.Rate(On(day, 0), around.Workers, around.Workers) : Reckoned.Nothing,
            _ => Waiting(On(day, 0), On(day, 2)),
        };
        if (alone) return (Picture(to), [], null);
        // By month, sums lie on the first of each: a month’s end is right where the whole month is known.
        return (Picture(to), [.. Buckets(from, to).Select(b => Point(b, Picture(b.To)))], Picture(from.AddDays(-1)));
    }

    Reckoned Waiting(int now, int longer) => Reckoning.Rate(now, 1, now) with { Also = [.. OverSixMonths(longer), .. PerAdult(now)] };

    static IEnumerable<Figure> OverSixMonths(int count)
    {
        var e = ExactPoisson.Rate(count);
        yield return new("for more than six months", count, e.Value, e.Low, e.High);
    }

    IEnumerable<Figure> PerAdult(int now)
    {
        if (around.Adults is not { } adults || team is not null) yield break;
        var e = ExactPoisson.Rate(now, adults / 100_000.0);
        yield return new("for each 100,000 adults", now, e.Value, e.Low, e.High);
    }

    async Task<MeasureAnswer> GrowthAsync(MeasureAnswer answer, DateOnly from, DateOnly to)
    {
        var (now, before) = (Growth(await cells.PackagesAsync(from, to)), Growth(await cells.PackagesAsync(from.AddDays(from.DayNumber - to.DayNumber - 1), from.AddDays(-1))));
        return answer with
        {
            N = now.N, Value = now.Value, Lower = now.Lower, Upper = now.Upper, Also = now.Also, NotEnough = now.Value is null ? "Nobody had a package on both days." : "",
            Before = before.N > 0 ? new("as many days before", before.N, before.Value, before.Lower, before.Upper) : null,
        };
    }

    /// <summary>Growth for the same people, with the interval of a ratio of two sums of pairs.</summary>
    static Reckoned Growth(IReadOnlyList<(int Start, int End)> all)
    {
        var same = all.Where(p => p is { Start: > 0, End: > 0 }).ToList();
        if (same.Count == 0) return Reckoned.Nothing;
        var (start, end) = (same.Sum(p => (double)p.Start), same.Sum(p => (double)p.End));
        var (growth, n) = ((end / start) - 1, same.Count);
        var spread = n > 1 ? Math.Sqrt(n / (n - 1.0) * same.Sum(p => Math.Pow(p.End - ((1 + growth) * p.Start), 2))) / start : 0;
        var rose = same.Where(p => p.End > p.Start).ToList();
        var share = Wilson.Share(rose.Count, n);
        List<Figure> also = [new("share whose package rose", n, share.Value, share.Low, share.High)];
        if (rose.Count > 0)
        {
            var rises = new Evidence.Waits.CountedValues(rose.Select(p => ((p.End - p.Start) / (double)p.Start, 1L))).Mean();
            also.Add(new("by how much those rose, on average", rises.N, rises.Value, rises.Low, rises.High));
        }

        also.Add(new("packages that began between", all.Count(p => p is { Start: 0, End: > 0 }), null, null, null));
        also.Add(new("packages that ended between", all.Count(p => p is { Start: > 0, End: 0 }), null, null, null));
        return new(n, rose.Count, growth, growth - (Normal95 * spread), growth + (Normal95 * spread)) { Also = also };
    }

    const double Normal95 = 1.959963984540054;
}
