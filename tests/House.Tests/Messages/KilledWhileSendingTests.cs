using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Messages;
using Xunit;

namespace Threefold.House.Tests.Messages;

/// <summary>A real server, killed with no warning in the middle of a tick and of a hand-over: all or nothing, and every effect once.</summary>
public sealed class KilledWhileSendingTests
{
    const int EachRound = 60;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_server_killed_while_it_sends_loses_no_message_and_sends_none_twice(string kind)
    {
        AServer.SkipUnlessDeep(kind, "sqlite");
        await using var post = await APost.OpenAsync(kind);
        var data = Directory.CreateTempSubdirectory("threefold-kill-").FullName;
        post.Notify.Slowly = true;
        var (texts, notices, cut) = (new List<Guid>(), new List<Guid>(), 0);
        for (var round = 0; round < AServer.Rounds; round++)
        {
            for (var i = 0; i < EachRound; i++)
            {
                texts.Add(await post.AskAsync(MessageChannel.Text, "07700900123", urgent: true));
                notices.Add(await post.AskAsync(MessageChannel.PageNotice, "", worker: AHouse.Priya.Id));
            }

            // The dead server's turn would run out in a minute; the test does not wait for it.
            await using (var store = post.House.Stores.Open()) await store.Set<LeaseRow>().ExecuteDeleteAsync();
            var enough = post.Notify.Took.Count + Random.Shared.Next(1, EachRound / 3);
            using var server = await AServer.StartAsync(post.House.Where, data, new Dictionary<string, string>
            {
                ["THREEFOLD_NOTIFY_URL"] = post.Notify.Url, ["THREEFOLD_NOTIFY_KEY"] = AStubNotify.Key,
                ["THREEFOLD_NOTIFY_TEXT"] = "11111111-1111-1111-1111-111111111111",
            });
            await AServer.UntilAsync(() => post.Notify.Took.Count >= enough);
            await Task.Delay(Random.Shared.Next(0, 20));
            await server.KillAsync();
            post.Notify.Took.Count.ShouldBeGreaterThanOrEqualTo(enough, "It must be killed while it sends.");
            await using var after = post.House.Stores.Open();
            cut += await after.Set<Message>().CountAsync(m => m.State == MessageState.Asked || m.State == MessageState.BeingHandedOver);
        }

        cut.ShouldBeGreaterThan(0, "Something must have been left by the kills.");
        post.Notify.Slowly = false;
        post.House.Clock.SetTo(DateTimeOffset.UtcNow.AddMinutes(1));
        for (var tick = 0; tick < 4; tick++)
        {
            post.House.Clock.Move(TimeSpan.FromMinutes(10));
            (await post.Node().OnceAsync()).Failures.ShouldBeEmpty();
        }

        await using var last = post.House.Stores.Open();
        (await last.Set<Message>().Select(m => m.State).Distinct().ToListAsync()).ShouldBe([MessageState.HandedOver]);
        var sent = post.Notify.Took.Select(t => Guid.ParseExact(t.Reference.Split('-')[0], "N")).ToList();
        sent.ShouldBeUnique("sent twice");
        texts.Except(sent).ShouldBeEmpty("lost");
        foreach (var fact in new[] { nameof(MessageAsked), nameof(MessageHandedOver) })
        {
            var once = await last.Facts.Where(f => f.Kind == fact).Select(f => f.Subject).ToListAsync();
            once.ShouldBe(texts.Concat(notices), ignoreOrder: true, $"{fact} happens once");
        }

        (await post.House.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
        Directory.Delete(data, recursive: true);
    }
}
