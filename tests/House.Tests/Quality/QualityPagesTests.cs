using System.Net;
using AngleSharp.Dom;
using Shouldly;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Conversations;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Quality;

public sealed class QualityPagesTests
{
    public static TheoryData<string> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task The_peer_test_is_asked_answered_and_settled_by_forms_alone(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var step = await AStep.InAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var stopped = await priya.FillAsync($"/conversations/{step.Talk}/on", new Dictionary<string, string> { ["Stage"] = "build" });
        stopped.Title!.ShouldStartWith("Colleague needed: ");
        var way = stopped.QuerySelectorAll("main a").Single(a => a.TextContent == "Ask a colleague").GetAttribute("href")!;
        way.ShouldBe($"/people/{step.Person}/peer?For=stage:build");

        var missing = await priya.FillAsync(way, new Dictionary<string, string> { ["Question"] = "" });
        missing.QuerySelector("#Question-error, .govuk-error-message")!.TextContent.ShouldContain("Write what you think and ask");
        missing.QuerySelector("input[name=For][value='stage:build']")!.HasAttribute("checked").ShouldBeTrue("what was chosen is kept");
        await priya.FillAsync(way, new Dictionary<string, string> { ["Question"] = "What am I missing? <b>x</b>" });
        priya.Where.ShouldBe($"/people/{step.Person}");

        var maya = await site.SignedInAsync("maya");
        var desk = await maya.GetAsync("/desk/team");
        var card = desk.QuerySelectorAll("main .tf-line a").Single(a => a.TextContent.Contains("Look at what was tried")).GetAttribute("href")!;
        var look = await maya.GetAsync(card);
        look.QuerySelector("main")!.TextContent.ShouldContain("What am I missing? <b>x</b>");
        look.QuerySelectorAll("main b").Length.ShouldBe(0);
        await maya.FillAsync(card, new Dictionary<string, string> { ["Challenge"] = "Who is Piotr?", ["WouldGoAhead"] = "false" });
        maya.Status.ShouldBe(HttpStatusCode.OK);
        maya.Body.ShouldContain("Try this first.");
        maya.Body.ShouldNotContain("What comes of it?");

        var settled = await priya.FillAsync(card, new Dictionary<string, string> { ["End"] = "TriedFirst", ["Words"] = "Piotr is asked on Thursday." });
        settled.QuerySelector("main")!.TextContent.ShouldContain("We try this first. Piotr is asked on Thursday.");
        (await priya.GetAsync("/quality/peer")).QuerySelector("h1")!.TextContent.ShouldBe("A colleague’s look changed 1 of 1 decisions");
        (await step.KeptAsync<PeerTest>()).Single().ChangedTheDecision.ShouldBeTrue();
    }

    [Fact]
    public async Task Agreement_is_asked_for_and_given_on_its_pages()
    {
        await using var site = await ASite.OpenAsync();
        await site.House.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "North", Model = "lancashire@1", IsFrontDoor = true }], [], []);
        var step = await AStep.InAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var stopped = await priya.FillAsync($"/conversations/{step.Talk}/on", new Dictionary<string, string> { ["Stage"] = "build" });
        var way = stopped.QuerySelectorAll("main a").First(a => a.TextContent == "Ask your manager").GetAttribute("href")!;
        await priya.FillAsync(way, new Dictionary<string, string> { ["Why"] = "Two falls in a week." });
        var approval = (await step.KeptAsync<Approval>()).Single();
        approval.Step.ShouldBe("Stage 3: living with care and support");

        var path = $"/people/{step.Person}/approval/{approval.Id}";
        (await priya.GetAsync(path)).QuerySelector("main form[method=post]").ShouldBeNull("nobody agrees to what they asked for");
        var maya = await site.SignedInAsync("maya");
        await maya.FillAsync(path, new Dictionary<string, string> { ["Agreed"] = "true" });
        maya.Body.ShouldContain("I agree.");
        (await priya.GetAsync($"/people/{step.Person}")).QuerySelector("main")!.TextContent.ShouldContain("Maya agreed");
    }

    [Fact]
    public async Task An_assessment_can_be_asked_for_from_any_page_about_somebody()
    {
        await using var site = await ASite.OpenAsync();
        var step = await AStep.InAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        foreach (var page in new[] { "", "/about", "/circle", "/story", "/helping", "/peer", "/advice", "/best-placed", "/exceptions", "/assessment" })
            (await priya.GetAsync($"/people/{step.Person}{page}")).QuerySelector($"header a[href='/people/{step.Person}/assessment']").ShouldNotBeNull(page);
        (await priya.GetAsync($"/conversations/{step.Talk}")).QuerySelector($"header a[href='/people/{step.Person}/assessment']").ShouldNotBeNull();

        var asked = await priya.FillAsync($"/people/{step.Person}/assessment", new Dictionary<string, string> { ["Words"] = "I want an assessment." });
        asked.Title!.ShouldStartWith("Reason needed: ");
        asked.QuerySelector("textarea[name=Words]")!.TextContent.ShouldBe("I want an assessment.");
        await priya.FillAsync($"/people/{step.Person}/assessment", new Dictionary<string, string> { ["Words"] = "I want an assessment.", ["Reason"] = "He asked me.", ["Read"] = "true" });
        priya.Where.ShouldBe($"/people/{step.Person}");
        var request = (await step.KeptAsync<AssessmentRequest>()).Single();
        priya.Body.ShouldContain($"/people/{step.Person}/assessment/{request.Id}");
        var waits = await priya.GetAsync($"/people/{step.Person}/assessment/{request.Id}");
        waits.QuerySelector($"main a[href='/people/{step.Person}/assessments/begin']").ShouldNotBeNull("it is begun where assessments are, and nowhere else");
        waits.QuerySelector("main input[value=Begun]").ShouldBeNull();
        await priya.FillAsync($"/people/{step.Person}/assessment/{request.Id}", new Dictionary<string, string> { ["Words"] = "Not now, thank you.", ["Understood"] = "true", ["Abuse"] = "false" });
        (await step.KeptAsync<AssessmentRequest>()).Single().Waits.ShouldBeFalse();
    }

    [Fact]
    public async Task Advice_is_asked_for_on_one_page_and_given_on_another_that_shows_nothing_else()
    {
        await using var site = await ASite.OpenAsync();
        var step = await AStep.InAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        await priya.FillAsync($"/people/{step.Person}/advice", new Dictionary<string, string> { ["Adviser"] = AHouse.Sam.Id.ToString(), ["Question"] = "Which rail?", ["Shared"] = "A man of 58 who fell." }, "main form[action*='Ask']");
        var advice = (await step.KeptAsync<Advice>()).Single();

        var sam = await site.SignedInAsync("sam");
        (await sam.GetAsync("/desk")).QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == $"/advice/{advice.Id}");
        var question = await sam.GetAsync($"/advice/{advice.Id}");
        question.DocumentElement.TextContent.ShouldNotContain("Marek");
        question.DocumentElement.OuterHtml.ShouldNotContain(step.Person.ToString());
        await sam.FillAsync($"/advice/{advice.Id}", new Dictionary<string, string> { ["Words"] = "A fixed one." });
        (await priya.GetAsync($"/people/{step.Person}/advice")).QuerySelector("main")!.TextContent.ShouldContain("A fixed one.");

        var maya = await site.SignedInAsync("maya");
        await maya.GetAsync($"/advice/{advice.Id}");
        maya.Status.ShouldBe(HttpStatusCode.NotFound);
        await priya.FillAsync($"/people/{step.Person}/advice", new Dictionary<string, string> { ["AdviserName"] = "Mrs Osei", ["Asked"] = "Both?", ["Words"] = "With food." }, "main form[action*='Note']");
        (await step.KeptAsync<Advice>()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_is_best_placed_and_exceptions_have_their_pages()
    {
        await using var site = await ASite.OpenAsync();
        var step = await AStep.InAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        await priya.FillAsync($"/people/{step.Person}/best-placed", new Dictionary<string, string>
        {
            ["Attendees"] = "Priya Nair\nTom Reed", ["Options"] = "Only Priya", ["Decision"] = "Both know him.", ["Lead"] = AHouse.Priya.Id.ToString(), ["PairName"] = "Tom Reed", ["PairFrom"] = "community health",
        });
        (await priya.GetAsync($"/people/{step.Person}")).QuerySelector("main .tf-strip")!.TextContent.ShouldContain("Worker: Priya Nair, with Tom Reed (community health)");

        await priya.FillAsync($"/people/{step.Person}/assessment", new Dictionary<string, string> { ["Reason"] = "He asked me.", ["Read"] = "true" });
        var waiver = (await step.KeptAsync<Waiver>()).Single(w => w.Rule == "N-b");
        var list = await priya.GetAsync($"/people/{step.Person}/exceptions");
        list.QuerySelector("main")!.TextContent.ShouldContain("He asked me.");
        var report = await priya.GetAsync("/quality/exceptions");
        report.QuerySelector("tbody th")!.TextContent.ShouldBe("N-b Try the first two conversations to the full");
        report.QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == $"/people/{step.Person}/exceptions/{waiver.Id}");
        report.QuerySelector("main")!.TextContent.ShouldNotContain("Priya");
        await priya.FillAsync($"/people/{step.Person}/exceptions/{waiver.Id}", new Dictionary<string, string> { ["Words"] = "The assessment began.", ["Stays"] = "ends" });
        (await step.KeptAsync<Waiver>()).Single(w => w.Id == waiver.Id).EndedBy.ShouldBe("Priya Nair");

        var sam = await site.SignedInAsync("sam");
        await sam.GetAsync($"/quality/exceptions?Team={AHouse.North.Id}");
        sam.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
