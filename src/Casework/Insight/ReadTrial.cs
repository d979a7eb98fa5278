using System.Globalization;
using Threefold.Evidence.Comparison;
using Threefold.Evidence.ControlCharts;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Reads a trial by the design it was planned with, and falls to none that claims more.</summary>
public static class ReadTrial
{
    /// <summary>The reading.</summary>
    /// <param name="site">The trial.</param>
    /// <param name="measure">What it is judged by.</param>
    /// <param name="teams">Every team's weeks.</param>
    /// <param name="pulse">How the sites' workers said they were.</param>
    /// <param name="numbers">How few are too few.</param>
    /// <param name="arms">The sides, where it was settled who talks first: then people are compared by them, and not team with team.</param>
    public static SiteReading Of(InnovationSite site, Measure measure, IReadOnlyList<TeamWeeks> teams, IReadOnlyList<PulseWeek> pulse, SiteNumbers numbers, ArmReading? arms = null)
    {
        var weeks = new TrialWeeks(site, teams, numbers);
        var course = PulseRules.Course(pulse, site.Plan.StartsOn!.Value, numbers);
        var design = site.Plan.Design;
        var slide = weeks.Slide();
        var few = weeks.TooFew(design);
        var quarter = weeks.Quarter();
        var (effect, level, p, little) = arms is not null ? (arms.Effect, arms.Level, arms.P, arms.TooLittle) : few.Length > 0 ? (null, 0, null, few) : Effect(design, weeks);
        // Where it was settled who talks first, a team's weeks hold people of both sides: nothing is told of them.
        var byTeam = few.Length == 0 && arms is null;
        var none = arms?.None ?? 0;
        var good = effect is { } e && level > 0 && (measure.Better == MeasureDirection.Lower ? e.High < none : measure.Better == MeasureDirection.Higher && e.Low > none);
        return new(Heading(measure, effect, level, little, good, course, arms), design, effect, level, p, good && course == PulseCourse.Holds)
        {
            TooLittle = little, Plain = byTeam ? weeks.BeforeAfter(slide, quarter) : null, Slide = byTeam ? slide : null, Quarter = byTeam ? quarter : null, Chart = byTeam ? weeks.Chart() : null, Pulse = course, Arms = arms,
            Threats = SiteThreats.Of(site, weeks, slide, level, course, numbers, arms),
        };
    }

    static (Estimate? Effect, double Level, double? P, string Little) Effect(SiteDesign design, TrialWeeks weeks)
    {
        try
        {
            switch (design)
            {
                case SiteDesign.InTurn or SiteDesign.SideBySide:
                    var (figures, starts) = weeks.Panel(design == SiteDesign.InTurn);
                    var read = StartOrders.Of(figures, starts);
                    return (new Estimate(read.Value, read.Low, read.High, weeks.N), read.HasInterval ? read.Level : 0, read.P, read.HasInterval ? "" : $"There are only {read.Ways} ways in which these teams could have been chosen. That is too few for an interval: chance alone gives this much in {Share(read.P)} of them.");
                case SiteDesign.OneSeries:
                    var (sites, others, before) = weeks.Series();
                    var fit = InterruptedSeries.WithComparison(sites, others, before);
                    var enough = Math.Min(before, sites.Count - before) >= InterruptedSeries.Fewest;
                    return (fit.Average with { N = weeks.N }, enough ? 0.95 : 0, null, enough ? "" : fit.Warning);
                default: return (null, 0, null, "A control chart shows that something changed, and never why.");
            }
        }
        catch (ArgumentException)
        {
            return (null, 0, null, "There are weeks in which a team had nobody, or not enough weeks yet. Look again later.");
        }
    }

    static string Heading(Measure measure, Estimate? effect, double level, string little, bool good, PulseCourse pulse, ArmReading? arms)
    {
        var (none, than) = (arms?.None ?? 0, arms is null ? "the others’ course" : "the other side");
        if (effect is not { } e || level <= 0) return $"{measure.Name}: {(little.StartsWith("Too few", StringComparison.Ordinal) ? "too few to say" : "nothing that can be read as effect yet")}";
        if (e.Low <= none && e.High >= none) return $"{measure.Name}: no clear difference from {than}";
        var moved = $"{measure.Name}: {(e.Value < none ? "lower" : "higher")} than {(arms is null ? than : "on the other side")}";
        return !good ? moved : pulse switch
        {
            PulseCourse.Falls => $"Not a success while the teams are worse for it. {moved}",
            PulseCourse.NotKnown => $"{moved}. Nobody has asked enough of the teams’ workers how they are, so it is not called a success",
            _ => $"{moved}, and the teams’ wellbeing holds",
        };
    }

    internal static string Share(double share) => share.ToString("0%", CultureInfo.InvariantCulture);
}
