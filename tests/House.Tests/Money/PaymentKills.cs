using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Money;
using Xunit;

namespace Threefold.House.Tests.Money;

/// <summary>A real server, killed with no warning while it pays. Each person is paid whole or not at all, and another node goes on: nobody twice.</summary>
public sealed class PaymentKills
{
    const int People = 24;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_server_killed_while_it_pays_leaves_each_person_paid_or_not_and_the_next_goes_on(string kind)
    {
        AServer.SkipUnlessDeep(kind, "postgres");
        await using var house = await AHouse.OpenAsync(kind);
        await house.Keeper.MarkDemoAsync("Kill test");
        await APurse.OpenAsync(house);
        for (var i = 0; i < People; i++) await APurse.PaidTwoWaysAsync(house);
        var data = Directory.CreateTempSubdirectory("threefold-kill-").FullName;
        var (from, cut) = (APurse.May19, 0);
        // A kill that comes when everybody is paid already has shown nothing: the next run is killed as well.
        for (var round = 0; round < AServer.Rounds || (cut == 0 && round < 10); round++, from = from.AddDays(PaymentRules.RunDays))
        {
            var run = await APurse.RunAsync(house, from);
            await using (var store = house.Stores.Open()) await store.Set<LeaseRow>().ExecuteDeleteAsync(); // As if the last node’s turn were over.
            using (var server = AServer.Begin(house.Where, data))
            {
                for (var clock = Stopwatch.StartNew(); await PaymentsAsync(house, run) < 3 && clock.Elapsed < TimeSpan.FromSeconds(60);) await Task.Delay(10);
                await server.KillAsync();
            }

            var paid = await WholeAsync(house, run, from);
            paid.ShouldBeInRange(1, People);
            if (paid < People) cut++;
            await using (var store = house.Stores.Open()) await store.Set<LeaseRow>().ExecuteDeleteAsync();
            house.Clock.SetTo(DateTimeOffset.UtcNow);
            for (var tick = 0; tick < 2; tick++) (await house.WithAsync((Tick once) => once.OnceAsync())).Failures.ShouldBeEmpty(); // The second finds nobody left, and finishes it.
            (await WholeAsync(house, run, from)).ShouldBe(People);
        }

        cut.ShouldBeGreaterThan(0, "It must be killed while it pays.");
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Every person who was paid in a run was paid both ways, once. Returns how many there are.</summary>
    static async Task<int> WholeAsync(AHouse house, Guid run, DateOnly from)
    {
        await using var store = house.Stores.Open();
        var paid = (await store.Set<Payment>().AsNoTracking().Where(p => p.Run == run).ToListAsync()).GroupBy(p => p.Person).ToList();
        foreach (var one in paid) one.Select(p => p.PaidPence).ShouldBe([20_00, 40_00], ignoreOrder: true, "torn or doubled");
        var through = from.AddDays(PaymentRules.RunDays - 1);
        var settled = await store.Set<Deployment>().AsNoTracking().Where(d => d.PaidThrough == through).Select(d => d.Person).ToListAsync();
        settled.GroupBy(s => s).Select(s => (s.Key, s.Count())).Order().ShouldBe(paid.Select(p => (p.Key, 2)).Order());
        return paid.Count;
    }

    static async Task<int> PaymentsAsync(AHouse house, Guid run)
    {
        await using var store = house.Stores.Open();
        return await store.Set<Payment>().CountAsync(p => p.Run == run);
    }
}
