using Shouldly;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story A through the pages: A01 (taken by phone) to A04, and A07 without the note.</summary>
sealed class TheJoneses(Hand priya, string family)
{
    static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>All of it.</summary>
    public async Task AllAsync()
    {
        await priya.ComeInAsync("Priya");
        await IntroducedAsync();
        await AcceptedAsync();
        await TalkedAsync();
        await HisOwnWordAsync();
        await ConnectedAsync();
        await AgreedAsync();
    }

    async Task IntroducedAsync()
    {
        await priya.PressAsync("Take a contact");
        await LookAsync();
        await priya.ChooseAsync("Heard.Danger", "No");
        await priya.ChooseAsync("Heard.Assessment", "No");
        await priya.FillAsync("Heard.OwnWords", "They are managing. If Arthur were ill, Edna could not stay at home alone.");
        await priya.FillAsync("Heard.Hopes", "That somebody knows them before anything goes wrong.");
        await priya.FillAsync("Heard.GivenName", "Arthur");
        await priya.FillAsync("Heard.FamilyName", family);
        await priya.FillDayAsync("Heard.BornOn", new DateOnly(1942, 3, 4));
        await priya.FillAsync("Heard.SafeWayBack", "Ring the house after 10.");
        await priya.UnfoldAsync("How they are in touch");
        await priya.PickAsync("Heard.Channel", "A professional introduces them");
        await priya.PickAsync("Heard.Origin", "A GP or other health worker");
        await priya.FillAsync("Heard.Introducer", "Dr Shah");
        await priya.FillAsync("Heard.IntroducerFrom", "Fenmarket Surgery");
        await priya.FillAsync("Heard.IntroducedBecause", "They cope, but are at risk if anything changes.");
        await priya.FillAsync("Heard.ToldOfIntroduction", "Told both, and they agreed.");
        await priya.FillAsync("Heard.NextWhat", "Priya comes to see you both.");
        await priya.ChooseAsync("Heard.NextWho", "Me");
        await priya.FillDayAsync("Heard.NextBy", Today.AddDays(7));
        await Finding.SomeoneNewAsync(priya);
        priya.Path.ShouldEndWith("/read-back");
        await LookAsync();
        await priya.PickAsync("Format", "Read aloud");
        await priya.TickAsync("RightsTold");
        await priya.PressAsync("I have read it back");
        await LookAsync();
    }

    async Task AcceptedAsync()
    {
        await priya.PressAsync("Accept this introduction");
        await LookAsync();
        await priya.TickAsync("Two");
        await priya.FillAsync("GivenName", "Edna");
        await priya.FillAsync("FamilyName", family);
        await priya.FillDayAsync("BornOn", new DateOnly(1943, 5, 6));
        await priya.FillAsync("TheyAre", "wife");
        await priya.FillAsync("FirstIs", "husband");
        await priya.TickAsync("Note");
        await priya.FillAsync("NoteReason", "Edna depends on Arthur every day.");
        await priya.FillDayAsync("LookAgainOn", Today.AddDays(120));
        await priya.PressAsync("Accept");
        await priya.SeesAsync("told");
        await priya.ChooseAsync("Told", "Yes");
        await priya.PressAsync("Accept");
        priya.Path.ShouldStartWith("/front-door/");
        priya.Path.ShouldNotEndWith("/accept");
    }

    async Task TalkedAsync()
    {
        await PersonAsync("Edna");
        await LookAsync();
        await priya.PressAsync("Begin talk");
        await LookAsync();
        await priya.ChooseAsync("Channel", "visit");
        await priya.TickAsync("With");
        await priya.TickAsync("PurposeTold");
        await priya.PressAsync("Begin");
        await LookAsync();
        Talk = priya.Path;
        await SaysAsync("own-strengths", "I can sing. I was in the choir forty years.");
        await SaysAsync("what-matters", "Arthur, and stopping here.");
        await SaysAsync("if-a-crisis-came", "I would want to be here.");
        await SaysAsync("safe-now", "Yes, he looks after me.", "yes");
    }

    async Task HisOwnWordAsync()
    {
        await PersonAsync("Arthur");
        await priya.PressAsync("Help they give");
        await LookAsync();
        await priya.FillAsync("Words", "A talk about your own life.");
        await priya.PressAsync("We offered it");
        await priya.ChooseAsync("Answer", "Declined");
        await priya.FillAsync("AskAgainIf", "If his chest gets worse.");
        await priya.PressAsync("Save what they said");
        await priya.SeesAsync("They said no, for now");
        await priya.FillAsync("Word", "husband");
        await priya.TickAsync("NotCarer");
        await priya.PressAsync("Save their word");
        await PersonAsync("Edna");
        await priya.SeesAsync($"Arthur {family} does not want to be called a carer");
    }

    async Task ConnectedAsync()
    {
        await priya.GoAsync(Talk + "/connect");
        await LookAsync();
        await priya.FillAsync("Words", "singing");
        await priya.PressAsync("Find", within: true);
        await priya.PressAsync("Singing for the joy of it");
        await LookAsync();
        await priya.ChooseAsync("Reply", "Accepted");
        await priya.FillAsync("Hopes", "To sing again.");
        await priya.PressAsync("Save what they said");
        priya.Path.ShouldNotEndWith("/connect");
    }

    async Task AgreedAsync()
    {
        await priya.GoAsync(Talk + "/agree");
        await LookAsync();
        await priya.ChooseAsync("Outcome", "community");
        await priya.FillAsync("Words", "Edna would like to sing.");
        await priya.FillAsync("Next", "Priya rings about the singing.");
        await priya.FillDayAsync("NextBy", Today.AddDays(14));
        await priya.TickAsync("RightsTold");
        await priya.TickAsync("PersonAgrees");
        await priya.PressAsync("Save and read it back");
        if (priya.Path.EndsWith("/agree", StringComparison.Ordinal))
        {
            await priya.TickAsync("Read");
            await priya.PressAsync("Save and read it back");
        }

        priya.Path.ShouldEndWith("/agreed");
        await priya.SeesAsync("Priya rings about the singing.");
        await priya.SeesAsync("Singing for the joy of it");
        await LookAsync();
    }

    string Talk { get; set; } = "";

    async Task SaysAsync(string prompt, string words, string choice = "")
    {
        await priya.GoAsync($"{Talk}?ask={prompt}");
        if (choice.Length > 0) await priya.ChooseAsync($"{prompt}.Choice", choice);
        await priya.FillAsync($"{prompt}.Words", words);
        await priya.PressAsync("Save and next");
    }

    async Task PersonAsync(string given) => await Finding.PersonAsync(priya, $"{given} {family}");

    Task LookAsync() => Looking.AtAsync(priya);
}
