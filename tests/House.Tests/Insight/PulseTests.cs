using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>The pulse of workers: once in a round, with no name, and nothing under eight.</summary>
public sealed class PulseTests
{
    static readonly Team West = new() { Id = Guid.Parse("01900000-0000-7000-8000-000000000007"), Name = "West", Model = "norfolk@1" };

    static Actor One(int i, Guid team) => new(ActorKind.Worker, new Guid(i + 1, team == West.Id ? (short)1 : (short)2, 7, 1, 2, 3, 4, 5, 6, 7, 8), $"Canary{i} Worker", new HashSet<Role> { Role.SocialWorker }, new HashSet<Guid> { team }, new HashSet<Guid>());

    static async Task<List<Actor>> WorkersAsync(AHouse house, Guid team, int many)
    {
        var those = Enumerable.Range(0, many).Select(i => One(i, team)).ToList();
        await house.Get<TeamShelf>().PutAsync([West], [.. those.Select(w => new Worker { Id = w.Id, Name = w.Name, Subject = $"{w.Id}", Team = team, Roles = nameof(Role.SocialWorker) })], []);
        return those;
    }

    static async Task AnswerAsync(AHouse house, IEnumerable<Actor> workers, int score)
    {
        foreach (var worker in workers)
        {
            var verdict = await house.WithAsync((AnswerPulse act) => act.DoAsync(worker, [score, score, score, score, 5]));
            verdict.Allowed.ShouldBeTrue(verdict.Because);
        }
    }

    static Task<IReadOnlyList<PulseWeek>> WeeksAsync(AHouse house, params Guid[] teams) => house.Get<IWorkerPulse>().WeeksAsync(AHouse.Maya, teams, new(2026, 1, 1), new(2026, 3, 1));

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Eight_answers_show_a_team_once_the_round_is_over_and_fewer_show_nothing(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (west, south) = (await WorkersAsync(house, West.Id, 9), await WorkersAsync(house, AHouse.South.Id, 7));
        await AnswerAsync(house, west.Take(8), 4);
        await AnswerAsync(house, south, 1);
        (await WeeksAsync(house)).ShouldBeEmpty("the round goes on");
        (await house.WithAsync((AnswerPulse act) => act.DoAsync(west[0], [5, 5, 5, 5, 5]))).Because.ShouldContain("answered this round already");
        (await house.WithAsync((AnswerPulse act) => act.DoAsync(west[8], [5, 5, null, 5, 9]))).Findings.Select(f => f.Field).ShouldBe(["Score-load", "Score-practice"]);

        house.Clock.Move(TimeSpan.FromDays(7));
        (await WeeksAsync(house)).ShouldBe([new PulseWeek(new(2026, 1, 12), 4.2, 8)]);
        (await WeeksAsync(house, West.Id)).Count.ShouldBe(1);
        (await WeeksAsync(house, AHouse.South.Id)).ShouldBeEmpty("seven answers are too few");
        (await WeeksAsync(house, West.Id, AHouse.South.Id)).Single().N.ShouldBe(8, "and cannot be found by asking for more teams");
        var measure = (await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, new(2026, 1, 1), new(2026, 1, 31), keys: [Measures.WorkerPulse])).Single();
        (measure.N, measure.Value, measure.NotEnough).ShouldBe((8, 4.2, ""));
        measure.Also[0].Value.ShouldBe(1);
        (await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, new(2026, 1, 1), new(2026, 1, 31), AHouse.South.Id, [Measures.WorkerPulse])).Single().Value.ShouldBeNull();
        await Should.ThrowAsync<CannotOpen>(() => house.Get<PulseBook>().ReadAsync(AHouse.Priya, new(2026, 1, 1), new(2026, 3, 1)));

        await AnswerAsync(house, west.Take(1), 3);
        await using var store = house.Stores.Open();
        (await store.Set<PulseTokenRow>().CountAsync()).ShouldBe(1, "tokens of rounds that are over are gone");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_kept_names_nobody_and_holds_no_answer_of_anybody(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var west = await WorkersAsync(house, West.Id, 9);
        await AnswerAsync(house, west, 2);
        await using var store = house.Stores.Open();
        var sheet = await store.Set<PulseSheetRow>().SingleAsync();
        (sheet.Answers, sheet.Asked, sheet.Counts).ShouldBe((9, 9, "0,9,0,0,0;0,9,0,0,0;0,9,0,0,0;0,9,0,0,0;0,0,0,0,9"));
        // The token's table has nothing that the counts have but the round, and the diary knows the programme alone.
        var tokens = await store.Set<PulseTokenRow>().ToListAsync();
        tokens.Count.ShouldBe(9);
        foreach (var worker in west) tokens.ShouldAllBe(t => !t.Token.Contains(worker.Id.ToString("N"), StringComparison.OrdinalIgnoreCase));
        var acts = await store.Acts.Where(a => a.Name == nameof(AnswerPulse)).ToListAsync();
        acts.Count.ShouldBe(9);
        acts.ShouldAllBe(a => a.Actor == Actor.Clock.Id && a.Team == null && a.Key == null);
        (await store.Acts.CountAsync(a => a.ActorName.StartsWith("Canary"))).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Answers_given_at_the_same_moment_are_all_counted_and_one_worker_counts_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var west = await WorkersAsync(house, West.Id, 8);
        await Task.WhenAll(west.Concat(west.Take(3)).Select(w => house.WithAsync((AnswerPulse act) => act.DoAsync(w, [3, 3, 3, 3, 3]))));
        await using var store = house.Stores.Open();
        var sheet = await store.Set<PulseSheetRow>().SingleAsync();
        (sheet.Answers, PulseCounts.Of(sheet.Counts).N()).ShouldBe((8, 8));
    }

    [Fact]
    public async Task A_worker_answers_on_a_page_and_the_pulse_is_drawn_with_its_response_rate()
    {
        await using var site = await ASite.OpenAsync();
        var west = await WorkersAsync(site.House, West.Id, 10);
        await AnswerAsync(site.House, west.Take(9), 4);
        var worker = await site.SignedInAsync($"{west[9].Id}");
        var fields = PulseReference.Items.ToDictionary(i => $"Score-{i.Key}", _ => "4", StringComparer.Ordinal);
        fields.Remove("Score-load");
        (await worker.FillAsync("/pulse", fields)).Body!.TextContent.ShouldContain("Choose how true this is: I can do what is asked");
        fields["Score-load"] = "2";
        (await worker.FillAsync("/pulse", fields)).Body!.TextContent.ShouldContain("You have answered for these days");
        var maya = await site.SignedInAsync("maya");
        (await maya.GetAsync("/insight/pulse")).Body!.TextContent.ShouldContain("Nothing to show");
        site.House.Clock.Move(TimeSpan.FromDays(7));
        var page = await (await site.SignedInAsync("maya")).GetAsync("/insight/pulse");
        var text = page.Body!.TextContent;
        text.ShouldContain("Those who do the work say 4.1 of 5");
        page.QuerySelectorAll("figure.tf-chart svg").Length.ShouldBe(2);
        text.ShouldContain("100%");
        text.ShouldNotContain("Canary");
        worker = await site.SignedInAsync($"{west[9].Id}");
        await worker.GetAsync("/insight/pulse");
        worker.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
