using System.Net;
using Shouldly;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Web.Hosting;
using Xunit;

namespace Threefold.House.Tests.Door;

public sealed class SiteTests
{
    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_a_worker_is_let_in()
    {
        await using var site = await ASite.OpenAsync();
        var stranger = site.Stranger();
        await stranger.GetAsync("/");
        stranger.Where.ShouldStartWith("/sign-in");

        var amira = await site.SignedInAsync("amira");
        await amira.GetAsync("/");
        amira.Where.ShouldStartWith("/desk");
        amira.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Health_says_ready_and_the_version()
    {
        await using var site = await ASite.OpenAsync(demo: false);
        var stranger = site.Stranger();
        await stranger.GetAsync("/health");
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        stranger.Body.ShouldContain("\"ready\":true");
        await stranger.GetAsync("/sign-in");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_store_of_real_lives_is_not_served_without_an_anchor_outside_it()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var options = new SiteOptions(house.Where, Path.GetTempPath(), "http://127.0.0.1:0") { Clock = house.Clock, AnchorIsNamed = false };
        (await Should.ThrowAsync<StoreNotReady>(() => Site.BuildAsync(options))).Message.ShouldContain("THREEFOLD_ANCHOR");
    }
}
