using Threefold.Evidence.Proportions;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Liberty safeguards, and the waits that are named by themselves: for them, and for an occupational therapist.</summary>
[Source("Evidence notes, section 1, row 22")]
internal sealed partial class Answering
{
    /// <summary>What a figure of all requests is called.</summary>
    public const string LibertiesCame = "requests that came";

    const double DaysInAMonth = 365.25 / 12;

    /// <summary>Given or refused in time, of those that were not withdrawn in it.</summary>
    Reckoned InTime(IReadOnlyList<CellCount> own, int days) =>
        Reckoning.Share(own.Where(c => !(SpellOf(c) is { End: SpellEnd.Gone } s && s.Days <= days)), c => SpellOf(c) is { End: SpellEnd.Event } s && s.Days <= days);

    (int Days, SpellEnd End) SpellOf(CellCount c) => Parts.Spell(c.Part, c.Day, around.Today);

    /// <summary>What stands beside either measure by itself. Where nothing of it was ever recorded nothing is said: that is not a nought.</summary>
    async Task<IReadOnlyList<Figure>> ByThemselvesAsync(Measure measure, DateOnly from, DateOnly to)
    {
        var liberty = await OpenOnAsync(LifeInNumbers.LibertyOpen, to);
        if (measure.Key == Measures.Liberty) return liberty is null ? [] : [.. await OfLibertyAsync(measure, from, to), .. Waiting("waiting on the last day", $"waiting for more than {measure.Days} days", liberty.Value), await MonthsAsync(from, to, liberty.Value.Now)];
        var therapy = await OpenOnAsync(LifeInNumbers.TherapyWait, to);
        return
        [
            .. therapy is { } t ? Waiting("of them, for an occupational therapist", "for an occupational therapist for more than six months", t) : [],
            .. liberty is { } l ? Waiting("besides them, for a decision about their liberty", $"for a decision about their liberty for more than {Measures.For(Measures.Liberty).Days} days", l) : [],
        ];
    }

    async Task<IReadOnlyList<Figure>> OfLibertyAsync(Measure measure, DateOnly from, DateOnly to)
    {
        var some = await PickAsync(measure, from, to);
        var came = (int)some.Own.Concat(some.New).Sum(c => c.Count);
        var ended = Reckoning.Share(some.Own, c => c.Part >= 0 && SpellOf(c).Days <= measure.Days);
        var took = Reckoning.Mean(some.Beside);
        return
        [
            Counted(LibertiesCame, came),
            Figure($"given, refused or withdrawn within {measure.Days} days", ended) with { Unit = MeasureUnit.Share },
            Figure("days on average, of those that ended in these days", took) with { Unit = MeasureUnit.Days },
        ];
    }

    /// <summary>How many months it would take to end what waits, at the pace of these days.</summary>
    async Task<Figure> MonthsAsync(DateOnly from, DateOnly to, int waiting)
    {
        const string Name = "months of work that waits, at the pace of these days";
        var ended = (int)(await cells.ReadAsync(LifeInNumbers.LibertyClosed, from, to)).Sum(c => c.Count);
        if (ended == 0) return new(Name, waiting, null, null, null);
        var value = waiting / (ended / ((to.DayNumber - from.DayNumber + 1) / DaysInAMonth));
        // Two counts, each with its own chance: the logarithm of their ratio has the sum of both.
        var spread = waiting == 0 ? (double?)null : Math.Exp(Normal95 * Math.Sqrt((1.0 / waiting) + (1.0 / ended)));
        return new(Name, waiting, value, value / spread, value * spread) { Unit = MeasureUnit.Each };
    }

    /// <summary>How many wait on a day, and how many of them for long; nothing where none was ever recorded.</summary>
    async Task<(int Now, int Long)?> OpenOnAsync(string part, DateOnly day)
    {
        var all = await cells.ReadAsync(part, BeforeAll, day);
        int Of(int code) => (int)all.Where(c => c.Part == code).Sum(c => c.Count);
        return all.Count == 0 ? null : (Of(0) - Of(1), Of(2) - Of(3));
    }

    static IReadOnlyList<Figure> Waiting(string now, string late, (int Now, int Long) open) => [Counted(now, open.Now), Counted(late, open.Long)];

    static Figure Counted(string name, int count)
    {
        var e = ExactPoisson.Rate(count);
        return new(name, count, e.Value, e.Low, e.High) { Unit = MeasureUnit.Count };
    }
}
