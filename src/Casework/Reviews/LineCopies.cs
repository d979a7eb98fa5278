using Threefold.Practice.Plans;

namespace Threefold.Casework.Reviews;

/// <summary>A line of a plan as it was agreed, to begin it again with less or with as much as before.</summary>
static class LineCopies
{
    /// <summary>The line, with the last day it had when it was agreed.</summary>
    public static LineAsPlanned Of(PlanLine l) => new()
    {
        Kind = l.Kind, What = l.What, Who = l.Who, When = l.When, TheirChoice = l.TheirChoice, Gives = l.Gives, Outcome = l.Outcome, Entry = l.Entry, StartsOn = l.StartsOn, EndsOn = l.EndsOn,
        WeeklyMinutes = l.WeeklyMinutes, WeeklyPence = l.WeeklyPence, OncePence = 0, Standby = l.Standby, NeverCharged = l.NeverCharged, WhyNotTheOthers = l.WhyNotTheOthers,
    };
}
