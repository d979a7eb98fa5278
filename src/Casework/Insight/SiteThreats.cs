using System.Globalization;
using Threefold.Evidence.Comparison;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Everything that could make a trial's result wrong, printed under it whatever it says.</summary>
static class SiteThreats
{
    const int Many = 30;

    public static IReadOnlyList<string> Of(InnovationSite site, TrialWeeks weeks, Slide? slide, double level, PulseCourse pulse, SiteNumbers numbers)
    {
        var (plan, start, teams) = (site.Plan, weeks.First, weeks.Teams.Count);
        return
        [
            .. Said(plan.Design == SiteDesign.InTurn, "The teams volunteered, and the order in which they started was drawn by lot: among them the comparison is fair. What holds for them need not hold for teams that would not volunteer.",
                "The teams volunteered. Teams that volunteer may differ from others in ways that nobody measured."),
            slide is null ? "Whether teams were chosen for a bad spell cannot be told: too few weeks before."
                : slide.Warns ? $"A team that starts from an unusual level comes back towards the others by itself. Here about {Figure(Math.Abs(slide.Expected))} of the {Figure(Math.Abs(slide.Seen))} by which it moved was to be expected with nothing done{(teams < 3 ? ", and with so few teams it may be all of it" : "")}."
                : $"Coming back towards the usual by itself would explain about {Figure(Math.Abs(slide.Expected))} of the {Figure(Math.Abs(slide.Seen))} by which it moved.",
            "People who were put into the trial to help, and the attention that comes with it, may have done as much as the way of working.",
            plan.Arm == ArmWay.None ? "Nobody settled beforehand which team talks first, so easier or harder situations may have gone to one side." : "Which team talks first was settled beforehand, so that neither side could choose its people.",
            "If the new way also writes things down in a new way, the figure may have moved and life not.",
            .. Said(weeks.Weeks - start < 24 || start < 24, $"The series is short: {start} weeks before and {weeks.Weeks - start} since. Seasons cannot be told from the trial."),
            .. Said(teams < Many && level > 0 && plan.Design != SiteDesign.OneSeries, $"There are {teams} teams. Errors that suppose many would lie, so every other way of choosing the teams was tried instead."),
            .. Said(site.ExtendedWeeks > 0, $"It was made {site.ExtendedWeeks} weeks longer than planned: {site.Why}"),
            .. Said(site.State == SiteState.Stopped, $"It was stopped early. A trial that stops when it looks well or badly overstates what it saw."),
            pulse == PulseCourse.Falls ? "The teams’ wellbeing fell. What was gained may have been paid for by those who did the work." : pulse == PulseCourse.NotKnown ? $"Too few workers have said how they are (fewer than {numbers.PulseFewest} a week, before or since)." : "The teams’ wellbeing held.",
        ];
    }

    static IEnumerable<string> Said(bool when, string says, string otherwise = "") => (when ? says : otherwise) is { Length: > 0 } words ? [words] : [];

    static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
