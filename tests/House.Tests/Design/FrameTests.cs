using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Design;

public sealed class FrameTests
{
    [Fact]
    public async Task Every_page_has_a_way_past_the_header_the_mark_and_the_demo_s_notice()
    {
        await using var site = await ASite.OpenAsync();
        var page = await site.Stranger().GetAsync("/accessibility");
        page.QuerySelector("body > a.govuk-skip-link")!.GetAttribute("href").ShouldBe("#main");
        page.QuerySelector(".tf-mark svg")!.GetAttribute("aria-label").ShouldBe("Threefold");
        page.QuerySelector(".tf-demo")!.TextContent.ShouldContain("made-up lives");
        page.Title.ShouldBe("Accessibility statement – Threefold");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_works_here_sees_their_links_and_a_way_out()
    {
        await using var site = await ASite.OpenAsync();
        var page = await (await site.SignedInAsync("priya nair")).GetAsync("/desk");
        page.QuerySelectorAll(".tf-roles__links a").Select(a => a.TextContent).ShouldContain("My desk");
        page.QuerySelector(".tf-account form[method=post][action='/sign-out'] input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Somebody_whose_work_is_not_with_people_is_offered_no_page_that_would_refuse_them()
    {
        await using var site = await ASite.OpenAsync();
        var page = await (await site.SignedInAsync("ina")).GetAsync("/access");
        page.QuerySelectorAll(".tf-nav--acts a").Select(a => a.TextContent).ShouldBe(["Raise a concern"]);
    }

    [Fact]
    public async Task No_page_carries_style_or_script_of_its_own()
    {
        await using var site = await ASite.OpenAsync();
        var page = await (await site.SignedInAsync("priya nair")).GetAsync("/desk");
        page.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_and_unknown_are_one_answer_word_for_word()
    {
        await using var site = await ASite.OpenAsync();
        var visitor = site.Stranger();
        await visitor.GetAsync("/errors/403");
        var refused = (visitor.Status, Body: WithoutNonce(visitor.Body));
        await visitor.GetAsync("/nowhere-at-all");
        (visitor.Status, Body: WithoutNonce(visitor.Body)).ShouldBe(refused);
        refused.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_stylesheet_is_kept_for_a_year_under_an_address_that_changes_with_it()
    {
        await using var site = await ASite.OpenAsync();
        var visitor = site.Stranger();
        var page = await visitor.GetAsync("/accessibility");
        var address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        address.ShouldMatch(@"^/site\.css\?v=[0-9a-f]{12}$");
        using var sheet = await visitor.Http.GetAsync(address);
        sheet.StatusCode.ShouldBe(HttpStatusCode.OK);
        sheet.Headers.CacheControl!.ToString().ShouldContain("max-age=31536000");
        sheet.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
    }

    // The nonce is new for every answer, whatever was asked.
    static string WithoutNonce(string body) => Regex.Replace(body, "nonce=\"[^\"]*\"", "", RegexOptions.None, TimeSpan.FromSeconds(1));
}
