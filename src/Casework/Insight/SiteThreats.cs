using System.Globalization;
using Threefold.Evidence.Comparison;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Everything that could make a trial's result wrong, printed under it whatever it says.</summary>
static class SiteThreats
{
    const int Many = 30;

    public static IReadOnlyList<string> Of(InnovationSite site, TrialWeeks weeks, Slide? slide, double level, PulseCourse pulse, SiteNumbers numbers, ArmReading? arms = null)
    {
        var (plan, start, teams) = (site.Plan, weeks.First, weeks.Teams.Count);
        return
        [
            .. Said(plan.Design == SiteDesign.InTurn && arms is null, "The teams volunteered, and the order in which they started was drawn by lot: among them the comparison is fair. What holds for them need not hold for teams that would not volunteer.",
                "The teams volunteered. Teams that volunteer may differ from others in ways that nobody measured."),
            .. arms is not null ? [] : Said(true, slide is null ? "Whether teams were chosen for a bad spell cannot be told: too few weeks before."
                : slide.Warns ? $"A team that starts from an unusual level comes back towards the others by itself. Here about {Figure(Math.Abs(slide.Expected))} of the {Figure(Math.Abs(slide.Seen))} by which it moved was to be expected with nothing done{(teams < 3 ? ", and with so few teams it may be all of it" : "")}."
                : $"Coming back towards the usual by itself would explain about {Figure(Math.Abs(slide.Expected))} of the {Figure(Math.Abs(slide.Seen))} by which it moved."),
            "People who were put into the trial to help, and the attention that comes with it, may have done as much as the way of working.",
            .. plan.Arm == ArmWay.None ? ["Nobody settled beforehand which team talks first, so easier or harder situations may have gone to one side."] : Settled(plan.Arm, plan.Measure, arms),
            "If the new way also writes things down in a new way, the figure may have moved and life not.",
            .. Said(weeks.Weeks - start < 24 || start < 24, $"The series is short: {start} weeks before and {weeks.Weeks - start} since. Seasons cannot be told from the trial."),
            .. Said(teams < Many && level > 0 && plan.Design != SiteDesign.OneSeries && arms is null, $"There are {teams} teams. Errors that suppose many would lie, so every other way of choosing the teams was tried instead."),
            .. Said(site.ExtendedWeeks > 0, $"It was made {site.ExtendedWeeks} weeks longer than planned: {site.Why}"),
            .. Said(site.State == SiteState.Stopped, $"It was stopped early. A trial that stops when it looks well or badly overstates what it saw."),
            pulse == PulseCourse.Falls ? "The teams’ wellbeing fell. What was gained may have been paid for by those who did the work." : pulse == PulseCourse.NotKnown ? $"Too few workers have said how they are (fewer than {numbers.PulseFewest} a week, before or since)." : "The teams’ wellbeing held.",
        ];
    }

    /// <summary>What speaks against a comparison of the sides that were settled for people.</summary>
    static IEnumerable<string> Settled(ArmWay way, string measure, ArmReading? arms)
    {
        yield return way switch
        {
            ArmWay.Area => "Which team talks first was settled by where people live, and that was not drawn by lot. Areas differ, and what else befell one of them since looks like the trial’s doing; one that was chosen for a bad spell comes back by itself. Those from before are counted where they live now.",
            ArmWay.AlternateWeek => "Which team talks first was settled by the week, and a week can be foreseen: whoever knows whose it is may ring sooner or later. Weeks are compared, so a few busy ones count for much.",
            _ => "Which team talks first was drawn by lot, person by person, so that neither side could choose its people. In every four two go each way, so somebody who counts along may guess the last. Nobody could be kept from knowing who talked with them.",
        };
        if (arms is null) yield break;
        yield return $"Everybody is counted on the side that was settled for them.{(arms.Elsewhere > 0 ? $" {arms.Elsewhere.ToString("N0", CultureInfo.InvariantCulture)} of them are with somebody else now, so the difference looks smaller than the way of working may make." : "")}";
        if (arms.NotSettled > 0) yield return $"For {arms.NotSettled.ToString("N0", CultureInfo.InvariantCulture)} of the {arms.InTouch.ToString("N0", CultureInfo.InvariantCulture)} who got in touch it was not settled: they could not wait, may need an assessment, had a worker already, or nobody knew where they live. This says nothing about them.";
        if (arms.AreasLeftOut > 0) yield return $"{arms.AreasLeftOut} {(arms.AreasLeftOut == 1 ? "area is" : "areas are")} left out, because too few people there were in touch.";
        if (TrialFigures.OfSomeOnly.Contains(measure)) yield return "This figure is known only for those who came so far. If one side gets more people so far, the two sides’ people are no longer alike.";
    }

    static IEnumerable<string> Said(bool when, string says, string otherwise = "") => (when ? says : otherwise) is { Length: > 0 } words ? [words] : [];

    static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
