using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Messages;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Clockwork;

/// <summary>
/// Every cadence of the five models, begun just before both clock changes, Easter and 29 February. Two nodes run; at every
/// moment the first is killed with the thing in its hands, and the second tells the right worker, once, within five minutes.
/// </summary>
public sealed class CadenceClockTests
{
    static readonly string[] Councils = ["lancashire", "worcestershire", "norfolk", "cambridgeshire", "leicester"];

    static readonly (DateOnly Day, TimeOnly Time)[] Begins = [(new(2026, 3, 28), new(9, 15)), (new(2026, 4, 2), new(16, 40)), (new(2026, 10, 24), new(1, 30)), (new(2028, 2, 28), new(23, 50))];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_right_worker_is_told_at_the_right_moment_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Access.Lives.EdnaAsync(house);
        var (holidays, models) = (house.Get<BankHolidays>(), house.Get<ModelShelf>());
        var cases = (
            from council in Councils
            from cadence in models.Current(council, new DateOnly(2026, 3, 1)).Cadences
            from begin in Begins
            let began = Days.At(begin.Day, begin.Time)
            select (Council: council, Cadence: cadence, From: began, Due: cadence.DueAfter(began, holidays))).ToList();
        cases.Select(c => c.Council).Distinct().Count().ShouldBe(5);
        cases.ForEach(c => MustKeepTheClock(c.Cadence, c.From, c.Due));

        house.Clock.SetTo(new DateTimeOffset(cases.Min(c => c.From)));
        var workers = new[] { AHouse.Priya.Id, AHouse.Amira.Id };
        var steps = new Dictionary<Guid, (DateTime Due, Guid Worker)>();
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, person, Purpose.Conversation, "TestSteps", file =>
        {
            steps.Clear();
            foreach (var (one, at) in cases.Select((c, i) => (c, i)))
            {
                var (id, worker) = (file.NewId(), workers[at % 2]);
                file.Begin(person, new NextStepAgreed(id, NextStepKind.GetBackInTouch, "Ring.", Guid.NewGuid(), AHouse.North.Id, worker, "", one.Due));
                steps[id] = (one.Due, worker);
            }

            return Task.FromResult(Verdict.Yes);
        }));

        foreach (var moment in steps.Values.Select(s => s.Due).Distinct().Order())
        {
            house.Clock.SetTo(new DateTimeOffset(moment.AddSeconds(-1)));
            (await Node(house).OnceAsync()).Done.ShouldBe(0, $"Nothing is due before {moment:s}.");
            house.Clock.SetTo(new DateTimeOffset(moment.AddMinutes(1)));
            using var death = new CancellationTokenSource();
            await Should.ThrowAsync<OperationCanceledException>(() => Node(house, death).OnceAsync(death.Token));
            (await Node(house).OnceAsync()).HadTurn.ShouldBeFalse("The dead node still has the turn.");
            house.Clock.Move(Tick.TurnLength + TimeSpan.FromSeconds(1));
            (await Node(house).OnceAsync()).Failures.ShouldBeEmpty();
        }

        await using var store = house.Stores.Open();
        var told = await store.Set<Message>().Where(m => m.Channel == MessageChannel.PageNotice).ToListAsync();
        told.Count.ShouldBe(steps.Count);
        foreach (var message in told)
        {
            var (due, worker) = steps[message.About];
            (message.Worker, message.State).ShouldBe((worker, MessageState.HandedOver));
            (message.HandedOverAt!.Value - due).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(5));
        }

        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    /// <summary>Hours are exact; days and working days keep the time on London's clocks, or the hour after where that time was skipped.</summary>
    static void MustKeepTheClock(Cadence cadence, DateTime from, DateTime due)
    {
        if (cadence.Unit == "hours")
        {
            (due - from).ShouldBe(TimeSpan.FromHours(cadence.Every));
            return;
        }

        Days.Local(due).TimeOfDay.ShouldBe(Days.Local(from).TimeOfDay);
        if (cadence.Unit == "days") (Days.Of(due).DayNumber - Days.Of(from).DayNumber).ShouldBe(cadence.Every);
    }

    /// <summary>A node; one that is to die does so with the first thing in its hands.</summary>
    static Tick Node(AHouse house, CancellationTokenSource? death = null)
    {
        var services = new ServiceCollection();
        services.AddScoped(_ => new RecordDoor(house.Stores, house.Diary));
        services.AddScoped<IDuty>(s => new TellOfLate(s.GetRequiredService<RecordDoor>(), house.Get<DueThings>(), death));
        services.AddScoped<IDuty>(s => new HandOverMessages(s.GetRequiredService<RecordDoor>(), house.Get<DueThings>(), [], house.Get<Sending>()));
        return new Tick(services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), new ClockShelf(house.Stores, house.Clock), house.Clock);
    }

    /// <summary>Tells the worker whose step it is, by a notice, and closes the step: all in one deed.</summary>
    sealed class TellOfLate(RecordDoor door, DueThings things, CancellationTokenSource? death) : IDuty
    {
        public string Name => "tell of what is late";

        public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) =>
            things.OfAsync<NextStep>(s => s.DoneAt == null && s.Kind == NextStepKind.GetBackInTouch && s.DueAt <= now, s => s.DueAt, most, stop);

        public Task DoAsync(Due due, CancellationToken stop) => door.OpenAsync(due.By(Name), due.Person, Purpose.Oversight, "TestTell", async file =>
        {
            var step = await file.OneAsync<NextStep>(due.Thing, stop: stop);
            file.Begin(due.Person, new MessageAsked(file.NewId(), MessageChannel.PageNotice, "", "", "A call is due.", step.Id, "late", step.Team, step.Worker));
            file.Record(step, new NextStepDone(step.Id, "It was due."));
            if (death is not null) await death.CancelAsync();
            stop.ThrowIfCancellationRequested();
            return Verdict.Yes;
        }, stop);
    }
}
