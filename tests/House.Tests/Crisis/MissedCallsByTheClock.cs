using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Crisis;
using Threefold.Casework.Diary;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Crisis;

/// <summary>The product's own duty that marks missed calls, in the five models, over clock changes, and with nodes that die.</summary>
public sealed class MissedCallsByTheClock
{
    const int MissesEach = 10;

    static readonly string[] Councils = ["lancashire", "norfolk", "cambridgeshire", "worcestershire", "leicester"];

    [Theory]
    [InlineData("sqlite", "2026-03-28 09:15")]
    [InlineData("sqlite", "2026-04-02 16:40")]
    [InlineData("sqlite", "2026-10-24 01:30")]
    [InlineData("sqlite", "2028-02-28 23:50")]
    [InlineData("postgres", "2026-03-28 09:15")]
    [InlineData("postgres", "2026-04-02 16:40")]
    [InlineData("postgres", "2026-10-24 01:30")]
    [InlineData("postgres", "2028-02-28 23:50")]
    public async Task A_call_missed_over_a_clock_change_Easter_or_a_leap_day_is_marked_at_its_moment_and_once(string kind, string london)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var local = DateTime.ParseExact(london, "yyyy-MM-dd HH:mm", null);
        var began = Days.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        house.Clock.SetTo(new DateTimeOffset(began));
        var holidays = house.Get<BankHolidays>();
        var ahead = new PriorityQueue<(Guid Crisis, Func<DateTime, DateTime> After, int Miss), DateTime>();
        var expected = new List<(Guid Crisis, DateTime Due)>();
        foreach (var council in Councils)
        {
            var marek = await ACrisis.MarekAsync(house, $"{council}@1");
            var model = house.Get<ModelShelf>().Pinned($"{council}@1");
            var cadence = model.Cadences.Single(c => c.Key == (model.Stages.FirstOrDefault(s => s.Kind == StageKind.Steady)?.Cadence is { Length: > 0 } own ? own : "stay-close"));
            ahead.Enqueue((marek.Crisis, from => cadence.DueAfter(from, holidays), 1), cadence.DueAfter(began, holidays));
        }

        // Agreed with the person in days or working days: by London's clocks, whatever they do in the night.
        foreach (var (unit, after) in new (string, Func<DateOnly, DateOnly>)[] { ("days", day => day.AddDays(1)), ("working-days", day => holidays.After(day, 1)) })
        {
            DateTime After(DateTime from) => Days.At(after(Days.Of(from)), TimeOnly.FromDateTime(Days.Local(from)));
            var marek = await ACrisis.MarekAsync(house);
            (await marek.AgreeCallsAsync(1, unit)).Allowed.ShouldBeTrue();
            ahead.Enqueue((marek.Crisis, After, 1), After(began));
        }

        while (ahead.TryDequeue(out var next, out var due))
        {
            if (due > house.Clock.GetUtcNow().UtcDateTime)
            {
                house.Clock.SetTo(new DateTimeOffset(due.AddSeconds(-1)));
                (await DueAsync(house)).ShouldBeEmpty($"Nothing is due before {due:s}.");
                house.Clock.SetTo(new DateTimeOffset(due.AddMinutes(1)));
                // One node dies with the calls in its hands; two others, who saw the same calls, both think it is their turn.
                var seen = await DueAsync(house);
                using var death = new CancellationTokenSource(TimeSpan.FromMilliseconds(Random.Shared.Next(0, 8)));
                await Should.ThrowAsync<OperationCanceledException>(async () =>
                {
                    while (true) await MarkAsync(house, death.Token);
                });
                await Task.WhenAll(MarkAsync(house, seen), MarkAsync(house, seen));
            }

            expected.Add((next.Crisis, due));
            if (next.Miss < 3) ahead.Enqueue(next with { Miss = next.Miss + 1 }, next.After(due));
            else await ReachedAsync(house, next.Crisis);
        }

        var marked = await MarkedAsync(house);
        marked.Select(m => (m.Crisis, m.Due)).ShouldBe(expected, ignoreOrder: true);
        marked.ShouldAllBe(m => m.At - m.Due >= TimeSpan.Zero && m.At - m.Due <= TimeSpan.FromMinutes(5));
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_server_killed_while_it_marks_missed_calls_marks_each_once_and_tells_of_each_once(string kind)
    {
        AServer.SkipUnlessDeep(kind, "postgres");
        await using var house = await AHouse.OpenAsync(kind);
        var data = Directory.CreateTempSubdirectory("threefold-kill-").FullName;
        var (crises, cut) = (new List<Guid>(), 0);
        for (var round = 0; round < AServer.Rounds; round++)
        {
            house.Clock.SetTo(DateTimeOffset.UtcNow.AddDays(-2 * MissesEach).AddHours(-1)); // Norfolk: each 48 hours
            for (var i = 0; i < 4; i++) crises.Add((await ACrisis.MarekAsync(house)).Crisis);
            await using (var store = house.Stores.Open()) await store.Set<LeaseRow>().ExecuteDeleteAsync();
            var enough = await CountAsync(house) + Random.Shared.Next(1, 30);
            using var server = await AServer.StartAsync(house.Where, data);
            for (var waited = 0; waited < 3000 && await CountAsync(house) < enough; waited++) await Task.Delay(10);
            await Task.Delay(Random.Shared.Next(0, 20));
            await server.KillAsync();
            (await CountAsync(house)).ShouldBeGreaterThanOrEqualTo(enough, "It must have begun to mark.");
            house.Clock.SetTo(DateTimeOffset.UtcNow);
            cut += (await DueAsync(house)).Count > 0 ? 1 : 0;
        }

        if (AServer.Rounds > 1) cut.ShouldBeGreaterThan(AServer.Rounds / 4, "It must be killed while it marks.");
        house.Clock.SetTo(DateTimeOffset.UtcNow);
        while ((await DueAsync(house)).Count > 0) await MarkAsync(house);
        var marked = await MarkedAsync(house);
        marked.Select(m => (m.Crisis, m.Due)).ShouldBeUnique("marked twice");
        foreach (var crisis in crises)
        {
            var moments = marked.Where(m => m.Crisis == crisis).Select(m => m.Due).Order().ToList();
            moments.Count.ShouldBe(MissesEach, "lost");
            moments.Zip(moments.Skip(1)).ShouldAllBe(p => p.Second - p.First == TimeSpan.FromHours(48));
        }

        await using var last = house.Stores.Open();
        (await last.Set<Message>().Where(m => m.Template == MarkMissedCalls.Template).GroupBy(m => m.About).Select(g => g.Count()).Distinct().ToListAsync()).ShouldBe([MissesEach], "told once of each");
        (await last.Set<NextStep>().Where(s => s.Kind == NextStepKind.MissedCall).GroupBy(s => s.About).Select(g => g.Count()).Distinct().ToListAsync()).ShouldBe([1], "one step stands until somebody reaches them");
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
        Directory.Delete(data, recursive: true);
    }

    static Task<IReadOnlyList<Due>> DueAsync(AHouse house) => house.WithAsync((MarkMissedCalls duty) => duty.DueAsync(house.Clock.GetUtcNow().UtcDateTime, 1000, default));

    static async Task<bool> MarkAsync(AHouse house, CancellationToken stop = default) => await MarkAsync(house, await DueAsync(house), stop);

    static Task<bool> MarkAsync(AHouse house, IReadOnlyList<Due> seen, CancellationToken stop = default) => house.WithAsync(async (MarkMissedCalls duty) =>
    {
        foreach (var due in seen) await duty.DoAsync(due, stop);
        stop.ThrowIfCancellationRequested();
        return true;
    });

    /// <summary>Somebody reaches them and the calls end for good, so that the next crisis stands alone.</summary>
    static async Task ReachedAsync(AHouse house, Guid crisis)
    {
        var view = await house.WithAsync((ReadCrisis act) => act.DoAsync(AHouse.Priya, crisis));
        (await house.WithAsync((CloseCrisis act) => act.DoAsync(AHouse.Priya, view.Crisis.Person, crisis, new CrisisEnding([.. view.Model.Crisis.Signs.Select(s => s.Key)], "Marek", "I am back in charge.", "", "Nobody covered.")))).Allowed.ShouldBeTrue();
    }

    static async Task<List<(Guid Crisis, DateTime Due, DateTime At)>> MarkedAsync(AHouse house)
    {
        await using var store = house.Stores.Open();
        var rows = await (from f in store.Facts where f.Kind == nameof(CheckCallMissed) join a in store.Acts on f.Act equals a.Id join w in store.Words on f.Id equals w.Fact select new { w.Body, a.At }).ToListAsync();
        return [.. rows.Select(r => ((CheckCallMissed)FactBook.Read(nameof(CheckCallMissed), r.Body), r.At)).Select(r => (r.Item1.Of, r.Item1.DueAt, r.At))];
    }

    static async Task<int> CountAsync(AHouse house)
    {
        await using var store = house.Stores.Open();
        return await store.Facts.CountAsync(f => f.Kind == nameof(CheckCallMissed));
    }
}
