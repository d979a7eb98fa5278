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
        await LookAsync();
        await priya.ChooseAsync("Kind", "Person");
        await priya.FillAsync("What", "stays the nights");
        await priya.FillAsync("Who", "Helen Price");
        await priya.FillDayAsync("EndsOn", Today.AddDays(7));
        await priya.FillDayAsync("ReviewOn", Today.AddDays(3));
        await priya.PressAsync("Start this help");
        await priya.SeesAsync("urgent help");
        await priya.FollowAsync(priya.Page.Locator("main a[href^='/crisis/help/']").First);
        await LookAsync();
        await priya.ChooseAsync("Decision", "Keep");
        await priya.FillAsync("Words", "The first night went well.");
        await priya.PressAsync("Save");
        priya.Path.ShouldBe(Crisis);
    }

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
        await priya.PressAsync("Help to recover", within: true);
        await LookAsync();
        await priya.ChooseAsync("Kind", "Reablement");
        await priya.FillAsync("Goal", "I want to look after my wife again.");
        await priya.FillAsync("What", "washing, dressing and the stairs again");
        await priya.FillAsync("GivenBy", "Home First");
        await priya.FillDayAsync("StartsOn", Today);
        await priya.FillDayAsync("EndsOn", Today.AddDays(41));
        await priya.PressAsync("Begin this help");
        await priya.SeesAsync("Free until");
        await LookAsync();
        await priya.UnfoldAsync("Set a charge for later");
        await priya.FillAsync("Pounds", "40");
        await priya.FillDayAsync("From", Today);
        await priya.FillAsync("Told", "By phone.");
        await priya.PressAsync("Set the charge");
        await priya.SeesAsync("This cannot be charged for until");
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
        await priya.SeesAsync("What is near them");
        await LookAsync();
        await priya.GoAsync($"/people/{edna}/help");
        await priya.ChooseAsync("Kind", "PaidHelp");
        await priya.FillAsync("What", "sits with Edna");
        await priya.FillAsync("Who", "Fen Night Care");
        await priya.FillDayAsync("ReviewOn", Today.AddDays(60));
        await priya.PressAsync("Add this");
        await priya.SeesAsync("Make it until");
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
