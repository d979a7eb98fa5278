using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Plans;

/// <summary>A real server, killed with no warning while plans are agreed. Each is agreed whole or not at all, and sent again it is agreed once.</summary>
public sealed class KilledWhileAgreeing
{
    const int Plans = 12;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_server_killed_while_plans_are_agreed_leaves_each_agreed_whole_or_not_at_all(string kind)
    {
        AServer.SkipUnlessDeep(kind, "sqlite");
        await using var house = await AHouse.OpenAsync(kind);
        await house.Keeper.MarkDemoAsync("Kill test");
        var plans = new List<APlan>();
        for (var i = 0; i < Plans; i++)
        {
            var plan = await APlan.BegunAsync(house, person: await Couple.EdnaAsync(house));
            await plan.LineAsync(APlan.Helen);
            await plan.SayAsync("Stay here together.");
            await plan.ToldAsync();
            plans.Add(plan);
        }

        var data = Directory.CreateTempSubdirectory("threefold-kill-").FullName;
        var left = new Queue<APlan>(plans);
        using (var server = await AServer.StartAsync(house.Where, data))
        {
            var acknowledged = 0;
            var agreeing = Task.Run(async () =>
            {
                var visitor = await server.SignedInAsync("priya nair");
                while (left.TryPeek(out var plan) && await AgreeAsync(visitor, plan))
                {
                    left.Dequeue();
                    Interlocked.Increment(ref acknowledged);
                }
            });
            await AServer.UntilAsync(() => Volatile.Read(ref acknowledged) >= 3 || agreeing.IsCompleted);
            await Task.Delay(Random.Shared.Next(0, 60));
            await server.KillAsync();
            await agreeing;
            acknowledged.ShouldBeInRange(3, Plans - 1, "it must be killed while plans are agreed");
        }

        await WholeAsync(house, Plans - left.Count);
        using (var after = await AServer.StartAsync(house.Where, data))
        {
            var visitor = await after.SignedInAsync("priya nair");
            foreach (var plan in left) await AgreeAsync(visitor, plan);
            await after.KillAsync();
        }

        (await WholeAsync(house, Plans)).ShouldBe(Plans, "what was cut off and is sent again is agreed once");
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Every agreed plan is whole: its first look has days, one copy is due, nobody has still to write it. Returns how many there are.</summary>
    static async Task<int> WholeAsync(AHouse house, int atLeast)
    {
        await using var store = house.Stores.Open();
        var agreed = await store.Set<Plan>().AsNoTracking().Where(p => p.Status == PlanStatus.Agreed).ToListAsync();
        var steps = await store.Set<NextStep>().AsNoTracking().Where(s => s.Kind == NextStepKind.SeeToPlan && s.DoneAt == null).ToListAsync();
        agreed.Count.ShouldBeGreaterThanOrEqualTo(atLeast, "acknowledged and lost");
        foreach (var plan in agreed)
        {
            plan.FirstReviewBy.ShouldNotBeNull("torn: no first look");
            steps.Where(s => s.About == plan.Id).Select(s => s.What).ShouldBe(["Send the plan."], "torn or doubled");
        }

        return agreed.Count;
    }

    static async Task<bool> AgreeAsync(Visitor visitor, APlan plan)
    {
        try
        {
            await visitor.FillAsync($"/plans/{plan.Plan}/agree", new Dictionary<string, string> { ["By"] = "Edna", ["Why"] = "It fits.", ["Reason"] = "We talked.", ["Read"] = "true" });
            return visitor.Status == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return false; // The server is gone.
        }
        catch (InvalidOperationException)
        {
            return true; // It was agreed already: the page has no form any more.
        }
    }
}
