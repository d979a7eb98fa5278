using System.Net;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Safeguarding;
using Xunit;

namespace Threefold.House.Tests.Safeguarding;

/// <summary>The pages about decisions, risks and advocates, by forms alone, as a browser without script sends them.</summary>
public sealed class DecisionPages
{
    static readonly string[] Pages = ["/decisions", "/decisions/new", "/authority", "/advocate", "/risk", "/risk/new"];

    static readonly Dictionary<string, string> SheCannot = new()
    {
        ["Decision"] = "Can Edna decide who sits with her at night?", ["On.Day"] = "13", ["On.Month"] = "1", ["On.Year"] = "2026", ["Information"] = "Helen, or a sitter.", ["HelpTime"] = "After her tea",
        ["Understood"] = "Able", ["UnderstoodWords"] = "“Yes.”", ["Remembered"] = "NotAble", ["RememberedWords"] = "“Who is coming?”", ["Weighed"] = "Able", ["WeighedWords"] = "“Helen is kind.”", ["Told"] = "Able", ["ToldWords"] = "She nodded.",
        ["Impairment"] = "Dementia, told by Dr Shah", ["BecauseOf"] = "She forgets before she can weigh it.", ["Finding"] = "NotAble", ["CouldWait"] = "Not past tonight.", ["AskAgainWhen"] = "When Arthur is home",
    };

    [Fact]
    public async Task A_decision_is_talked_through_by_its_page_then_made_for_her_and_her_own_page_carries_no_mark()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");

        var page = await priya.GetAsync($"/people/{edna}/decisions/new");
        foreach (var principle in CapacityRules.Principles) page.Body!.TextContent.ShouldContain(principle);
        page = await priya.FillAsync($"/people/{edna}/decisions/new", With(SheCannot, ("HelpTime", ""), ("BecauseOf", "")));
        page.QuerySelector("#HelpTime-error")!.TextContent.ShouldContain("What help did they have to decide for themselves?");
        page.QuerySelector("#BecauseOf-error").ShouldNotBeNull();
        ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=RememberedWords]")!).Value.ShouldBe("“Who is coming?”", "what was typed is kept");
        ((IHtmlInputElement)page.QuerySelector("input[name=Remembered][value=NotAble]")!).IsChecked.ShouldBeTrue();

        await priya.FillAsync($"/people/{edna}/decisions/new", SheCannot);
        priya.Where.ShouldMatch($"^/people/{edna}/decisions/[0-9a-f-]+$", priya.Body);
        var finding = Guid.Parse(priya.Where[^36..]);
        priya.Body.ShouldContain("It says nothing about any other.");

        page = await priya.FillAsync($"/people/{edna}/best-interests/{finding}", new Dictionary<string, string> { ["Decided"] = "Helen stays." });
        page.QuerySelectorAll(".govuk-error-message").Length.ShouldBeGreaterThan(6);
        await priya.FillAsync($"/people/{edna}/best-interests/{finding}", new Dictionary<string, string>
        {
            ["CouldWait"] = "No.", ["TookPart"] = "She chose from photographs.", ["Wishes"] = "“Somebody I know.”", ["Beliefs"] = "Her own front door.", ["Who1"] = "Helen", ["Relation1"] = "daughter", ["View1"] = "At home.", ["Stand1"] = "Agrees",
            ["Option1"] = "Helen stays", ["Benefits1"] = "A voice she knows", ["Burdens1"] = "Helen is tired", ["Freest1"] = "true", ["Option2"] = "A home", ["Benefits2"] = "Awake", ["Burdens2"] = "Strange",
            ["Decided"] = "Helen stays the nights.", ["WhyThis"] = "A strange place upsets her.", ["DecisionMaker"] = "Priya Nair", ["LookAgainOn.Day"] = "16", ["LookAgainOn.Month"] = "1", ["LookAgainOn.Year"] = "2026",
        });
        (await site.House.HeldAsync<BestInterestsDecision>(edna)).ShouldHaveSingleItem();
        priya.Body.ShouldContain("Helen stays the nights.");
        priya.Body.ShouldContain("leaves them freest");

        foreach (var where in new[] { "", "/about", "/circle", "/decisions" })
        {
            var text = (await priya.GetAsync($"/people/{edna}{where}")).QuerySelector("main")!.TextContent;
            text.ShouldNotContain("capacity:", Case.Insensitive);
            foreach (var mark in new[] { "lacks capacity", "no capacity", "lack of capacity", "without capacity" }) text.ShouldNotContain(mark, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Best_interests_is_refused_on_the_page_too_when_the_decision_is_theirs()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        await priya.FillAsync($"/people/{edna}/decisions/new", With(SheCannot, ("Remembered", "Able"), ("Impairment", ""), ("BecauseOf", ""), ("Finding", "Able")));
        var finding = Guid.Parse(priya.Where[^36..]);
        var page = await priya.GetAsync($"/people/{edna}/best-interests/{finding}");
        page.QuerySelector("main form").ShouldBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain("If they can, ask them and go by what they say.");
        page.QuerySelector($"main a[href='/people/{edna}/about/sharing']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_five_that_stay_open_are_reached_from_her_page_and_from_every_page_of_this_room_and_of_a_talk()
    {
        await using var site = await ASite.OpenAsync();
        var talk = await ATalk.BeginAsync(site);
        var edna = talk.Person;
        foreach (var address in Pages.Select(p => $"/people/{edna}{p}").Append($"/people/{edna}").Append(talk.At()).Append(talk.At("/agree")).Append(talk.At("/solutions")))
        {
            var links = (await talk.Worker.GetAsync(address)).QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ToList();
            links.ShouldContain(h => h.StartsWith("/front-door/new", StringComparison.Ordinal), $"urgent help from {address}");
            links.ShouldContain(h => h.StartsWith($"/front-door/new?known={edna}", StringComparison.Ordinal) || h.Contains("/on?asked=true", StringComparison.Ordinal), $"an assessment from {address}");
            links.ShouldContain(h => h.Contains("/concern", StringComparison.Ordinal), $"a concern from {address}");
            links.ShouldContain(h => h.StartsWith($"/people/{edna}/advocate", StringComparison.Ordinal), $"an advocate from {address}");
            links.ShouldContain($"/people/{edna}/decisions/new", $"capacity from {address}");
        }
    }

    [Fact]
    public async Task The_advocacy_question_is_asked_and_followed_by_its_pages()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var page = await priya.FillAsync($"/people/{edna}/advocate", new Dictionary<string, string> { ["Remembering"] = "true", ["Seen"] = "She asks again and again.", ["Needed"] = "no", ["Reason"] = "She seems well." });
        page.QuerySelector("#Needed-error")!.TextContent.ShouldContain("an advocate must be found");
        ((IHtmlInputElement)page.QuerySelector("input[name=Remembering]")!).IsChecked.ShouldBeTrue();

        await priya.FillAsync($"/people/{edna}/advocate", new Dictionary<string, string> { ["Remembering"] = "true", ["Seen"] = "She asks again and again.", ["Needed"] = "yes", ["Reason"] = "Nobody of her own." });
        var way = priya.Where;
        way.ShouldMatch($"^/people/{edna}/advocate/[0-9a-f-]+$");
        foreach (var (name, heading) in new[] { ("Speak Up", "One was named"), ("Rosa Bell", "They met") })
        {
            page = await priya.FillAsync(way, new Dictionary<string, string> { ["Name"] = name, ["On.Day"] = "13", ["On.Month"] = "1", ["On.Year"] = "2026" });
            page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldContain(heading);
        }

        page = await priya.FillAsync(way, new Dictionary<string, string> { ["On.Day"] = "13", ["On.Month"] = "1", ["On.Year"] = "2026" });
        page.QuerySelector("main form[method=post]").ShouldBeNull("they have met");
    }

    [Fact]
    public async Task Next_of_kin_is_refused_beside_the_question_with_ways_on()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var page = await priya.FillAsync($"/people/{edna}/authority", new Dictionary<string, string> { ["Kind"] = "Relative", ["Holder"] = "Helen" });
        page.QuerySelector("#Kind-error")!.TextContent.ShouldContain("A relative has no authority because they are a relative.");
        page.QuerySelector($"main .tf-ways a[href='/people/{edna}/decisions']").ShouldNotBeNull();
        (await site.House.HeldAsync<Authority>(edna)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hostile_words_are_kept_and_shown_as_words_or_refused_with_the_typing_kept()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var hostile = "<script>alert('x')</script> {{}} שלום 🎵 ${1}";
        await priya.FillAsync($"/people/{edna}/decisions/new", With(SheCannot, ("ToldWords", hostile), ("Decision", $"Can she {hostile}?")));
        priya.Where.ShouldMatch("/decisions/[0-9a-f-]{36}$", priya.Body);
        priya.Body.ShouldNotContain("<script>alert");
        priya.Body.ShouldContain("&lt;script&gt;alert");
        foreach (var bad in new[] { "bell \a", new string('a', 100_000) })
        {
            var page = await priya.FillAsync($"/people/{edna}/decisions/new", With(SheCannot, ("Information", bad)));
            priya.Status.ShouldBe(HttpStatusCode.OK);
            page.QuerySelector("#Information-error").ShouldNotBeNull();
            ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=Information]")!).Value.Length.ShouldBeGreaterThan(0);
        }

        await priya.FillAsync($"/people/{edna}/decisions/new", With(SheCannot, ("Information", "nul \0")));
        priya.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_refused_and_an_unknown_person_look_the_same_and_so_does_another_person_s_decision()
    {
        await using var site = await ASite.OpenAsync();
        var (edna, arthur) = (await Couple.EdnaAsync(site.House), await Couple.ArthurAsync(site.House));
        await Lives.DecideAsync(site.House, AHouse.Priya, edna);
        var (priya, sam) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("sam"));
        foreach (var page in Pages.Append("/note"))
        {
            await priya.GetAsync($"/people/{edna}{page}");
            priya.Status.ShouldBe(HttpStatusCode.OK, page);
            await sam.GetAsync($"/people/{edna}{page}");
            sam.Status.ShouldBe(HttpStatusCode.NotFound, page);
            await sam.GetAsync($"/people/{Guid.NewGuid()}{page}");
            sam.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }

        var finding = (await site.House.HeldAsync<CapacityDecision>(edna)).Single().Id;
        foreach (var page in new[] { $"decisions/{finding}", $"best-interests/{finding}", $"advocate/{finding}", $"risk/{finding}", $"note/{finding}" })
        {
            await priya.GetAsync($"/people/{arthur}/{page}");
            priya.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    static Dictionary<string, string> With(Dictionary<string, string> fields, params (string Name, string Value)[] others)
    {
        var all = new Dictionary<string, string>(fields);
        foreach (var (name, value) in others) all[name] = value;
        return all;
    }
}
