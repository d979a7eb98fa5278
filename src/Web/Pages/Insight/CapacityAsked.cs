using Threefold.Casework.Insight;
using Threefold.Evidence.Queues;

namespace Threefold.Web.Pages.Insight;

/// <summary>The figures that a question about capacity is asked with: counted where there was something to count, and said to be a guess where not.</summary>
public sealed class CapacityAsked
{
    /// <summary>Names of the stages, as people read them.</summary>
    public const string First = "First talk", Steady = "Getting steady", Plan = "Building a good life", Review = "Review", Liberty = "Liberty safeguards", Concern = "Concern about safety";

    public double? Workers { get; set; }
    public double? AWeek { get; set; }
    public double? Waiting { get; set; }
    public double? Reviews { get; set; }
    public double? Liberties { get; set; }
    public double? Concerns { get; set; }
    public double? FirstHours { get; set; }
    public double? SteadyHours { get; set; }
    public double? PlanHours { get; set; }
    public double? Longer { get; set; }
    public double? Leave { get; set; }
    public double? Vacancy { get; set; }
    public double? Direct { get; set; }
    public double? Promise { get; set; }

    /// <summary>What was not counted and is supposed instead, in words.</summary>
    public IReadOnlyList<string> Supposed { get; private set; } = [];

    double toSteady, toPlan, comesBack;

    /// <summary>Fills in what nobody typed.</summary>
    public CapacityAsked Fill(TeamWork counted)
    {
        var n = CapacityNumbers.Now;
        var supposed = new List<string>();
        double Or(double? known, double instead, string what)
        {
            if (known is { } k) return k;
            supposed.Add(what);
            return instead;
        }

        Workers ??= Or(counted.Workers, 1, "how many workers there are");
        AWeek ??= Math.Round(Or(counted.AWeek, 0, "first talks a week"), 1);
        Waiting ??= counted.Waiting;
        Concerns ??= Math.Round(counted.Concerns ?? 0, 1);
        (Reviews, Liberties) = (Reviews ?? 0, Liberties ?? Math.Round(counted.Liberties ?? 0, 1));
        (FirstHours, SteadyHours, PlanHours) = (FirstHours ?? n.FirstTalkHours, SteadyHours ?? n.SteadyTalkHours, PlanHours ?? n.PlanTalkHours);
        (Longer, Leave, Vacancy, Direct, Promise) = (Longer ?? 100 * n.Longer, Leave ?? 100 * n.Leave, Vacancy ?? 100 * n.Vacancy, Direct ?? 100 * n.Direct, Promise ?? n.PromiseDays);
        (toSteady, toPlan, comesBack) = (Or(counted.ToSteady, n.ToSteady, "how many go on to getting steady"), Or(counted.ToPlan, n.ToPlan, "how many go on to a plan"), Or(counted.ComesBack, n.ComesBack, "how many come back"));
        Supposed = supposed;
        return this;
    }

    /// <summary>The plan that is run. What comes in urgently is taken first.</summary>
    /// <param name="weeks">For how many weeks.</param>
    public WorkPlan AsPlan(int weeks)
    {
        var n = CapacityNumbers.Now;
        var on = Math.Min(toSteady, 0.99);
        return new(
            [
                new(First, FirstHours!.Value, n.Spread, Talk: true, [new(Steady, on), new(First, Math.Min(comesBack, 1 - on) * 0.99, n.ComesBackWeeks)]),
                new(Steady, SteadyHours!.Value, n.Spread, Talk: true, [new(Plan, toPlan)]), new(Plan, PlanHours!.Value, n.Spread, Talk: true),
                new(Review, n.ReviewHours, n.Spread), new(Liberty, n.LibertyHours, n.Spread), new(Concern, n.ConcernHours, n.Spread),
            ],
            [new(Concern, Concerns!.Value, 0), new(First, AWeek!.Value), new(Review, Reviews!.Value), new(Liberty, Liberties!.Value)],
            new(Workers!.Value, n.HoursAWeek, Leave!.Value / 100, Vacancy!.Value / 100, Direct!.Value / 100, Longer!.Value / 100), weeks, new Dictionary<string, int> { [First] = (int)Waiting!.Value });
    }
}
