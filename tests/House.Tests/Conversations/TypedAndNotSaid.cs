using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Conversations;
using Xunit;

namespace Threefold.House.Tests.Conversations;

/// <summary>What somebody typed and did not save is theirs until they save it or throw it away, whatever else happens to the talk.</summary>
public sealed class TypedAndNotSaid
{
    static readonly Dictionary<string, string> Ending = new()
    {
        ["Outcome"] = "continue", ["Words"] = "We go on.", ["Next"] = "Priya will ring.",
        ["NextBy.Day"] = "20", ["NextBy.Month"] = "1", ["NextBy.Year"] = "2026", ["RightsTold"] = "true", ["PersonAgrees"] = "true",
    };

    [Fact]
    public async Task Ending_a_talk_leaves_what_was_typed_for_a_question_to_be_read_and_thrown_away()
    {
        await using var site = await ASite.OpenAsync();
        var talk = await ATalk.BeginAsync(site);
        await TypeAsync(talk, "?ask=what-matters", "what-matters.Words", "Hymns, and <b>home</b>.");
        await TypeAsync(talk, "?ask=want-to-do", "want-to-do.Noticed", "She looked at the piano.");
        await TypeAsync(talk, "/agree", "Next", "Priya will");
        var agree = await talk.Worker.GetAsync(talk.At("/agree"));
        var main = agree.QuerySelector("main")!;
        main.TextContent.ShouldContain("You typed these. They are kept for you, and not yet part of the talk:");
        main.QuerySelectorAll("ul a").Select(a => a.GetAttribute("href")).ShouldContain(talk.At("?ask=what-matters#ask"));
        agree.QuerySelector<IHtmlTextAreaElement>("textarea[name=Next]")!.Value.ShouldBe("Priya will");

        await talk.AnswerAsync(talk.At("/agree"), new(Ending), "main form[data-words]");
        talk.Worker.Where.ShouldBe(talk.At("/agreed"), talk.Worker.Body);

        (await FieldsAsync(site)).ShouldBe(["want-to-do.Noticed", "what-matters.Words"], ignoreOrder: true, "only the page's own words are done with");
        var ended = await talk.Worker.GetAsync(talk.At());
        var left = ended.QuerySelector("section[aria-labelledby=left]")!;
        left.QuerySelectorAll(".tf-clash__text").Select(t => t.TextContent).ShouldBe(["She looked at the piano.", "Hymns, and <b>home</b>."], ignoreOrder: true);
        (await (await site.SignedInAsync("maya")).GetAsync(talk.At())).QuerySelector("section[aria-labelledby=left]").ShouldBeNull("only whoever typed it sees it");

        var form = left.QuerySelectorAll("form").OfType<IHtmlFormElement>().First(f => f.QuerySelector("input[value=what-matters]") is not null);
        var after = await talk.Worker.PostAsync(form.GetAttribute("action")!, Visitor.FieldsOf(form));
        after.QuerySelectorAll(".tf-clash__text").Select(t => t.TextContent).ShouldBe(["She looked at the piano."]);
        (await FieldsAsync(site)).ShouldBe(["want-to-do.Noticed"]);
    }

    [Fact]
    public async Task Who_keeps_theirs_does_not_find_mine_in_the_box_one_tap_from_going_over_it()
    {
        await using var site = await ASite.OpenAsync();
        var talk = await ATalk.BeginAsync(site);
        await TypeAsync(talk, "?ask=what-matters", "what-matters.Words", "Hymns.");
        await TypeAsync(talk, "?ask=want-to-do", "want-to-do.Words", "Sing.");
        var form = (IHtmlFormElement)(await talk.Worker.GetAsync(talk.At("?ask=what-matters"))).QuerySelector("#ask form[data-words]")!;
        (await site.House.WithAsync((AnswerPrompt act) => act.DoAsync(AHouse.Maya, talk.Person, talk.Id, "what-matters", new Said("Gardening."), 0))).Allowed.ShouldBeTrue();
        var both = await talk.Worker.PostAsync(talk.At(), Visitor.FieldsOf(form));
        both.QuerySelectorAll(".tf-clash__text").Select(t => t.TextContent).ShouldBe(["Hymns.", "Gardening."], "mine is still there to read");

        var choose = Visitor.FieldsOf((IHtmlFormElement)both.QuerySelector("#ask form[data-words]")!);
        var page = await talk.Worker.PostAsync(talk.At(), choose.Append(new("Choice", "theirs")));

        page.QuerySelector<IHtmlTextAreaElement>("textarea[name='what-matters.Words']")!.Value.ShouldBe("Gardening.");
        page.QuerySelector<IHtmlInputElement>("input[name=Seen]")!.Value.ShouldBe("1");
        (await FieldsAsync(site)).ShouldBe(["want-to-do.Words"], "what was typed for another question stays");
    }

    [Fact]
    public async Task A_note_that_was_begun_about_one_talk_is_not_taken_for_another()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var helen = (await site.House.DoAsync((Casework.People.NoteTie act) => act.DoAsync(AHouse.Priya, edna, new Practice.People.TieAsTold { Name = "Helen Price", Relation = "daughter" }))).Answer!.Value;
        var first = await NoteTests.TalkAsync(site.House, edna);
        var priya = await site.SignedInAsync("priya nair");
        var at = $"/people/{edna}/note";
        await TypeAsync(priya, at, "Text", "Dear Mrs Jones, about the piano");
        await TypeAsync(priya, $"{at}?tie={helen}", "Text", "Dear Helen, about the piano");
        site.House.Clock.Move(TimeSpan.FromDays(7));
        var second = await NoteTests.TalkAsync(site.House, edna);
        priya = await site.SignedInAsync("priya nair");
        string Box(IHtmlDocument page) => page.QuerySelector<IHtmlTextAreaElement>("textarea[name=Text]")!.Value;

        Box(await priya.GetAsync(at)).ShouldNotContain("about the piano");
        Box(await priya.GetAsync($"{at}?tie={helen}")).ShouldNotContain("about the piano");
        Box(await priya.GetAsync($"{at}?talk={first}")).ShouldBe("Dear Mrs Jones, about the piano", "the talk that it is about is asked for by name");
        var hers = await priya.GetAsync($"{at}?talk={first}&tie={helen}");
        Box(hers).ShouldBe("Dear Helen, about the piano");
        hers.QuerySelector<IHtmlInputElement>("input[name=Talk]")!.Value.ShouldBe($"{first}");
        (await priya.GetAsync("/desk")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain($"{at}?talk={first}&tie={helen}", "the desk leads back to it");

        await priya.FillAsync($"{at}?talk={first}", new Dictionary<string, string>());
        (await site.House.HeldAsync<PlainNote>(edna)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(n => n.Talk.ShouldBe(first), n => n.Text.ShouldBe("Dear Mrs Jones, about the piano"));
        (await FieldsAsync(site)).ShouldBe(["Text"], "Helen’s is not done with");
        second.ShouldNotBe(first);
    }

    static Task TypeAsync(ATalk talk, string more, string field, string text) => TypeAsync(talk.Worker, talk.At(more), field, text);

    /// <summary>Types in a page's box and leaves: its script has kept what was typed.</summary>
    static async Task TypeAsync(Visitor worker, string address, string field, string text)
    {
        var form = (IHtmlFormElement)(await worker.GetAsync(address)).QuerySelector("main form[data-draft-of]")!;
        var token = Visitor.FieldsOf(form).Single(f => f.Key == "__RequestVerificationToken");
        await worker.PostAsync(form.GetAttribute("data-draft-url")!, [new("of", form.GetAttribute("data-draft-of")!), new("name", field), new("text", text), new("base", "0"), token]);
        worker.Status.ShouldBe(System.Net.HttpStatusCode.OK, $"{field} at {address}");
    }

    static Task<List<string>> FieldsAsync(ASite site) => ATalk.StoredAsync<Draft, List<string>>(site.House, q => q.Select(d => d.Field).ToListAsync());
}
