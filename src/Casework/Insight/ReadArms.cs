using System.Globalization;
using Threefold.Evidence.Comparison;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Survival;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>
/// Compares people by the side that was settled for them, whoever talked with them in the end, and by the estimator that the way of
/// settling it allows: persons where each was drawn by lot, weeks where whole weeks went one way, areas before and since where it was by
/// where they live.
/// </summary>
public static class ReadArms
{
    /// <summary>The reading.</summary>
    /// <param name="site">The trial.</param>
    /// <param name="measure">What it is judged by.</param>
    /// <param name="people">Those whom it counts, from before and since.</param>
    /// <param name="today">The last day that is known.</param>
    /// <param name="numbers">How few are too few.</param>
    public static ArmReading Of(InnovationSite site, Measure measure, IReadOnlyList<InTouch> people, DateOnly today, SiteNumbers numbers)
    {
        if (ArmOutcome.KindOf(measure.Key) is not { } kind) return Nothing("By this figure one person cannot be compared with another, so the sides are not.");
        var (start, end) = (site.Plan.StartsOn!.Value, site.LastDay!.Value);
        var since = people.Where(p => p.Day >= start && p.Day <= end).ToList();
        // Everybody once, where it was settled first.
        var settled = since.Where(p => p.InTrial is not null).GroupBy(p => p.Person).Select(g => g.MinBy(p => p.Day)!).Select(p => new Told(p, Course.Of(measure, kind, p, today))).ToList();
        var before = site.Plan.Arm == ArmWay.Area ? people.Where(p => p.Day >= start.AddDays(-7 * site.Plan.BaselineWeeks) && p.Day < start && p is { CouldWait: true, Area.Length: > 0 })
            .GroupBy(p => p.Person).Select(g => g.MinBy(p => p.Day)!).Select(p => new Told(p with { InTrial = SiteArms.Areas(site).Contains(p.Area, StringComparer.OrdinalIgnoreCase) }, Course.Of(measure, kind, p, today))).Where(t => t.Course.IsKnown).ToList() : [];
        var known = settled.Where(t => t.Course.IsKnown).ToList();
        var reading = Fewest(known, before, site.Plan.Arm, numbers.Fewest) is { Length: > 0 } few ? Nothing(few) : site.Plan.Arm switch
        {
            ArmWay.ByLot => ByPerson(kind, known),
            ArmWay.AlternateWeek => ByWeek(kind, known),
            _ => ByArea(kind, known, before, numbers.Fewest),
        };
        return reading with
        {
            Unit = kind, Sides = Sides(site.Plan.Arm, kind, known, before, numbers.Fewest), InTouch = since.Select(p => p.Person).Distinct().Count(),
            NotSettled = since.Select(p => p.Person).Except(settled.Select(t => t.Who.Person)).Count(), Elsewhere = settled.Count(t => t.Who.Elsewhere), NotYet = settled.Count - known.Count,
        };
    }

    static ArmReading Nothing(string why) => new(null, 0, null, why);

    static string Fewest(List<Told> since, List<Told> before, ArmWay way, int fewest)
    {
        if (Side(since, true).Count < fewest || Side(since, false).Count < fewest) return $"Too few to show: on one side fewer than {fewest} people can be told yet.";
        return way == ArmWay.Area && (Side(before, true).Count < fewest || Side(before, false).Count < fewest) ? $"Too few to show: on one side fewer than {fewest} people can be told from before." : "";
    }

    static ArmReading ByPerson(ArmKind kind, List<Told> known)
    {
        var (site, other) = (Side(known, true), Side(known, false));
        switch (kind)
        {
            case ArmKind.Share:
                return new(Newcombe.Difference(site.Count(t => t.Course.Did), site.Count, other.Count(t => t.Course.Did), other.Count), 0.95, null, "")
                { How = "Each person was drawn by lot, so people are compared: the difference of two shares." };
            case ArmKind.Days:
                var difference = RestrictedMean.Difference(Spells(site), Spells(other), ArmOutcome.LongestWait);
                return new(difference, 0.95, Apart(site, other), "")
                { How = $"Each person was drawn by lot, so people are compared: days on average, up to {ArmOutcome.LongestWait}, from the whole curves." };
            default:
                if (site.Sum(t => t.Course.Times) < RateRatio.Fewest || other.Sum(t => t.Course.Times) < RateRatio.Fewest) return Nothing($"It has happened fewer than {RateRatio.Fewest} times on one side, so there is no ratio to tell.");
                return new(RateRatio.Of([.. site.Select(t => t.Course.Times)], [.. other.Select(t => t.Course.Times)]), 0.95, null, "")
                { IsRatio = true, How = "Each person was drawn by lot, so people are compared: how many times as often." };
        }
    }

    /// <summary>The log-rank test; nothing where it happened to nobody.</summary>
    static double? Apart(List<Told> site, List<Told> other)
    {
        try
        {
            return LogRank.Of([.. Spells(other), .. Spells(site)], [.. other.Select(_ => false), .. site.Select(_ => true)]).P;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static ArmReading ByWeek(ArmKind kind, List<Told> known)
    {
        var (site, other) = (Units(kind, Side(known, true), Week), Units(kind, Side(known, false), Week));
        var how = "Whole weeks went one way or the other, so weeks are compared, and not people as if each had been drawn.";
        return site.Count < UnitsCompared.Fewest || other.Count < UnitsCompared.Fewest
            ? Nothing($"There are {site.Count} weeks on one side and {other.Count} on the other. With fewer than {UnitsCompared.Fewest} on a side nothing is compared.") with { How = how }
            : new(UnitsCompared.Difference(site, other), 0.95, null, "") { How = how };
    }

    static ArmReading ByArea(ArmKind kind, List<Told> since, List<Told> before, int fewest)
    {
        // An area with too few people before or since has no figure of its own, and is not compared.
        var all = since.Concat(before).Select(t => (t.Who.Area, t.Who.InTrial)).Where(a => a.Area.Length > 0).Distinct().OrderBy(a => a.Area, StringComparer.Ordinal).ToList();
        List<Told> In(List<Told> some, (string Area, bool? InTrial) area) => [.. some.Where(t => t.Who.InTrial == area.InTrial && t.Who.Area == area.Area)];
        var kept = all.Where(a => In(since, a).Count >= fewest && In(before, a).Count >= fewest).ToList();
        var how = "It was settled by where people live, so areas are compared: how each moved from before, over every way in which the areas could have been shared out.";
        var left = all.Count - kept.Count;
        if (!kept.Exists(a => a.InTrial == true) || !kept.Exists(a => a.InTrial == false)) return Nothing($"Too few to show: on one side no area has {fewest} people both before and since.") with { How = how, AreasLeftOut = left };
        var read = StartOrders.Of([.. kept.Select(a => (IReadOnlyList<double>)[Figure(kind, In(before, a)), Figure(kind, In(since, a))])], [.. kept.Select(a => a.InTrial == true ? 1 : (int?)null)]);
        var n = kept.Sum(a => In(since, a).Count + In(before, a).Count);
        return new(new Estimate(read.Value, read.Low, read.High, n), read.HasInterval ? read.Level : 0, read.P,
            read.HasInterval ? "" : $"There are only {read.Ways} ways in which {kept.Count} areas could have been shared out. That is too few for an interval: chance alone gives this much in {read.P.ToString("0%", CultureInfo.InvariantCulture)} of them.")
        { How = how, AreasLeftOut = left };
    }

    static IReadOnlyList<ArmSide> Sides(ArmWay way, ArmKind kind, List<Told> since, List<Told> before, int fewest)
    {
        ArmSide Of(List<Told> some, bool isSite, bool isSince)
        {
            var own = Side(some, isSite);
            var units = way switch { ArmWay.AlternateWeek => own.Select(Week).Distinct().Count(), ArmWay.Area => own.Select(t => t.Who.Area).Distinct().Count(), _ => 0 };
            return new(isSite, isSince, own.Count, units, own.Count < fewest ? null : Figure(kind, own), kind);
        }

        return [Of(since, true, true), Of(since, false, true), .. way == ArmWay.Area ? new[] { Of(before, true, false), Of(before, false, false) } : []];
    }

    static List<UnitFigure> Units(ArmKind kind, List<Told> some, Func<Told, object> by) => [.. some.GroupBy(by).Select(g => new UnitFigure(Figure(kind, [.. g]), g.Count()))];

    /// <summary>The figure of some people: the share to whom it happened, days on average up to a month, or how often for each.</summary>
    static double Figure(ArmKind kind, List<Told> some) => kind switch
    {
        ArmKind.Share => some.Average(t => t.Course.Did ? 1.0 : 0),
        ArmKind.Days => RestrictedMean.Of(Spells(some), ArmOutcome.LongestWait).Mean,
        _ => some.Average(t => (double)t.Course.Times),
    };

    static object Week(Told t) => t.Who.Day.AddDays(-(((int)t.Who.Day.DayOfWeek + 6) % 7));

    static List<Told> Side(List<Told> some, bool site) => [.. some.Where(t => t.Who.InTrial == site)];

    static List<Spell> Spells(List<Told> some) => [.. some.Select(t => t.Course.Spell)];

    sealed record Told(InTouch Who, Course Course);

    /// <summary>One person's course, in whichever of three ways it is told.</summary>
    sealed record Course(bool IsKnown, bool Did, Spell Spell, int Times)
    {
        public static Course Of(Measure measure, ArmKind kind, InTouch who, DateOnly today) => kind switch
        {
            ArmKind.Share => ArmOutcome.Did(measure, who, today) is { } did ? new(true, did, default, 0) : Unknown,
            ArmKind.Days => ArmOutcome.Waited(measure, who, today) is { } spell ? new(true, false, spell, 0) : Unknown,
            _ => ArmOutcome.Times(measure, who, today) is { } times ? new(true, false, default, times) : Unknown,
        };

        static readonly Course Unknown = new(false, false, default, 0);
    }
}
