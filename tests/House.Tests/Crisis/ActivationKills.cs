using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Threefold.Practice.Messages;
using Threefold.Practice.Teams;
using Threefold.Web.Hosting;
using Xunit;

namespace Threefold.House.Tests.Crisis;

/// <summary>A real server, killed with no warning while hospitals' notices start plans. Each plan has started whole or not at all; sent again, it starts once.</summary>
public sealed class ActivationKills
{
    const string Key = "a-key-for-tests-that-is-long-enough-0001";
    static readonly Dictionary<string, string> Hospital = new() { [NoticeKeyring.Setting] = $"hospital={Key}" };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_server_killed_while_plans_start_leaves_each_whole_or_not_begun(string kind)
    {
        AServer.SkipUnlessDeep(kind, "postgres");
        await using var house = await AHouse.OpenAsync(kind);
        await house.Keeper.MarkDemoAsync("Kill test");
        var home = await AHousehold.OpenAsync(house);
        var data = Directory.CreateTempSubdirectory("threefold-kill-").FullName;
        var (cut, sent) = (0, new HashSet<string>());
        for (var round = 0; round < AServer.Rounds; round++)
        {
            using var server = await AServer.StartAsync(house.Where, data, Hospital);
            using var http = HospitalOf(server);
            (await SendAsync(http, $"warm-{round}", "other")).ShouldBe(HttpStatusCode.Accepted);

            // Admitted and cancelled by turns, each a stay of its own, so that every start is a fresh one.
            var acknowledged = 0;
            var sending = Task.Run(async () =>
            {
                for (var i = 0; ; i++)
                {
                    foreach (var what in new[] { "admitted", "cancelled" })
                    {
                        lock (sent) sent.Add($"{round}-{i}-{what}");
                        if (await SendAsync(http, $"{round}-{i}-{what}", what, $"V{round}-{i}") is null) return;
                        Interlocked.Increment(ref acknowledged);
                    }
                }
            });
            await AServer.UntilAsync(() => Volatile.Read(ref acknowledged) >= 3);
            await Task.Delay(Random.Shared.Next(0, 150));
            await server.KillAsync();
            await sending;
            cut += Whole(home);
        }

        // What was cut off and is sent again has one effect.
        using var after = await AServer.StartAsync(house.Where, data, Hospital);
        using var again = HospitalOf(after);
        foreach (var id in sent.Order(StringComparer.Ordinal))
            (await SendAsync(again, id, id.Split('-')[2], $"V{id[..id.LastIndexOf('-')]}")).ShouldBe(HttpStatusCode.Accepted, id);
        Whole(home);
        home.All<Notice>().Count(n => !n.MessageId.StartsWith("warm", StringComparison.Ordinal)).ShouldBe(sent.Count);
        await after.KillAsync();
        cut.ShouldBeGreaterThan(0, "It must be killed while plans start.");
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Every start is whole: two people, six steps and a day to look back, one text. Returns how many there are.</summary>
    static int Whole(AHousehold home)
    {
        var (started, steps, texts) = (home.All<Activation>(), home.All<NextStep>(), home.All<Message>());
        foreach (var one in started.GroupBy(a => a.Together))
        {
            var ids = one.Select(a => a.Id).ToHashSet();
            one.Count().ShouldBe(2, "torn: somebody was not reached");
            steps.Count(s => ids.Contains(s.About) && s.Kind == NextStepKind.FollowPlan && !s.What.StartsWith("Ring Mrs", StringComparison.Ordinal)).ShouldBe(6, "torn: a step is missing");
            steps.Count(s => ids.Contains(s.About) && s.Kind == NextStepKind.LookAtPlan).ShouldBe(1, "torn: no day to look back");
            texts.Count(m => ids.Contains(m.About) && m.Template == "contingency-started" && m.Channel == MessageChannel.Text).ShouldBe(1, "torn: no message");
            home.All<Notice>().Count(n => n.Id == one.First().Notice).ShouldBe(1, "torn: no notice");
        }

        home.All<Notice>().Where(n => n.Outcome == NoticeOutcome.PlanStarted).ShouldAllBe(n => started.Any(a => a.Notice == n.Id));
        return started.Count;
    }

    static async Task<HttpStatusCode?> SendAsync(HttpClient http, string id, string what, string stay = "")
    {
        var text = $$"""{"id":"{{id}}","event":"{{what}}","person":{"nhsNumber":"{{AHousehold.ArthursNumber}}"},"stay":"{{stay}}"}""";
        try
        {
            using var answer = await http.PostAsync("/notices", new StringContent(text, Encoding.UTF8, "application/json"));
            return answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return null; // The server is gone.
        }
    }

    static HttpClient HospitalOf(AServer server) => new() { BaseAddress = server.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Key) } };
}
