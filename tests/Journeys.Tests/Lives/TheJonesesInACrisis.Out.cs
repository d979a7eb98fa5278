using Shouldly;

namespace Threefold.Journeys.Tests.Lives;

/// <content>A14 to A23: help for a time, home again, and over.</content>
sealed partial class TheJonesesInACrisis
{
    /// <summary>A14, A15 and A18: a strange place is left out, nothing goes on with no end, and urgent help is looked at again.</summary>
    async Task HelpedAsync()
    {
        await priya.PressAsync("Add help");
        await LookAsync();
        await priya.ChooseAsync("Kind", "SafeBed");
        await priya.FillAsync("What", "a bed in a care home");
        await priya.FillAsync("WhyNot", "She does not know it, and new places upset her.");
        await priya.PressAsync("Thought about, not chosen");
        await priya.SeesAsync("not chosen. She does not know it");
        await priya.PressAsync("Add help");
        await priya.ChooseAsync("Kind", "SafeBed");
        await priya.FillAsync("What", "a place in a care home");
        await priya.FillAsync("Who", "The Poplars");
        await priya.PressAsync("Add this");
        await priya.SeesAsync("Cambridgeshire 2014, 2.3(9)");
        await priya.SeesAsync("Make it until");
        await priya.GoAsync(Crisis);
        await priya.PressAsync("Add help");
        await priya.ChooseAsync("Kind", "PaidHelp");
        await priya.FillAsync("What", "sits with her at night");
        await priya.FillAsync("Who", "Fen Night Care");
        await priya.PressAsync("Add this");
        await priya.SeesAsync("Cambridgeshire 2014, 2.3(9)");
        await priya.FollowAsync(priya.Page.Locator("button[name='MakeItUntil']"));
        await priya.TickAsync("Read");
        await priya.PressAsync("Add this");
        priya.Path.ShouldBe(Crisis);
        await priya.SeesAsync("sits with her at night");
        await priya.PressAsync("Urgent help now", within: true);
        await priya.SeesAsync("before any assessment");
        await priya.SeesAsync("Care Act 2014, s 19(3)");
        await LookAsync();
        await priya.ChooseAsync("Kind", "Person");
        await priya.FillAsync("What", "stays the nights");
        await priya.FillAsync("Who", "Helen Price");
        await priya.FillDayAsync("EndsOn", Today.AddDays(7));
        await priya.FillDayAsync("ReviewOn", Today.AddDays(3));
        await priya.PressAsync("Start this help");
        await priya.SeesAsync("urgent help");
        await priya.SeesAsync(Said(Today.AddDays(7)));
        await NightsAsync();
        await priya.GoAsync(Crisis);
        await priya.FollowAsync(priya.Page.Locator("main a[href^='/crisis/help/']").First);
        await LookAsync();
        await priya.ChooseAsync("Decision", "Keep");
        await priya.FillAsync("Words", "The first night went well.");
        await priya.PressAsync("Save");
        priya.Path.ShouldBe(Crisis);
        await priya.GoAsync(Crisis + "/end");
        await priya.TickOneAsync("Signs", "at-home");
        await priya.FillAsync("AgreedWith", "Helen");
        await priya.PressAsync("It is steady; we stay in touch");
        await priya.SeesAsync("Not yet seen");
        await priya.GoAsync(Crisis);
        await priya.SeesAsync("Next call"); // A18: it is still open.
    }

    /// <summary>A15: one decision of Edna's, made for her this once, with Helen and Arthur asked.</summary>
    async Task NightsAsync()
    {
        await priya.GoAsync($"/people/{edna}/decisions/new");
        await priya.FillAsync("Decision", "Can Edna decide who is with her at night this week?");
        await priya.FillDayAsync("On", Today);
        await priya.FillAsync("Information", "That somebody would be there, and who.");
        await priya.FillAsync("HelpTime", "After elevenses, when she is brightest");
        foreach (var (ability, seen, words) in new[] { ("Understood", "Able", "“Somebody sits with me.”"), ("Remembered", "NotAble", "“Where is Arthur? Nobody told me.”"), ("Weighed", "NotAble", "She forgot the choices first."), ("Told", "Able", "Clearly.") })
        {
            await priya.ChooseAsync(ability, seen);
            await priya.FillAsync(ability + "Words", words);
        }

        await priya.FillAsync("Impairment", "Dementia, told by Dr Shah");
        await priya.FillAsync("BecauseOf", "She forgets the choices before she can weigh them.");
        await priya.ChooseAsync("Finding", "NotAble");
        await priya.FillAsync("CouldWait", "Not past tonight.");
        await priya.FillAsync("AskAgainWhen", "When Arthur is home");
        await priya.PressAsync("Save this decision");
        await priya.SeesAsync("It says nothing about any other.");
        await LookAsync();
        await priya.PressAsync("Decide this in their best interests");
        await LookAsync();
        await priya.FillAsync("CouldWait", "No: tonight comes first.");
        await priya.FillAsync("TookPart", "She chose Helen’s photograph.");
        await priya.FillAsync("Wishes", "I would want to be here, with somebody I know.");
        await priya.FillAsync("Beliefs", "Chapel, and her own front door.");
        foreach (var (row, who, relation, words) in new[] { (1, "Helen", "daughter", "At home."), (2, "Arthur", "husband", "Do not move her.") })
        {
            await priya.FillAsync($"Who{row}", who);
            await priya.FillAsync($"Relation{row}", relation);
            await priya.FillAsync($"View{row}", words);
            await priya.ChooseAsync($"Stand{row}", "Agrees");
        }

        foreach (var (row, what, good, bad) in new[] { (1, "At home with Helen and a sitter", "Her own bed", "Somebody new on weeknights"), (2, "A care home", "Somebody awake", "A strange place") })
        {
            await priya.FillAsync($"Option{row}", what);
            await priya.FillAsync($"Benefits{row}", good);
            await priya.FillAsync($"Burdens{row}", bad);
        }

        await priya.TickAsync("Freest1");
        await priya.FillAsync("Decided", "Helen, then a sitter, at her own home.");
        await priya.FillAsync("WhyThis", "New places upset her.");
        await priya.FillDayAsync("LookAgainOn", Today.AddDays(3));
        await priya.PressAsync("Save what was decided");
        await priya.GoAsync($"/people/{edna}/decisions");
        await priya.FollowAsync(priya.Page.Locator("main a[href*='/decisions/']", new() { HasText = "who is with her at night" }).First);
        await priya.PressAsync("What was decided for them");
        foreach (var there in new[] { "Helen, then a sitter, at her own home.", "Do not move her.", "At home." }) await priya.SeesAsync(there);
        await LookAsync();
    }

    static string Said(DateOnly day) => Web.Design.Times.Day(day);

    /// <summary>A19 and A20: the ward's notice asks for a plan and counts no days; help to recover is free, and a charge is refused.</summary>
    async Task HomeAsync()
    {
        await priya.GoAsync($"/crisis/notices/new/{arthur}");
        await priya.ChooseAsync("Kind", "DischargeNotice");
        await priya.FillAsync("TellerFrom", "Ward 7");
        await priya.UnfoldAsync("Hospital: ward, coming home, who was asked");
        await priya.FillDayAsync("HomeOn", Today.AddDays(3));
        await priya.PickAsync("Pathway", "P1: Home, with new or more help");
        await priya.ChooseAsync("CarerAsked", "Yes");
        await priya.PressAsync("Save, and start what follows");
        await priya.GoAsync($"/people/{arthur}");
        await priya.SeesAsync("They are coming home");
        foreach (var clock in new[] { "delayed", "days counted", "DTOC" }) (await priya.Page.Locator("main").InnerTextAsync()).ShouldNotContain(clock, Case.Insensitive);
        await priya.GoAsync($"/people/{arthur}/card");
        await priya.SeesAsync($"Home on");
        await priya.SeesAsync("P1");
        await priya.GoAsync($"/people/{arthur}");
        await priya.PressAsync("Help to recover", within: true);
        await LookAsync();
        await priya.ChooseAsync("Kind", "Reablement");
        await priya.FillAsync("Goal", "I want to look after my wife again.");
        await priya.FillAsync("What", "washing, dressing and the stairs again");
        await priya.FillAsync("GivenBy", "Home First");
        await priya.FillDayAsync("StartsOn", Today);
        await priya.FillDayAsync("EndsOn", Today.AddDays(41));
        await priya.PressAsync("Begin this help");
        await priya.SeesAsync($"Free until {Said(Today.AddDays(41))}");
        await LookAsync();
        await priya.UnfoldAsync("Set a charge for later");
        await priya.FillAsync("Pounds", "40");
        await priya.FillDayAsync("From", Today);
        await priya.FillAsync("Told", "By phone.");
        await priya.PressAsync("Set the charge");
        await priya.SeesAsync("This cannot be charged for until");
        await priya.GoAsync($"/people/{arthur}/recover");
        await priya.ChooseAsync("Kind", "Equipment");
        await priya.FillAsync("Goal", "To wash without sitting on the edge.");
        await priya.FillAsync("What", "a stool for the shower");
        await priya.FillAsync("GivenBy", "Equipment store");
        await priya.FillDayAsync("StartsOn", Today);
        await priya.FillDayAsync("EndsOn", Today.AddDays(90));
        await priya.FillAsync("Pounds", "64");
        await priya.PressAsync("Begin this help");
        await priya.SeesAsync("a stool for the shower");
    }

    /// <summary>A21 to A23: over when they say so, nothing lasting is dated into it, and a pair goes on with them.</summary>
    async Task OverAsync()
    {
        await priya.GoAsync(Crisis + "/end");
        foreach (var sign in new[] { "over", "at-home", "family" }) await priya.TickOneAsync("Signs", sign);
        await priya.FillAsync("AgreedWith", "Arthur, Edna and Helen");
        await priya.FillAsync("PersonsView", "We are ourselves again.");
        await priya.PressAsync("It is over");
        await priya.SeesAsync("The crisis is over");
        await priya.SeesAsync("Arthur, Edna and Helen");
        await priya.SeesAsync("What is near them");
        await LookAsync();
        await priya.GoAsync($"/people/{edna}/help");
        await priya.ChooseAsync("Kind", "PaidHelp");
        await priya.FillAsync("What", "sits with Edna");
        await priya.FillAsync("Who", "Fen Night Care");
        await priya.FillDayAsync("StartsOn", Today);
        await priya.FillDayAsync("ReviewOn", Today.AddDays(60));
        await priya.PressAsync("Add this");
        await priya.SeesAsync("Make it until");
        await priya.SeesAsync("Cambridgeshire 2014, 2.3(9)");
        await priya.GoAsync($"/people/{edna}/best-placed");
        await LookAsync();
        await priya.FillAsync("Attendees", "Priya Nair\nTom Reed, community nurse");
        await priya.FillAsync("Options", "Priya alone\nA new worker");
        await priya.PickAsync("Lead", "Priya Nair");
        await priya.FillAsync("PairName", "Tom Reed");
        await priya.FillAsync("Decision", "Priya and Tom know them both.");
        await priya.PressAsync("Save the decision");
        await priya.GoAsync($"/people/{edna}");
        await priya.SeesAsync("with Tom Reed");
        await priya.SeesAsync("No hand-off yet.");
    }
}
