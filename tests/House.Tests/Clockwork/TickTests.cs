using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Clockwork;

/// <summary>What falls due is done, once, by one node at a time, and one bad duty stands in nobody's way.</summary>
public sealed class TickTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_due_is_done_once_and_what_is_not_is_left(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var steps = await StepsAsync(house, [-30, -5, 60]);
        var duty = new Nudge();
        var tick = Node(house, duty);

        (await tick.OnceAsync()).Done.ShouldBe(2, "It does what is due and no more.");
        duty.Did.ShouldBe([steps[0], steps[1]]);
        (await tick.OnceAsync()).Done.ShouldBe(0);
        house.Clock.Move(TimeSpan.FromMinutes(61));
        (await tick.OnceAsync()).Done.ShouldBe(1);
        (await MovesAsync(house)).ShouldBe(3);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_second_node_waits_its_turn_and_takes_over_when_the_first_is_gone(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await StepsAsync(house, [-5]);
        var (one, other) = (Node(house, new Nudge()), Node(house, new Nudge()));
        (await one.OnceAsync()).Done.ShouldBe(1);
        await StepsAsync(house, [-5]);

        (await other.OnceAsync()).HadTurn.ShouldBeFalse("The first node has the turn.");
        house.Clock.Move(Tick.TurnLength + TimeSpan.FromSeconds(1));
        (await other.OnceAsync()).Done.ShouldBe(1);
        (await one.OnceAsync()).HadTurn.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_nodes_that_both_think_it_is_their_turn_do_each_thing_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await StepsAsync(house, Enumerable.Range(-60, 60));
        var duty = new Nudge { House = house };
        var due = await duty.DueAsync(house.Clock.GetUtcNow().UtcDateTime, 100, default);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            foreach (var d in due) await duty.MoveAsync(d);
        })));
        due.Count.ShouldBe(60);
        (await MovesAsync(house)).ShouldBe(60);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_bad_duty_stops_nobody_and_a_bad_thing_stops_nothing_behind_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var steps = await StepsAsync(house, [-30, -20, -10]);
        var tick = Node(house, new Broken(), new Nudge { Fails = steps[0] });

        var ticked = await tick.OnceAsync();
        ticked.Done.ShouldBe(2);
        ticked.Failures.Select(f => (f.Duty, f.Thing)).ShouldBe([("broken", null), ("nudge", steps[0])], ignoreOrder: true);
        var stands = await house.Get<ClockShelf>().ReadAsync();
        stands.Select(s => (s.Name, s.Done, s.Waiting, s.Failure)).ShouldBe([("broken", 0, 0, "InvalidOperationException"), ("nudge", 2, 1, "TimeoutException")]);
        stands[1].WaitsSince.ShouldBe(house.Clock.GetUtcNow().UtcDateTime.AddMinutes(-30));

        // It is tried again, with growing pauses.
        (await tick.OnceAsync()).Failures.Count(f => f.Duty == "nudge").ShouldBe(0);
        house.Clock.Move(TimeSpan.FromSeconds(61));
        (await tick.OnceAsync()).Failures.Count(f => f.Duty == "nudge").ShouldBe(1);
        house.Clock.Move(TimeSpan.FromSeconds(61));
        (await tick.OnceAsync()).Failures.Count(f => f.Duty == "nudge").ShouldBe(0);
        house.Clock.Move(TimeSpan.FromSeconds(61));
        (await tick.OnceAsync()).Failures.Count(f => f.Duty == "nudge").ShouldBe(1);
    }

    [Fact]
    public async Task More_than_a_batch_of_bad_things_does_not_hide_what_is_behind_them()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var steps = await StepsAsync(house, Enumerable.Range(-200, Tick.Batch + 20));
        var tick = Node(house, new Nudge { FailsFirst = Tick.Batch + 10 });
        await tick.OnceAsync();
        (await MovesAsync(house)).ShouldBe(10);
        steps.Count.ShouldBe(Tick.Batch + 20);
    }

    [Fact]
    public async Task What_comes_back_although_it_was_done_does_not_keep_the_tick_going_for_ever()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await StepsAsync(house, [-5]);
        var duty = new Nudge { Idle = true };
        (await Node(house, duty).OnceAsync()).Done.ShouldBe(1);
        duty.Did.Count.ShouldBe(1);
        (await house.Get<ClockShelf>().ReadAsync()).Single().Waiting.ShouldBe(1);
    }

    [Fact]
    public void A_key_is_the_same_on_every_node_and_another_for_another_duty_thing_or_moment()
    {
        var due = new Due(Guid.NewGuid(), Guid.Parse("01900000-0000-7000-8000-000000000009"), new DateTime(2026, 3, 29, 1, 0, 0, DateTimeKind.Utc));
        due.Key("nudge").ShouldBe(Guid.Parse("42d0e3ea-2266-5c1a-b567-c1c0da713052"));
        new[] { due.Key("nudge"), due.Key("other"), (due with { Thing = Guid.NewGuid() }).Key("nudge"), (due with { At = due.At.AddTicks(10) }).Key("nudge") }.ShouldBeUnique();
        due.Key("nudge").Version.ShouldBe(5);
    }

    /// <summary>Steps of one person's life, due so many minutes from now.</summary>
    static async Task<List<Guid>> StepsAsync(AHouse house, IEnumerable<int> minutes)
    {
        var (ids, now) = (new List<Guid>(), house.Clock.GetUtcNow().UtcDateTime);
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, Array.Empty<Guid>(), Purpose.FrontDoor, "TestSteps", file =>
        {
            var person = file.Welcome(new PersonAdded(file.NewId(), "Edna", "", "", null));
            foreach (var minute in minutes)
            {
                ids.Add(file.NewId());
                file.Begin(person.Id, new NextStepAgreed(ids[^1], NextStepKind.GetBackInTouch, "Ring.", Guid.NewGuid(), AHouse.North.Id, null, "", now.AddMinutes(minute)));
            }

            return Task.FromResult(Verdict.Yes);
        }));
        return ids;
    }

    static async Task<int> MovesAsync(AHouse house)
    {
        await using var store = house.Stores.Open();
        return await store.Facts.CountAsync(f => f.Kind == nameof(NextStepMoved));
    }

    /// <summary>A node of its own on the same store.</summary>
    static Tick Node(AHouse house, params IDuty[] duties)
    {
        var services = new ServiceCollection();
        foreach (var duty in duties)
        {
            if (duty is Nudge nudge) nudge.House = house;
            services.AddSingleton(duty);
        }

        return new Tick(services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), new ClockShelf(house.Stores, house.Clock), house.Clock);
    }

    /// <summary>Moves a step that is due to tomorrow.</summary>
    sealed class Nudge : IDuty
    {
        int failed;

        public AHouse House { get; set; } = null!;
        public List<Guid> Did { get; } = [];
        public Guid Fails { get; init; }
        public int FailsFirst { get; init; }
        public bool Idle { get; init; }
        public string Name => "nudge";

        public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) =>
            House.Get<DueThings>().OfAsync<NextStep>(s => s.DoneAt == null && s.DueAt <= now, s => s.DueAt, most, stop);

        public async Task DoAsync(Due due, CancellationToken stop)
        {
            if (due.Thing == Fails) throw new TimeoutException();
            if (FailsFirst > failed)
            {
                failed++;
                throw new TimeoutException();
            }

            Did.Add(due.Thing);
            if (!Idle) await MoveAsync(due);
        }

        public async Task<Verdict> MoveAsync(Due due) => await House.WithAsync((RecordDoor door) => door.OpenAsync(due.By(Name), due.Person, Purpose.Oversight, "TestNudge", async file =>
        {
            file.Record(await file.OneAsync<NextStep>(due.Thing), new NextStepMoved(due.Thing, due.At.AddDays(1), "It was due."));
            return Verdict.Made(due.Thing);
        }));
    }

    sealed class Broken : IDuty
    {
        public string Name => "broken";
        public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) => throw new InvalidOperationException("Edna");
        public Task DoAsync(Due due, CancellationToken stop) => Task.CompletedTask;
    }
}
