using Shouldly;
using Threefold.Practice.Ground;

namespace Threefold.Journeys.Tests.Lives;

/// <content>A24, A25 and A29: what they can and still want first, an honest talk with Helen, and who would speak for them one day.</content>
sealed partial class TheJonesesWithSupport
{
    /// <summary>A24: the prompts in their order, what Arthur goes on doing, and paid help that asks what was thought of before it.</summary>
    async Task LastingAsync()
    {
        await PaidFirstAsync();
        await priya.SeesAsync("What family and neighbours are happy to do has not been talked about.");
        await priya.SeesAsync("Could technology help with this?");
        await LookAsync();

        await priya.GoAsync($"/people/{arthur}/assessment");
        await priya.ChooseAsync("Asked", "false");
        await priya.FillAsync("Words", "His breath is short, and he does everything.");
        await priya.PressAsync("Note it now");
        await talk.AnsweredAsync("Note it now");
        await priya.GoAsync($"/people/{arthur}/talk");
        await LookAsync();
        await priya.ChooseAsync("Stage", "build");
        await priya.ChooseAsync("Channel", "visit");
        await priya.TickOneAsync("With", $"{edna}");
        await priya.TickAsync("PurposeTold");
        await priya.PressAsync("Begin", within: true);
        await talk.AnsweredAsync("Begin");
        priya.Path.ShouldStartWith("/conversations/");
        var his = priya.Path;
        var asks = await priya.Page.Locator("nav a[href*='ask=']").EvaluateAllAsync<string[]>("all => all.map(a => new URL(a.href).searchParams.get('ask'))");
        asks.Take(5).ShouldBe(["can-and-want", "what-family-can-do", "others-happy-to-help", "what-technology", "what-funded"], "him first, family, others and technology, and paid help after them");
        await LookAsync();
        await SaysAsync(his, "can-and-want", "I see to Edna myself, and I mean to go on.");
        (await priya.Page.Locator("nav li", new() { Has = priya.Page.Locator("a[href*='ask=can-and-want']") }).InnerTextAsync()).ShouldContain("Done");

        await priya.GoAsync($"/people/{edna}/talk");
        await priya.FollowAsync(priya.Page.Locator("main a[href^='/conversations/']").First);
        var hers = priya.Path;
        hers.ShouldNotBe(his, "each has their own talk");
        await SaysAsync(hers, "plans-ahead", "Helen, I should like Helen.");
        foreach (var (segment, what, whose) in new[] { ("family-and-friends", "Helen on Sundays", "Helen"), ("equipment-and-technology", "A sensor at the door", "Arthur") })
        {
            await priya.GoAsync($"{hers}/solutions");
            await priya.Page.Locator("select[name=Segment]").SelectOptionAsync(segment);
            await priya.FillAsync("What", what);
            await priya.FillAsync("ProposedBy", whose);
            await priya.ChooseAsync("Status", "TriedNotEnough");
            await priya.FillAsync("Because", "It helps, and weekdays are left.");
            await priya.PressAsync("Add it");
            await priya.SeesAsync(what);
        }

        await PaidFirstAsync();
        (await priya.Page.Locator("main").InnerTextAsync()).ShouldNotContain("has not been talked about", Case.Insensitive, "once it was thought of, nothing is said");
        await priya.SeesAsync("Help with no end needs a day, within a year, when we look at it again.");
        await GoesOnAsync();
    }

    /// <summary>Lasting help that is paid for, as somebody would ask for it who begins with services; its day to look again is missing, so that none is kept.</summary>
    async Task PaidFirstAsync()
    {
        await priya.GoAsync($"/people/{edna}/help");
        await priya.ChooseAsync("Kind", "PaidHelp");
        await priya.FillAsync("What", "sits with Edna");
        await priya.FillAsync("Who", "Fen Night Care");
        await priya.FillAsync("Pounds", "134.40");
        await priya.PressAsync("Add this");
        priya.Path.ShouldEndWith("/help", customMessage: "nothing was kept");
    }

    /// <summary>“Personal care for Edna: I go on with that”, and whether he can and will.</summary>
    async Task GoesOnAsync()
    {
        await priya.GoAsync($"/people/{arthur}/helping");
        await priya.UnfoldAsync("Add or change");
        await priya.FillAsync("ToWhom", "Edna");
        await priya.FillAsync("Help", "Washing and dressing, every day: I go on with that");
        foreach (var (asked, answer) in new[] { ("Able", "Yes"), ("Willing", "Yes"), ("StaysAble", "Partly"), ("StaysWilling", "Yes") }) await priya.ChooseAsync(asked, answer);
        await priya.FillAsync("OwnLife", "I have not held a book in a year.");
        await priya.FollowAsync(priya.Page.Locator("main button[name=Do][value=help]"));
        await priya.SeesAsync("I go on with that");
        await priya.SeesAsync("Able: Yes. Willing: Yes.");
        await LookAsync();
    }

    /// <summary>A25: Helen has a record of her own. What she can and cannot do is kept on it, her private words stay there, and a talk of her own is offered.</summary>
    async Task HonestAsync()
    {
        await priya.GoAsync("/people/new");
        await priya.FillAsync("GivenName", "Helen");
        await priya.FillAsync("FamilyName", $"Price{family}");
        await priya.FillDayAsync("BornOn", new DateOnly(1978, 2, 11));
        await priya.PressAsync("Add this person");
        if (await priya.Page.Locator("input[name=SomeoneNew]").CountAsync() > 0)
        {
            await priya.TickAsync("SomeoneNew");
            await priya.PressAsync("Add this person");
        }

        priya.Path.ShouldStartWith("/people/");
        var helen = Guid.Parse(priya.Path.Split('/')[2]);
        await priya.GoAsync($"/people/{helen}/assessments/honest");
        await LookAsync();
        await priya.FillAsync("ToWhom", "Mum");
        await priya.FillAsync("Can", "Sundays, all day, and a video call every night");
        await priya.PressAsync("Save, and offer a talk of their own");
        await priya.SeesAsync("Ask what they cannot do. It is as useful as what they can.");
        await priya.FillAsync("Cannot", "Weekday evenings: my job, and the children");
        await priya.FillAsync("NotYet", "Staying over, until the children are older");
        await priya.FillAsync("OwnLife", "I lie awake. I have not seen a friend since March.");
        await priya.PressAsync("Save, and offer a talk of their own");
        await priya.GoAsync($"/people/{helen}/assessments");
        foreach (var words in new[] { "Sundays, all day, and a video call every night", "Weekday evenings: my job, and the children", "Staying over, until the children are older", "Private, on this record only: I lie awake.", "A talk about their own life was offered." }) await priya.SeesAsync(words);
        await LookAsync();
        await priya.GoAsync($"/people/{helen}");
        await priya.SeesAsync("Ask if they would like a conversation about their own life.");
        foreach (var page in new[] { $"/people/{edna}/assessments", $"/people/{arthur}/assessments", $"/people/{edna}/story", $"/people/{helen}/story" })
        {
            await priya.GoAsync(page);
            (await priya.Page.Locator("body").InnerTextAsync()).ShouldNotContain("lie awake", Case.Insensitive, page);
        }
    }

    /// <summary>A29: talked about is not held; nobody is an attorney before a registered paper was seen, and who cannot make one has a deputy named.</summary>
    async Task LookingAheadAsync()
    {
        await priya.GoAsync($"/people/{edna}/looking-ahead");
        await priya.SeesAsync("Only the person themselves can make a power of attorney, while they can make that decision.");
        await priya.SeesAsync("Being a relative gives nobody a say.");
        await LookAsync();
        await priya.ChooseAsync("Kind", "PowerForHealth");
        await priya.ChooseAsync("Stage", "Registered");
        await priya.FillAsync("Who", "Helen Price");
        await priya.FillAsync("Words", "Helen would like to decide with me.");
        await priya.FillAsync("Scope", "Where she lives");
        await priya.ChooseAsync("CanDecide", "Yes");
        await priya.PressAsync("Save");
        await priya.SeesAsync("Until the paper is registered and we have seen it, nobody is an attorney.");
        await LookAsync();
        await priya.ChooseAsync("Stage", "Discussed");
        await priya.FillAsync("Scope", "");
        await priya.ChooseAsync("CanDecide", "No");
        await priya.PressAsync("Save");
        await priya.SeesAsync("A power of attorney can only be made while somebody can make that decision.");
        await priya.SeesAsync("Write about a deputy instead");
        await priya.ChooseAsync("CanDecide", "Yes");
        await priya.PressAsync("Save");
        await priya.SeesAsync("talked about, Helen Price");
        await priya.SeesAsync("It gives nobody a say yet");

        await priya.GoAsync($"/people/{edna}/authority");
        await priya.ChooseAsync("Kind", "Relative");
        await priya.FillAsync("Holder", "Helen Price");
        await priya.PressAsync("Save what I saw");
        await priya.SeesAsync("A relative has no authority because they are a relative.");
        await priya.ChooseAsync("Kind", "LpaHealthAndWelfare");
        await priya.FillAsync("Scope", "Care and health");
        await priya.FillAsync("Evidence", "Helen says she will apply.");
        await priya.PressAsync("Save what I saw");
        await priya.SeesAsync("Until a power of attorney is registered, it gives nobody a say.");
        await LookAsync();
        await priya.GoAsync($"/people/{edna}/authority");
        await priya.SeesAsync("We have seen no paper.");

        await priya.GoAsync($"/people/{arthur}/looking-ahead");
        await priya.ChooseAsync("Kind", "PowerForMoney");
        await priya.ChooseAsync("Stage", "Discussed");
        await priya.FillAsync("Who", "Helen Price");
        await priya.FillAsync("Words", "I will make my own.");
        await priya.ChooseAsync("CanDecide", "Yes");
        await priya.PressAsync("Save");
        await priya.SeesAsync("I will make my own.");
    }

    async Task SaysAsync(string at, string prompt, string words)
    {
        await priya.GoAsync($"{at}?ask={prompt}");
        await priya.FillAsync($"{prompt}.Words", words);
        await priya.PressAsync("Save and next");
    }
}
