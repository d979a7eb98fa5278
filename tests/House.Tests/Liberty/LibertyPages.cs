using System.Net;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Liberty;
using Xunit;

namespace Threefold.House.Tests.Liberty;

/// <summary>The pages about somebody’s liberty, by forms alone, as a browser without script sends them.</summary>
public sealed class LibertyPages
{
    static readonly Dictionary<string, string> Request = new()
    {
        ["Kind"] = "CareHome", ["Place"] = "Larkfield House", ["AskedBy"] = "Bridget Mole, manager", ["ReceivedOn.Day"] = "1", ["ReceivedOn.Month"] = "12", ["ReceivedOn.Year"] = "2025",
        ["Urgent"] = "no", ["Why"] = "The front door has a code.", ["TheySay"] = "I have a shift.", ["FamilySays"] = "Her son: walk with her.",
    };

    [Fact]
    public async Task A_request_goes_by_forms_from_its_coming_to_a_decision_and_the_worklist_says_in_words_how_late_it_is()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync($"/people/{edna}/decisions")).QuerySelector($"main a[href='/people/{edna}/liberty']").ShouldNotBeNull();

        var page = await priya.FillAsync($"/people/{edna}/liberty/new", With(Request, ("TheySay", ""), ("Kind", ""), ("Urgent", "yes")));
        foreach (var field in new[] { "TheySay", "Kind", "UrgentUntil" }) page.QuerySelector($"#{field}-error").ShouldNotBeNull(field);
        ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=Why]")!).Value.ShouldBe("The front door has a code.", "what was typed is kept");

        await priya.FillAsync($"/people/{edna}/liberty/new", Request);
        priya.Where.ShouldMatch($"^/people/{edna}/liberty/[0-9a-f-]+$", priya.Body);
        var at = priya.Where;
        priya.Body.ShouldContain("Decide by 22 December 2025");
        (await priya.GetAsync("/liberty")).QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("22 days late"), t => t.ShouldContain("43 days: 22 days over the law’s 21"), t => t.ShouldContain("0 of 6 looked at"), t => t.ShouldContain("1 is past its last day."));

        foreach (var (key, whom) in new[] { ("age", "Asha"), ("no-refusals", "Asha"), ("mental-capacity", "Asha"), ("mental-health", "Dr Shah"), ("eligibility", "Dr Shah") })
            await priya.FillAsync($"{at}/assess", Day("On", With(new(), ("Requirement", key), ("Met", "yes"), ("ByWhom", whom))));
        page = await priya.FillAsync($"{at}/assess", Day("On", With(new(), ("Requirement", "best-interests"), ("Met", "yes"), ("ByWhom", "Dr Shah"))));
        page.QuerySelector("#ByWhom-error")!.TextContent.ShouldContain("The same person may not look at both");
        await priya.FillAsync($"{at}/assess", Day("On", With(new(), ("Requirement", "best-interests"), ("Met", "yes"), ("ByWhom", "Asha"))));

        var given = Day("On", With(new(), ("Decision", "Given"), ("Words", "Nothing less would do."), ("Representative", "Carol, her niece"), ("Until.Day", "1"), ("Until.Month", "7"), ("Until.Year", "2026")));
        (await priya.FillAsync($"{at}/decide", given)).QuerySelector("main")!.TextContent.ShouldContain("A manager or the principal social worker decides this");
        var maya = await site.SignedInAsync("maya");
        (await maya.FillAsync($"{at}/decide", Day("On"))).QuerySelector("#Decision-error").ShouldNotBeNull();
        (await maya.FillAsync($"{at}/decide", With(given, ("Until.Year", "2027")))).QuerySelector("#Until-error")!.TextContent.ShouldContain("12 months");
        await maya.FillAsync($"{at}/decide", given);
        maya.Where.ShouldBe(at);
        maya.Body.ShouldContain("Given until 1 July 2026.");
        maya.Body.ShouldContain("s 21A");
        (await priya.GetAsync("/liberty")).QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Nobody waits"), t => t.ShouldContain("Nothing now"));

        site.House.Clock.Move(TimeSpan.FromDays(145));
        priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync("/liberty")).QuerySelector("main")!.TextContent.ShouldContain("Look at it again: the law changed on 2 June 2026");
        await priya.FillAsync($"{at}/again", With(Day("On", day: "6", month: "6"), ("Words", "She is content and says so."), ("GoesOn", "no")));
        (await site.House.HeldAsync<LibertyRequest>(edna)).Single().State.ShouldBe(LibertyState.Ended);
        (await priya.GetAsync($"/people/{edna}/liberty")).QuerySelector("main")!.TextContent.ShouldContain("Given, and ended on 6 June 2026.");
    }

    [Fact]
    public async Task What_a_week_brings_stands_in_the_figures_of_capacity()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var maya = await site.SignedInAsync("maya");
        (await maya.GetAsync("/insight/capacity")).QuerySelector("input[name='Asked.Liberties']")!.GetAttribute("value").ShouldBe("0");
        foreach (var place in new[] { "One", "Two", "Three", "Four", "Five", "Six", "Seven" }) await ALiberty.TakenAsync(site.House, edna, ALiberty.Asked with { Place = place });
        (await maya.GetAsync("/insight/capacity")).QuerySelector("input[name='Asked.Liberties']")!.GetAttribute("value").ShouldBe("0.5", "seven in 13 weeks");
        var finding = await maya.GetAsync("/insight/liberty-safeguards");
        maya.Status.ShouldBe(HttpStatusCode.OK);
        finding.QuerySelector("main")!.TextContent.ShouldContain("7 are still within their days");
    }

    static Dictionary<string, string> With(Dictionary<string, string> some, params (string Name, string Value)[] others)
    {
        var all = new Dictionary<string, string>(some);
        foreach (var (name, value) in others) all[name] = value;
        return all;
    }

    static Dictionary<string, string> Day(string field, Dictionary<string, string>? some = null, string day = "13", string month = "1") => With(some ?? [], ($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", "2026"));
}
