using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Answers measures in a stretch of days from maintained sums.</summary>
internal sealed partial class Answering(ICells cells, Around around, Guid? team)
{
    /// <summary>Up to so many days a series goes by weeks.</summary>
    public const int ByWeek = 366;

    /// <summary>The answer, with its series and the days before.</summary>
    public async Task<MeasureAnswer> OfAsync(Measure measure, DateOnly from, DateOnly to, bool alone)
    {
        var since = Since(measure, from, to);
        var answer = new MeasureAnswer(measure.Key, from, to, team) { Step = Week(since, to) ? "week" : "month" };
        if (Missing(measure) is { } why) return answer with { NotEnough = why };
        if (measure.Key == Measures.Equity) return await FairnessAsync(answer, from, to);
        if (measure.Key == Measures.PackageGrowth) return await GrowthAsync(answer, from, to);
        var (whole, series, before) = IsStock(measure.Key) ? await StockAsync(measure, from, to, alone) : await FlowAsync(measure, since, to, alone);
        if (measure.Key is Measures.Liberty or Measures.WaitingNow) whole = whole with { Also = [.. whole.Also, .. await ByThemselvesAsync(measure, from, to)] };
        return answer with
        {
            N = whole.N, Value = whole.Value, Lower = whole.Lower, Upper = whole.Upper, StillInside = whole.Inside, Also = whole.Also, Curve = whole.Curve, Series = series,
            Before = before is { N: > 0 } ? new($"{since.AddDays(since.DayNumber - to.DayNumber - 1):d MMM yyyy} to {since.AddDays(-1):d MMM yyyy}", before.N, before.Value, before.Lower, before.Upper) : null,
            NotEnough = whole.Value is not null ? "" : Why(measure, whole),
        };
    }

    static bool Week(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber < ByWeek;

    /// <summary>The first day counted: where each person is counted once, no more than the last twelve months.</summary>
    static DateOnly Since(Measure measure, DateOnly from, DateOnly to) =>
        measure.Key is Measures.RequestsEach or Measures.ContactsEach or Measures.Carers && to.DayNumber - from.DayNumber >= measure.Days ? to.AddDays(1 - measure.Days) : from;

    /// <summary>Why nothing can be said at all, whatever the days.</summary>
    string? Missing(Measure measure) => measure.Key switch
    {
        // What workers answer is kept apart from the record, with no name, and read from there.
        Measures.WorkerPulse => "Nobody has answered yet.",
        Measures.PackageGrowth or Measures.Equity when team is not null => "This is kept for the whole council and not by team.",
        _ => null,
    };

    string Why(Measure measure, Reckoned whole) => measure.Unit == MeasureUnit.PerHundredThousand && whole.N > 0
        ? team is not null ? "How many adults a team answers for is not recorded, so only the count is known."
        : "Nobody has said how many adults live here, so only the count is known. Ask whoever runs Threefold to say it once (measures --adults)."
        : whole.Inside > 0 ? $"{whole.Inside} {(whole.Inside == 1 ? "is still within its" : "are still within their")} days. Nothing can be said yet."
        : whole.N > 0 ? "It has happened to too few to say."
        : "Nothing was recorded for this in these days.";

    async Task<(Reckoned Whole, IReadOnlyList<MeasurePoint> Series, Reckoned? Before)> FlowAsync(Measure measure, DateOnly from, DateOnly to, bool alone)
    {
        var some = await PickAsync(measure, from, to);
        var whole = Known(measure, some, from, to, curve: true);
        if (alone) return (whole, [], null);
        var (back, end) = (from.AddDays(from.DayNumber - to.DayNumber - 1), from.AddDays(-1));
        var before = Known(measure, await PickAsync(measure, back, end), back, end, curve: false);
        return (whole, [.. Buckets(from, to).Select(b => Point(b, Known(measure, some.In(b.From, b.To), b.From, b.To, curve: false)))], before);
    }

    /// <summary>The figure of those whose answer can be known, and beside it how many are too new.</summary>
    Reckoned Known(Measure measure, Picked cells, DateOnly from, DateOnly to, bool curve) =>
        Reckon(measure, cells, from, to, curve) is var r ? r with { Inside = r.Inside + (int)cells.New.Sum(c => c.Count) } : r;

    /// <summary>The last of these days on which whoever began is known by now, one way or the other.</summary>
    DateOnly LastKnown(DateOnly to, int days) => around.Today.AddDays(-days) is var last && last < to ? last : to;

    static MeasurePoint Point((DateOnly From, DateOnly To) b, Reckoned r) => new(b.From, b.To, r.N, r.Events, r.Value, r.Lower, r.Upper);

    /// <summary>Weeks that begin on Monday, or months; the first and last cut to the days asked for.</summary>
    internal static IEnumerable<(DateOnly From, DateOnly To)> Buckets(DateOnly from, DateOnly to)
    {
        var week = Week(from, to);
        for (var start = from; start <= to;)
        {
            var next = week ? start.AddDays(7 - (((int)start.DayOfWeek + 6) % 7)) : new DateOnly(start.Year, start.Month, 1).AddMonths(1);
            yield return (start, next.AddDays(-1) < to ? next.AddDays(-1) : to);
            start = next;
        }
    }

    /// <summary>The sums a measure rests on: its own, and those it is set beside.</summary>
    async Task<Picked> PickAsync(Measure measure, DateOnly from, DateOnly to)
    {
        // A survival curve knows what to do with people whose days have not passed; a share does not.
        var known = measure.Key is Measures.RepeatContact or Measures.ToLongTerm ? to : LastKnown(to, measure.KnownAfter);
        var beside = measure.Key switch
        {
            Measures.ToldAgain => await cells.ReadAsync(Measures.Requests, from, to),
            Measures.AssessmentWait => await cells.ReadAsync(LifeInNumbers.ServiceWait, from, to),
            Measures.StartersCost => await cells.ReadAsync(LifeInNumbers.CostChange, from, to),
            Measures.Carers => await cells.ReadAsync(LifeInNumbers.CarersOffer, from, to),
            Measures.Liberty => await cells.ReadAsync(LifeInNumbers.LibertyClosed, from, to),
            _ => [],
        };
        return new(Sorted(await cells.ReadAsync(measure.Key, from, known)), Sorted(beside), Sorted(await cells.ReadAsync(measure.Key, known < from ? from : known.AddDays(1), to)));

        static CellCount[] Sorted(IReadOnlyList<CellCount> some) => [.. some.OrderBy(c => c.Day)];
    }

    /// <summary>A measure’s own sums, those beside it, and those too new to know; each in the order of their days.</summary>
    internal sealed record Picked(ArraySegment<CellCount> Own, ArraySegment<CellCount> Beside, ArraySegment<CellCount> New)
    {
        public Picked In(DateOnly from, DateOnly to)
        {
            return new(Within(Own), Within(Beside), Within(New));

            ArraySegment<CellCount> Within(ArraySegment<CellCount> some) => FirstFrom(some, from) is var first ? some[first..Math.Max(first, FirstFrom(some, to.AddDays(1)))] : some;
        }

        /// <summary>Where the first of a day or later lies.</summary>
        static int FirstFrom(ArraySegment<CellCount> some, DateOnly day)
        {
            var (low, high) = (0, some.Count);
            while (low < high)
            {
                var half = (low + high) / 2;
                if (some[half].Day < day) low = half + 1; else high = half;
            }

            return low;
        }
    }
}
