using System.Net;
using System.Xml.Linq;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Insight;
using Threefold.House.Tests.Ground;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Insight;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>Pages of figures over HTTP: each figure with what it takes to read it honestly, charts with tables and files, and nothing that could be a saving alone.</summary>
public sealed class FindingPages
{
    static readonly string[] Figured = ["/insight/findings", "/insight/flow", "/insight/connections", "/insight/needs", "/insight/packages", "/insight/value", "/insight/time", "/insight/first-talk-wait", "/insight/repeat-contact", "/insight/starters-cost", "/insight/equity"];

    /// <summary>Half a year of people in touch, about two a day; three in four are talked with, after some days.</summary>
    static async Task LiveAsync(ASite site)
    {
        for (var day = 0; day < 26; day++)
        {
            for (var i = 0; i < 2; i++)
            {
                var contact = (await site.House.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello.", Danger = YesNoUnsure.No, Assessment = YesNoUnsure.No }))).Answer!.Value;
                await using var store = site.House.Stores.Open();
                var person = store.Set<Contact>().Single(c => c.Id == contact).Person;
                site.House.Clock.Move(TimeSpan.FromHours(20 + (7 * i)));
                if ((day + i) % 4 != 0) (await site.House.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "They asked.")))).Allowed.ShouldBeTrue();
            }

            site.House.Clock.Move(TimeSpan.FromDays(5));
        }
    }

    [Fact]
    public async Task Every_page_of_figures_says_n_interval_comparator_definition_and_that_it_is_no_effect()
    {
        await using var site = await ASite.OpenAsync();
        await LiveAsync(site);
        var maya = await site.SignedInAsync("maya");
        foreach (var address in Figured)
        {
            var page = await maya.GetAsync(address);
            maya.Status.ShouldBe(HttpStatusCode.OK, address);
            page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
            page.Body!.TextContent.ShouldContain(Measure.NoEffect, Case.Sensitive, address);
            // No saving, and nobody “not eligible”, without what must stand beside it.
            var beside = page.QuerySelector("section[aria-labelledby=beside]").ShouldNotBeNull(address).TextContent;
            foreach (var word in new[] { "came back", "Crises", "Complaints", "challenged", "put back", "Carer strain", "Worker pulse" }) beside.ShouldContain(word, Case.Sensitive, address);
            foreach (var tile in page.QuerySelectorAll(".tf-tile"))
            {
                var says = tile.TextContent;
                foreach (var part in new[] { "95% interval", "n ", "to compare with", Measure.NoEffect }) (says.Contains(part, StringComparison.Ordinal) || (part == "to compare with" && says.Contains("Before (", StringComparison.Ordinal))).ShouldBeTrue($"{address}, {tile.GetAttribute("data-measure")}: {part}");
                tile.QuerySelector("details summary").ShouldNotBeNull("a definition in a click");
            }
        }

        (await maya.GetAsync("/insight/findings")).QuerySelectorAll("[data-measure]").Select(t => t.GetAttribute("data-measure")).Order().ShouldBe(Measures.All.Select(m => m.Key).Order());
        await maya.GetAsync("/insight/no-such-measure");
        maya.Status.ShouldBe(HttpStatusCode.NotFound);
        var priya = await site.SignedInAsync("priya nair");
        foreach (var address in Figured)
        {
            await priya.GetAsync(address);
            priya.Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task Charts_are_named_have_tables_and_can_be_taken_away_as_drawing_and_figures()
    {
        await using var site = await ASite.OpenAsync();
        await LiveAsync(site);
        var maya = await site.SignedInAsync("maya");
        var page = await maya.GetAsync("/insight/first-talk-wait");
        var figures = page.QuerySelectorAll("figure.tf-chart").ToList();
        figures.Select(f => f.Id).ShouldBe(["chart-first-talk-wait-series", "chart-first-talk-wait-curve"]);
        foreach (var figure in figures)
        {
            var svg = figure.QuerySelector("svg[role=img]")!;
            svg.QuerySelector("title")!.TextContent.ShouldBe(figure.QuerySelector("figcaption strong")!.TextContent);
            svg.GetAttribute("aria-labelledby")!.Split(' ').ShouldAllBe(id => page.GetElementById(id) != null);
            figure.QuerySelectorAll("table tbody tr").Length.ShouldBeGreaterThan(1);
            foreach (var link in figure.QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")!))
            {
                using var file = await maya.Http.GetAsync(link);
                file.StatusCode.ShouldBe(HttpStatusCode.OK, link);
                var text = await file.Content.ReadAsStringAsync();
                if (link.Contains("handler=image", StringComparison.Ordinal)) XDocument.Parse(text).Root!.Name.LocalName.ShouldBe("svg");
                else text.ShouldContain(Measure.NoEffect);
                file.Content.Headers.ContentDisposition!.FileName!.ShouldContain("first-talk-wait");
            }
        }

        figures[1].QuerySelector("table")!.TextContent.ShouldContain("Still followed", Case.Sensitive, "numbers at risk stand with the curve");
        (await maya.GetAsync("/insight/flow")).QuerySelector("#chart-flow svg path.c-flow").ShouldNotBeNull();
        (await maya.GetAsync("/insight/connections")).QuerySelector("#chart-waits-by-length svg rect").ShouldNotBeNull();
        var embedded = await maya.GetAsync("/insight/embedded");
        embedded.QuerySelectorAll("table").Last().TextContent.ShouldContain("North");
        await maya.GetAsync("/insight/flow?handler=Image&chart=no-such");
        maya.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_trial_is_planned_read_and_written_about_over_the_page()
    {
        await using var site = await ASite.OpenAsync();
        await LiveAsync(site);
        var maya = await site.SignedInAsync("maya");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Name"] = "A duty desk", ["Question"] = "Do people wait less?", ["Cohort"] = "Everybody who gets in touch.", ["Sites"] = AHouse.North.Id.ToString(), ["Said"] = "We want to.", ["Others"] = AHouse.South.Id.ToString(),
            ["Design"] = nameof(SiteDesign.SideBySide), ["Measure"] = Measures.FirstTalkWait, ["StartsOn"] = "2026-04-06", ["BaselineWeeks"] = "12", ["Weeks"] = "13", ["Arm"] = nameof(ArmWay.None), ["StopsWhen"] = "Harm comes of it.", ["ComplaintsAbove"] = "3", ["Decides"] = "The principal social worker", ["LeftOut"] = "LF-1", ["Support"] = "Jo.",
        };
        (await maya.FillAsync("/insight/sites/new", fields)).Body!.TextContent.ShouldContain("LF-1 is law and stays");
        fields["LeftOut"] = "The long form";
        var planned = await maya.FillAsync("/insight/sites/new", fields);
        maya.Status.ShouldBe(HttpStatusCode.OK);
        planned.QuerySelector("h1")!.TextContent.ShouldBe("A duty desk: planned");
        var trial = maya.Where;
        var begun = await maya.FillAsync($"{trial}/course", new Dictionary<string, string>(StringComparer.Ordinal));
        // South has nobody: too few for any rate, and it says so.
        begun.QuerySelector("h1")!.TextContent.ShouldBe("Days to a first talk: too few to say");
        begun.QuerySelectorAll("figure").Length.ShouldBe(0);
        begun.Body!.TextContent.ShouldContain("What could make this wrong");
        var priya = await site.SignedInAsync("priya nair");
        (await priya.FillAsync($"{trial}/week", new Dictionary<string, string>(StringComparer.Ordinal) { ["Helped"] = "Time to listen." })).Body!.TextContent.ShouldContain("Helped: Time to listen.");
        priya.Body.ShouldNotContain("tf-figures", Case.Sensitive, "those who only work in it see no figures");
        var ended = await maya.FillAsync($"{trial}/course", new Dictionary<string, string>(StringComparer.Ordinal) { ["Found"] = "", ["Stopped"] = "true" }, "form[action*=End]");
        ended.Body!.TextContent.ShouldContain("Write why it is stopped.");
    }

    [Fact]
    public async Task A_trial_of_a_chart_alone_shows_it_stepped_and_reads_no_effect()
    {
        await using var site = await ASite.OpenAsync();
        await LiveAsync(site);
        var made = await site.House.WithAsync((ProposeSite act) => act.DoAsync(AHouse.Maya, TrialActs.Plan with { Design = SiteDesign.ChartOnly, Arm = ArmWay.None, StartsOn = new(2026, 4, 6) }));
        await site.House.WithAsync((StartSite act) => act.DoAsync(AHouse.Maya, made.Answer!.Value));
        var maya = await site.SignedInAsync("maya");
        var page = await maya.GetAsync($"/insight/sites/{made.Answer}");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Days to a first talk: nothing that can be read as effect yet");
        page.Body!.TextContent.ShouldContain("A control chart shows that something changed, and never why.");
        page.QuerySelector("section[aria-labelledby=beside]").ShouldNotBeNull();
        page.QuerySelectorAll("figure").Length.ShouldBeGreaterThan(0);
    }
}
