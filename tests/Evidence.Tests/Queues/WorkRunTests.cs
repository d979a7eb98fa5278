using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Evidence.Queues;
using Xunit;

namespace Threefold.Evidence.Tests.Queues;

/// <summary>The work of a team as a network of queues: it meets the closed forms, keeps Little’s law, and says the same again.</summary>
public sealed class WorkRunTests
{
    static bool Deep => Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1";

    /// <summary>Somebody alone who does nothing else, so that hours are hours.</summary>
    static Staffing Alone(double workers = 1) => new(workers, HoursAWeek: 40, Leave: 0, Vacancy: 0, Direct: 1);

    static WorkPlan Team(double workers = 12, int weeks = 52, int warm = 26) => new(
        [
            new("first", 1.25, 0.6, Talk: true, [new("second", 0.35), new("first", 0.1, AfterWeeks: 9)]), new("second", 6, 0.6, Talk: true, [new("third", 0.5)]),
            new("third", 9, 0.6, Talk: true, [new("review", 0.9, AfterWeeks: 7)]), new("review", 3.5, On: [new("review", 0.3, AfterWeeks: 4)]),
        ],
        [new("first", 22), new("second", 1, Rank: 1)], new(workers), weeks, WarmUp: warm);

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.2)]
    public void One_worker_waits_as_Pollaczek_and_Khinchine_say(double spread)
    {
        // Mean wait of M/G/1: load x mean x (1 + spread squared) / (2 (1 - load)).
        var (aWeek, hours) = (28.0, 1.0);
        var plan = new WorkPlan([new("work", hours, spread)], [new("work", aWeek)], Alone(), 1_040, WarmUp: 100);
        var runs = Enumerable.Range(0, Deep ? 200 : 40).Select(s => WorkRun.Of(plan, s)).ToList();
        var load = aWeek * hours / 40;
        var says = load * (hours / 40) * (1 + (spread * spread)) / (2 * (1 - load));
        Math.Abs((runs.Average(r => r.Stages[0].MeanWait) / says) - 1).ShouldBeLessThan(0.02);
        Math.Abs((runs.Average(r => r.Busy) / load) - 1).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void As_many_wait_as_come_times_how_long_they_wait()
    {
        // Little's law, stage by stage.
        var runs = Enumerable.Range(0, Deep ? 60 : 12).Select(s => WorkRun.Of(Team(11, weeks: 1_040), s)).ToList();
        for (var i = 0; i < 4; i++)
        {
            var (l, lambda, w) = (runs.Average(r => r.Stages[i].MeanWaiting), runs.Average(r => r.Stages[i].Came / 1_040.0), runs.Sum(r => r.Stages[i].MeanWait * r.Stages[i].Came) / runs.Sum(r => r.Stages[i].Came));
            Math.Abs((l / (lambda * w)) - 1).ShouldBeLessThan(0.01, runs[0].Stages[i].Name);
        }
    }

    [Fact]
    public void The_time_used_is_the_work_that_comes()
    {
        var plan = Team(11, weeks: 1_040, warm: 100);
        var busy = Enumerable.Range(0, 12).Average(s => WorkRun.Of(plan, s).Busy);
        Math.Abs((busy / (plan.Demand() / plan.Staff.Hours)) - 1).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void The_same_seed_says_the_same_and_more_workers_never_wait_longer()
    {
        var (one, again) = (WorkRun.Of(Team(), 5), WorkRun.Of(Team(), 5));
        again.Stages.ShouldBe(one.Stages);
        again.WaitingByWeek.ShouldBe(one.WaitingByWeek);
        double Mean(double workers) => WorkRuns.Of(Team(workers), runs: 20).Stages[0].NineDays.Value;
        Mean(20).ShouldBeLessThanOrEqualTo(Mean(12));
        Mean(12).ShouldBeLessThan(Mean(8));
    }

    [Fact]
    public void Longer_talks_are_more_work_and_what_waits_at_the_start_is_cleared_or_said_not_to_be()
    {
        var plan = Team();
        (plan with { Staff = plan.Staff with { Longer = 0.3 } }).Demand().ShouldBeGreaterThan(plan.Demand() * 1.15);
        var held = new Dictionary<string, int> { ["first"] = 60 };
        var quick = WorkRuns.Of(Team(14, 26, 0) with { Waiting = held }, runs: 30);
        quick.Cleared.ShouldBe(1);
        quick.ClearedIn.Value.ShouldBeInRange(0.05, 20);
        var never = WorkRuns.Of(Team(1, 4, 0) with { Waiting = held }, runs: 10);
        (never.Cleared, double.IsNaN(never.ClearedIn.Value)).ShouldBe((0, true));
    }

    [Fact]
    public void As_many_workers_as_it_takes_are_found_with_an_interval()
    {
        var needs = WorkRuns.WorkersFor(Team(), "first", days: 28);
        needs.Low.ShouldBeLessThanOrEqualTo(needs.Value);
        needs.Value.ShouldBeLessThanOrEqualTo(needs.High);
        double Kept(double workers) => Enumerable.Range(1, 40).Count(s => WorkRun.Of(Team(workers), s).Stages[0].NineWait * 7 <= 28) / 40.0;
        Kept(needs.Value).ShouldBeGreaterThanOrEqualTo(0.5);
        var hours = Team(needs.Value - 1);
        (Kept(needs.Value - 1) < 0.5 || hours.Demand() > hours.Staff.Hours).ShouldBeTrue("one fewer would break it, now or once the queue has grown");
    }

    [Fact]
    public void A_promise_that_holds_only_until_the_queue_has_grown_is_no_promise()
    {
        // In four weeks nothing has grown yet, so a worker alone would seem to be enough.
        var short4 = Team(1, weeks: 4, warm: 0);
        double Kept(double workers) => Enumerable.Range(1, 40).Count(s => WorkRun.Of(Team(workers, 4, 0), s).Stages[0].NineWait * 7 <= 28) / 40.0;
        var needs = WorkRuns.WorkersFor(short4, "first", days: 28);
        var few = needs.Low - 1;
        Kept(few).ShouldBeGreaterThan(0.5, "it is not the runs that forbid it");
        Team(few).Demand().ShouldBeGreaterThan(Team(few).Staff.Hours);
        Team(needs.Low).Demand().ShouldBeLessThanOrEqualTo(Team(needs.Low).Staff.Hours);
    }

    [Fact]
    public void Where_nobody_comes_one_worker_keeps_any_promise()
    {
        var nobody = new WorkPlan([new("first", 1)], [new("first", 0)], new(5), 4);
        var needs = WorkRuns.WorkersFor(nobody, "first", days: 28);
        (needs.Value, needs.Low, needs.High).ShouldBe((1.0, 1.0, 1.0));
    }

    [Fact]
    public void More_work_than_a_server_can_run_at_once_is_refused_before_it_begins()
    {
        var huge = Team() with { Streams = [new("first", 1_000_000)] };
        Should.Throw<ArgumentException>(() => WorkRuns.Of(huge)).Message.ShouldStartWith("streams: so much work");
        Should.Throw<ArgumentException>(() => WorkRuns.WorkersFor(huge, "first", 28)).Message.ShouldStartWith("streams: so much work");
        Should.Throw<ArgumentException>(() => WorkRuns.Of(Team() with { Waiting = new Dictionary<string, int> { ["first"] = 1_000_000 } })).Message.ShouldStartWith("streams: so much work");
        // A county of 1.2 million: 1,100 a week for half a year.
        Should.NotThrow(() => WorkRuns.Of(Team(400, 26, 0) with { Streams = [new("first", 1_100)] }, runs: 1));
    }

    [Fact]
    public void A_plan_that_cannot_be_run_says_what_and_where()
    {
        Says(Team() with { Streams = [new("nowhere", 1)] }, "streams: “nowhere” is no stage.");
        Says(Team() with { Stages = [new("first", 1, On: [new("first", 0.7), new("first", 0.6)])], Streams = [new("first", 1)] }, "more goes on than there is");
        Says(Team() with { Weeks = 0 }, "weeks:");
        Says(Team() with { Staff = new(0) }, "staff:");
        Should.Throw<ArgumentException>(() => (Team() with { Stages = [new("first", 1, On: [new("first", 1)])], Streams = [new("first", 1)] }).Demand()).Message.ShouldContain("for ever");

        static void Says(WorkPlan plan, string what) => Should.Throw<ArgumentException>(() => WorkRun.Of(plan, 1)).Message.ShouldContain(what);
    }

    [Fact]
    public void Whatever_the_plan_nobody_is_lost_and_nobody_is_busier_than_they_can_be() => Prop.ForAll(
        Gen.Choose(1, 20).SelectMany(workers => Gen.Choose(1, 60).SelectMany(aWeek => Gen.Choose(0, 9).SelectMany(rank => Gen.Choose(0, 80).Select(held => (workers, aWeek, rank, held))))).ToArbitrary(), q =>
        {
            var plan = new WorkPlan([new("a", 2, On: [new("b", 0.5)]), new("b", 3)], [new("a", q.aWeek, q.rank)], new(q.workers), 20, new Dictionary<string, int> { ["b"] = q.held });
            var run = WorkRun.Of(plan, q.aWeek);
            return run.Busy is >= 0 and <= 1.0000001 && run.WaitingByWeek.Count == 20 && run.WaitingByWeek[^1] == run.Stages.Sum(s => s.Waiting) && run.Stages.All(s => s.Waiting >= 0 && s.Came >= s.Waiting);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
}
