using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.SignIn;

public sealed class SessionTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_old_cookie_is_worth_nothing_after_signing_out(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var priya = await site.SignedInAsync("priya nair");
        var cookie = Cookie(priya, site);
        await priya.FillAsync("/account", new Dictionary<string, string>(), "form[action='/sign-out']");
        priya.Where.ShouldStartWith("/sign-in");

        (await StatusAsync(site, "/account", cookie)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_and_lasts_while_it_is()
    {
        await using var site = await ASite.OpenAsync();
        var priya = await site.SignedInAsync("priya nair");
        for (var i = 0; i < 3; i++)
        {
            site.House.Clock.Move(TimeSpan.FromMinutes(29));
            await priya.GetAsync("/account");
            priya.Where.ShouldBe("/account");
        }

        site.House.Clock.Move(TimeSpan.FromMinutes(30));
        await priya.GetAsync("/account");
        priya.Where.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy_it_is()
    {
        await using var site = await ASite.OpenAsync();
        var priya = await site.SignedInAsync("priya nair");
        for (var i = 0; i < 35; i++)
        {
            site.House.Clock.Move(TimeSpan.FromMinutes(20));
            await priya.GetAsync("/account");
            priya.Where.ShouldBe("/account");
        }

        site.House.Clock.Move(TimeSpan.FromMinutes(20));
        await priya.GetAsync("/account");
        priya.Where.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task A_worker_who_leaves_is_out_at_once()
    {
        await using var site = await ASite.OpenAsync();
        var sam = await site.SignedInAsync("sam");
        await site.House.Get<TeamShelf>().PutAsync([], [new Worker { Id = AHouse.Sam.Id, Name = "Sam", Subject = "sam", Team = AHouse.South.Id, Roles = "SocialWorker", Active = false }], []);
        await sam.GetAsync("/account");
        sam.Where.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Signing_in_gives_a_new_key_and_ends_the_session_the_browser_came_with()
    {
        await using var site = await ASite.OpenAsync();
        var visitor = await site.SignedInAsync("sam");
        var planted = Cookie(visitor, site);
        await visitor.FillAsync("/sign-in", new Dictionary<string, string>(), "form:has(input[value='amira'])");
        visitor.Body.ShouldContain("Amira");

        Cookie(visitor, site).ShouldNotBe(planted);
        (await StatusAsync(site, "/account", planted)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_worker_sees_their_sessions_and_ends_the_others()
    {
        await using var site = await ASite.OpenAsync();
        var (here, there) = (await site.SignedInAsync("sam"), await site.SignedInAsync("sam"));
        var page = await here.GetAsync("/account");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        await here.FillAsync("/account", new Dictionary<string, string>(), "form[action*='EndOthers']");

        await there.GetAsync("/account");
        there.Where.ShouldStartWith("/sign-in");
        await here.GetAsync("/account");
        here.Where.ShouldBe("/account");
    }

    [Fact]
    public async Task A_session_that_somebody_else_began_cannot_be_ended_by_its_mark()
    {
        await using var site = await ASite.OpenAsync();
        var (sam, amira) = (await site.SignedInAsync("sam"), await site.SignedInAsync("amira"));
        var (open, _) = await site.House.Get<SessionShelf>().ListAsync(AHouse.Amira.Id, null, TimeSpan.FromMinutes(30));
        await sam.GetAsync("/account");
        var token = Token(await sam.GetAsync("/account"));
        await sam.PostAsync("/account?handler=End", [new("__RequestVerificationToken", token), new("mark", open[0].Mark)]);
        await amira.GetAsync("/account");
        amira.Where.ShouldBe("/account");
    }

    [Fact]
    public async Task The_screen_is_as_the_worker_likes_it_wherever_they_sign_in()
    {
        await using var site = await ASite.OpenAsync();
        var sam = await site.SignedInAsync("sam");
        await sam.FillAsync("/account", new Dictionary<string, string> { ["theme"] = "dark" }, "form[action*='Theme']");
        var again = await (await site.SignedInAsync("sam")).GetAsync("/account");
        again.DocumentElement.GetAttribute("data-theme").ShouldBe("dark");
    }

    [Fact]
    public async Task Staying_signed_in_answers_a_script_with_a_fresh_token_or_401_and_never_a_page()
    {
        await using var site = await ASite.OpenAsync();
        var sam = await site.SignedInAsync("sam");
        (await AskAsync(sam, "/stay")).Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var answer = await AskAsync(site.Stranger(), "/stay");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_store_holds_no_session_key_and_the_shared_keys_are_covered()
    {
        await using var site = await ASite.OpenAsync();
        await site.SignedInAsync("sam");
        await using var store = site.House.Stores.Open();
        var keys = await store.Database.SqlQueryRaw<string>("SELECT xml AS \"Value\" FROM keys").ToListAsync();
        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(k => k.Contains("<covered ") && !k.Contains("masterKey"));

        // What an administrator of the database reads is a digest, and a digest opens nothing.
        var digest = await store.Database.SqlQueryRaw<string>("SELECT key AS \"Value\" FROM sessions").SingleAsync();
        (await site.House.Get<SessionShelf>().UseAsync(digest, TimeSpan.FromMinutes(30))).ShouldBeNull();
    }

    [Fact]
    public async Task Two_nodes_with_one_secret_read_each_others_sessions()
    {
        await using var site = await ASite.OpenAsync();
        var cookie = Cookie(await site.SignedInAsync("sam"), site);
        await using var other = await site.AnotherNodeAsync();
        (await StatusAsync(other.Urls.First(), "/account", cookie)).ShouldBe(HttpStatusCode.OK);
    }

    static string Cookie(Visitor visitor, ASite site) => visitor.Cookies.GetCookies(site.Address)["threefold"]!.ToString();

    static string Token(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    static Task<HttpStatusCode> StatusAsync(ASite site, string path, string cookie) => StatusAsync(site.Address.ToString(), path, cookie);

    static async Task<HttpStatusCode> StatusAsync(string address, string path, string cookie)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        return (await http.SendAsync(request)).StatusCode;
    }

    static Task<HttpResponseMessage> AskAsync(Visitor visitor, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "application/json");
        return visitor.Http.SendAsync(request);
    }
}
