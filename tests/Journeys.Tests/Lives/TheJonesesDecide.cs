using Shouldly;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story A through the pages, A05 to A07: one decision, the advocacy question, a shared risk and a plain note.</summary>
sealed class TheJonesesDecide(Hand priya, string family)
{
    static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>All of it, once they have been met and the talk has ended.</summary>
    public async Task AllAsync()
    {
        await new TheJoneses(priya, family).AllAsync();
        await OfferedAsync();
        await DecidedAsync();
        await AdvocateAsync();
        await RiskAsync();
        await NoteAsync();
    }

    /// <summary>A07: another couple, a group and a meeting centre, each with what they said and when we ask.</summary>
    async Task OfferedAsync()
    {
        await PersonAsync("Edna");
        var person = priya.Path;
        foreach (var (words, what, reply) in new[] { ("couples", "Two by Two: couples who get it", "Accepted"), ("carers", "Carers together, Fenmarket", "Declined"), ("meeting centre", "The Lode meeting centre", "Thinking") })
        {
            await priya.GoAsync($"{person}/connect");
            await priya.FillAsync("Words", words);
            await priya.PressAsync("Find", within: true);
            await priya.PressAsync(what);
            await priya.ChooseAsync("Reply", reply);
            if (reply == "Accepted") await priya.FillAsync("Hopes", "Somebody who knows what it is like.");
            await priya.PressAsync("Save what they said");
        }

        await priya.GoAsync($"{person}/connect");
        foreach (var (what, said) in new[] { ("Two by Two: couples who get it", "Yes"), ("Carers together, Fenmarket", "We do not ask"), ("The Lode meeting centre", "They are thinking") })
            (await priya.Page.Locator("main tr", new() { HasText = what }).InnerTextAsync()).ShouldContain(said);
        await LookAsync();
    }

    async Task DecidedAsync()
    {
        await PersonAsync("Edna");
        await priya.PressAsync("Decisions and risk", within: true);
        await LookAsync();
        await priya.PressAsync("Talk a decision through");
        await LookAsync();
        await priya.SeesAsync("Start from: they can.");
        await priya.FillAsync("Decision", "Edna agrees to Helen being involved");
        await priya.FillDayAsync("On", Today);
        await priya.FillAsync("Information", "What Helen would be told, and that she may say no.");
        foreach (var ability in new[] { "Understood", "Remembered", "Weighed", "Told" })
        {
            await priya.ChooseAsync(ability, "Able");
            await priya.FillAsync(ability + "Words", "“Helen can know. She ought to.”");
        }

        await priya.ChooseAsync("Finding", "Able");
        await priya.PressAsync("Save this decision");
        await priya.SeesAsync("Write the decision as a question");
        await priya.SeesAsync("What help did they have to decide for themselves?");
        await LookAsync();
        await priya.FillAsync("Decision", "Can Edna agree to Helen being involved?");
        await priya.FillAsync("HelpTime", "After elevenses, when she is brightest");
        await priya.PressAsync("Save this decision");
        await priya.SeesAsync("Theirs to make");
        await priya.SeesAsync("It says nothing about any other.");
        await LookAsync();
    }

    async Task AdvocateAsync()
    {
        await priya.PressAsync("Would an advocate help?", within: true);
        await LookAsync();
        await priya.TickAsync("Remembering");
        await priya.FillAsync("Seen", "She loses the thread when there are two things at once.");
        await priya.ChooseAsync("Needed", "no");
        await priya.FillAsync("Reason", "Arthur and Helen help her say what she wants.");
        await priya.PressAsync("Save the answer");
        await priya.SeesAsync("an advocate must be found");
        await LookAsync();
        await priya.FillAsync("Helper", "Arthur and Helen");
        foreach (var so in new[] { "HelperWilling", "HelperAble", "PersonAgrees" }) await priya.TickAsync(so);
        await priya.PressAsync("Save the answer");
        priya.Path.ShouldEndWith("/decisions");
        await priya.SeesAsync("Not needed");
        await priya.PressAsync("Would an advocate help?", within: true);
        await priya.SeesAsync("We ask this again before an assessment, a plan, a review and an enquiry.");
        await priya.SeesAsync("Asked before");
        await PersonAsync("Edna");
        await priya.PressAsync("Decisions and risk", within: true);
        await LookAsync();
    }

    async Task RiskAsync()
    {
        await priya.PressAsync("Weigh a risk together");
        await LookAsync();
        await priya.FillAsync("What", "Go on making the gravy at the stove");
        await priya.FillAsync("Matters", "It is my kitchen.");
        await priya.FillAsync("Benefit", "She cooks with Helen on Sundays.");
        await priya.FillAsync("Risk", "She left the gas on twice in a year.");
        await priya.FillAsync("Option1", "With somebody in the kitchen");
        await priya.FillAsync("Benefits1", "Her own gravy");
        await priya.FillAsync("Burdens1", "Somebody is there each time");
        await priya.TickAsync("Freest1");
        await priya.FillAsync("Option2", "The gas turned off");
        await priya.FillAsync("Benefits2", "No gas left on");
        await priya.FillAsync("Burdens2", "She would not cook again");
        await priya.FillAsync("Least", "She makes it while somebody is in the kitchen.");
        await priya.FillAsync("Who1", "Helen");
        await priya.FillAsync("View1", "I would sooner the gas was off.");
        await priya.ChooseAsync("Stand1", "Differs");
        await priya.FillDayAsync("LookAgainOn", Today.AddDays(60));
        await priya.PressAsync("Save, and share it with the team");
        await priya.SeesAsync("People see this differently");
        await priya.SeesAsync("I would sooner the gas was off.");
        await LookAsync();
    }

    async Task NoteAsync()
    {
        await PersonAsync("Edna");
        await priya.PressAsync("Notes", within: true);
        await LookAsync();
        await priya.PressAsync("See it as they would");
        await priya.SeesAsync("As they would see it");
        await priya.SeesAsync("What happens next");
        await LookAsync();
        await priya.PressAsync("Keep the note");
        await LookAsync();
        await priya.ChooseAsync("Way", "ReadAloud");
        await priya.PressAsync("Save how it reaches them");
        await priya.SeesAsync("They have it since");
        await LookAsync();
    }

    async Task PersonAsync(string given) => await Finding.PersonAsync(priya, $"{given} {family}");

    Task LookAsync() => priya.Way == Way.Mouse ? Looking.AtAsync(priya) : Looking.WordsAsync(priya.Page, priya.Path);
}
