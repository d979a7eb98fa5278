using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>What a trial is watched for, so that somebody decides in time whether it stops.</summary>
public enum StopKind
{
    /// <summary>The pulse of the teams' workers is below a number for some rounds one after another.</summary>
    PulseBelow,

    /// <summary>More complaints than a number have been made to the teams since it began.</summary>
    ComplaintsAbove,

    /// <summary>Fewer people than a number have been counted by the end of a week.</summary>
    FewPeople,

    /// <summary>A day has come.</summary>
    OnDay,
}

/// <summary>One rule for stopping early, in a form that is watched. It asks somebody to decide; nothing stops by itself, and nobody's help ever does.</summary>
/// <param name="Kind">What is watched.</param>
/// <param name="Amount">The number.</param>
/// <param name="Weeks">For how many rounds, or by the end of which week.</param>
/// <param name="Day">The day.</param>
[Source("Lancashire 2024: waits fell, and so did morale")]
public sealed record StopRule(StopKind Kind, double Amount = 0, int Weeks = 0, DateOnly? Day = null)
{
    /// <summary>The rule in words.</summary>
    public string Says => Kind switch
    {
        StopKind.PulseBelow => $"The pulse of its workers is below {Number(Amount)} in {Weeks} {(Weeks == 1 ? "round" : "rounds one after another")}",
        StopKind.ComplaintsAbove => $"There are more than {Number(Amount)} complaints since it began",
        StopKind.FewPeople => $"Fewer than {Number(Amount)} people are counted by the end of week {Weeks}",
        _ => $"It is {Day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
    };

    /// <summary>Whether it can be watched in a plan.</summary>
    public Verdict MayWatch(SiteAsPlanned plan) => Kind switch
    {
        StopKind.PulseBelow when Amount is <= 1 or > 5 || Weeks is < 1 or > 8 => Verdict.No("The pulse goes from 1 to 5. Write a number above 1, and 1 to 8 rounds.", "PulseBelow"),
        StopKind.ComplaintsAbove when Amount < 0 => Verdict.No("Write 0 or more complaints.", "ComplaintsAbove"),
        StopKind.FewPeople when Amount < 1 || Weeks < 1 || Weeks > plan.Weeks => Verdict.No("Write how many people, and a week in which it goes on.", "FewPeople"),
        StopKind.OnDay when Day is null || Day <= plan.StartsOn || Day > plan.StartsOn?.AddDays((7 * plan.Weeks) - 1) => Verdict.No("Write a day between the first and the last.", "StopOn"),
        _ => Verdict.Yes,
    };

    /// <summary>The day on which it was met, or nothing.</summary>
    public DateOnly? MetOn(Watched seen, SiteNumbers numbers)
    {
        switch (Kind)
        {
            case StopKind.PulseBelow:
                // A round in which too few answered says nothing, either way.
                var told = seen.Pulse.Where(w => w.Week >= seen.Start && w.N >= numbers.PulseFewest).OrderBy(w => w.Week).ToList();
                for (var i = Weeks - 1; i < told.Count; i++) if (told.Skip(i - Weeks + 1).Take(Weeks).All(w => w.Mean < Amount)) return told[i].Week;
                return null;
            case StopKind.ComplaintsAbove: return seen.Complaints.Order().Skip((int)Amount).Select(d => (DateOnly?)d).FirstOrDefault();
            case StopKind.FewPeople: return seen.Start.AddDays(7 * Weeks) is var by && seen.Today >= by && seen.People.Count(d => d >= seen.Start && d < by) < Amount ? by : null;
            default: return Day <= seen.Today ? Day : null;
        }
    }

    static string Number(double amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>What rules for stopping look at. Counts and days, and nobody's name.</summary>
/// <param name="Start">The first day.</param>
/// <param name="Today">Today.</param>
/// <param name="Pulse">How the workers of the trial's teams said they were.</param>
/// <param name="Complaints">The days on which complaints were made to its teams.</param>
/// <param name="People">The days on which those who are counted got in touch.</param>
public sealed record Watched(DateOnly Start, DateOnly Today, IReadOnlyList<PulseWeek> Pulse, IReadOnlyList<DateOnly> Complaints, IReadOnlyList<DateOnly> People);

/// <summary>A rule for stopping that is met.</summary>
/// <param name="Rule">Which one.</param>
/// <param name="Since">Since when.</param>
public sealed record StopMet(StopRule Rule, DateOnly Since);
