using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;

namespace Threefold.Benches;

/// <summary>A run of four-weekly payments for 20,000 people: looked at, then paid one person in each commit by the clock, and read again.</summary>
public static class PaymentBench
{
    static readonly Guid Team = Guid.CreateVersion7();
    static readonly Actor Finance = new(ActorKind.Worker, Guid.CreateVersion7(), "Bench", new HashSet<Role> { Role.Finance }, new HashSet<Guid> { Team }, new HashSet<Guid>());
    static readonly DateOnly First = new(2026, 4, 6);

    public static async Task<IReadOnlyList<Result>> RunAsync(string where, string name, Sizes sizes)
    {
        await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
        await house.GetRequiredService<StoreKeeper>().MigrateAsync();
        var people = sizes.Whole ? 20_000 : 200;
        await FillAsync(house.GetRequiredService<Stores>(), people);
        Guid run = default;
        var looked = await OnceAsync(async () => run = (await DoAsync(house, (PrepareRun act) => act.DoAsync(Finance, First))).Answer!.Value);
        await DoAsync(house, (PayRun act) => act.DoAsync(Finance, run));
        var (each, clock, before) = (new List<double>(people), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        for (IReadOnlyList<Due> due; (due = await WithAsync(house, (PayPeople duty) => duty.DueAsync(default, Tick.Batch, default))).Count > 0;)
        {
            foreach (var one in due)
            {
                var began = clock.Elapsed;
                await WithAsync(house, async (PayPeople duty) => { await duty.DoAsync(one, default); return true; });
                each.Add((clock.Elapsed - began).TotalMilliseconds);
            }
        }

        var paid = Timings.Of(each, clock.Elapsed, 0, Environment.CpuUsage.TotalTime - before);
        var book = await house.GetRequiredService<PaymentBook>().ReadAsync(Finance, run, First.AddDays(27), 100);
        if (book.Count != people || book.Left != 0) throw new InvalidOperationException($"{book.Count:N0} of {people:N0} were paid.");
        return [new($"look at a run of {people:N0} people", name, looked), new($"pay one of {people:N0} people, four weeks", name, paid)];
    }

    static async Task<Timings> OnceAsync(Func<Task> once)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await once();
        return Timings.Of([clock.Elapsed.TotalMilliseconds], clock.Elapsed, 0, Environment.CpuUsage.TotalTime - before);
    }

    /// <summary>People with a plan of three paid lines, a charge and a signed way of paying, written straight to the store.</summary>
    static async Task FillAsync(Stores stores, int people)
    {
        var (by, at) = (new Author(Finance.Id, Finance.Name), DateTime.UtcNow);
        var (who, plans, lines, charges, ways) = (new List<Person>(), new List<Plan>(), new List<PlanLine>(), new List<FinancialAssessment>(), new List<Deployment>());
        for (var i = 0; i < people; i++)
        {
            var id = Guid.CreateVersion7();
            who.Add(Thing.Begin(id, new PersonAdded(id, "Edna", $"Bench{i}", "", null), at, by));
            var plan = Thing.Begin(id, new PlanBegan(Guid.CreateVersion7(), "norfolk@1", null, null, Finance.Id, Finance.Name, Team, null), at, by);
            plan.Follow(new PlanAgreed(plan.Id, First, "Edna", ""), id, at, by);
            plans.Add(plan);
            foreach (var pence in new[] { 134_40, 39_00, 6_60 }) lines.Add(Thing.Begin(id, new PlanLineAdded(Guid.CreateVersion7(), plan.Id, new LineAsPlanned { Kind = LineKind.Paid, What = "care", Who = "Ben", StartsOn = First.AddDays(i % 9), WeeklyPence = pence + (i % 7) }), at, by));
            charges.Add(Thing.Begin(id, new FinanciallyAssessed(Guid.CreateVersion7(), AssessedHow.Full, SupportFor.Themselves, 41_25 + (i % 11), false, First, CapitalBand.Under, "2024/25", [], ""), at, by));
            var way = Thing.Begin(id, new DeploymentChosen(Guid.CreateVersion7(), DeploymentKind.ThirdParty, null, $"Payee {i % 40}", "", [], false, First, null), at, by);
            way.Follow(new AgreementSigned(way.Id, DeploymentKind.ThirdParty, First, SignedBy.Ink, "Edna"), id, at, by);
            ways.Add(way);
        }

        await using var store = stores.Open();
        await using var whole = await store.Database.BeginTransactionAsync();
        await BulkWriter.WriteAsync(store, who, default);
        await BulkWriter.WriteAsync(store, plans, default);
        await BulkWriter.WriteAsync(store, lines, default);
        await BulkWriter.WriteAsync(store, charges, default);
        await BulkWriter.WriteAsync(store, ways, default);
        await whole.CommitAsync();
    }

    static Task<Verdict> DoAsync<TAct>(ServiceProvider house, Func<TAct, Task<Verdict>> act) where TAct : notnull => WithAsync(house, async (TAct does) =>
    {
        var verdict = await act(does);
        return verdict.Allowed ? verdict : throw new InvalidOperationException($"{typeof(TAct).Name}: {verdict.Because}");
    });

    static async Task<TResult> WithAsync<T, TResult>(ServiceProvider house, Func<T, Task<TResult>> use) where T : notnull
    {
        await using var scope = house.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<T>());
    }
}
