using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Money;
using Xunit;

namespace Threefold.House.Tests.Money;

/// <summary>A real server, killed with no warning while it pays. Each person is paid whole or not at all, and another server goes on: nobody twice.</summary>
public sealed class PaymentKills
{
    const int People = 24;
    static readonly int Rounds = Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1" ? 50 : 1;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_server_killed_while_it_pays_leaves_each_person_paid_or_not_and_the_next_goes_on(string kind)
    {
        for (var round = 0; round < Rounds; round++) await RoundAsync(kind);
    }

    static async Task RoundAsync(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await house.Keeper.MarkDemoAsync("Kill test");
        await APurse.OpenAsync(house);
        for (var i = 0; i < People; i++) await APurse.PaidTwoWaysAsync(house);
        await APurse.RunAsync(house, APurse.May19);
        var data = Directory.CreateTempSubdirectory("threefold-kill-").FullName;
        using (var server = Start(house.Where, data))
        {
            (await UntilAsync(house, 3)).ShouldBeGreaterThanOrEqualTo(3);
            server.Kill();
            await server.WaitForExitAsync();
        }

        var cut = await WholeAsync(house);
        await using (var store = house.Stores.Open()) await store.Set<LeaseRow>().ExecuteDeleteAsync(); // As if the dead node’s turn were over.
        using (var next = Start(house.Where, data))
        {
            await UntilAsync(house, 2 * People);
            next.Kill();
            await next.WaitForExitAsync();
        }

        (await WholeAsync(house)).ShouldBe(People);
        cut.ShouldBeLessThanOrEqualTo(People);
        (await APurse.AllAsync<Payment>(house)).Sum(p => p.PaidPence).ShouldBe(People * 60_00);
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Every person who was paid was paid both ways, once. Returns how many there are.</summary>
    static async Task<int> WholeAsync(AHouse house)
    {
        var paid = (await APurse.AllAsync<Payment>(house)).GroupBy(p => p.Person).ToList();
        foreach (var one in paid) one.Select(p => p.PaidPence).ShouldBe([20_00, 40_00], ignoreOrder: true, "torn or doubled");
        var settled = (await APurse.AllAsync<Deployment>(house)).Where(d => d.PaidThrough is not null).GroupBy(d => d.Person).ToList();
        settled.Select(s => (s.Key, s.Count())).Order().ShouldBe(paid.Select(p => (p.Key, 2)).Order());
        return paid.Count;
    }

    static async Task<int> UntilAsync(AHouse house, int enough)
    {
        var there = 0;
        for (var clock = Stopwatch.StartNew(); there < enough && clock.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(50)) there = (await APurse.AllAsync<Payment>(house)).Count;
        return there;
    }

    static Process Start(string store, string data)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "Threefold.Web.dll"), "serve", "--store", store, "--data", data, "--urls", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}" }) start.ArgumentList.Add(word);
        listener.Stop();
        var server = Process.Start(start)!;
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return server;
    }
}
