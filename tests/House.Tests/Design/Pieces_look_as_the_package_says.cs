using Microsoft.AspNetCore.Razor.TagHelpers;
using Shouldly;
using Threefold.Web.Design.Pieces;
using Threefold.Web.Design.Verdicts;
using Xunit;

namespace Threefold.House.Tests.Design;

public sealed class Pieces_look_as_the_package_says
{
    [Fact]
    public async Task A_summary_of_mistakes()
    {
        var summary = new ErrorSummary { View = Rendered.View() };
        foreach (var (name, says) in new[] { ("example-error-1", "The date your passport was issued must be in the past"), ("example-error-2", "Enter a postcode, like AA1 1AA") })
        {
            summary.View.ViewData.ModelState.AddModelError(name, says);
            summary.View.HttpContext.Shown().Add(name, name);
        }

        await SameAsync("error-summary", "default", summary);
    }

    [Fact]
    public async Task Help_that_opens() => await SameAsync(
        "details", "default", new ShowMore { Summary = "Help with nationality" }, Inside("details", "govuk-details__text"));

    [Fact]
    public async Task Text_set_apart() => await SameAsync("inset-text", "default", new InsetText(), Inside("inset-text", "govuk-inset-text"));

    [Fact]
    public async Task A_warning() => await SameAsync("warning-text", "default", new WarningText(), "You can be fined up to £5,000 if you don’t register.");

    [Fact]
    public async Task What_was_done() => await SameAsync("panel", "default", new DonePanel { Title = "Application complete" }, "Your reference number<br><strong>HDJ2123F</strong>");

    [Fact]
    public async Task News() => await SameAsync(
        "notification-banner", "default", new NoticeBanner { View = Rendered.View() }, "<p class=\"govuk-notification-banner__heading\">This publication was withdrawn on 7 March 2014.</p>");

    [Fact]
    public async Task News_of_something_done() => await SameAsync(
        "notification-banner",
        "with type as success",
        new NoticeBanner { View = Rendered.View(), Success = true, Title = "Success" },
        "<p class=\"govuk-notification-banner__heading\">Email sent to example@email.com</p>");

    [Fact]
    public async Task The_way_back() => await SameAsync("back-link", "default", new BackLink(), "Back", ("href", "#"));

    [Fact]
    public async Task Where_a_page_hangs() => Markup.Plain(await Rendered.OfAsync(new BreadCrumbs(), "bread-crumbs", async items =>
            await Rendered.InAsync(items, new Crumb { Href = "/" }, "crumb", "Home")
            + await Rendered.InAsync(items, new Crumb { Href = "/browse/abroad" }, "crumb", "Passports, travel and living abroad")
            + await Rendered.InAsync(items, new Crumb(), "crumb", "Travel abroad")))
        .ShouldBe(Markup.Plain(Fixtures.Html("breadcrumbs", "with last breadcrumb as current page")));

    [Fact]
    public async Task A_button() => await SameAsync("button", "prevent double click", new ActButton(), Button("prevent double click"));

    [Fact]
    public async Task A_link_that_looks_like_a_button() => await SameAsync("button", "link", new ActButton { Href = "/" }, Button("link"));

    static string Button(string example) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Fixtures.Html("button", example)).QuerySelector(".govuk-button")!.TextContent.Trim();

    static string Inside(string component, string className) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Fixtures.Html(component, "default")).QuerySelector("." + className)!.InnerHtml;

    static async Task SameAsync(string component, string example, TagHelper ours, string inside = "", params (string Name, string Value)[] attributes) =>
        Markup.Plain(await Rendered.OfAsync(ours, "x", inside, attributes)).ShouldBe(Markup.Plain(Fixtures.Html(component, example)));
}
