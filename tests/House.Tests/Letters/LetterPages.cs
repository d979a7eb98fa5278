using System.Net;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.PracticeModels;
using Threefold.Practice.Letters;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Letters;

public sealed class LetterPages
{
    [Fact]
    public async Task From_her_page_a_letter_is_written_looked_at_given_and_printed_without_script()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await ALetter.ToEdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync($"/people/{edna.Person}")).QuerySelector($"a[href='/people/{edna.Person}/letters']")!.ShouldNotBeNull();
        (await priya.GetAsync($"/people/{edna.Person}/letters")).QuerySelectorAll("#write ~ ul a, section[aria-labelledby=write] a").Length.ShouldBeGreaterThan(20);
        var empty = await priya.FillAsync($"/people/{edna.Person}/letters/write/waiting", new Dictionary<string, string> { ["waiting-for"] = "A talk <b>soon</b>", ["by-when"] = "some day" });
        empty.QuerySelector("main")!.TextContent.ShouldContain("This letter needs: why they wait.");
        empty.QuerySelector("main")!.TextContent.ShouldContain("Write a day, for example 16 March 2026.");
        ((IHtmlTextAreaElement)empty.QuerySelector("textarea[name=waiting-for]")!).Value.ShouldBe("A talk <b>soon</b>");

        var samples = ALetter.Samples("waiting");
        samples["waiting-for"] = "A talk <script>alert(1)</script>";
        await priya.FillAsync($"/people/{edna.Person}/letters/write/waiting", samples);
        priya.Where.ShouldStartWith("/letters/");
        var at = priya.Where;
        priya.Body.ShouldContain("&lt;script&gt;alert(1)");
        (await priya.GetAsync(at)).Title.ShouldNotBeNull().ShouldNotContain("Edna");
        await priya.FillAsync(at, new Dictionary<string, string>(), "form[action*=Look]");
        (await priya.FillAsync(at, new Dictionary<string, string>(), "form[action*=Send]")).QuerySelector("main")!.TextContent.ShouldContain("Say how it goes.");
        await priya.FillAsync(at, new Dictionary<string, string> { ["Way"] = nameof(LetterWay.ByHand) }, "form[action*=Send]");
        (await priya.GetAsync(at)).QuerySelector("main")!.TextContent.ShouldContain("On its way");
        var sheet = await priya.GetAsync($"{at}?handler=Print");
        sheet.QuerySelector("article.letter h1")!.TextContent.ShouldBe("You are still waiting, and we have not forgotten you");
        (await priya.GetAsync($"/people/{edna.Person}")).QuerySelector("section[aria-labelledby=letters]")!.TextContent.ShouldContain("was given");
    }

    [Fact]
    public async Task The_page_shows_the_agreement_that_is_relied_on_and_asks_if_it_covers_this_letter()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await ALetter.ToEdnaAsync(site.House);
        var helen = await edna.NoteAsync<Practice.People.Tie>(id => new Practice.People.TieNoted(id, null, new Practice.People.TieAsTold { Name = "Helen Price", Relation = "daughter" }));
        var agreed = await edna.NoteAsync<Practice.People.SharingAgreement>(id => new Practice.People.SharingDecided(id, new Practice.People.SharingAsTold { What = "letters", WithWhom = "Helen" }));
        var priya = await site.SignedInAsync("priya nair");
        var typed = new Dictionary<string, string>(ALetter.Samples("waiting")) { ["Tie"] = $"{helen}" };
        var page = await priya.FillAsync($"/people/{edna.Person}/letters/write/waiting", typed);
        page.QuerySelector("#Covers-hint")!.TextContent.ShouldBe("13 January 2026: They agreed that we share letters with Helen.");
        page.QuerySelector("#Covers-error").ShouldNotBeNull();
        typed["Covers"] = $"{agreed}";
        await priya.FillAsync($"/people/{edna.Person}/letters/write/waiting", typed);
        priya.Where.ShouldStartWith("/letters/");
        var at = priya.Where;
        await priya.FillAsync(at, new Dictionary<string, string>(), "form[action*=Look]");
        (await priya.FillAsync(at, new Dictionary<string, string> { ["Way"] = nameof(LetterWay.ByHand) }, "form[action*=Send]")).QuerySelector("#Covers-error").ShouldNotBeNull();
        await priya.FillAsync(at, new Dictionary<string, string> { ["Way"] = nameof(LetterWay.ByHand), ["Covers"] = $"{agreed}" }, "form[action*=Send]");
        (await priya.GetAsync(at)).QuerySelector("main")!.TextContent.ShouldContain("On its way");
    }

    [Fact]
    public async Task Another_team_sees_no_letter_and_nobody_is_nobody()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await ALetter.ToEdnaAsync(site.House);
        await edna.WriteAsync();
        var sam = await site.SignedInAsync("sam");
        foreach (var address in new[] { $"/people/{edna.Person}/letters", $"/people/{edna.Person}/letters/write/waiting", $"/letters/{edna.Letter}", $"/letters/{edna.Letter}?handler=Print", $"/letters/{edna.Letter}?handler=Pdf", $"/letters/{Guid.NewGuid()}", "/letters/templates" })
        {
            await sam.GetAsync(address);
            sam.Status.ShouldBe(HttpStatusCode.NotFound, address);
        }

        var priya = await site.SignedInAsync("priya nair");
        await priya.GetAsync($"/people/{edna.Person}/letters/write/no-such-letter");
        priya.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_answers_for_the_words_is_told_what_is_wrong_and_publishes_their_own()
    {
        await using var site = await ASite.OpenAsync();
        await site.House.Get<TeamShelf>().PutAsync([], [new Worker { Id = AModel.Pia.Id, Name = "Pia", Subject = "pia", Team = AHouse.North.Id, Roles = "PracticeLead" }], []);
        var pia = await site.SignedInAsync("pia");
        (await pia.GetAsync("/letters/templates")).QuerySelector("a[href='/letters/templates/waiting']")!.ShouldNotBeNull();
        var page = await pia.GetAsync("/letters/templates/waiting");
        var body = ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=Body]")!).Value;
        var wrong = await pia.FillAsync("/letters/templates/waiting", new Dictionary<string, string> { ["Body"] = body + "\n\nOur clients wait. {{nmae}}" });
        wrong.QuerySelector("#wrong")!.ParentElement!.TextContent.ShouldContain("We do not say “client”");
        wrong.QuerySelector("#wrong")!.ParentElement!.TextContent.ShouldContain("Nothing is known as “nmae”");
        var refused = await pia.FillAsync("/letters/templates/waiting", new Dictionary<string, string>(), "form[action*=Publish]");
        refused.QuerySelector("textarea[name=Body]")!.Closest("form")!.GetAttribute("action").ShouldBe("/letters/templates/waiting", "what is typed next is saved, and not published once more");
        await pia.FillAsync("/letters/templates/waiting", new Dictionary<string, string> { ["Body"] = body + "\n\nWe think of you." });
        await pia.FillAsync("/letters/templates/waiting", new Dictionary<string, string>(), "form[action*=Publish]");
        (await pia.GetAsync("/letters/templates/waiting")).QuerySelector("main")!.TextContent.ShouldContain("version 2, by Pia");
        await pia.GetAsync("/letters/templates/nothing");
        pia.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_refused_and_is_sent_again_does_not_take_the_place_of_what_another_saved_meanwhile()
    {
        await using var site = await ASite.OpenAsync();
        await site.House.Get<TeamShelf>().PutAsync([], [new Worker { Id = AModel.Pia.Id, Name = "Pia", Subject = "pia", Team = AHouse.North.Id, Roles = "PracticeLead" }], []);
        var (mine, theirs) = (await site.SignedInAsync("pia"), await site.SignedInAsync("pia"));
        const string at = "/letters/templates/waiting", form = "form:has(textarea[name=Body])";
        var page = await mine.GetAsync(at);
        var body = ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=Body]")!).Value;
        await theirs.FillAsync(at, new Dictionary<string, string> { ["Body"] = body + "\n\nTheirs." }, form);

        var refused = await SendAsync(page, "");
        refused.QuerySelector("main")!.TextContent.ShouldContain("Write the letter.");
        var again = await SendAsync(refused, body + "\n\nMine.");

        again.QuerySelector("main")!.TextContent.ShouldContain("somebody else saved first");
        again.QuerySelector("main")!.TextContent.ShouldContain("Theirs.");
        ((IHtmlTextAreaElement)(await theirs.GetAsync(at)).QuerySelector("textarea[name=Body]")!).Value.ShouldEndWith("Theirs.");
        await SendAsync(again, body + "\n\nBoth.");
        ((IHtmlTextAreaElement)(await theirs.GetAsync(at)).QuerySelector("textarea[name=Body]")!).Value.ShouldEndWith("Both.", customMessage: "after both texts were seen it is saved");

        Task<IHtmlDocument> SendAsync(IHtmlDocument from, string words) =>
            mine.PostAsync(at, Visitor.FieldsOf((IHtmlFormElement)from.QuerySelector(form)!).Where(f => f.Key != "Body").Append(new("Body", words)));
    }
}
