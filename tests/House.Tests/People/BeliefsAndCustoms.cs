using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.People;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.People;

/// <summary>What somebody believes and holds to is asked, kept in their words, and stands where whoever comes next reads it.</summary>
public sealed class BeliefsAndCustoms
{
    const string Custom = "We do not speak of an illness of the mind to anybody but the elders.";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_belief_is_kept_in_their_words_apart_from_what_matters_and_nothing_is_read_into_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var belief = (await NoteAsync(SayingKind.Belief, Custom)).Answer!.Value;
        await NoteAsync(SayingKind.Matters, "Being at home with Arthur.");
        (await NoteAsync(SayingKind.Belief, " ")).Because.ShouldBe("Write their words.");

        var about = await AboutAsync();
        var kept = about.Sayings.Single(s => s.Kind == SayingKind.Belief);
        (kept.Id, kept.Words, kept.SaidBy, kept.SaidOn).ShouldBe((belief, Custom, "Edna", new DateOnly(2026, 1, 13)));
        about.Sayings.Single(s => s.Kind == SayingKind.Matters).Words.ShouldBe("Being at home with Arthur.");
        about.Answers.ShouldBeEmpty("what somebody holds to is no answer about their religion or ethnic group");

        await house.DoAsync((ChangeSaying act) => act.DoAsync(AHouse.Priya, edna, belief, kept.Version, "The elders first, and then my doctor.", "Edna"));
        (await AboutAsync()).Sayings.Single(s => s.Kind == SayingKind.Belief).Words.ShouldBe("The elders first, and then my doctor.");
        await house.DoAsync((ConfirmSaying act) => act.DoAsync(AHouse.Priya, edna, belief, false));
        (await AboutAsync()).Sayings.ShouldHaveSingleItem().Kind.ShouldBe(SayingKind.Matters);
        (await house.StoryAsync(edna)).ShouldContain($"A belief or custom that matters: “{Custom}”");

        Task<Practice.Ground.Verdict> NoteAsync(SayingKind about, string words) => house.DoAsync((NoteSaying act) => act.DoAsync(AHouse.Priya, edna, about, words, "Edna"));
        Task<AboutPerson> AboutAsync() => house.WithAsync((OpenAbout act) => act.DoAsync(AHouse.Priya, edna));
    }

    [Fact]
    public async Task It_is_written_down_from_their_details_and_stands_there_and_not_among_what_matters()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var before = await priya.GetAsync($"/people/{edna}/about");
        Beliefs(before).ShouldContain("Nobody has asked this yet.");

        var link = before.QuerySelector("section[aria-labelledby=beliefs] a[href*='/says?']")!.GetAttribute("href")!;
        ((IHtmlInputElement)(await priya.GetAsync(link)).QuerySelector("input[name=Kind]:checked")!).Value.ShouldBe("Belief");
        var page = await priya.FillAsync(link, new Dictionary<string, string> { ["Words"] = Custom, ["SaidBy"] = "Edna" });

        page.QuerySelector("main")!.TextContent.ShouldContain("Nobody has asked Edna this yet.", customMessage: "what matters is another question");
        page.QuerySelectorAll(".tf-words").ShouldNotContain(w => w.TextContent.Contains(Custom, StringComparison.Ordinal));
        var after = Beliefs(await priya.GetAsync($"/people/{edna}/about"));
        after.ShouldContain($"“{Custom}”");
        after.ShouldNotContain("Nobody has asked");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_talk_asks_about_faith_culture_and_customs_and_what_was_said_stands_on_their_details_too(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var talk = await ATalk.BeginAsync(site, "leicester@1");
        var asked = await talk.Worker.GetAsync(talk.At("?ask=beliefs"));
        asked.QuerySelector("#ask h2")!.TextContent.ShouldBe("Is there anything about your faith, culture or customs that we should know and respect?");

        await talk.Worker.FillAsync(talk.At("?ask=beliefs"), new Dictionary<string, string> { ["beliefs.Words"] = Custom }, "#ask form[data-words]");

        var details = Beliefs(await talk.Worker.GetAsync($"/people/{talk.Person}/about"));
        details.ShouldContain($"“{Custom}”");
        details.ShouldContain("Edna Jones, Tue 13 Jan 2026, asked in a talk");
        details.ShouldNotContain("Nobody has asked");
    }

    static string Beliefs(IHtmlDocument page) => page.QuerySelector("section[aria-labelledby=beliefs]")!.TextContent;
}
