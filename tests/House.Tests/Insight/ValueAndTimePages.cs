using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Money;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.Money;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Money;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>What a year was asked to save beside what it cost and what it gave; and time with people, counted for teams and never for a worker.</summary>
public sealed class ValueAndTimePages
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_asked_what_it_cost_and_what_it_gave_stand_on_one_page_and_no_one_claims_a_saving(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        await APurse.OpenAsync(site.House);
        var edna = await APurse.SomebodyAsync(site.House);
        await APurse.MadeAsync(site.House, (RecordPackageChange act) => act.DoAsync(AHouse.Priya, edna, new(null, ChangeCause.New, 0, 180_00, 0, APurse.May19.AddDays(-40), "")));
        await APurse.MadeAsync(site.House, (RecordPackageChange act) => act.DoAsync(AHouse.Priya, edna, new(null, ChangeCause.GainInAbility, 180_00, 120_00, 0, APurse.May19, "She cooks again.")));
        var maya = await site.SignedInAsync("maya");
        (await maya.GetAsync("/insight/value")).QuerySelector("h1")!.TextContent.ShouldStartWith("No saving was asked; packages cost £120.00 a week more");
        var wrong = await maya.FillAsync("/insight/package-growth/decide", new Dictionary<string, string> { ["Kind"] = "SavingAskedFor", ["Why"] = "From shorter stays.", ["Pounds"] = "lots" });
        wrong.QuerySelectorAll(".govuk-error-message").Length.ShouldBe(2, "the year and the sum");
        wrong.QuerySelector("input[name=Pounds]")!.GetAttribute("value").ShouldBe("lots");
        await maya.FillAsync("/insight/package-growth/decide", new Dictionary<string, string> { ["Kind"] = "SavingAskedFor", ["Why"] = "From shorter stays.", ["Pounds"] = "700000", ["Year"] = "2026" });
        maya.Where.ShouldBe("/insight/value?Year=2026");
        var page = await maya.GetAsync("/insight/value");
        page.QuerySelector("h1")!.TextContent.ShouldBe("£700,000.00 was asked; packages cost £120.00 a week more");
        var rows = page.QuerySelectorAll("section[aria-labelledby=cost] tbody tr").Select(r => string.Join("|", r.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim()))).ToList();
        rows.ShouldBe(["New|1|£180.00|£9,360.00", "They do more themselves|1|-£60.00|-£3,120.00", "All changes together|2|£120.00|£6,240.00"]);
        page.Body!.TextContent.ShouldContain(Measure.NoEffect);
        page.QuerySelectorAll("section[aria-labelledby=gave] [data-measure]").Select(t => t.GetAttribute("data-measure")).ShouldBe(
            [Measures.FirstTalkResolves, Measures.RepeatContact, Measures.ShortTermOutcome, Measures.StartersCost, Measures.WorkerPulse, Measures.PersonOutcome], ignoreOrder: true);
        foreach (var word in new[] { "Carer strain", "Complaints", "Worker pulse" }) page.QuerySelector("section[aria-labelledby=beside]")!.TextContent.ShouldContain(word);
        (await maya.GetAsync("/insight/value?Year=2025")).QuerySelector("h1")!.TextContent.ShouldStartWith("No saving was asked");
        var priya = await site.SignedInAsync("priya nair");
        await priya.GetAsync("/insight/value");
        priya.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Time_at_the_record_is_counted_from_when_things_were_written_down_for_teams_and_never_for_a_worker(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var house = site.House;
        // Eight talks of 30 minutes with a break of a day, one written up in one go.
        for (var i = 0; i < 9; i++)
        {
            var contact = (await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello.", Danger = YesNoUnsure.No, Assessment = YesNoUnsure.No }))).Answer!.Value;
            await using var store = house.Stores.Open();
            var person = store.Set<Contact>().Single(c => c.Id == contact).Person;
            var talk = (await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "They asked.")))).Answer!.Value;
            if (i == 8) continue;
            for (var part = 0; part < 3; part++)
            {
                house.Clock.Move(part == 2 ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(15));
                (await house.WithAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, person, talk, "what-matters", new Said($"Singing {part}."), part))).Allowed.ShouldBeTrue();
            }
        }

        var maya = await site.SignedInAsync("maya");
        var page = await maya.GetAsync("/insight/time");
        page.QuerySelector("h1")!.TextContent.ShouldBe("First talk: about 30 minutes at the record");
        page.QuerySelectorAll("main .govuk-table").First(t => t.TextContent.Contains("Written up in one go", StringComparison.Ordinal)).QuerySelectorAll("tbody tr").Select(r => string.Join("|", r.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim())))
            .ShouldBe(["First talk|8|30|30 to 30|30|Too few|1"]);
        page.QuerySelector("#chart-time svg title").ShouldNotBeNull();
        page.QuerySelector("section[aria-labelledby=beside]").ShouldNotBeNull();
        page.Body!.TextContent.ShouldContain("Together 4 hours. The 5 people who work here");
        var south = await maya.GetAsync($"/insight/time?Team={AHouse.South.Id}");
        south.QuerySelector("main")!.TextContent.ShouldContain("time would be one worker’s");
        south.QuerySelector("#chart-time").ShouldBeNull();
        var csv = await maya.Http.GetStringAsync(new Uri("/insight/time?handler=Csv&chart=time", UriKind.Relative));
        csv.ShouldContain("First talk");
        csv.ShouldContain(Measure.NoEffect);
        var priya = await site.SignedInAsync("priya nair");
        await priya.GetAsync("/insight/time");
        priya.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Those_who_do_the_work_and_managers_say_in_their_own_words_how_it_is_and_take_it_back(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var (priya, maya) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("maya"));
        (await priya.GetAsync("/desk")).QuerySelector("a[href='/in-my-words']").ShouldNotBeNull();
        var missing = await priya.FillAsync("/in-my-words", new Dictionary<string, string> { ["Words"] = "I have time to <b>listen</b>." });
        missing.QuerySelectorAll(".govuk-error-message").Length.ShouldBe(4, "whom it is told as, where, until when, and that nobody is in it");
        missing.QuerySelector("textarea[name=Words]")!.TextContent.ShouldBe("I have time to <b>listen</b>.");
        Dictionary<string, string> Whole(string words, string saidAs) => new() { ["Words"] = words, ["SaidAs"] = saidAs, ["Places"] = "Committee", ["Until.Day"] = "1", ["Until.Month"] = "3", ["Until.Year"] = "2026", ["NamesNobody"] = "true" };
        await priya.FillAsync("/in-my-words", Whole("I have time to <b>listen</b>.", "A social worker"));
        priya.Where.ShouldBe("/in-my-words");
        await maya.FillAsync("/in-my-words", Whole("Fewer people wait, and we are tired.", "A manager"));
        var told = (await maya.GetAsync("/insight/stories")).QuerySelectorAll("article[aria-label='From work']").Select(a => a.TextContent).ToList();
        told.Count.ShouldBe(2);
        told.ShouldContain(t => t.Contains("I have time to <b>listen</b>.", StringComparison.Ordinal) && t.Contains("A social worker", StringComparison.Ordinal) && t.Contains("With councillors and boards", StringComparison.Ordinal));
        told.ShouldNotContain(t => t.Contains("Priya", StringComparison.Ordinal), "the name they chose, and no other");
        (await maya.Http.GetStringAsync(new Uri("/insight/stories?handler=Csv", UriKind.Relative))).ShouldContain("Fewer people wait, and we are tired.");

        var hers = (await priya.GetAsync("/in-my-words")).QuerySelector("input[name=Id]")!.GetAttribute("value")!;
        await maya.FillAsync("/in-my-words", new Dictionary<string, string> { ["Id"] = hers }, "form[action*='handler=Back']");
        maya.Body.ShouldContain("not yours");
        await priya.FillAsync("/in-my-words", new Dictionary<string, string>(), "form[action*='handler=Back']");
        (await maya.GetAsync("/insight/stories")).QuerySelectorAll("article[aria-label='From work']").Length.ShouldBe(1);
        await using (var store = site.House.Stores.Open()) (await store.Words.CountAsync(w => w.Body.Contains("time to"))).ShouldBe(0, "gone");
        site.House.Clock.Move(TimeSpan.FromDays(90));
        maya = await site.SignedInAsync("maya");
        (await maya.GetAsync("/insight/stories")).QuerySelectorAll("article[aria-label='From work']").Length.ShouldBe(0, "its day has passed");
    }
}
