using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Fields;
using Threefold.Web.Design.Verdicts;
using Xunit;

namespace Threefold.House.Tests.Design;

public sealed class VerdictTests
{
    static readonly Finding NoWords = new("N-a", Weight.Reason, "Nobody has written what Arthur told us. Why is that?", "Norfolk’s practice model, 3.7(c)", "inTheirWords");
    static readonly Finding NoEnd = new("N-b", Weight.Block, "This help has no end date.", "Norfolk’s practice model, 4.2", "InTheirWords", ["Make it until Fri 20 Mar", "Get urgent help now"]);
    static readonly Finding Third = new("N-c", Weight.Warn, "This is the third contact this month.");

    [Theory]
    [InlineData(Weight.Block, "Not yet: ")]
    [InlineData(Weight.Approve, "Agreement needed: ")]
    [InlineData(Weight.PeerCheck, "Colleague needed: ")]
    [InlineData(Weight.Reason, "Reason needed: ")]
    [InlineData(Weight.Warn, "Please read: ")]
    [InlineData(Weight.Coach, "")]
    public void The_title_begins_with_what_is_needed(Weight weight, string prefix) =>
        Shown(NoWords with { Weight = weight }).ViewData.Verdict()!.TitlePrefix.ShouldBe(prefix);

    [Fact]
    public async Task A_reason_is_asked_beside_its_field_with_where_the_rule_comes_from()
    {
        var page = Parsed(await BesideAsync(Shown(NoWords)));
        page.QuerySelector(".tf-finding")!.TextContent.ShouldStartWith(NoWords.Says);
        page.QuerySelector(".tf-source")!.TextContent.ShouldBe("From Norfolk’s practice model, 3.7(c)");
        page.QuerySelector("textarea[name=Reason]")!.ParentElement!.TextContent.ShouldContain("Why go ahead?");
        page.QuerySelector("textarea[name=InTheirWords]")!.GetAttribute("aria-describedby").ShouldBe("InTheirWords-finding");
    }

    [Fact]
    public async Task A_reason_that_was_typed_is_kept()
    {
        var page = Shown(NoWords);
        page.ViewData.ModelState.SetModelValue("Reason", "He was asleep", "He was asleep");
        Parsed(await BesideAsync(page)).QuerySelector("textarea[name=Reason]")!.TextContent.ShouldBe("He was asleep");
    }

    [Fact]
    public async Task One_box_for_a_reason_is_enough_for_two_rules() =>
        Parsed(await BesideAsync(Shown(NoWords, NoWords with { Rule = "N-z" }))).QuerySelectorAll("textarea[name=Reason]").Length.ShouldBe(1);

    [Fact]
    public async Task A_rule_that_stops_the_act_is_the_field_s_mistake_and_shows_the_ways_on()
    {
        var page = Parsed(await BesideAsync(Shown(NoEnd)));
        page.QuerySelector(".govuk-error-message")!.TextContent.ShouldContain(NoEnd.Says);
        page.QuerySelectorAll(".tf-ways li").Select(li => li.TextContent).ShouldBe(NoEnd.Instead!);
        page.QuerySelector(".tf-ways a")!.GetAttribute("href").ShouldBe("/urgent");
        page.QuerySelector("textarea[name=Reason]").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_said_of_the_whole_page_is_answered_above_its_button()
    {
        var view = Rendered.View();
        view.ViewData = Shown(Third).ViewData;
        Parsed(await Rendered.OfAsync(new VerdictAnswers { View = view }, "verdict-answers")).QuerySelector("input[name=Read][type=checkbox]").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_summary_links_to_each_answer()
    {
        var shown = Shown(NoWords, Third);
        var view = Rendered.View();
        view.ViewData = shown.ViewData;
        await Rendered.OfAsync(new WordsField { Name = "InTheirWords", Label = "In their words", View = view }, "words-field");
        await Rendered.OfAsync(new VerdictAnswers { View = view }, "verdict-answers");
        var summary = Parsed(await Rendered.OfAsync(new VerdictSummary { View = view }, "verdict-summary"));
        summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["#InTheirWords", "#Read"]);
    }

    [Fact]
    public async Task What_is_only_counted_is_never_shown() =>
        (await BesideAsync(Shown(NoWords with { Weight = Weight.Measure }))).ShouldNotContain(NoWords.Says);

    static Asked Shown(params Finding[] findings)
    {
        var page = new Asked { PageContext = new PageContext { ViewData = Rendered.View().ViewData } };
        page.Show(new Verdict(findings), ways: new Dictionary<string, string>(StringComparer.Ordinal) { ["Get urgent help now"] = "/urgent" });
        return page;
    }

    static Task<string> BesideAsync(Asked page)
    {
        var view = Rendered.View();
        view.ViewData = page.ViewData;
        return Rendered.OfAsync(new WordsField { Name = "InTheirWords", Label = "In their words", View = view }, "words-field");
    }

    static AngleSharp.Dom.IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    sealed class Asked : PageModel;
}
