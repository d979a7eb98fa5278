using System.Net;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Reviews;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Reviews;
using Xunit;

namespace Threefold.House.Tests.Reviews;

public sealed class ReviewPages
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task From_the_worklist_through_what_they_said_to_what_comes_of_it_without_script(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var edna = await AReview.LivingAsync(site.House);
        await edna.TickAsync();
        site.House.Clock.Move(TimeSpan.FromDays(60));
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync($"/people/{edna.Person}")).QuerySelector($"a[href='/reviews/{edna.Open().Id}']").ShouldNotBeNull();
        var list = await priya.GetAsync("/reviews");
        list.QuerySelector("h1")!.TextContent.ShouldBe("1 plan waits to be looked at");
        list.QuerySelector("tbody tr")!.TextContent.ShouldContain("4 days late");
        priya.Body.ShouldNotContain("Quillfeather");
        var at = $"/reviews/{edna.Open().Id}";

        var missing = await priya.FillAsync(at, Fields(("GoodLife", "I <b>sing</b>."), ("MayShare", "true")), "form[action*='handler=Talk']");
        missing.QuerySelector("main")!.TextContent.ShouldContain("Write who was there.");
        ((IHtmlTextAreaElement)missing.QuerySelector("textarea[name=GoodLife]")!).Value.ShouldBe("I <b>sing</b>.");
        await priya.FillAsync(at, Fields(("Attended", "Edna"), ("GoodLife", "I <b>sing</b>."), ("MayShare", "true"), ("ContinuingTeam", "Priya, whom she knows")), "form[action*='handler=Talk']");
        edna.Open().GoodLife.ShouldBe("I <b>sing</b>.");
        await priya.FillAsync(at, Fields(($"State-{edna.Outcome}", "Met"), ($"Said-{edna.Outcome}", "Every Monday.")), "form[action*='handler=Outcomes']");
        await priya.FillAsync(at, Fields(("Score-life", "4"), ("Words-life", "Nearly."), ("Share-life", "true")), "form[action*='handler=Statements']");
        edna.Of<StatementScore>().ShouldHaveSingleItem().MayShare.ShouldBeTrue();
        var asked = await priya.FillAsync(at, Fields(("End", "GoesOn"), ("EndWhy", "It works.")), "form[action*='handler=End']");
        asked.QuerySelector("main")!.TextContent.ShouldContain("Would they find it hard to take part");
        await priya.FillAsync(at, Fields(("End", "GoesOn"), ("EndWhy", "It works."), ("Reason", "Arthur helps her; asked next time.")), "form[action*='handler=End']");
        priya.Body.ShouldContain("This look at the plan has ended");
        priya.Body.ShouldContain("&lt;b&gt;sing&lt;/b&gt;");
        (await priya.GetAsync("/reviews?Show=All")).QuerySelector("tbody tr")!.TextContent.ShouldContain("Yearly look");
    }

    [Fact]
    public async Task By_the_page_a_challenge_is_kept_less_is_put_off_and_the_answer_stands_first()
    {
        await using var site = await ASite.OpenAsync("sqlite");
        var edna = await AReview.LivingAsync(site.House);
        var (made, _) = await LessActs.LessAsync(edna);
        var (priya, at) = (await site.SignedInAsync("priya nair"), $"/reviews/reductions/{made}");
        await priya.FillAsync(at, Fields(("ChallengeWords", "I <b>never</b> agreed.")), "form[action*='handler=Challenge']");
        var page = await priya.GetAsync(at);
        page.QuerySelector("h1")!.TextContent.ShouldBe("It goes on while we look");
        page.QuerySelector("main h2")!.TextContent.ShouldBe("They wait for your answer");
        page.QuerySelector("form[action*='handler=Back']").ShouldBeNull("nothing was taken away");
        page.QuerySelector("main")!.TextContent.ShouldContain("0300 061 0614");
        var missing = await priya.FillAsync(at, Fields(("GoesOn", "false"), ("AnswerWhy", "She makes <b>tea</b>."), ("ToldHow", "At home.")), "form[action*='handler=Answer']");
        missing.QuerySelector("main")!.TextContent.ShouldContain("Write the first day.");
        ((IHtmlTextAreaElement)missing.QuerySelector("textarea[name=AnswerWhy]")!).Value.ShouldBe("She makes <b>tea</b>.");
        edna.Of<Reduction>().Single().IsPutOff.ShouldBeTrue();
        await priya.FillAsync(at, Fields(("GoesOn", "true"), ("AnswerWhy", "We looked: she cannot.")), "form[action*='handler=Answer']");
        (edna.Of<Reduction>().Single().IsPutOff, edna.Of<Reduction>().Single().Waits, edna.Of<Reduction>().Single().ReversedOn.HasValue).ShouldBe((false, false, true));
    }

    [Fact]
    public async Task Less_is_refused_with_what_to_do_and_those_without_business_find_nothing()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await AReview.LivingAsync(site.House);
        await edna.TickAsync();
        var at = $"/reviews/{edna.Open().Id}";
        var priya = await site.SignedInAsync("priya nair");
        var refused = await priya.FillAsync($"{at}/less?Line={edna.Line}", Fields(("Hours", "5"), ("Pounds", "112"), ("LessReason", "She makes tea."), ("ToldHow", "At home"), ("TheirView", "Fine."), ("ToldChallenge", "true"), ("CalledGain", "true")));
        refused.QuerySelector("main")!.TextContent.ShouldContain("Support never becomes less before needs were looked at again.");
        refused.QuerySelector($"a[href='/people/{edna.Person}/assessment']").ShouldNotBeNull();
        ((IHtmlTextAreaElement)refused.QuerySelector("textarea[name=LessReason]")!).Value.ShouldBe("She makes tea.");
        await priya.GetAsync("/reviews/reductions");
        priya.Body.ShouldContain("Nobody has less support in these days");
        await priya.GetAsync("/reviews/delegated");
        priya.Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.SignedInAsync("maya")).GetAsync("/reviews/delegated")).QuerySelector("h1")!.TextContent.ShouldBe("Nobody has read a review a second time yet");

        var sam = await site.SignedInAsync("sam");
        foreach (var address in new[] { at, $"{at}/give", $"{at}/answer", $"{at}/less?Line={edna.Line}", $"{at}/report", $"{at}/second-reading", $"/people/{edna.Person}/review", $"/people/{edna.Person}/delegation", $"/reviews/{Guid.NewGuid()}", $"/reviews/reductions/{Guid.NewGuid()}" })
        {
            await sam.GetAsync(address);
            sam.Status.ShouldBe(HttpStatusCode.NotFound, address);
        }

        (await priya.FillAsync($"/people/{edna.Person}/review", Fields(("Kind", "OnRequest"), ("AskedBy", "Helen")))).QuerySelector("main")!.TextContent.ShouldContain("Write what they would like to look at.");
        await priya.FillAsync($"/people/{edna.Person}/review", Fields(("Kind", "OnRequest"), ("AskedBy", "Helen"), ("Why", "Sundays")));
        priya.Where.ShouldStartWith("/reviews/");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_reviewer_from_outside_has_their_own_page_for_one_plan_and_no_other(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var grace = await AReview.LivingAsync(site.House);
        await grace.MadeAsync((AskForReview act) => act.DoAsync(AHouse.Priya, grace.Person, null, ReviewKind.OnRequest, "Grace", "More of Sundays."));
        var (review, priya) = (grace.Open().Id, await site.SignedInAsync("priya nair"));
        var s79 = await priya.FillAsync($"/people/{grace.Person}/delegation", Registered("Safeguarding"));
        s79.QuerySelector("main")!.TextContent.ShouldContain("The council cannot give this to anybody else");
        await priya.FillAsync($"/people/{grace.Person}/delegation", Registered("Review"));
        var delegation = grace.Of<Delegation>().Single().Id.ToString();
        var give = Fields(("Delegation", delegation), ("Reviewer", AReview.Rae.Id.ToString()));
        (await priya.FillAsync($"/reviews/{review}/give", give, "form[action*='handler=Give']")).QuerySelector("main")!.TextContent.ShouldContain("Somebody independent takes part");
        await priya.FillAsync($"/reviews/{review}/give", give.Append(new("SampleAll", "true")).ToDictionary(), "form[action*='handler=Give']");

        var rae = await site.SignedInAsync("rae");
        (await rae.GetAsync("/reviews/asked")).QuerySelector($"a[href='/reviews/{review}/report']").ShouldNotBeNull();
        var report = await rae.GetAsync($"/reviews/{review}/report");
        report.QuerySelector("main")!.TextContent.ShouldContain("home care");
        rae.Body.ShouldNotContain("£", customMessage: "no money");
        foreach (var address in new[] { "/reviews", $"/reviews/{review}", $"/people/{grace.Person}", $"/people/{grace.Person}/story", $"/reviews/{review}/answer" })
        {
            await rae.GetAsync(address);
            rae.Status.ShouldBe(HttpStatusCode.NotFound, address);
        }

        // The council takes it back by the page, with a reason, and gives it again.
        (await priya.FillAsync($"/reviews/{review}/give", Fields(("BackWhy", "")), "form[action*='handler=Back']")).QuerySelector("main")!.TextContent.ShouldContain("Write why, so that the person and the reviewer can be told.");
        await priya.FillAsync($"/reviews/{review}/give", Fields(("BackWhy", "Rae is ill.")), "form[action*='handler=Back']");
        await rae.GetAsync($"/reviews/{review}/report");
        (rae.Status, grace.Open().Kind).ShouldBe((HttpStatusCode.NotFound, ReviewKind.OnRequest));
        await priya.FillAsync($"/reviews/{review}/give", give.Append(new("SampleAll", "true")).ToDictionary(), "form[action*='handler=Give']");
        await rae.FillAsync($"/reviews/{review}/report", Fields(("Attended", "Grace"), ("GoodLife", "Sundays with Ann."), ("MayShare", "false")), "form[action*='handler=Talk']");
        await rae.FillAsync($"/reviews/{review}/report", Fields(("Recommendation", "Four hours more.")), "form[action*='handler=Send']");
        grace.Open().SentInAt.ShouldNotBeNull();
        var worry = await rae.FillAsync($"/reviews/{review}/report", Fields(("Danger", "Unsure"), ("SeenOrHeard", "A bruise <i>here</i>.")), "form[action*='handler=Worry']");
        worry.QuerySelector("[role=alert]")!.TextContent.ShouldContain("The council was told at once");
        (await priya.FillAsync($"/reviews/{review}/answer", Fields(("Answer", "Accept"), ("End", "GoesOn"), ("SignOffWhy", "Good.")))).QuerySelector("main")!.TextContent.ShouldContain("This is paused");
    }

    static Dictionary<string, string> Registered(string scope) => Fields(("Scope", scope), ("Organisation", "Oakfield"), ("Reviewers", "Rae Osei"), ("Trained", "July 2026"), ("PersonAgrees", "true"), ("TheirWords", "Yes."),
        ("From.Day", "13"), ("From.Month", "1"), ("From.Year", "2026"), ("Until.Day", "12"), ("Until.Month", "1"), ("Until.Year", "2027"));

    static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);
}
