using Shouldly;
using Threefold.Practice.Ground;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story A through the pages, A25 to A34: what is needed, a fair amount told first, a plan with two budgets, who is paid, who comes, and whether it helps.</summary>
sealed partial class TheJonesesWithSupport(TheDemo demo, Hand priya, Guid arthur, Guid edna, string family)
{
    static readonly DateOnly Today = Days.Of(DateTime.UtcNow);
    readonly AnAssessment talk = new(priya);

    /// <summary>All of it, once Priya knows them.</summary>
    public async Task AllAsync()
    {
        await priya.ComeInAsync("Priya");
        await HonestAsync();
        await HerNeedsAsync();
        await HisOwnAsync();
        await LookingAheadAsync();
        await PlansAsync();
        await LinesAsync();
        await AgreedAsync();
        await MoneyAsync();
        await FoundAsync();
        await LookedAsync();
        await IfThingsGoWrongAsync();
        await AdmittedAgainAsync();
    }

    /// <summary>A25: what somebody who helps can and cannot do, and a talk of their own offered with it. Private words stay on that record.</summary>
    async Task HonestAsync()
    {
        await priya.GoAsync($"/people/{arthur}/assessments/honest");
        await LookAsync();
        await priya.FillAsync("ToWhom", "Edna");
        await priya.FillAsync("Can", "Her washing and dressing, every day");
        await priya.FillAsync("Cannot", "The nights, week after week");
        await priya.FillAsync("OwnLife", "I have not held a book in a year.");
        await priya.PressAsync("Save, and offer a talk of their own");
        await priya.GoAsync($"/people/{arthur}/assessments");
        await priya.SeesAsync("The nights, week after week");
        await priya.SeesAsync("A talk about their own life was offered.");
        await LookAsync();
        await priya.GoAsync($"/people/{edna}/assessments");
        (await priya.Page.Locator("body").InnerTextAsync()).ShouldNotContain("held a book", Case.Insensitive, "his private words are on no page of hers");
    }

    /// <summary>A26 and A27: as if nobody helped; 3 of 10 counted and a person decides; the written record.</summary>
    async Task HerNeedsAsync()
    {
        var at = await talk.BegunAsync(edna, "Adult", "To see with you what you need to stay at home.");
        await talk.FirstAsync(at, "I sing, and I can set the table.", "To stay here with Arthur.");
        await talk.OutcomesAsync(at, AnAssessment.Adult, new(StringComparer.Ordinal) { ["nutrition"] = "She forgets to eat unless somebody sits with her.", ["hygiene"] = "She does not know when to wash.", ["home-safety"] = "She left the gas on twice." });
        await priya.GoAsync($"{at}/outcomes/nutrition");
        await priya.FillAsync("Help", "Cooks every meal");
        await priya.FillAsync("By", "Arthur, her husband");
        await priya.TickAsync("MeetsAll");
        await priya.PressAsync("Save the help there is");
        await talk.FinishedAsync(at, "The meeting centre, hymns on the radio, a sensor at the door.", "Arthur");
        await priya.GoAsync($"{at}/eligibility");
        await priya.SeesAsync("3 of 10");
        await priya.SeesAsync("The computer counts. You decide.");
        await priya.SeesAsync("Arthur, her husband");
        await LookAsync();
        await talk.DecidedAsync("Dementia, told by Dr Shah.", "She would not be fed, clean or safe.", "You cannot get meals, wash or be safe at home without somebody there.");
        await priya.GoAsync($"{at}/record");
        await priya.SeesAsync("You can ask us to look at this again, or disagree.");
        await LookAsync();
        await priya.PressAsync("They have it");
    }

    /// <summary>A28: Arthur’s own talk; his label is respected on every page of it, and two are never written as one while only one agrees.</summary>
    async Task HisOwnAsync()
    {
        var at = await talk.BegunAsync(arthur, "Carer", "Your own life, and what would help you go on.", "Edna, my wife");
        await talk.FirstAsync(at, "I can still garden.", "An afternoon of my own.", "I taught French. I miss it.");
        await talk.OutcomesAsync(at, AnAssessment.Carer, new(StringComparer.Ordinal) { ["recreation"] = "He has had no afternoon to himself since March." });
        await talk.FinishedAsync(at, "The gardening group.", "");
        await priya.GoAsync($"{at}/eligibility");
        await priya.SeesAsync("1 of 8");
        await priya.ChooseAsync("HealthAtRisk", "yes");
        await talk.DecidedAsync("He washes and dresses her every day.", "He has not slept through for months.", "You have no time of your own.");
        await NeverCalledAsync();
    }

    /// <summary>A29: talked about is not held; nobody is an attorney before a registered paper was seen.</summary>
    async Task LookingAheadAsync()
    {
        await priya.GoAsync($"/people/{edna}/looking-ahead");
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
        await priya.PressAsync("Save");
        await priya.SeesAsync("Helen would like to decide with me.");
    }

    /// <summary>No page about Arthur calls him what he does not want to be called.</summary>
    async Task NeverCalledAsync()
    {
        var lines = (await priya.Page.Locator("main").InnerTextAsync()).Split('\n').Where(l => l.Contains("carer", StringComparison.OrdinalIgnoreCase) && !l.Contains("Carers together", StringComparison.OrdinalIgnoreCase) && !l.Contains("does not want to be called", StringComparison.Ordinal));
        lines.ShouldBeEmpty(priya.Path);
    }

    Task LookAsync() => priya.Way == Way.Mouse ? Looking.AtAsync(priya) : Looking.WordsAsync(priya.Page, priya.Path);
}
