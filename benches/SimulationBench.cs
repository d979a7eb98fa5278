using Threefold.Evidence.Queues;

namespace Threefold.Benches;

/// <summary>Runs the work of a whole county for a year: every contact, talk, plan, review, liberty safeguard and concern.</summary>
public static class SimulationBench
{
    /// <summary>Requests in a year of a county of 1.2 million: evidence/county-calibration.csv.</summary>
    const double RequestsAYear = 46_600;

    /// <summary>Reviews, liberty safeguards and concerns in the same year, from the same table.</summary>
    const double ReviewsAYear = 14_975, LibertiesAYear = 6_956, ConcernsAYear = 13_397;

    const int Weeks = 52;

    /// <summary>One run of a county's year at a time, for some seconds.</summary>
    public static async Task<Result> RunAsync(bool whole)
    {
        var plan = Plan();
        var posts = plan.Demand() / plan.Staff.Hours * 1.1;
        plan = plan with { Staff = plan.Staff with { Workers = posts } };
        var timings = await Load.ClosedAsync(1, TimeSpan.FromSeconds(whole ? 10 : 1), seed => Task.FromResult(WorkRuns.Of(plan, seed, runs: 1)));
        return new($"the work of a county, one year, {posts:N0} posts", "", timings, "<= 2,000 ms", whole ? timings.P95 <= 2000 : null);
    }

    static WorkPlan Plan() => new(
        [
            new("First talk", 1.25, Talk: true, On: [new("Getting steady", 0.35), new("First talk", 0.1, 9)]), new("Getting steady", 6, Talk: true, On: [new("Building a good life", 0.5)]),
            new("Building a good life", 9, Talk: true), new("Review", 3.5), new("Liberty safeguards", 8), new("Concern about safety", 5),
        ],
        [new("Concern about safety", ConcernsAYear / Weeks, 0), new("First talk", RequestsAYear / Weeks), new("Review", ReviewsAYear / Weeks), new("Liberty safeguards", LibertiesAYear / Weeks)],
        new Staffing(1, Longer: 0.3), Weeks);
}
