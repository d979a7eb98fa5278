using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;
using Threefold.Edges.OpenReferral;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>A feed answered by a real little server on this machine.</summary>
public sealed class LiveFeeds
{
    static readonly ReadingLimits Here = new() { MayReadPrivateNetwork = true, FirstPause = TimeSpan.FromMilliseconds(1), Patience = TimeSpan.FromSeconds(2), Tries = 3, LargestAnswer = 100_000 };

    internal static async Task<WebApplication> ServeAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    static async Task<string> RefusedAsync(RequestDelegate answer, ReadingLimits? limits = null)
    {
        await using var feed = await ServeAsync(answer);
        return (await Should.ThrowAsync<DirectoryRefused>(() => ScratchFolder.ReadAsync(feed.Urls.First(), limits ?? Here))).Message;
    }

    /// <summary>Five services over three pages, told shallowly; details one by one. The third detail is busy at first.</summary>
    sealed class Feed
    {
        int busy = 1;

        public Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
        {
            "/" => Json(context, """{"version":"HSDS-UK-3.0","license":"OGL"}"""),
            "/services" => Page(context, int.Parse(context.Request.Query["page"]!, null)),
            "/services/3" when Interlocked.Exchange(ref busy, 0) == 1 => Busy(context),
            "/services/4" => Missing(context),
            var path when path!.StartsWith("/services/", StringComparison.Ordinal) => Json(context, One(path[10..], """,{"name":"Full"}""")),
            _ => Missing(context),
        };

        static Task Page(HttpContext context, int page) =>
            Json(context, $$"""{"total_items":5,"total_pages":3,"page_number":{{page}},"contents":[{{string.Join(',', Enumerable.Range((page * 2) - 1, page == 3 ? 1 : 2).Select(id => One($"{id}", "")))}}]}""");

        static string One(string id, string more) => $$"""{"id":"{{id}}","name":"Group {{id}}","status":"active","organization":{"name":"Hall"},"languages":[{"name":"Polish"}{{more}}]}""";

        static Task Busy(HttpContext context)
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        }

        static Task Missing(HttpContext context)
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }
    }

    static Task Json(HttpContext context, string text)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(text);
    }

    [Fact]
    public async Task A_feed_is_read_page_by_page_with_the_detail_of_each_service()
    {
        await using var feed = await ServeAsync(new Feed().AnswerAsync);

        var records = await ScratchFolder.ReadAsync(feed.Urls.First() + "/", Here);

        records.OfType<EntryRead>().Select(r => r.Entry.Name).ShouldBe(["Group 1", "Group 2", "Group 3", "Group 5"]);
        records.OfType<EntryRead>().ShouldAllBe(r => r.Entry.Languages.Contains("Full") && r.Entry.From.Licence == "OGL");
        records.OfType<EntrySetAside>().Single().SourceId.ShouldBe("4");
    }

    [Fact]
    public async Task A_feed_of_version_one_without_a_root_is_read_page_by_page_to_its_last()
    {
        var asked = new List<string>();
        await using var feed = await ServeAsync(context =>
        {
            lock (asked) asked.Add(context.Request.Path + context.Request.QueryString);
            var page = int.Parse(context.Request.Query["page"].FirstOrDefault() ?? "0", null);
            if (context.Request.Path != "/services") context.Response.StatusCode = 404;
            return context.Request.Path != "/services" ? Task.CompletedTask : Json(context, $$$"""
                {"totalElements":2,"totalPages":2,"number":{{{page}}},"size":1,"first":{{{(page == 1 ? "true" : "false")}}},"last":{{{(page == 2 ? "true" : "false")}}},"content":[{"id":"{{{page}}}","name":"Lunch {{{page}}}","organization":{"name":"Hall"},"status":"active",
                "regular_schedules":[{"weekday":"Thursday","opens_at":"12:00","closes_at":"14:00"}],"service_at_locations":[{"location":{"name":"Hall","physical_addresses":[{"address_1":"The Green","postal_code":"ZF2 1AB"}]}}],"contacts":[{"phones":[{"number":"01632 960004"}]}]}]}
                """);
        });

        var entries = (await ScratchFolder.ReadAsync(feed.Urls.First(), Here)).OfType<EntryRead>().Select(r => r.Entry).ToList();

        entries.Select(e => (e.Name, e.Times.Single().Says, e.Places.Single().Says)).ShouldBe([("Lunch 1", "Thursdays, 12 to 2pm", "Hall, The Green, ZF2 1AB"), ("Lunch 2", "Thursdays, 12 to 2pm", "Hall, The Green, ZF2 1AB")]);
        asked.Count(a => a.StartsWith("/services?", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_feed_on_a_private_network_is_not_read()
    {
        await using var feed = await ServeAsync(new Feed().AnswerAsync);

        var refused = await Should.ThrowAsync<DirectoryRefused>(() => ScratchFolder.ReadAsync(feed.Urls.First(), Here with { MayReadPrivateNetwork = false }));

        refused.Message.ShouldContain("private network");
    }

    [Fact]
    public async Task A_feed_that_sends_us_to_another_host_is_refused() =>
        (await RefusedAsync(context =>
        {
            context.Response.Redirect("http://127.0.0.2:1/services");
            return Task.CompletedTask;
        })).ShouldContain("another host");

    [Fact]
    public async Task A_feed_that_gives_less_than_it_promised_is_refused() =>
        (await RefusedAsync(context => Json(context, """{"total_items":9,"total_pages":4,"contents":[{"id":"1","name":"A","status":"active","contacts":[]}]}"""))).ShouldContain("promised 9");

    [Fact]
    public async Task A_feed_that_breaks_off_stalls_or_swamps_us_is_refused()
    {
        (await RefusedAsync(context => Json(context, """{"contents":[{"id":""" + "\"1\""))).ShouldContain("not whole");
        (await RefusedAsync(context => Json(context, "[" + new string(' ', 200_000) + "]"))).ShouldContain("larger than");
        (await RefusedAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted), Here with { Patience = TimeSpan.FromMilliseconds(50), Tries = 2 })).ShouldContain("did not answer");
        (await RefusedAsync(context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        })).ShouldContain("answered 500");
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1", true)]
    public void Only_addresses_of_the_public_internet_are_public(string address, bool isPublic) =>
        DirectoryFeeds.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Fact]
    public async Task An_address_with_a_password_in_it_is_refused() =>
        (await Should.ThrowAsync<DirectoryRefused>(() => ScratchFolder.ReadAsync("http://me:secret@127.0.0.1/", Here))).Message.ShouldNotContain("secret");
}
