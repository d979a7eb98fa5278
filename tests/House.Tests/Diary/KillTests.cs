using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Diary;

/// <summary>A real server, killed with no warning while people write through HTTP. What it acknowledged is there once; nothing is torn.</summary>
public sealed class KillTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_server_killed_while_people_write_loses_nothing_it_acknowledged(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await house.Keeper.MarkDemoAsync("Kill test");
        var data = Directory.CreateTempSubdirectory("threefold-kill-").FullName;
        var (sent, acknowledged) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());

        for (var round = 0; round < AServer.Rounds; round++)
        {
            using var server = await AServer.StartAsync(house.Where, data);
            using var stop = new CancellationTokenSource();
            var writers = Enumerable.Range(0, 4).Select(_ => WriteAsync(server, sent, acknowledged, stop.Token)).ToList();
            var enough = acknowledged.Count + 5;
            await AServer.UntilAsync(() => acknowledged.Count >= enough);
            await Task.Delay(Random.Shared.Next(0, 150));
            await server.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(writers);
            acknowledged.Count.ShouldBeGreaterThanOrEqualTo(enough, "It must be killed while it writes.");
        }

        // The promise of three seconds is for an idle machine; benches/run prints it. Here it only must not be a repair that takes minutes.
        var clock = Stopwatch.StartNew();
        using (var last = await AServer.StartAsync(house.Where, data))
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await last.KillAsync();
        }

        await using var store = house.Stores.Open();
        var kept = await store.Set<Contact>().Select(c => new { c.Id, c.Person, c.OwnWords }).ToListAsync();
        kept.Select(c => c.OwnWords).ShouldBeUnique();
        acknowledged.Except(kept.Select(c => c.OwnWords)).ShouldBeEmpty("acknowledged and lost");
        kept.Select(c => c.OwnWords).Except(sent).ShouldBeEmpty("never sent");
        foreach (var contact in kept)
        {
            (await store.Set<NextStep>().CountAsync(s => s.About == contact.Id)).ShouldBe(1, "torn: no next step");
            (await store.Set<Involvement>().CountAsync(i => i.Person == contact.Person)).ShouldBe(1, "torn: no owner");
        }

        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
        var settings = new SealSettings(Path.Combine(data, "seal.key"), Anchor: Path.Combine(data, "anchor.log"));
        var sealer = new Sealer(house.Stores, TimeProvider.System, settings);
        (await new Verification(house.Stores, sealer).VerifyAsync()).Breaches.ShouldBeEmpty();
        Directory.Delete(data, recursive: true);
    }

    static async Task WriteAsync(AServer server, ConcurrentBag<string> sent, ConcurrentBag<string> acknowledged, CancellationToken stop)
    {
        try
        {
            var visitor = await server.SignedInAsync("amira");
            while (!stop.IsCancellationRequested)
            {
                var words = $"Hello {Guid.NewGuid():N}";
                var page = await visitor.GetAsync("/front-door/new");
                var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(f => f.QuerySelector("textarea[name='Heard.OwnWords']") is not null);
                sent.Add(words);
                var fields = Visitor.FieldsOf(form).Where(f => f.Key != "Heard.OwnWords").Append(new("Heard.OwnWords", words));
                await visitor.PostAsync(form.GetAttribute("action") is { Length: > 0 } to ? to : "/front-door/new", fields);
                if (visitor.Status == HttpStatusCode.OK && !visitor.Where.StartsWith("/front-door/new", StringComparison.Ordinal)) acknowledged.Add(words);
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone: what was not acknowledged may or may not be there, once.
        }
        catch (IOException)
        {
        }
    }
}
