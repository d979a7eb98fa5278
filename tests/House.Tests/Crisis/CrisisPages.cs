using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Xunit;

namespace Threefold.House.Tests.Crisis;

public sealed class CrisisPages
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_check_call_is_two_taps_on_the_board_and_the_late_one_stands_first(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(site.House);
        site.House.Clock.Move(TimeSpan.FromHours(1));
        var later = await ACrisis.MarekAsync(site.House);
        site.House.Clock.Move(TimeSpan.FromHours(47) + TimeSpan.FromMinutes(26));
        var priya = await site.SignedInAsync("priya nair");

        var board = await priya.GetAsync("/crisis");
        board.QuerySelector("h1")!.TextContent.ShouldBe("2 people in crisis");
        board.QuerySelector("main article h2")!.TextContent.ShouldContain("Late 26 minutes");
        board.QuerySelector("main article")!.Id.ShouldBe($"c-{marek.Crisis}");
        board.QuerySelector("a[href='/crisis']")!.ShouldNotBeNull();
        board.QuerySelector("a[href='tel:999']")!.ShouldNotBeNull();
        priya.Body.ShouldNotContain("Quillfeather");
        var details = board.QuerySelector($"#c-{marek.Crisis} details")!;
        details.QuerySelectorAll("button[name=Answer]").Select(b => b.TextContent).ShouldBe(["Steadier", "Same", "Worse", "No answer"]);

        var form = (IHtmlFormElement)details.QuerySelector("form")!;
        var after = await priya.PostAsync("/crisis", Visitor.FieldsOf(form).Append(new("Answer", "Same")));
        priya.Where.ShouldStartWith($"/crisis?rang={marek.Crisis}");
        after.QuerySelector($"#c-{marek.Crisis} [autofocus]")!.TextContent.ShouldContain("Written down");
        after.QuerySelector("main article")!.Id.ShouldBe($"c-{later.Crisis}");
        (await marek.ReadAsync()).Crisis.LateCalls.ShouldBe(1);
        (await priya.PostAsync("/crisis", Visitor.FieldsOf((IHtmlFormElement)after.QuerySelector($"#c-{marek.Crisis} form")!).Append(new("Answer", "99")))).QuerySelector("main")!.TextContent.ShouldContain("people in crisis");
        (await marek.ReadAsync()).Crisis.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_in_crisis_is_said_and_another_team_s_people_are_not_there()
    {
        await using var site = await ASite.OpenAsync();
        var marek = await ACrisis.MarekAsync(site.House);
        var sam = await site.SignedInAsync("sam");
        (await sam.GetAsync("/crisis")).QuerySelector(".tf-empty")!.TextContent.ShouldStartWith("Nobody is in crisis on this team.");
        foreach (var page in new[] { "", "/card", "/calls", "/worker", "/view", "/plan", "/end", "/plan-now", "/again" })
        {
            await sam.GetAsync($"/crisis/{marek.Crisis}{page}");
            sam.Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_card_is_one_page_with_whom_to_ring_and_opening_it_is_written_down()
    {
        await using var site = await ASite.OpenAsync();
        var marek = await ACrisis.MarekAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var card = await priya.GetAsync($"/crisis/{marek.Crisis}/card");
        card.QuerySelector("h1")!.TextContent.ShouldContain("If things go wrong: Edna Quillfeather");
        card.QuerySelector(".tf-crisis-card")!.TextContent.ShouldContain("Tue 13 Jan 2026");
        card.QuerySelector("a[href='tel:111']")!.ShouldNotBeNull();
        card.Title.ShouldNotBeNull().ShouldNotContain("Edna");
        await using var store = site.House.Stores.Open();
        (await store.Acts.CountAsync(a => a.Name == "ReadCrisisCard" && a.ActorName == "Priya Nair" && a.Allowed)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task From_somebody_s_page_through_the_plan_to_the_end_without_script(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync($"/people/{edna}")).QuerySelector($"a[href='/people/{edna}/crisis']")!.ShouldNotBeNull();
        var empty = await priya.FillAsync($"/people/{edna}/crisis", new Dictionary<string, string> { ["PersonsView"] = "I am frightened." }, "main form[data-words]");
        empty.QuerySelector("#WhatHappened-error, .govuk-error-message")!.TextContent.ShouldContain("Write what happened");
        ((IHtmlTextAreaElement)empty.QuerySelector("textarea[name=PersonsView]")!).Value.ShouldBe("I am frightened.");
        await priya.FillAsync($"/people/{edna}/crisis", new Dictionary<string, string> { ["WhatHappened"] = "Arthur went to hospital <b>at night</b>." }, "main form[data-words]");
        priya.Where.ShouldStartWith("/crisis/");
        var at = priya.Where;
        priya.Body.ShouldContain("&lt;b&gt;at night&lt;/b&gt;");
        (await priya.GetAsync($"/people/{edna}")).QuerySelector("[aria-label='In a crisis'] a")!.GetAttribute("href").ShouldBe($"{at}/card");

        var blocked = await priya.FillAsync($"/people/{edna}/help", Day("StartsOn", "13", "1", "2026").Concat(Day("ReviewOn", "10", "2", "2026")).Concat(Fields(("Kind", "Person"), ("What", "stays the night"), ("Who", "Helen"))).ToDictionary(), "main form[data-words]");
        blocked.QuerySelector("main")!.TextContent.ShouldContain("In a crisis, Norfolk sets help up for a time.");
        blocked.QuerySelector("main")!.TextContent.ShouldContain("Norfolk 2017, 3.7(c)");
        var until = blocked.QuerySelector("button[name=MakeItUntil]")!;
        until.TextContent.ShouldBe("Make it until Tue 27 Jan 2026");
        var form = (IHtmlFormElement)blocked.QuerySelector("main form[data-words]")!;
        await priya.PostAsync($"/people/{edna}/help", Visitor.FieldsOf(form).Append(new("MakeItUntil", until.GetAttribute("value")!)));
        priya.Where.ShouldStartWith(at);
        var line = (await ATalk.StoredAsync<HelpLine, HelpLine>(site.House, q => q.SingleAsync()));
        (line.EndsOn, line.What).ShouldBe((new DateOnly(2026, 1, 27), "stays the night"));

        await priya.FillAsync($"{at}/calls", Fields(("Every", "24"), ("Unit", "hours"), ("AgreedWith", "Edna and Helen")).ToDictionary());
        await priya.FillAsync($"{at}/plan", Day("EndsOn", "27", "1", "2026").Concat(Fields(("MustChange", "Somebody there at night."))).ToDictionary(), "main form[data-words]");
        priya.Body.ShouldContain("This plan runs until Tue 27 Jan 2026");
        var notYet = await priya.FillAsync($"{at}/end", Fields(("AgreedWith", "Edna"), ("How", "over")).ToDictionary(), "main form[data-words]");
        notYet.QuerySelector("main")!.TextContent.ShouldContain("Not yet seen:");
        await priya.GetAsync($"{at}/end");
        var end = (IHtmlFormElement)(await priya.GetAsync($"{at}/end")).QuerySelector("main form[data-words]")!;
        await priya.PostAsync($"{at}/end", Visitor.FieldsOf(end).Where(f => f.Key is not ("AgreedWith" or "PersonsView")).Concat([new("Signs", "safe"), new("Signs", "in-control"), new("Signs", "plan-works"), new("AgreedWith", "Edna"), new("PersonsView", "He is home."), new("How", "over")]));
        priya.Body.ShouldContain("The crisis is over");
        priya.Body.ShouldContain($"/people/{edna}/connect");
    }

    [Fact]
    public async Task Sums_help_and_recovery_have_pages_that_say_what_cannot_be_and_what_can()
    {
        await using var site = await ASite.OpenAsync();
        var marek = await ACrisis.MarekAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var over = await priya.FillAsync($"/people/{marek.Person}/small-sum", Fields(("What", "a cooker"), ("Who", "Marek"), ("Pounds", "200")).ToDictionary());
        over.QuerySelector("button[name=AskSecond]")!.TextContent.ShouldBe("Ask a second person");
        await priya.PostAsync($"/people/{marek.Person}/small-sum", Visitor.FieldsOf((IHtmlFormElement)over.QuerySelector("main form[method=post]")!).Append(new("AskSecond", "true")));
        var sum = await ATalk.StoredAsync<HelpLine, HelpLine>(site.House, q => q.SingleAsync());
        sum.Status.ShouldBe(HelpStatus.Asked);
        (await priya.GetAsync($"/crisis/help/{sum.Id}")).QuerySelector("button[name=Agrees]").ShouldBeNull();
        var maya = await site.SignedInAsync("maya");
        var ask = await maya.GetAsync($"/crisis/help/{sum.Id}");
        await maya.PostAsync($"/crisis/help/{sum.Id}?handler=Sum", Visitor.FieldsOf((IHtmlFormElement)ask.QuerySelector("main form[method=post]")!).Append(new("Agrees", "true")));
        (await ATalk.StoredAsync<HelpLine, HelpLine>(site.House, q => q.SingleAsync())).SecondPerson.ShouldBe("Maya");

        await priya.FillAsync($"/people/{marek.Person}/recover", Day("StartsOn", "20", "3", "2026").Concat(Day("EndsOn", "15", "5", "2026")).Concat(Fields(("Kind", "Reablement"), ("Goal", "To get to church."), ("What", "the stairs"), ("GivenBy", "Home First"))).ToDictionary(), "main form[data-words]");
        priya.Body.ShouldContain("Free until Thu 30 Apr 2026");
        var support = priya.Where;
        var refused = await priya.FillAsync(support, Day("From", "1", "4", "2026").Concat(Fields(("Pounds", "40"), ("Told", "By phone."))).ToDictionary(), "form[action*=Charge]");
        refused.QuerySelector("main")!.TextContent.ShouldContain("This cannot be charged for until 30 April 2026");
        await priya.FillAsync(support, Fields(("Words", "Up and down twice.")).ToDictionary(), "form[action*=Note]");
        priya.Body.ShouldContain("Up and down twice.");
    }

    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) => fields.Select(f => KeyValuePair.Create(f.Name, f.Value));

    static IEnumerable<KeyValuePair<string, string>> Day(string name, string day, string month, string year) => Fields(($"{name}.Day", day), ($"{name}.Month", month), ($"{name}.Year", year));
}
