using Shouldly;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story B through the pages, B01 to B11: of B06 a check call in two taps, for no clock is moved here; and his own telling (story-once).</summary>
sealed class MarekInACrisis(TheDemo demo, Hand jo, string family)
{
    static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>All of it.</summary>
    public async Task AllAsync()
    {
        await jo.ComeInAsync("Jo");
        await RingsAsync();
        await OpensAsync();
        await SumsAsync();
        await PlansAsync();
        await NoEndAsync();
        await CallsAsync();
        await TellsOnceAsync();
        await KeepsHisWorkerAsync();
        await AsksAsync();
        await SteadyAsync();
        await ColleagueLooksAsync();
        await OverAsync();
    }

    async Task RingsAsync()
    {
        await jo.PressAsync("Take a contact");
        await jo.ChooseAsync("Heard.Danger", "No");
        await jo.ChooseAsync("Heard.Assessment", "No");
        await jo.FillAsync("Heard.OwnWords", "She is in hospital. I fell. There is nothing to eat.");
        await jo.FillAsync("Heard.Hopes", "My flat back.");
        await jo.FillAsync("Heard.GivenName", "Marek");
        await jo.FillAsync("Heard.FamilyName", family);
        await jo.FillAsync("Heard.NextWhat", "Jo comes to see you this morning.");
        await jo.ChooseAsync("Heard.NextWho", "Me");
        await Finding.SomeoneNewAsync(jo);
        await jo.GoAsync("/waiting");
        await jo.SeesAsync("Broadsea living well");
        await LookAsync();
        await PersonAsync();
        await jo.SeesAsync("Our promise is 24");
        foreach (var cold in new[] { "triage", "referral", "allocat" }) (await jo.Page.Locator("body").InnerTextAsync()).ShouldNotContain(cold, Case.Insensitive, "B01: nobody is sorted and passed on");
        await LookAsync();
        await jo.PressAsync("Begin talk");
        await jo.ChooseAsync("Channel", "visit");
        await jo.TickAsync("PurposeTold");
        await jo.PressAsync("Begin");
        Talk = jo.Path;
        await SaysAsync("own-strengths", "I can mend anything if I can sit down to it.");
        await SaysAsync("safe-now", "No. I cannot get up from the bath.", "no");
    }

    async Task OpensAsync()
    {
        await PersonAsync();
        await jo.SeesAsync("No hand-off yet.");
        await jo.PressAsync("Things went wrong? Open a crisis");
        await LookAsync();
        await jo.SeesAsync("999");
        await jo.FillAsync("WhatHappened", "His partner is in hospital. He fell. Food and money are gone.");
        await jo.FillAsync("PersonsView", "I want my flat back.");
        await jo.PressAsync("Open a crisis");
        jo.Path.ShouldStartWith("/crisis/");
        Crisis = jo.Path;
        await LookAsync();
    }

    async Task SumsAsync()
    {
        await SumAsync("food for the week", "60");
        jo.Path.ShouldBe(Crisis);
        await SumAsync("a cooker", "200");
        await jo.SeesAsync("A second person has to agree");
        await LookAsync();
    }

    async Task PlansAsync()
    {
        await jo.GoAsync(Crisis + "/plan");
        await jo.FillAsync("MustChange", "He can wash without falling, and there is food.");
        await jo.FillDayAsync("EndsOn", Today.AddDays(14));
        await jo.PressAsync("Agree the plan");
        await jo.SeesAsync("Agree first how often we are in touch");
        await jo.GoAsync(Crisis + "/calls");
        await LookAsync();
        await jo.FillAsync("Every", "48");
        await jo.PickAsync("Unit", "hours");
        await jo.FillAsync("AgreedWith", "Marek");
        await jo.PressAsync("Agree this");
        await jo.GoAsync(Crisis + "/plan");
        await jo.FillAsync("MustChange", "He can wash without falling, and there is food.");
        await jo.PressAsync("Agree the plan");
        await jo.SeesAsync("Write the last day of this plan");
        await jo.FillDayAsync("EndsOn", Today.AddDays(14));
        await jo.PressAsync("Agree the plan");
        jo.Path.ShouldBe(Crisis);
        await jo.SeesAsync("This plan runs until");
    }

    async Task NoEndAsync()
    {
        await jo.PressAsync("Add help");
        await LookAsync();
        await jo.ChooseAsync("Kind", "PaidHelp");
        await jo.FillAsync("What", "help at home");
        await jo.FillAsync("Who", "Quay Care");
        await jo.FillDayAsync("StartsOn", Today);
        await jo.PressAsync("Add this");
        await jo.SeesAsync("This help has no end date");
        await jo.SeesAsync("Norfolk 2017, 3.7(c)");
        await jo.SeesAsync("Make it until");
        await LookAsync();
    }

    async Task CallsAsync()
    {
        await jo.GoAsync("/crisis");
        await jo.SeesAsync("M.");
        await LookAsync();
        await jo.GoAsync(Crisis);
        await jo.PressAsync("Steadier");
        await jo.SeesAsync("1 made, 0 late, 0 missed");
    }

    async Task TellsOnceAsync()
    {
        await PersonAsync();
        await jo.PressAsync("“I have told you this already”");
        await jo.SeesAsync("Once they had to say that they had told us already.");
        await jo.PressAsync("Who stays with them");
        await jo.SeesAsync("Jo Marsh");
        await LookAsync();
    }

    async Task SteadyAsync()
    {
        await jo.GoAsync(Crisis + "/end");
        await LookAsync();
        await jo.FillAsync("AgreedWith", "Marek");
        await jo.PressAsync("It is steady; we stay in touch");
        await jo.SeesAsync("Not yet seen");
        foreach (var sign in new[] { "safe", "in-control", "plan-works" }) await SeenAsync(sign);
        await jo.PressAsync("It is steady; we stay in touch");
        jo.Path.ShouldBe(Crisis);
        await jo.SeesAsync("Steady");
    }

    /// <summary>B05: whoever would give him to another sees which promise that breaks, and he keeps his worker.</summary>
    async Task KeepsHisWorkerAsync()
    {
        await jo.PickAsync("To", "Sam Okoro");
        await jo.ChooseAsync("Agreed", "Unsure");
        await jo.FillAsync("Why", "Sam has more room.");
        await jo.PressAsync("Ask them");
        await jo.SeesAsync("Norfolk 2017, 3.7(d)");
        await LookAsync();
        await PersonAsync();
        await jo.SeesAsync("No hand-off yet.");
    }

    /// <summary>B08: he asks for an assessment; nobody has to agree first, and the days begin.</summary>
    async Task AsksAsync()
    {
        var person = jo.Path;
        await jo.GoAsync($"{person}/assessment");
        await jo.SeesAsync("No colleague and no manager has to agree first.");
        await jo.ChooseAsync("Asked", "true");
        await jo.FillAsync("Words", "I want an assessment.");
        await jo.PressAsync("Note it now");
        await new AnAssessment(jo).AnsweredAsync("Note it now");
        await jo.GoAsync($"{person}/assessment");
        await jo.SeesAsync("Asked for");
        await LookAsync();
    }

    /// <summary>B10: a colleague looks at what was tried, writes one challenge, and it is tried first.</summary>
    async Task ColleagueLooksAsync()
    {
        await PersonAsync();
        var person = jo.Path;
        await jo.GoAsync($"{person}/peer");
        await LookAsync();
        var step = await jo.Page.Locator("main input[type=radio][name='For']").Last.GetAttributeAsync("value");
        await jo.ChooseAsync("For", step!);
        await jo.FillAsync("Question", "I think everything was tried. Is it so?");
        await jo.PressAsync("Ask the team");
        await jo.GoAsync($"{person}/peer");
        await jo.SeesAsync("Nobody has looked yet.");

        await using var sam = await demo.VisitAsync(jo.Way);
        await sam.ComeInAsync("Sam");
        await sam.GoAsync($"{person}/peer");
        await sam.FollowAsync(sam.Page.Locator("main a[href*='/peer/']").First);
        await sam.SeesAsync("I think everything was tried. Is it so?");
        await sam.ChooseAsync("WouldGoAhead", "false");
        await sam.PressAsync("Tell Jo Marsh");
        (await sam.Page.Locator(".govuk-error-message").CountAsync()).ShouldBePositive("one challenge is asked for");
        await sam.FillAsync("Challenge", "Nobody has asked at the Shed. He mends engines.");
        await sam.PressAsync("Tell Jo Marsh");
        await sam.SeesAsync("Try this first.");
        if (sam.Way == Way.Mouse) await Looking.AtAsync(sam);

        await jo.FollowAsync(jo.Page.Locator("main a[href*='/peer/']").First);
        await jo.SeesAsync("Nobody has asked at the Shed. He mends engines.");
        await jo.ChooseAsync("End", "TriedFirst");
        await jo.FillAsync("Words", "Marek goes to the Shed on Tuesday.");
        await jo.PressAsync("Save", within: true);
        await jo.SeesAsync("Marek goes to the Shed on Tuesday.");
        await LookAsync();
    }

    /// <summary>B11: it is over by his own word; no third conversation is needed, and somebody asks again in six weeks.</summary>
    async Task OverAsync()
    {
        await jo.GoAsync(Crisis + "/end");
        foreach (var sign in new[] { "safe", "in-control", "plan-works" }) await SeenAsync(sign);
        await jo.FillAsync("AgreedWith", "Marek");
        await jo.FillAsync("PersonsView", "I am back in charge.");
        await jo.PressAsync("It is over");
        await jo.GoAsync(Crisis);
        await jo.SeesAsync("I am back in charge.");
        await LookAsync();
        await jo.GoAsync(Talk + "/agree");
        await LookAsync();
        await jo.ChooseAsync("Outcome", "community");
        await jo.FillAsync("Words", "He is on his feet, and goes to the Shed.");
        await jo.FillAsync("Next", "Jo asks how the Shed is.");
        await jo.FillDayAsync("NextBy", Today.AddDays(42));
        await jo.TickAsync("RightsTold");
        await jo.TickAsync("PersonAgrees");
        await jo.PressAsync("Save and read it back");
        await new AnAssessment(jo).AnsweredAsync("Save and read it back");
        jo.Path.ShouldBe(Talk + "/agreed");
        await jo.SeesAsync("Jo asks how the Shed is.");
        await LookAsync();
    }

    string Talk { get; set; } = "";

    string Crisis { get; set; } = "";

    async Task SumAsync(string what, string pounds)
    {
        await jo.GoAsync(Crisis);
        await jo.PressAsync("A small sum");
        await jo.FillAsync("What", what);
        await jo.FillAsync("Who", "Jo shops with him");
        await jo.FillAsync("Pounds", pounds);
        await jo.PressAsync("Spend it");
    }

    async Task SaysAsync(string prompt, string words, string choice = "")
    {
        await jo.GoAsync($"{Talk}?ask={prompt}");
        if (choice.Length > 0) await jo.ChooseAsync($"{prompt}.Choice", choice);
        await jo.FillAsync($"{prompt}.Words", words);
        await jo.PressAsync("Save and next");
    }

    async Task SeenAsync(string sign)
    {
        var box = jo.Page.Locator($"input[type=checkbox][name='Signs'][value='{sign}']");
        if (jo.Way != Way.Keyboard) await box.CheckAsync(new() { Force = true });
        else
        {
            await box.FocusAsync();
            await jo.Page.Keyboard.PressAsync("Space");
        }

        (await box.IsCheckedAsync()).ShouldBeTrue(sign);
    }

    Task PersonAsync() => Finding.PersonAsync(jo, $"Marek {family}");

    Task LookAsync() => jo.Way == Way.Mouse ? Looking.AtAsync(jo) : Looking.WordsAsync(jo.Page, jo.Path);
}
