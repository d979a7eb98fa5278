using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.SignIn;

/// <summary>What is typed is not lost: saved as people type, and held when it comes too late.</summary>
public sealed class LateWordsTests
{
    const string Words = "Edna rang. She misses the choir, and Arthur’s back is bad.";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_field_is_kept_as_it_is_typed_and_answered_as_the_page_expects(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var priya = await site.SignedInAsync("priya nair");
        var answer = await DraftAsync(priya, "/drafts", "front-door", "ownWords", Words);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("{\"savedAt\":\"9am\",\"version\":3}");
        (await site.House.Get<Drafts>().ListAsync(AHouse.Priya, "front-door"))["ownWords"].Text.ShouldBe(Words);
    }

    [Fact]
    public async Task Words_about_somebody_are_kept_only_while_their_record_is_open_to_the_worker()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Lives.EdnaAsync(site.House);
        (await DraftAsync(await site.SignedInAsync("priya nair"), $"/drafts/{edna}", "talk", "words", Words)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var sam = await site.SignedInAsync("sam");
        var (refused, unknown) = (await DraftAsync(sam, $"/drafts/{edna}", "talk", "words", Words), await DraftAsync(sam, $"/drafts/{Guid.CreateVersion7()}", "talk", "words", Words));
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.House.Get<Drafts>().ListAsync(AHouse.Sam, "talk")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_script_without_a_session_is_told_401_and_a_flood_of_words_429()
    {
        await using var site = await ASite.OpenAsync(with: o => o with { DraftsAMinute = 3 });
        var priya = await site.SignedInAsync("priya nair");
        for (var i = 0; i < 3; i++) (await DraftAsync(priya, "/drafts", "talk", "words", Words)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await DraftAsync(priya, "/drafts", "talk", "words", Words)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        site.House.Clock.Move(TimeSpan.FromHours(1));
        (await DraftAsync(priya, "/drafts", "talk", "words", Words)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, InlineData("\0 hidden", HttpStatusCode.BadRequest), InlineData("long", HttpStatusCode.RequestEntityTooLarge)]
    public async Task Words_that_cannot_be_kept_are_refused_clearly(string text, HttpStatusCode expected)
    {
        await using var site = await ASite.OpenAsync();
        var priya = await site.SignedInAsync("priya nair");
        (await DraftAsync(priya, "/drafts", "talk", "words", text == "long" ? new string('x', Drafts.Longest + 1) : text)).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_form_that_comes_after_its_session_is_held_for_that_worker_and_given_back_to_them_alone()
    {
        await using var site = await ASite.OpenAsync();
        var priya = await site.SignedInAsync("priya nair");
        var edna = await Lives.EdnaAsync(site.House);
        await priya.GetAsync("/account");
        site.House.Clock.Move(TimeSpan.FromMinutes(31));

        var page = await priya.PostAsync($"/people/{edna}/ask", [new("Reason", Words), new("How", "claim"), new("Hours", "4")]);
        priya.Where.ShouldStartWith("/sign-in?back=/held/");
        page.Body!.TextContent.ShouldContain("Sign in and your words come back.");
        var held = priya.Where["/sign-in?back=".Length..];

        var sam = await site.SignedInAsync("sam");
        await sam.GetAsync(held);
        sam.Status.ShouldBe(HttpStatusCode.NotFound);

        page = await (await site.SignedInAsync("priya nair")).GetAsync(held);
        page.Body!.TextContent.ShouldContain("She misses the choir");
        page.QuerySelector("main form")!.GetAttribute("action").ShouldBe($"/people/{edna}/ask");
    }

    [Fact]
    public async Task A_held_form_is_encrypted_where_it_lies_and_gone_after_ten_minutes()
    {
        await using var site = await ASite.OpenAsync();
        var priya = await site.SignedInAsync("priya nair");
        site.House.Clock.Move(TimeSpan.FromMinutes(31));
        await priya.PostAsync("/people", [new("name", Words)]);
        var held = priya.Where["/sign-in?back=".Length..];
        await using (var store = site.House.Stores.Open())
        {
            var body = await store.Database.SqlQueryRaw<byte[]>("SELECT body AS \"Value\" FROM held_posts").SingleAsync();
            System.Text.Encoding.UTF8.GetString(body).ShouldNotContain("choir");
        }

        site.House.Clock.Move(TimeSpan.FromMinutes(10));
        var again = await site.SignedInAsync("priya nair");
        await again.GetAsync(held);
        again.Status.ShouldBe(HttpStatusCode.NotFound);
        await site.House.Get<Threefold.Casework.Shelves.HeldPostShelf>().SweepAsync();
        await using var after = site.House.Stores.Open();
        (await after.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM held_posts").SingleAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_from_nobody_we_know_is_not_held()
    {
        await using var site = await ASite.OpenAsync();
        var stranger = site.Stranger();
        await stranger.PostAsync("/people", [new("name", Words)]);
        stranger.Where.ShouldNotContain("held");
    }

    static async Task<HttpResponseMessage> DraftAsync(Visitor visitor, string path, string of, string name, string text)
    {
        var token = (await visitor.GetAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("of", of), new("name", name), new("text", text), new("base", "3"), new("__RequestVerificationToken", token)]) };
        request.Headers.Add("Accept", "application/json");
        return await visitor.Http.SendAsync(request);
    }
}
