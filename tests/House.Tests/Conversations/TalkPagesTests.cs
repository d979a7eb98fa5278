using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.Conversations;

public sealed class TalkPagesTests
{
    static readonly Dictionary<string, string> Ending = new()
    {
        ["Words"] = "She would like to sing again.", ["Next"] = "Priya will ring about the choir.",
        ["NextBy.Day"] = "20", ["NextBy.Month"] = "1", ["NextBy.Year"] = "2026", ["RightsTold"] = "true", ["PersonAgrees"] = "true",
    };

    public static TheoryData<string, string> Models => new()
    {
        { "sqlite", "lancashire@1" }, { "sqlite", "norfolk@1" }, { "sqlite", "cambridgeshire@1" }, { "sqlite", "worcestershire@1" }, { "sqlite", "leicester@1" }, { "postgres", "norfolk@1" },
    };

    [Theory, MemberData(nameof(Models))]
    public async Task A_whole_talk_is_had_by_forms_alone_in_every_model(string kind, string model)
    {
        await using var site = await ASite.OpenAsync(kind);
        var talk = await ATalk.BeginAsync(site, model);

        var asked = 0;
        while (await talk.SayNextAsync(key => $"What she said about {key}.") is { } page)
        {
            talk.Worker.Status.ShouldBe(HttpStatusCode.OK);
            (asked++).ShouldBeLessThan(40, page.QuerySelector("#ask")?.TextContent);
        }

        var agree = await talk.Worker.GetAsync(talk.At("/agree"));
        agree.QuerySelector("main")!.TextContent.ShouldContain("You may ask for an assessment.");
        var outcome = agree.QuerySelectorAll<IHtmlInputElement>("input[name=Outcome]").First(o => o.Value is not ("informed" or "died")).Value;
        var agreed = await talk.AnswerAsync(talk.At("/agree"), new(Ending) { ["Outcome"] = outcome });

        talk.Worker.Where.ShouldBe(talk.At("/agreed"), agreed.QuerySelector("main")!.TextContent);
        agreed.QuerySelector("main")!.TextContent.ShouldContain("Priya will ring about the choir.");
        var kept = await ATalk.StoredAsync<Conversation, Conversation>(site.House, q => q.SingleAsync());
        (kept.Model, kept.IsOpen, kept.Outcome).ShouldBe((model, false, outcome));
        (await ATalk.StoredAsync<Answer, int>(site.House, q => q.CountAsync(a => a.Conversation == talk.Id))).ShouldBe(asked);
        asked.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task A_talk_that_would_end_with_a_concern_nobody_raised_leads_to_raising_one()
    {
        await using var site = await ASite.OpenAsync();
        var talk = await ATalk.BeginAsync(site);

        var page = await talk.AnswerAsync(talk.At("/agree"), new(Ending) { ["Outcome"] = "safeguarding" });

        page.QuerySelector($"main .tf-ways a[href='/people/{talk.Person}/concern']")!.TextContent.ShouldBe("Raise a concern");
        page.QuerySelector<IHtmlTextAreaElement>("textarea[name=Next]")!.Value.ShouldBe("Priya will ring about the choir.", "what was typed is kept");
        (await ATalk.StoredAsync<Conversation, Conversation>(site.House, q => q.SingleAsync())).IsOpen.ShouldBeTrue();

        await talk.Worker.FillAsync($"/people/{talk.Person}/concern", new Dictionary<string, string> { ["SeenOrHeard"] = "Bruises on her arm." });
        await talk.AnswerAsync(talk.At("/agree"), new(Ending) { ["Outcome"] = "safeguarding" });
        talk.Worker.Where.ShouldBe(talk.At("/agreed"), talk.Worker.Body);
    }

    [Fact]
    public async Task When_two_answer_at_once_the_second_sees_both_texts_and_chooses()
    {
        await using var site = await ASite.OpenAsync();
        var talk = await ATalk.BeginAsync(site);
        var form = (IHtmlFormElement)(await talk.Worker.GetAsync(talk.At("?ask=what-matters"))).QuerySelector("#ask form[data-words]")!;
        (await site.House.WithAsync((AnswerPrompt act) => act.DoAsync(AHouse.Maya, talk.Person, talk.Id, "what-matters", new Said("Gardening."), 0))).Allowed.ShouldBeTrue();

        var mine = Visitor.FieldsOf(form).Where(f => f.Key != "what-matters.Words").Append(new("what-matters.Words", "Hymns.")).ToList();
        var both = await talk.Worker.PostAsync(talk.At(), mine);

        talk.Worker.Status.ShouldBe(HttpStatusCode.Conflict);
        both.QuerySelectorAll(".tf-clash__text").Select(t => t.TextContent).ShouldBe(["Hymns.", "Gardening."]);
        both.QuerySelectorAll(".tf-clash button").Select(b => b.TextContent.Trim()).ShouldBe(["Keep mine", "Keep theirs", "Edit together"]);

        var choose = Visitor.FieldsOf((IHtmlFormElement)both.QuerySelector("#ask form[data-words]")!).ToList();
        var edit = await talk.Worker.PostAsync(talk.At(), choose.Append(new("Choice", "together")));
        edit.QuerySelector<IHtmlTextAreaElement>("textarea[name='what-matters.Words']")!.Value.ShouldBe("Hymns.\n\nGardening.");
        (await Kept(site)).ShouldBe("Gardening.");

        await talk.Worker.PostAsync(talk.At(), choose.Append(new("Choice", "mine")));
        talk.Worker.Status.ShouldBe(HttpStatusCode.OK);
        (await Kept(site)).ShouldBe("Hymns.");
    }

    [Fact]
    public async Task What_was_typed_is_there_again_after_the_session_ended_and_goes_once_it_is_said()
    {
        await using var site = await ASite.OpenAsync();
        var talk = await ATalk.BeginAsync(site);
        var page = await talk.Worker.GetAsync(talk.At("?ask=what-matters"));
        var form = (IHtmlFormElement)page.QuerySelector("#ask form[data-words]")!;
        var token = Visitor.FieldsOf(form).Single(f => f.Key == "__RequestVerificationToken");
        await talk.Worker.PostAsync(form.GetAttribute("data-draft-url")!, [new("of", form.GetAttribute("data-draft-of")!), new("name", "what-matters.Words"), new("text", "Half a sente"), new("base", "0"), token]);
        talk.Worker.Status.ShouldBe(HttpStatusCode.OK);

        var again = await site.SignedInAsync("priya nair");
        (await again.GetAsync(talk.At("?ask=what-matters"))).QuerySelector<IHtmlTextAreaElement>("textarea[name='what-matters.Words']")!.Value.ShouldBe("Half a sente");
        var maya = await site.SignedInAsync("maya");
        (await maya.GetAsync(talk.At("?ask=what-matters"))).QuerySelector<IHtmlTextAreaElement>("textarea[name='what-matters.Words']")!.Value.ShouldBe("");

        await talk.SayNextAsync(_ => "A whole sentence.", "?ask=what-matters");
        var after = await talk.Worker.GetAsync(talk.At("?ask=what-matters"));
        after.QuerySelector<IHtmlTextAreaElement>("textarea[name='what-matters.Words']")!.Value.ShouldBe("A whole sentence.");
        after.QuerySelector("#ask")!.TextContent.ShouldNotContain("You typed this");
    }

    [Fact]
    public async Task What_was_said_before_is_confirmed_by_one_button_and_another_persons_words_are_never_known()
    {
        await using var site = await ASite.OpenAsync();
        var first = await ATalk.BeginAsync(site);
        await first.SayNextAsync(_ => "Hymns, and home.", "?ask=what-matters");
        await site.House.WithAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, first.Person, first.Id, "want-to-do", new Said("He says she wants to sing.", SaidBy: "Arthur"), 0));
        await site.House.WithAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, first.Person, first.Id, "safe-now", new Said("She is.", "yes"), 0));

        var begun = await site.House.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [first.Person], "", "visit", true, new RuleAnswer(true, "She asked.")));
        var second = $"/conversations/{begun.Answer}";
        var page = await first.Worker.GetAsync($"{second}?ask=what-matters");
        page.QuerySelector("#ask .tf-words")!.TextContent.ShouldContain("Hymns, and home.");
        (await first.Worker.GetAsync($"{second}?ask=want-to-do")).QuerySelector("main")!.TextContent.ShouldNotContain("He says she wants to sing.");
        (await first.Worker.GetAsync($"{second}?ask=safe-now")).QuerySelector("#ask")!.TextContent.ShouldNotContain("She is.");

        await first.Worker.PostAsync(second, Visitor.FieldsOf((IHtmlFormElement)page.QuerySelector("#ask form:not([data-words])")!));
        var confirmed = await ATalk.StoredAsync<Answer, Answer>(site.House, q => q.SingleAsync(a => a.Conversation == begun.Answer));
        (confirmed.Words, confirmed.Confirms is not null).ShouldBe(("Hymns, and home.", true));
    }

    [Fact]
    public async Task Two_who_live_together_talk_together_and_each_keeps_their_own()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await ATalk.SomeoneAsync(site, "Edna");
        var arthur = await ATalk.SomeoneAsync(site, "Arthur");
        (await site.House.WithAsync((Casework.People.JoinHousehold act) => act.DoAsync(AHouse.Priya, edna, arthur))).Allowed.ShouldBeTrue();
        var priya = await site.SignedInAsync("priya nair");

        var page = await priya.FillAsync($"/people/{edna}/talk", new Dictionary<string, string> { ["Channel"] = "visit", ["PurposeTold"] = "true", ["With"] = arthur.ToString() });

        page.QuerySelector("nav[aria-label='Talking together'] a")!.TextContent.ShouldBe("Arthur’s own talk");
        var other = page.QuerySelector("nav[aria-label='Talking together'] a")!.GetAttribute("href")!;
        (await priya.GetAsync(other)).QuerySelector("h1")!.TextContent.ShouldBe("Talking with Arthur");
        (await ATalk.StoredAsync<Conversation, int>(site.House, q => q.Select(t => t.Person).Distinct().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_may_not_open_the_record_sees_what_an_unknown_talk_shows()
    {
        await using var site = await ASite.OpenAsync();
        var talk = await ATalk.BeginAsync(site);
        var sam = await site.SignedInAsync("sam");
        foreach (var more in new[] { "", "/solutions", "/how", "/on", "/agree", "/agreed", "/connect" })
        {
            var refused = Plain(await sam.GetAsync(talk.At(more)));
            sam.Status.ShouldBe(HttpStatusCode.NotFound);
            Plain(await sam.GetAsync($"/conversations/{Guid.CreateVersion7()}{more}")).ShouldBe(refused);
            sam.Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    /// <summary>A page without what is new on every page anyway: nonces, tokens and form keys.</summary>
    static string Plain(IHtmlDocument page)
    {
        foreach (var made in page.QuerySelectorAll("[nonce], input[type=hidden]")) made.Remove();
        return page.DocumentElement.OuterHtml;
    }

    static Task<string> Kept(ASite site) => ATalk.StoredAsync<Answer, string>(site.House, q => q.Where(a => a.Prompt == "what-matters").Select(a => a.Words).SingleAsync());
}
