using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.Plans;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Benches;

/// <summary>Opens the plan of somebody who has lived with support for ten years: two plans a year, each of twelve lines, one taking the place of the other.</summary>
public static class PlanBench
{
    const int Lines = 12;

    static readonly Team Team = new() { Id = Guid.CreateVersion7(), Name = "Plan bench", Model = "norfolk@1", IsFrontDoor = true };
    static readonly Actor Worker = new(ActorKind.Worker, Guid.CreateVersion7(), "Bench", new HashSet<Role> { Role.SocialWorker }, new HashSet<Guid> { Team.Id }, new HashSet<Guid>());
    static readonly RuleAnswer Talked = new(Read: true, Reason: "We talked it through.");

    public static async Task<Result> RunAsync(string where, string name, Sizes sizes)
    {
        await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
        await house.GetRequiredService<StoreKeeper>().MigrateAsync();
        await house.GetRequiredService<TeamShelf>().PutAsync([Team], [new Worker { Id = Worker.Id, Name = Worker.Name, Subject = "plan-bench", Team = Team.Id, Roles = nameof(Role.SocialWorker) }], []);
        var person = (await DoAsync(house, (AddPerson act) => act.DoAsync(Worker, new NewPerson { GivenName = "Edna", FamilyName = "Bench" }, someoneNew: true))).Answer!.Value;
        var plans = sizes.Whole ? 20 : 3;
        var latest = Guid.Empty;
        for (var i = 0; i < plans; i++) latest = await AgreedAsync(house, person, i);
        var timings = await Load.ClosedAsync(2, sizes.Length, _ => ReadAsync(house, latest));
        return new($"open a plan after {plans} packages of {Lines} lines", name, timings, "p95 <= 100 ms", sizes.Whole ? timings is { P95: <= 100, Failed: 0 } : null);
    }

    static async Task<Guid> AgreedAsync(ServiceProvider house, Guid person, int number)
    {
        var today = Days.Of(DateTime.UtcNow);
        var plan = (await DoAsync(house, (BeginPlan act) => act.DoAsync(Worker, person, null, "Help goes on."))).Answer!.Value;
        if (number == 0)
        {
            for (var l = 0; l < Lines; l++)
                await DoAsync(house, (AddPlanLine act) => act.DoAsync(Worker, person, plan, new LineAsPlanned { Kind = l % 2 == 0 ? LineKind.Paid : LineKind.Family, What = $"help {l}", Who = "Somebody", StartsOn = today, WeeklyPence = l % 2 == 0 ? 20_00 : 0, WhyNotTheOthers = "Nothing else would do." }, Talked));
        }

        var budget = (await DoAsync(house, (WorkOutBudget act) => act.DoAsync(Worker, person, plan, new BudgetAsWorked { Needs = [new("hygiene", "much")] }))).Answer!.Value;
        await DoAsync(house, (TellBudget act) => act.DoAsync(Worker, person, budget, today, ToldBy.InPerson, "Edna", "Good."));
        var view = await ReadAsync(house, plan);
        await DoAsync(house, (AgreePlan act) => act.DoAsync(Worker, person, plan, view.Own.Plan.Version, new Agreeing { By = "Edna", Why = "It fits.", SeenLines = PlanRules.Stamp(view.Own.Lines), SeenWeeklyPence = PlanMoney.WeeklyOn(view.Own.Lines, view.ShownOn) }, Talked));
        return plan;
    }

    static async Task<PlanInView> ReadAsync(ServiceProvider house, Guid plan)
    {
        await using var scope = house.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadPlan>().DoAsync(Worker, plan);
    }

    static async Task<Verdict> DoAsync<TAct>(ServiceProvider house, Func<TAct, Task<Verdict>> act) where TAct : notnull
    {
        await using var scope = house.CreateAsyncScope();
        var verdict = await act(scope.ServiceProvider.GetRequiredService<TAct>());
        return verdict.Allowed ? verdict : throw new InvalidOperationException($"{typeof(TAct).Name}: {verdict.Because}");
    }
}
