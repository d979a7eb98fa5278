using Shouldly;
using Threefold.Evidence.Queues;
using Xunit;

namespace Threefold.Evidence.Tests.Queues;

/// <summary>The front door, call by call, says what the closed forms say; and the table of the evidence notes, section 3, is met.</summary>
public sealed class DoorRunTests
{
    static int Calls => Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1" ? 16_000_000 : 6_000_000;

    // Closed forms and the notes' own simulation, at 60 calls an hour of 10 minutes with 5 minutes' patience.
    [Theory]
    [InlineData(11, 0.68, 409, 0.34, 0.102, 30.5)]
    [InlineData(12, 0.45, 135, 0.58, 0.068, 20.3)]
    [InlineData(13, 0.29, 57, 0.74, 0.043, 12.9)]
    [InlineData(14, 0.17, 26, 0.85, 0.026, 7.8)]
    public void The_table_of_the_notes_is_met(int agents, double waits, double wait, double within, double abandons, double patientWait)
    {
        var (c, a) = (Erlang.C(agents, 60, 600), Erlang.A(agents, 60, 600, 300));
        c.Waits.ShouldBe(waits, 0.006);
        c.MeanWait.ShouldBe(wait, 1);
        c.Within.ShouldBe(within, 0.006);
        a.Abandons.ShouldBe(abandons, 0.0006);
        a.MeanWait.ShouldBe(patientWait, 0.06);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(14)]
    public void Nobody_hangs_up_as_Erlang_C_says_within_two_in_a_hundred(int agents)
    {
        var (form, run) = (Erlang.C(agents, 60, 600), DoorRun.Of(agents, 60, 600, null, Calls, seed: 7));
        Near(run.Waits, form.Waits, 0.02);
        // At 12 the queue remembers so long that 1.5 million calls swing by 2 in 100 themselves; the deep run holds it to 2.
        Near(run.MeanWait, form.MeanWait, 0.02);
        Near(run.Within, form.Within, 0.02);
        Near(run.Occupancy, form.Occupancy, 0.01);
        run.Abandons.ShouldBe(0);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Callers_lose_patience_as_Erlang_A_says_within_two_in_a_hundred(int agents)
    {
        var (form, run) = (Erlang.A(agents, 60, 600, 300), DoorRun.Of(agents, 60, 600, 300, Calls, seed: 11));
        Near(run.Waits, form.Waits, 0.02);
        Near(run.MeanWait, form.MeanWait, 0.02);
        Near(run.Within, form.Within, 0.02);
        Near(run.Abandons, form.Abandons, 0.02);
        Near(run.Occupancy, form.Occupancy, 0.01);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_another_does_not()
    {
        DoorRun.Of(12, 60, 600, 300, 20_000, 3, spread: 0.8).ShouldBe(DoorRun.Of(12, 60, 600, 300, 20_000, 3, spread: 0.8));
        DoorRun.Of(12, 60, 600, 300, 20_000, 4).ShouldNotBe(DoorRun.Of(12, 60, 600, 300, 20_000, 3));
    }

    [Fact]
    public void Too_few_where_nobody_hangs_up_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => DoorRun.Of(10, 60, 600, null, 1000, 1)).Message.ShouldContain("without end");

    static void Near(double run, double form, double within) => Math.Abs((run / form) - 1).ShouldBeLessThan(within, $"{run} beside {form}");
}
