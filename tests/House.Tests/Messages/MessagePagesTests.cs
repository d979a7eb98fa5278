using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Messages;

/// <summary>The outbox page, a message that waits, and the clock's page, over HTTP.</summary>
public sealed class MessagePagesTests
{
    [Fact]
    public async Task A_message_that_waits_is_settled_on_its_page_and_leaves_the_list()
    {
        await using var site = await ASite.OpenAsync();
        var person = await Lives.EdnaAsync(site.House);
        var message = await Lives.MessageAsync(site.House, person);
        var amira = await site.SignedInAsync("amira");
        var list = await amira.GetAsync("/messages");
        list.QuerySelector("h1")!.TextContent.ShouldBe("1 message waits for somebody");
        list.QuerySelector($"a[href='/messages/{person}/{message}']")!.TextContent.ShouldContain("letter, could not be sent");

        var address = $"/messages/{person}/{message}";
        var again = await amira.FillAsync(address, new Dictionary<string, string> { ["Why"] = "" }, "form[action*=Settle]");
        amira.Status.ShouldBe(HttpStatusCode.OK);
        again.Body!.TextContent.ShouldContain("Say whether it reached them.");
        again.Body!.TextContent.ShouldContain("Write how you know, or what you did instead.");

        await amira.FillAsync(address, new Dictionary<string, string> { ["Reached"] = "false", ["Why"] = "I rang them. <script>alert(1)</script>" }, "form[action*=Settle]");
        amira.Where.ShouldBe("/messages");
        (await amira.GetAsync("/messages")).QuerySelector("h1")!.TextContent.ShouldBe("No message waits for you");
        var settled = await amira.GetAsync(address);
        settled.QuerySelector("script:not([src])")?.TextContent.ShouldNotContain("alert(1)");
        amira.Body.ShouldContain("&lt;script&gt;alert(1)");
    }

    [Fact]
    public async Task Sending_again_asks_why_beside_its_own_field()
    {
        await using var site = await ASite.OpenAsync();
        var person = await Lives.EdnaAsync(site.House);
        var message = await Lives.MessageAsync(site.House, person);
        var amira = await site.SignedInAsync("amira");
        var page = await amira.FillAsync($"/messages/{person}/{message}", new Dictionary<string, string> { ["Again"] = "" }, "form[action*=Again]");
        page.QuerySelector("#Again-error, [id$='again-error' i]").ShouldNotBeNull();
        await amira.FillAsync($"/messages/{person}/{message}", new Dictionary<string, string> { ["Again"] = "The printer is back." }, "form[action*=Again]");
        await using var store = site.House.Stores.Open();
        (await store.Set<Message>().SingleAsync(m => m.Id == message)).State.ShouldBe(MessageState.WillTryAgain);
    }

    [Fact]
    public async Task Another_team_sees_nothing_and_is_told_nothing()
    {
        await using var site = await ASite.OpenAsync();
        var person = await Lives.EdnaAsync(site.House);
        var message = await Lives.MessageAsync(site.House, person);
        var sam = await site.SignedInAsync("sam");
        (await sam.GetAsync("/messages")).QuerySelector("h1")!.TextContent.ShouldBe("No message waits for you");
        await sam.GetAsync($"/messages/{person}/{message}");
        sam.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_notice_is_shown_to_its_worker_until_they_have_read_it()
    {
        await using var site = await ASite.OpenAsync();
        var person = await Lives.EdnaAsync(site.House);
        await Lives.PageNoticeAsync(site.House, person, AHouse.Priya.Id, "Edna’s plan was begun at 9:41am.");
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync("/messages")).QuerySelector("h1")!.TextContent.ShouldBe("1 notice for you");
        priya.Body.ShouldContain("plan was begun at 9:41am.");
        await priya.FillAsync("/messages", new Dictionary<string, string>());
        (await priya.GetAsync("/messages")).QuerySelector("h1")!.TextContent.ShouldBe("No message waits for you");
        var amira = await site.SignedInAsync("amira");
        (await amira.GetAsync("/messages")).Body!.TextContent.ShouldNotContain("plan was begun");
    }

    [Fact]
    public async Task The_clocks_page_is_for_operators_and_managers_and_says_when_it_has_stopped()
    {
        await using var site = await ASite.OpenAsync();
        await site.House.Get<TeamShelf>().PutAsync([], [new Worker { Id = Guid.CreateVersion7(), Name = "Ola", Subject = "ola", Team = AHouse.North.Id, Roles = "Operator" }], []);
        var ola = await site.SignedInAsync("ola");
        (await ola.GetAsync("/clockwork")).QuerySelector("h1")!.TextContent.ShouldBe("The clock has stopped");

        (await site.House.Get<Tick>().OnceAsync()).Failures.ShouldBeEmpty();
        var page = await ola.GetAsync("/clockwork");
        page.QuerySelector("h1")!.TextContent.ShouldBe("The clock keeps time");
        page.Body!.TextContent.ShouldContain("Hand over messages");
        page.QuerySelector("nav a[href='/clockwork']").ShouldNotBeNull();
        site.House.Clock.Move(TimeSpan.FromMinutes(3));
        (await ola.GetAsync("/clockwork")).QuerySelector("h1")!.TextContent.ShouldBe("The clock has stopped");

        var maya = await site.SignedInAsync("maya");
        await maya.GetAsync("/clockwork");
        maya.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var other in new[] { "amira", "sam", "ina" })
        {
            var visitor = await site.SignedInAsync(other);
            await visitor.GetAsync("/clockwork");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound, other);
        }

        await ola.GetAsync("/messages");
        ola.Status.ShouldBe(HttpStatusCode.NotFound, "An operator sees no records.");
    }

    [Fact]
    public async Task The_site_ticks_by_itself()
    {
        await using var site = await ASite.OpenAsync(with: o => o with { Ticks = true });
        var person = await Lives.EdnaAsync(site.House);
        for (var waited = 0; waited < 300 && (await site.House.Get<ClockShelf>().ReadAsync()).Count == 0; waited++) await Task.Delay(50);
        (await site.House.Get<ClockShelf>().ReadAsync()).ShouldNotBeEmpty();
        person.ShouldNotBe(Guid.Empty);
    }
}
