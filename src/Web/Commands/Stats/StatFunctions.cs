using Threefold.Evidence.Comparison;
using Threefold.Evidence.ControlCharts;
using Threefold.Evidence.Disclosure;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Queues;
using Threefold.Evidence.Survival;
using Threefold.Evidence.Waits;

namespace Threefold.Web.Commands.Stats;

/// <summary>One thing that <c>stats</c> works out.</summary>
/// <param name="Name">Its name in a line.</param>
/// <param name="Does">What it is, in a few words.</param>
/// <param name="Example">A line that asks for it.</param>
/// <param name="Answer">Works it out.</param>
sealed record StatFunction(string Name, string Does, string Example, Func<StatLine, object> Answer);

/// <summary>Everything that <c>stats</c> works out, by name.</summary>
static class StatFunctions
{
    /// <summary>In the order that help shows them.</summary>
    public static readonly IReadOnlyList<StatFunction> All =
    [
        new("wilson", "a share and its interval (Wilson)", """{"fn":"wilson","x":12,"n":40}""", l => Say(Wilson.Share(l.Whole("x"), l.Whole("n"), l.Confidence))),
        new("newcombe", "the difference of two shares", """{"fn":"newcombe","x1":56,"n1":70,"x2":48,"n2":80}""",
            l => Say(Newcombe.Difference(l.Whole("x1"), l.Whole("n1"), l.Whole("x2"), l.Whole("n2"), l.Confidence))),
        new("poisson", "a rate, exact; with x2 (and t2) the ratio of two rates", """{"fn":"poisson","x":286,"t":52,"x2":374,"t2":52}""", Poisson),
        new("median", "the middle of some waits", """{"fn":"median","y":[3,5,9,12,40]}""", l => Say(Median.Of(l.Numbers("y", "values"), l.Confidence))),
        new("xmr", "a control chart of single values; dropWild leaves wild ranges out of the limits", """{"fn":"xmr","y":[31,28,35,30,29,33,27,30,36,31,29,32]}""", Chart),
        new("pchart", "a control chart of shares; laney widens it for very large groups", """{"fn":"pchart","x":[30,20,41],"n":[120,98,143]}""", Shares),
        new("km", "survival at times (Kaplan-Meier, log-log limits); states 0 censored, 1 event", """{"fn":"km","times":[5,12,20],"states":[1,0,1],"at":[10,20]}""", Survival),
        new("aalenJohansen", "incidence at times with a competing event; states 0 censored, 1 event, 2 competing", """{"fn":"aalenJohansen","times":[5,12,20],"states":[1,2,0],"at":[10,20]}""", Incidences),
        new("logrank", "do two groups’ curves differ? group holds 0 and 1", """{"fn":"logrank","times":[5,12,20,33],"states":[1,1,0,1],"group":[0,1,0,1]}""", Ranks),
        new("cox", "log hazard ratios (Cox, Efron’s ties); x holds a figure, or a list, for each", """{"fn":"cox","times":[5,12,20,33],"states":[1,1,0,1],"x":[0,1,0,1]}""", Hazards),
        new("its", "an interrupted series (Newey-West); before: how many points come before the break", """{"fn":"its","y":[8,7,9,8,5,4,5,5],"before":4,"lag":3}""", Series),
        new("did", "difference in differences on counts; with team, every way to name the sites is tried", """{"fn":"did","y":[74,54,73,70],"site":[1,1,0,0],"post":[0,1,0,1]}""", Differences),
        new("startOrders", "teams that start in turn: the effect beside every other order; start is the first stretch after it, -1 for never", "{\"fn\":\"startOrders\",\"figures\":[[9,8,5,4],[9,9,8,5],[8,8,8,8],[9,9,9,8]],\"start\":[2,3,-1,-1],\"confidence\":0.8}", Orders),
        new("smr", "observed over expected, exact", """{"fn":"smr","observed":96,"expected":112.4}""", l => Say(StandardisedRatio.Of(l.Whole("observed", "o", "x"), l.Number("expected", "e"), l.Confidence))),
        new("funnel", "funnel limits for several teams", """{"fn":"funnel","observed":[96,20],"expected":[112.4,18]}""", Funnel),
        new("kappa", "agreement of two readers beyond chance", """{"fn":"kappa","table":[[20,5],[10,15]]}""",
            l => Say(Kappa.Of([.. l.Rows("table").Select(r => r.Select(c => c == Math.Floor(c) && c is >= 0 and <= int.MaxValue ? (int)c : throw new StatMistake("“table” holds whole counts.")).ToList())], l.Confidence))),
        new("erlangC", "a queue where nobody hangs up; seconds, and calls an hour", """{"fn":"erlangC","agents":12,"callsPerHour":60,"handling":600,"target":20}""",
            l => Say(Erlang.C(l.Whole("agents", "c"), l.Number("callsPerHour", "lambda"), l.Number("handling", "aht"), l.Has("target") ? l.Number("target") : 20))),
        new("erlangA", "a queue where callers lose patience", """{"fn":"erlangA","agents":12,"callsPerHour":60,"handling":600,"patience":300,"target":20}""",
            l => Say(Erlang.A(l.Whole("agents", "c"), l.Number("callsPerHour", "lambda"), l.Number("handling", "aht"), l.Number("patience"), l.Has("target") ? l.Number("target") : 20))),
        new("suppress", "counts as they may be published: 1 to 7 held back, others to the nearest 5", """{"fn":"suppress","counts":[0,3,12,18]}""", l => new { published = l.Wholes("counts", "x").Select(SmallNumbers.Usual.Publish) }),
    ];

    static object Say(Estimate e) => new { estimate = e.Value, lower = e.Low, upper = e.High, n = e.N };

    static object Say(QueueStanding q) => new { load = q.Load, waits = q.Waits, meanWait = q.MeanWait, within = q.Within, abandons = q.Abandons, occupancy = q.Occupancy };

    static object Poisson(StatLine l) => l.Has("x2")
        ? Say(ExactPoisson.Ratio(l.Whole("x", "x1"), l.Has("t", "t1") ? l.Number("t", "t1") : 1, l.Whole("x2"), l.Has("t2") ? l.Number("t2") : 1, l.Confidence))
        : Say(ExactPoisson.Rate(l.Whole("x"), l.Has("t") ? l.Number("t") : 1, l.Confidence));

    static object Orders(StatLine l)
    {
        var e = StartOrders.Of(l.Rows("figures", "y"), [.. l.Wholes("start").Select(s => s < 0 ? (int?)null : s)], l.Confidence);
        return new { estimate = e.Value, lower = e.HasInterval ? e.Low : (double?)null, upper = e.HasInterval ? e.High : (double?)null, level = e.Level, p = e.P, ways = e.Ways };
    }

    static object Chart(StatLine l)
    {
        var c = Xmr.Of(l.Numbers("y", "values"), l.Yes("dropWild"));
        return new { mean = c.Mean, averageMovingRange = c.MeanRange, lower = c.Lower, upper = c.Upper, movingRangeUpper = c.RangeUpper, signals = c.Signals, enough = c.HasEnough };
    }

    static object Shares(StatLine l)
    {
        var c = PChart.Of(l.Wholes("x"), l.Wholes("n"), l.Yes("laney"));
        return new { mean = c.Mean, share = c.Shares, lower = c.Lower, upper = c.Upper, spread = c.Spread, signals = c.Signals };
    }

    static IReadOnlyList<Spell> Spells(StatLine l) => Spell.Of(l.Numbers("times", "time", "t"), l.Wholes("states", "state", "status", "events"));

    static object Survival(StatLine l)
    {
        var (curve, at) = (new KaplanMeier(Spells(l)), l.Has("at") ? l.Numbers("at") : []);
        var there = at.Select(t => curve.At(t, l.Confidence)).ToList();
        return new { at, survival = there.Select(e => e.Value), lower = there.Select(e => e.Low), upper = there.Select(e => e.High), median = curve.Median };
    }

    static object Incidences(StatLine l)
    {
        var (curve, at) = (new AalenJohansen(Spells(l)), l.Numbers("at"));
        var there = at.Select(curve.At).ToList();
        return new { at, @event = there.Select(i => i.Event), competing = there.Select(i => i.Competing), eventSe = there.Select(i => i.EventError), competingSe = there.Select(i => i.CompetingError) };
    }

    static object Ranks(StatLine l)
    {
        var r = LogRank.Of(Spells(l), l.Flags("group", "groups"));
        return new { chisq = r.ChiSquare, p = r.P, observed = r.Observed, expected = r.Expected };
    }

    static object Hazards(StatLine l)
    {
        var f = Cox.Fit(Spells(l), l.Rows("x", "group", "groups", "covariates"));
        return l.IsFlat("x", "group", "groups", "covariates") ? new { beta = f.Beta[0], se = f.Error[0], hazardRatio = Math.Exp(f.Beta[0]) } : new { beta = f.Beta, se = f.Error, hazardRatio = f.Beta.Select(Math.Exp) };
    }

    static object Series(StatLine l)
    {
        var y = l.Numbers("y", "values");
        var f = InterruptedSeries.Of(y, l.Whole("before", "start"), l.Has("lag") ? l.Whole("lag") : 3);
        Effect[] all = [f.Start, f.Trend, f.Jump, f.Bend];
        return new { names = new[] { "intercept", "trend", "level", "slope" }, beta = all.Select(e => e.Value), se = all.Select(e => e.Error), warning = f.Warning };
    }

    static object Differences(StatLine l)
    {
        var (y, site, post) = (l.Numbers("y", "values"), l.Flags("site"), l.Flags("post", "after"));
        var team = l.Has("team", "teams") ? l.Wholes("team", "teams") : [.. y.Select(_ => 0)];
        if (site.Count != y.Count || post.Count != y.Count || team.Count != y.Count) throw new StatMistake("“y”, “site”, “post” and “team” are lists of one length.");
        var all = y.Select((value, i) => new Observation(value, site[i], post[i], team[i])).ToList();
        var fit = DifferenceInDifferences.OnCounts(all, l.Confidence);
        var shuffled = l.Has("team", "teams") ? DifferenceInDifferences.OverTeams(all) : null;
        return new { beta = fit.Beta, se = fit.Error, estimate = fit.Ratio.Value, lower = fit.Ratio.Low, upper = fit.Ratio.High, difference = shuffled?.Difference, p = shuffled?.P, ways = shuffled?.Ways };
    }

    static object Funnel(StatLine l)
    {
        var (o, e) = (l.Wholes("observed", "o"), l.Numbers("expected", "e"));
        if (o.Count != e.Count) throw new StatMistake("“observed” and “expected” are lists of one length.");
        var (points, spread) = StandardisedRatio.Funnel([.. o.Zip(e)]);
        return new { estimate = points.Select(p => p.Ratio), lower = points.Select(p => p.Lower95), upper = points.Select(p => p.Upper95), lowerOuter = points.Select(p => p.Lower998), upperOuter = points.Select(p => p.Upper998), spread };
    }
}
