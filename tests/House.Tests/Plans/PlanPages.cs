using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.House.Tests.Plans;

/// <summary>The pages of a plan, by forms alone, as a browser without script sends them.</summary>
public sealed class PlanPages
{
    const string Hostile = "<script>alert('x')</script> שלום \" & Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plan_is_written_told_and_agreed_by_its_pages(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync($"/people/{edna}")).QuerySelector($"a[href='/people/{edna}/plans']").ShouldNotBeNull();
        var page = await priya.FillAsync($"/people/{edna}/plans", new Dictionary<string, string>());
        page.QuerySelector("#WhyNoAssessment-error")!.TextContent.ShouldContain("There is no assessment yet.");
        await priya.FillAsync($"/people/{edna}/plans", new Dictionary<string, string> { ["WhyNoAssessment"] = "Help goes on." });
        var at = priya.Where;
        at.ShouldMatch("^/plans/[0-9a-f-]+$");

        await priya.FillAsync($"{at}/outcomes", new Dictionary<string, string> { ["Words"] = Hostile });
        page = await priya.GetAsync(at);
        page.QuerySelector(".tf-words")!.TextContent.ShouldContain("<script>alert('x')</script>");
        page.Title.ShouldNotBeNull().ShouldNotContain("Edna");
        await priya.FillAsync($"{at}/outcomes", new Dictionary<string, string> { ["Outcome"] = "I want to sing.", ["Area"] = "Play" }, "form[action*='handler=Name']");

        await priya.FillAsync($"{at}/line", Line("Family", "company", "Helen"));
        priya.Where.ShouldBe(at, priya.Body);
        page = await priya.FillAsync($"{at}/line", Line("Paid", "sits with her", Hostile, ("WeeklyPence", "134.40"), ("WeeklyMinutes", "6")));
        page.QuerySelector("main")!.TextContent.ShouldContain("“Nothing else would do” is a reason.");
        ((IHtmlInputElement)page.QuerySelector("input[name=Who]")!).Value.ShouldBe(Hostile, "what was typed is kept");
        await priya.FillAsync($"{at}/line", Line("Paid", "sits with her", Hostile, ("WeeklyPence", "134.40"), ("WeeklyMinutes", "6"), ("WhyNotTheOthers", "A day centre: new places upset her.")));
        page = await priya.GetAsync(at);
        page.QuerySelectorAll(".tf-line strong").Select(s => s.TextContent).ShouldBe(["company", "sits with her"]);
        page.QuerySelector("main")!.TextContent.ShouldContain("£134.40 a week");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("£0");

        page = await priya.FillAsync($"{at}/agree", new Dictionary<string, string> { ["By"] = "Edna, with Arthur", ["Reason"] = "We talked." });
        page.QuerySelector($"a[href='{at}/amount']").ShouldNotBeNull("the way on is a link");
        page.QuerySelector("main")!.TextContent.ShouldContain("They have not been told the amount yet.");
        ((IHtmlInputElement)page.QuerySelector("input[name=By]")!).Value.ShouldBe("Edna, with Arthur");

        page = await priya.FillAsync($"{at}/amount", new Dictionary<string, string> { ["hygiene"] = "some", ["home-safety"] = "much", ["home-safety-others"] = "part" });
        page.QuerySelector("#told")!.TextContent.ShouldBe("About £66 a week");
        page.QuerySelector("main")!.TextContent.ShouldContain("It is not a limit.");
        await priya.FillAsync($"{at}/amount", new Dictionary<string, string> { ["On.Day"] = "13", ["On.Month"] = "1", ["On.Year"] = "2026", ["Channel"] = "Telephone", ["TheirView"] = "That will do." });
        priya.Body.ShouldContain("Told about money");

        await priya.FillAsync($"{at}/agree", new Dictionary<string, string> { ["By"] = "Edna, with Arthur", ["Why"] = "It keeps her at home.", ["Reason"] = "We talked.", ["Read"] = "true" });
        priya.Where.ShouldBe(at, priya.Body);
        priya.Body.ShouldContain("Send the plan.");
        page = await priya.GetAsync($"{at}/one-page");
        page.QuerySelector("article h1")!.TextContent.ShouldContain("Edna Jones");
        page.QuerySelector("article")!.TextContent.ShouldNotContain("£");
        (await priya.GetAsync($"/people/{edna}")).QuerySelector("#plan")!.ParentElement!.TextContent.ShouldContain("sits with her");
        await using var store = site.House.Stores.Open();
        (await store.Acts.CountAsync(a => a.Name == "PrintPlan" && a.Allowed)).ShouldBe(1);
    }

    /// <summary>A32: what they said yes to in the community becomes a line of the plan with its entry, and is asked about.</summary>
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_group_they_said_yes_to_becomes_a_line_with_its_entry_in_the_directory_and_the_day_we_ask(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var plan = await APlan.BegunAsync(site.House);
        var choir = Guid.CreateVersion7();
        await site.House.WithAsync<RecordDoor, Verdict>(d => d.OpenAsync(Actor.Clock, plan.Person, Purpose.Conversation, "TestDeed", file =>
        {
            file.Begin(new ConnectedToCommunity(file.NewId(), null, choir, "Choir <i>for all</i>", "To sing.", file.Today.AddDays(21)));
            file.Begin(new CommunityOffered(file.NewId(), null, Guid.CreateVersion7(), "Bingo", "", OfferReply.Declined, null));
            return Task.FromResult(Verdict.Yes);
        }));
        var priya = await site.SignedInAsync("priya nair");
        var page = await priya.GetAsync($"/plans/{plan.Plan}");
        page.QuerySelector("#ready")!.ParentElement!.TextContent.ShouldContain("Choir <i>for all</i>");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Bingo", Case.Sensitive, "they said no to it");
        var line = page.QuerySelector($"a[href='/plans/{plan.Plan}/line?Entry={choir}']")!.GetAttribute("href")!;
        var form = await priya.GetAsync(line);
        ((IHtmlInputElement)form.QuerySelector("input[name=Who]")!).Value.ShouldBe("Choir <i>for all</i>");
        ((IHtmlInputElement)form.QuerySelector("input[name=Kind][value=Community]")!).IsChecked.ShouldBeTrue();
        await priya.FillAsync(line, new Dictionary<string, string> { ["What"] = "sings with others", ["When"] = "Mondays" });
        priya.Where.ShouldBe($"/plans/{plan.Plan}", priya.Body);
        (await plan.ReadAsync()).Own.Lines.ShouldHaveSingleItem().Entry.ShouldBe(choir);
        page = await priya.GetAsync($"/plans/{plan.Plan}");
        page.QuerySelector(".tf-line")!.QuerySelector($"a[href='/community/{choir}']").ShouldNotBeNull();
        page.QuerySelector(".tf-line")!.TextContent.ShouldContain("We ask on Tue 3 Feb 2026: did you go, and did it help?");
        page.QuerySelector("#ready").ShouldBeNull("it is in the plan already");
    }

    [Fact]
    public async Task Somebody_with_no_business_here_and_a_plan_that_is_not_there_look_the_same()
    {
        await using var site = await ASite.OpenAsync();
        var plan = await APlan.BegunAsync(site.House);
        var line = await plan.LineAsync(APlan.Helen);
        var sam = await site.SignedInAsync("sam");
        foreach (var page in new[] { "", "/line", $"/line/{line}", "/agree", "/amount", "/outcomes", "/one-page", "/together" })
            foreach (var id in new[] { plan.Plan, Guid.CreateVersion7() })
            {
                await sam.GetAsync($"/plans/{id}{page}");
                sam.Status.ShouldBe(HttpStatusCode.NotFound, page);
            }

        foreach (var page in new[] { "/plans", "/looking-ahead", "/goodbye" })
        {
            await sam.GetAsync($"/people/{plan.Person}{page}");
            sam.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task Where_the_model_hides_costs_no_page_of_the_plan_shows_one()
    {
        await using var site = await ASite.OpenAsync();
        var plan = await APlan.BegunAsync(site.House, "leicester@1");
        await plan.LineAsync(APlan.Sitter);
        await plan.ToldAsync();
        var priya = await site.SignedInAsync("priya nair");
        foreach (var page in new[] { "", "/agree", "/one-page", "/outcomes" }) (await priya.GetAsync($"/plans/{plan.Plan}{page}")).QuerySelector("main")!.TextContent.ShouldNotContain("£", Case.Sensitive, page);
        (await priya.GetAsync($"/plans/{plan.Plan}/amount")).QuerySelector("main")!.TextContent.ShouldContain("£", Case.Sensitive, "the person is still told theirs");
    }

    [Fact]
    public async Task Two_who_change_one_line_see_both_and_the_later_one_chooses()
    {
        await using var site = await ASite.OpenAsync();
        var plan = await APlan.BegunAsync(site.House);
        var line = await plan.LineAsync(APlan.Helen);
        var address = $"/plans/{plan.Plan}/line/{line}";
        var priya = await site.SignedInAsync("priya nair");
        var form = (IHtmlFormElement)(await priya.GetAsync(address)).QuerySelector("main form[method=post]")!;
        var typed = Visitor.FieldsOf(form).Where(f => f.Key != "When").Append(new("When", "Mondays")).ToList();
        (await site.House.WithAsync((ChangePlanLine act) => act.DoAsync(AHouse.Priya, plan.Person, line, 1, APlan.Helen with { When = "Saturdays" }, APlan.WithReason))).Allowed.ShouldBeTrue();
        var both = await priya.PostAsync(address, typed);
        priya.Status.ShouldBe(HttpStatusCode.Conflict);
        both.QuerySelectorAll(".tf-clash__text").Select(t => t.TextContent).ShouldSatisfyAllConditions(t => t.First().ShouldContain("Mondays"), t => t.Last().ShouldContain("Saturdays"));
        var again = (IHtmlFormElement)both.QuerySelector("main form[method=post]")!;
        await priya.PostAsync(address, Visitor.FieldsOf(again).Append(new("Choice", "mine")));
        priya.Where.ShouldBe($"/plans/{plan.Plan}", priya.Body);
        (await plan.ReadAsync()).Own.Lines.Single().When.ShouldBe("Mondays");
    }

    [Fact]
    public async Task Help_with_no_end_in_a_crisis_is_offered_until_a_day_on_the_page()
    {
        await using var site = await ASite.OpenAsync();
        var marek = await Crisis.ACrisis.MarekAsync(site.House);
        var plan = await APlan.BegunAsync(site.House, person: marek.Person);
        var priya = await site.SignedInAsync("priya nair");
        var page = await priya.FillAsync($"/plans/{plan.Plan}/line", Line("Family", "stays the night", "Helen"));
        page.QuerySelector("button[name=MakeItUntil]")!.TextContent.ShouldBe("Make it until Tue 27 Jan 2026");
        page.QuerySelector($"a[href='/people/{marek.Person}/help?urgent=true']").ShouldNotBeNull();
        var form = (IHtmlFormElement)page.QuerySelector("main form[method=post]")!;
        await priya.PostAsync($"/plans/{plan.Plan}/line", Visitor.FieldsOf(form).Append(new("MakeItUntil", "2026-01-27")));
        (await plan.ReadAsync()).Own.Lines.Single().EndsOn.ShouldBe(new DateOnly(2026, 1, 27));
    }

    [Fact]
    public async Task What_is_typed_and_not_finished_is_there_when_somebody_comes_back()
    {
        await using var site = await ASite.OpenAsync();
        var plan = await APlan.BegunAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var form = (IHtmlFormElement)(await priya.GetAsync($"/plans/{plan.Plan}/line")).QuerySelector("main form[data-draft-of]")!;
        await priya.PostAsync(form.GetAttribute("data-draft-url")!, Visitor.FieldsOf(form).Where(f => f.Key.StartsWith("__", StringComparison.Ordinal)).Concat([new("of", form.GetAttribute("data-draft-of")!), new("name", "What"), new("text", "sits with her"), new("base", "0")]));
        priya.Status.ShouldBe(HttpStatusCode.OK);
        ((IHtmlInputElement)(await priya.GetAsync($"/plans/{plan.Plan}/line")).QuerySelector("input[name=What]")!).Value.ShouldBe("sits with her");
    }

    [Fact]
    public async Task Looking_ahead_and_goodbye_by_their_pages()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var page = await priya.FillAsync($"/people/{edna}/looking-ahead", new Dictionary<string, string> { ["Kind"] = "PowerForHealth", ["Stage"] = "Registered", ["Who"] = "Helen", ["Words"] = "Helen.", ["Scope"] = "Care" });
        page.QuerySelector($"main a.govuk-button[href='/people/{edna}/authority']").ShouldNotBeNull();
        await priya.FillAsync($"/people/{edna}/looking-ahead", new Dictionary<string, string> { ["Kind"] = "PowerForHealth", ["Stage"] = "Discussed", ["Who"] = "Helen", ["Words"] = "Helen.", ["CanDecide"] = "Yes" });
        priya.Body.ShouldContain("It gives nobody a say yet");

        page = await priya.FillAsync($"/people/{edna}/goodbye", new Dictionary<string, string> { ["Why"] = "Steady." });
        page.QuerySelector("#HowBack-error").ShouldNotBeNull();
        await priya.FillAsync($"/people/{edna}/goodbye", new Dictionary<string, string> { ["Why"] = "Steady.", ["Goodbye"] = "Over tea.", ["HowBack"] = "Ring us.", ["TheirView"] = "I am well." });
        priya.Where.ShouldBe("/desk", priya.Body);
    }

    static Dictionary<string, string> Line(string kind, string what, string who, params (string Key, string Value)[] more) =>
        more.Prepend(("Who", who)).Prepend(("What", what)).Prepend(("Kind", kind)).ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal);
}
