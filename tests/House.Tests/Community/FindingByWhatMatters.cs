using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Community;
using Threefold.Edges.OpenReferral;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

public sealed class FindingByWhatMatters
{
    public static TheoryData<string> Both => Databases.Both;

    internal static async Task<ASite> WithDemoAsync(string kind = "sqlite")
    {
        var site = await ASite.OpenAsync(kind);
        (await site.House.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(
            Actor.Importer, "demo", "demo", DirectoryFeeds.ReadAsync(Samples.Demo, "demo", new ReadingLimits(), ScratchFolder.At, CancellationToken.None)))).Allowed.ShouldBeTrue();
        return site;
    }

    static Task<Found> FindAsync(ASite site, Wish wish) => site.Services.GetRequiredService<CommunitySearch>().FindAsync(wish with { Take = 200 });

    [Fact]
    public void Every_outcome_of_an_assessment_is_helped_by_something_that_matters()
    {
        var law = EligibilityTable.On(new DateOnly(2026, 11, 1));
        var outcomes = law.Adult.Concat(law.Carer).Select(o => o.Key).Distinct().ToList();
        var mapped = CommunitySearch.Matters.SelectMany(m => m.Outcomes).Distinct().ToList();

        mapped.Order().ShouldBe(outcomes.Order());
        CommunitySearch.Matters.Where(m => m.Wellbeing.Count == 0 || m.Outcomes.Count == 0).Select(m => m.Key).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_chosen_holds_for_everything_that_is_found_and_each_says_why(string kind)
    {
        await using var site = await WithDemoAsync(kind);

        var evening = await FindAsync(site, new Wish { When = [PartOfDay.Evening] });
        evening.Total.ShouldBeGreaterThan(0);
        evening.Matches.ShouldAllBe(m => m.Card.Parts.Contains(PartOfDay.Evening) && m.Because.Contains("Open in the evening"));
        evening.Total.ShouldBeLessThan((await FindAsync(site, new Wish { When = [PartOfDay.Evening, PartOfDay.Daytime] })).Total);

        var free = await FindAsync(site, new Wish { Free = true });
        free.Total.ShouldBeGreaterThan(0);
        free.Matches.ShouldAllBe(m => Costs.IsFree(m.Card.Cost) && m.Because.Contains("Free"));

        var polish = await FindAsync(site, new Wish { Language = "polish" });
        polish.Matches.Select(m => m.Card.Name).ShouldContain("Polski krąg");
        polish.Matches.ShouldAllBe(m => m.Card.Languages.Contains("Polish"));

        var young = await FindAsync(site, new Wish { Age = 12 });
        young.Matches.ShouldAllBe(m => m.Card.For.Welcomes(12));
        young.Total.ShouldBeLessThan((await FindAsync(site, new Wish { Age = 70 })).Total);

        var couples = await FindAsync(site, new Wish { Outcome = "relationships" });
        couples.Matches.ShouldAllBe(m => m.Card.Matters.Any(k => CommunitySearch.Matters.Single(t => t.Key == k).Outcomes.Contains("relationships")));
        couples.Matches.ShouldAllBe(m => m.Because.Count > 0);
        foreach (var each in CommunitySearch.Kinds) (await FindAsync(site, new Wish { Kinds = [each.Key] })).Matches.ShouldContain(m => m.Because.Contains(each.Says), each.Key);
        (await FindAsync(site, new Wish { Kinds = ["meeting-centre"] })).Matches.Select(m => m.Card.Name).ShouldContain("The Lode meeting centre");
    }

    [Fact]
    public async Task A_journey_leaves_out_what_is_too_far_and_says_how_long_and_in_which_direction()
    {
        await using var site = await WithDemoAsync();
        var travel = FindingNumbers.Own.Travel;

        var near = await FindAsync(site, new Wish { Near = "Fenmarket", By = TravelWay.Walk, WithinMinutes = 20 });
        var bus = await FindAsync(site, new Wish { Near = "Fenmarket", By = TravelWay.Bus, WithinMinutes = 45 });

        near.Matches.Where(m => m.Metres is not null).ShouldAllBe(m => travel.Minutes(m.Metres!.Value, TravelWay.Walk) <= 20.001);
        near.Matches.ShouldContain(m => m.Because.Any(b => b.Contains("minutes’ walk") && b.Contains("to the ")));
        near.Total.ShouldBeLessThan(bus.Total);
        bus.Total.ShouldBeLessThan((await FindAsync(site, new Wish { Near = "Fenmarket" })).Total);
    }

    [Fact]
    public async Task The_map_says_what_it_is_and_the_list_beneath_says_the_same()
    {
        await using var site = await WithDemoAsync();
        var amira = await site.SignedInAsync("amira");

        var page = await amira.FillAsync("/community", new Dictionary<string, string>(StringComparer.Ordinal) { ["Chosen.Matters"] = "company", ["Near"] = "Fenmarket" });

        var map = page.QuerySelector("main svg[role=img]")!;
        foreach (var id in map.GetAttribute("aria-labelledby")!.Split(' ')) page.GetElementById(id)!.TextContent.Trim().Length.ShouldBeGreaterThan(10);
        map.QuerySelector("title")!.TextContent.ShouldContain("around Fenmarket");
        var numbers = map.QuerySelectorAll("text").Select(t => t.TextContent.Trim()).Where(t => int.TryParse(t, System.Globalization.CultureInfo.InvariantCulture, out _)).ToList();
        numbers.ShouldNotBeEmpty();
        var list = page.QuerySelectorAll("main .tf-list h3").Select(h => h.TextContent.Trim()).ToList();
        foreach (var number in numbers) list.ShouldContain(h => h.StartsWith(number + ".", StringComparison.Ordinal));
        page.QuerySelector("main .tf-list")!.TextContent.ShouldContain("to the ");
        page.QuerySelectorAll("main img, main iframe, main [src]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Anybody_finds_without_signing_in_and_the_address_does_not_repeat_what_they_typed()
    {
        await using var site = await WithDemoAsync();
        var anybody = site.Stranger();

        (await anybody.GetAsync("/find")).QuerySelector("h1")!.TextContent.ShouldBe("Find something near you");
        anybody.Status.ShouldBe(HttpStatusCode.OK);
        var page = await anybody.FillAsync("/find", new Dictionary<string, string>(StringComparer.Ordinal) { ["Words"] = "lonely since my husband died", ["Near"] = "Fenmarket" });

        anybody.Where.ShouldStartWith("/find?");
        anybody.Where.ToLowerInvariant().ShouldNotContain("lonely");
        var link = page.QuerySelector("main .tf-list h3 a")!.GetAttribute("href")!;
        link.ShouldStartWith("/find/");
        (await anybody.GetAsync(link)).QuerySelector("main")!.TextContent.ShouldContain("How to join");
        await anybody.GetAsync(link.Replace("/find/", "/community/", StringComparison.Ordinal));
        anybody.Where.ShouldStartWith("/sign-in");
        await anybody.GetAsync($"/find/{Guid.NewGuid()}");
        anybody.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_workers_alone_may_see_is_not_found_by_anybody_outside()
    {
        await using var site = await WithDemoAsync();
        var choir = (await FindAsync(site, new Wish { Words = "Singing for the joy of it" })).Matches[0].Card;
        var maya = AHouse.Maya;
        (await site.House.WithAsync<SayWhoMaySee, Verdict>(say => say.DoAsync(maya, choir.Id, [new PublicationMark(EntryPart.Entry, WhoMaySee.Workers)]))).Allowed.ShouldBeTrue();
        site.House.Clock.Move(TimeSpan.FromSeconds(2));
        var anybody = site.Stranger();

        var page = await anybody.FillAsync("/find", new Dictionary<string, string>(StringComparer.Ordinal) { ["Words"] = "Singing for the joy of it" });

        page.QuerySelector("main")!.TextContent.ShouldNotContain("Singing for the joy of it 1");
        page.QuerySelectorAll("main .tf-list h3 a").Select(a => a.TextContent.Trim()).ShouldNotContain("Singing for the joy of it");
        await anybody.GetAsync($"/find/{choir.Id}");
        anybody.Status.ShouldBe(HttpStatusCode.NotFound);
        (await anybody.GetAsync($"/find/shortlist?entry={choir.Id}")).QuerySelector("main")!.TextContent.ShouldNotContain("Singing");
        var amira = await site.SignedInAsync("amira");
        (await amira.GetAsync($"/community/{choir.Id}")).QuerySelector("h1")!.TextContent.ShouldBe("Singing for the joy of it");
    }

    [Theory]
    [InlineData("/advice", "Advice in plain words")]
    [InlineData("/advice/your-rights", "Your rights")]
    [InlineData("/advice/how-care-works", "How care and support works")]
    [InlineData("/advice/money", "Money and paying for care")]
    [InlineData("/advice/carers", "If you look after somebody")]
    [InlineData("/advice/equipment", "Equipment and apps that help at home")]
    [InlineData("/advice/worried", "If you are worried about somebody")]
    public async Task Advice_is_there_for_anybody_and_every_link_in_it_leads_somewhere(string address, string heading)
    {
        await using var site = await WithDemoAsync();
        var anybody = site.Stranger();

        var page = await anybody.GetAsync(address);

        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        foreach (var link in page.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!).ToList())
        {
            await anybody.GetAsync(link);
            anybody.Status.ShouldBe(HttpStatusCode.OK, link);
            anybody.Where.ShouldNotContain("sign-in", Case.Insensitive, link);
        }
    }

    [Fact]
    public async Task A_short_list_prints_what_one_needs_before_going_and_holds_no_more_than_it_says()
    {
        await using var site = await WithDemoAsync();
        var ids = (await FindAsync(site, new Wish { Matters = ["company"] })).Matches.Select(m => m.Card.Id).Take(ShortList.Most + 2).ToList();
        var anybody = site.Stranger();

        var page = await anybody.GetAsync("/find/shortlist?" + string.Join('&', ids.Select(id => $"Entry={id}")));

        page.QuerySelectorAll("main .tf-large h2").Length.ShouldBe(ShortList.Most);
        page.QuerySelector("main")!.TextContent.ShouldContain($"A short list holds {ShortList.Most}");
        page.QuerySelector("main .tf-large")!.TextContent.ShouldContain("Telephone");
    }
}
