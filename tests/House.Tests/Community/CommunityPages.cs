using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Edges.OpenReferral;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

public sealed class CommunityPages
{
    static async Task<ASite> OpenAsync(params string[] directories)
    {
        var site = await ASite.OpenAsync();
        foreach (var folder in directories)
        {
            (await site.House.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(
                Actor.Importer, Path.GetFileName(folder), "a folder", DirectoryFeeds.ReadAsync(folder, Path.GetFileName(folder), new ReadingLimits(), ScratchFolder.At, CancellationToken.None)))).Allowed.ShouldBeTrue();
        }

        return site;
    }

    static Dictionary<string, string> Typed(string words, string near = "") => new(StringComparer.Ordinal) { ["Words"] = words, ["Near"] = near };

    [Fact]
    public async Task A_worker_types_what_was_said_and_the_address_does_not_repeat_it()
    {
        await using var site = await OpenAsync(Samples.Demo);
        var amira = await site.SignedInAsync("amira");

        var page = await amira.FillAsync("/community", Typed("lonely since my husband died", "Fenmarket"));

        amira.Where.ShouldStartWith("/community?");
        amira.Where.ToLowerInvariant().ShouldNotContain("lonely");
        amira.Where.ToLowerInvariant().ShouldNotContain("fenmarket");
        page.QuerySelector("title")!.TextContent.ToLowerInvariant().ShouldNotContain("lonely");
        page.QuerySelectorAll("main .tf-list h3").Length.ShouldBeGreaterThan(2);
        page.QuerySelector("main")!.TextContent.ShouldContain("After the funeral");
        ((IHtmlInputElement)page.QuerySelector("input[name=Words]")!).Value.ShouldBe("lonely since my husband died");
    }

    [Fact]
    public async Task Choices_stand_in_the_address_and_can_be_taken_away_again()
    {
        await using var site = await OpenAsync(Samples.Demo);
        var amira = await site.SignedInAsync("amira");

        var page = await amira.GetAsync("/community?Chosen.Matters=music&Chosen.Access=hearing-loop");

        page.QuerySelectorAll(".tf-list h3 a").Select(h => h.TextContent.Trim()).ShouldContain("Singing for the joy of it");
        var chips = page.QuerySelectorAll(".tf-chips a").Select(a => a.GetAttribute("href")).ToList();
        chips.ShouldBe(["/community?Chosen.Access=hearing-loop", "/community?Chosen.Matters=music"]);
        page.QuerySelectorAll("input[name='Chosen.Matters']:checked").Select(i => i.GetAttribute("value")).ShouldBe(["music"]);
    }

    [Fact]
    public async Task Nothing_found_and_no_directory_each_say_what_to_do_next()
    {
        await using var site = await OpenAsync();
        var amira = await site.SignedInAsync("amira");
        (await amira.GetAsync("/community?Chosen.Matters=music")).QuerySelector(".tf-empty")!.TextContent.ShouldContain("No directory has been brought in yet");
        (await site.Services.GetRequiredService<CommunitySearch>().FindAsync(new Wish { Words = "choir", Near = "Fenmarket" })).Total.ShouldBe(0);

        await using var filled = await OpenAsync(Samples.Demo);
        var other = await filled.SignedInAsync("amira");
        (await other.FillAsync("/community", Typed("xylophone"))).QuerySelector(".tf-empty")!.TextContent.ShouldContain("Nothing in the directory fits");
        (await other.FillAsync("/community", Typed("choir", "Atlantis"))).QuerySelector("main")!.TextContent.ShouldContain("We do not know where");
        (await other.GetAsync("/community?Chosen.Asked=not-ours")).QuerySelector("main")!.TextContent.ShouldContain("We forget what you typed");
    }

    [Fact]
    public async Task A_listing_says_when_where_and_whom_to_ring()
    {
        await using var site = await OpenAsync(Samples.Demo);
        var amira = await site.SignedInAsync("amira");
        var found = await site.Services.GetRequiredService<CommunitySearch>().FindAsync(new Wish { Words = "Carers together" });

        var page = await amira.GetAsync($"/community/{found.Matches[0].Card.Id}");

        var text = page.QuerySelector("main")!.TextContent;
        text.ShouldContain("Wednesdays, 10:30am to 12:30pm");
        text.ShouldContain("Fenmarket Meeting House, 8 Quay Street, Fenmarket");
        page.QuerySelector("a[href^='tel:01632']").ShouldNotBeNull();
        await amira.GetAsync($"/community/{Guid.NewGuid()}");
        amira.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hostile_words_in_a_directory_are_shown_as_words()
    {
        using var folder = new ScratchFolder();
        folder.Write("services.json", """[{"id":"1","name":"<script>alert(1)</script>Tea \u202e \u0000 dance","status":"active","organization":{"name":"\"><img src=x onerror=alert(1)>"},"description":"=cmd|' /C calc'!A0 {{7*7}} 😀","url":"javascript:alert(1)","contacts":[{"name":"<b>Jo</b>","email":"a@b.example\"onclick=x","phones":[{"number":"01632 960123"}]}]}]""");
        await using var site = await OpenAsync(folder.Place);
        var amira = await site.SignedInAsync("amira");
        var id = (await site.Services.GetRequiredService<CommunitySearch>().FindAsync(new Wish { Words = "dance" })).Matches[0].Card.Id;

        foreach (var address in new[] { $"/community/{id}", "/community?Chosen.On=Monday", "/community?Chosen.Matters=moving" })
        {
            var page = await amira.GetAsync(address);
            amira.Status.ShouldBe(HttpStatusCode.OK);
            page.QuerySelectorAll("main script, main img, [onclick], [onerror], a[href^='javascript']").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Somebody_who_looks_after_the_directory_sees_each_import_and_why_records_were_set_aside()
    {
        await using var site = await OpenAsync(Path.Combine(Samples.Own, "careless"));
        var maya = await site.SignedInAsync("maya");
        var run = (await site.House.Get<CommunityShelf>().RunsAsync()).Single();

        (await maya.GetAsync("/community/keep")).QuerySelector("main")!.TextContent.ShouldContain("careless");
        var page = await maya.GetAsync($"/community/keep/{run.Id}");

        page.QuerySelector("main")!.TextContent.ShouldContain("It has no name.");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("the code is 1234");
    }

    [Fact]
    public async Task Nobody_else_does_and_a_stranger_is_asked_to_sign_in()
    {
        await using var site = await OpenAsync(Samples.Demo);
        var amira = await site.SignedInAsync("amira");
        await amira.GetAsync("/community/keep");
        amira.Status.ShouldBe(HttpStatusCode.NotFound);

        var stranger = site.Stranger();
        await stranger.GetAsync("/community");
        stranger.Where.ShouldStartWith("/sign-in");
    }
}
