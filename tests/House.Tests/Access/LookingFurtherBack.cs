using AngleSharp.Dom;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Access;

/// <summary>What is older than a page can hold is reached: by days, or by going on from the last line.</summary>
public sealed class LookingFurtherBack
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_look_is_reached_however_many_came_after_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await ManyLooksAsync(house);
        var (now, looks) = (house.Clock.GetUtcNow().UtcDateTime, house.Get<Looks>());
        var all = new LookSpan(now.AddDays(-30), now.AddDays(1));

        foreach (var ask in new Func<LookSpan, Task<IReadOnlyList<Seen>>>[] { span => looks.AtAsync(AHouse.Ina, edna, span), span => looks.ByAsync(AHouse.Ina, AHouse.Amira.Id, span) })
        {
            var latest = await ask(all);
            latest.Count.ShouldBe(Looks.Most);
            latest.ShouldNotContain(l => l.Name == "EarliestLook");
            (await ask(all with { Before = latest[^1].Position })).ShouldContain(l => l.Name == "EarliestLook");
            (await ask(all with { Until = now.AddDays(-1) })).ShouldContain(l => l.Name == "EarliestLook");
            (await ask(all with { From = now.AddHours(-1) })).ShouldNotContain(l => l.Name == "EarliestLook");
        }
    }

    [Fact]
    public async Task The_page_says_which_days_it_shows_leads_to_the_older_ones_and_knows_workers_who_left()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await ManyLooksAsync(site.House);
        await site.House.Get<TeamShelf>().PutAsync([], [new Worker { Id = AHouse.Sam.Id, Name = AHouse.Sam.Name, Subject = "sam", Team = AHouse.South.Id, Roles = nameof(Role.SocialWorker), Active = false }], []);
        var ina = await site.SignedInAsync("ina");
        (await ina.GetAsync("/access")).QuerySelectorAll("select option").ShouldContain(o => o.TextContent == "Sam (has left)");

        var page = await ina.GetAsync($"/access/people/{edna}");
        page.QuerySelector("main")!.TextContent.ShouldContain($"{Looks.Most} lines, from Sun 21 Dec 2025 to Tue 20 Jan 2026. There may be older ones of these days.");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Earliest look");
        var older = page.QuerySelectorAll("main a").Single(a => a.TextContent == "Older ones").GetAttribute("href")!;
        var rest = (await ina.GetAsync($"/access/people/{edna}{older}")).QuerySelector("main")!;
        rest.TextContent.ShouldContain("Earliest look");
        rest.TextContent.ShouldNotContain("There may be older ones");

        var narrowed = (await ina.GetAsync($"/access/people/{edna}?From=2026-01-13&Until=2026-01-13")).QuerySelector("main")!;
        narrowed.TextContent.ShouldContain("Earliest look");
        narrowed.TextContent.ShouldContain("from Tue 13 Jan 2026 to Tue 13 Jan 2026.");
        (await ina.GetAsync($"/access/people/{edna}?From=2026-01-14&Until=2026-01-13")).QuerySelector(".govuk-error-message")!.TextContent.ShouldContain("before the first");
        foreach (var odd in new[] { "?From=0001-01-01", "?Until=0001-01-01", "?Until=9999-12-31", "?From=yesterday", "?Before=none" })
        {
            await ina.GetAsync($"/access/people/{edna}{odd}");
            ina.Status.ShouldBe(System.Net.HttpStatusCode.OK, odd);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_story_is_narrowed_by_days_before_it_is_cut_off(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(house);
        var first = Days.Of(house.Clock.GetUtcNow().UtcDateTime);
        house.Clock.Move(TimeSpan.FromDays(7));
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, edna, Purpose.Conversation, "TestDeed", file =>
        {
            for (var i = 0; i <= ReadStory.Most; i++) file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, $"Ring, {i}.", edna, AHouse.North.Id, null, "", file.Now.AddDays(1)));
            return Task.FromResult(Verdict.Yes);
        }));
        Task<Story> ReadAsync(DateOnly? from, DateOnly? until) => house.WithAsync((ReadStory act) => act.DoAsync(AHouse.Amira, edna, [], from, until));

        var all = await ReadAsync(null, null);
        (all.Lines.Count, all.IsCapped, all.Lines.Any(l => l.OccurredOn == first)).ShouldBe((ReadStory.Most, true, false));
        var old = await ReadAsync(null, first);
        (old.Lines.Count > 0, old.IsCapped, old.Lines.All(l => l.OccurredOn == first)).ShouldBe((true, false, true));
        (await ReadAsync(first.AddDays(8), null)).Lines.ShouldBeEmpty();
    }

    /// <summary>Edna’s record, looked at once, and a week later as often as a page can hold.</summary>
    static async Task<Guid> ManyLooksAsync(AHouse house)
    {
        var edna = await Lives.EdnaAsync(house);
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, edna, Purpose.Conversation, "EarliestLook"));
        house.Clock.Move(TimeSpan.FromDays(7));
        for (var i = 0; i < Looks.Most; i++) await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, edna, Purpose.Conversation, "Glance"));
        return edna;
    }
}
