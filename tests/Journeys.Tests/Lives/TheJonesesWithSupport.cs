using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story A through the pages, A25 to A34: what is needed, a fair amount told first, a plan with two budgets, who is paid, who comes, and whether it helps.</summary>
sealed partial class TheJonesesWithSupport(TheDemo demo, Hand priya, Guid arthur, Guid edna, string family)
{
    static readonly DateOnly Today = Days.Of(DateTime.UtcNow);
    static readonly string[] Adult = ["nutrition", "hygiene", "toilet", "clothes", "home-safety", "home-upkeep", "relationships", "work-and-learning", "community", "children"];
    static readonly string[] Carer = ["children", "others", "home-upkeep", "nutrition", "relationships", "work-and-learning", "community", "recreation"];

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
        var at = await BegunAsync(edna, "Adult", "To see with you what you need to stay at home.");
        await FirstAsync(at, "I sing, and I can set the table.", "To stay here with Arthur.");
        await OutcomesAsync(at, Adult, new(StringComparer.Ordinal) { ["nutrition"] = "She forgets to eat unless somebody sits with her.", ["hygiene"] = "She does not know when to wash.", ["home-safety"] = "She left the gas on twice." });
        await priya.GoAsync($"{at}/outcomes/nutrition");
        await priya.FillAsync("Help", "Cooks every meal");
        await priya.FillAsync("By", "Arthur, her husband");
        await priya.TickAsync("MeetsAll");
        await priya.PressAsync("Save the help there is");
        await FinishedAsync(at, "The meeting centre, hymns on the radio, a sensor at the door.", "Arthur");
        await priya.GoAsync($"{at}/eligibility");
        await priya.SeesAsync("3 of 10");
        await priya.SeesAsync("The computer counts. You decide.");
        await priya.SeesAsync("Arthur, her husband");
        await LookAsync();
        await DecidedAsync("Dementia, told by Dr Shah.", "She would not be fed, clean or safe.", "You cannot get meals, wash or be safe at home without somebody there.");
        await priya.GoAsync($"{at}/record");
        await priya.SeesAsync("You can ask us to look at this again, or disagree.");
        await LookAsync();
        await priya.PressAsync("They have it");
    }

    /// <summary>A28: Arthur’s own talk; his label is respected on every page of it, and two are never written as one while only one agrees.</summary>
    async Task HisOwnAsync()
    {
        var at = await BegunAsync(arthur, "Carer", "Your own life, and what would help you go on.");
        await FirstAsync(at, "I can still garden.", "An afternoon of my own.", "I taught French. I miss it.");
        await OutcomesAsync(at, Carer, new(StringComparer.Ordinal) { ["recreation"] = "He has had no afternoon to himself since March." });
        await FinishedAsync(at, "The gardening group.", "");
        await priya.GoAsync($"{at}/eligibility");
        await priya.SeesAsync("1 of 8");
        await priya.ChooseAsync("HealthAtRisk", "yes");
        await DecidedAsync("He washes and dresses her every day.", "He has not slept through for months.", "You have no time of your own.");
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

    async Task<string> BegunAsync(Guid person, string of, string purpose)
    {
        await AdvocateAsync(person, "Assessment");
        await priya.GoAsync($"/people/{person}/assessments/begin");
        await priya.SeesAsync("No rule stands in the way.");
        await LookAsync();
        await priya.ChooseAsync("Of", of);
        if (of == "Carer") await priya.FillAsync("CaresForName", "Edna, my wife");
        await priya.ChooseAsync("Agrees", "yes");
        await priya.FillAsync("Purpose", purpose);
        await priya.ChooseAsync("WantsSelf", "No");
        await priya.ChooseAsync("Way", "FaceToFace");
        await priya.TickAsync("ToldHowItGoes");
        await priya.PressAsync("Begin", within: true);
        priya.Path.ShouldStartWith("/assessments/");
        await LookAsync();
        return priya.Path;
    }

    async Task FirstAsync(string at, string can, string want, string work = "")
    {
        await priya.GoAsync($"{at}/first");
        await LookAsync();
        await priya.FillAsync("Can", can);
        await priya.FillAsync("Want", want);
        if (work.Length > 0) await priya.FillAsync("WorkAndFreeTime", work);
        await priya.PressAsync("Save", within: true);
    }

    async Task OutcomesAsync(string at, string[] outcomes, Dictionary<string, string> cannot)
    {
        foreach (var outcome in outcomes)
        {
            await priya.GoAsync($"{at}/outcomes/{outcome}");
            if (outcome == outcomes[0]) await LookAsync();
            await priya.ChooseAsync("Finding", cannot.ContainsKey(outcome) ? "Unable" : outcome == "children" ? "NotApplicable" : "Able");
            if (cannot.TryGetValue(outcome, out var evidence))
            {
                await priya.ChooseAsync("Limb", outcome == "home-safety" ? "Danger" : "NeedsHelp");
                await priya.FillAsync("Evidence", evidence);
                await priya.ChooseAsync("From", "Family");
                await priya.FillAsync("View", "I do my best.");
            }

            await priya.PressAsync("Save this one");
        }
    }

    async Task FinishedAsync(string at, string other, string copies)
    {
        await priya.GoAsync($"{at}/other");
        await LookAsync();
        await priya.FillAsync("Other", other);
        await priya.Page.Locator("input[name=Areas]").First.CheckAsync(new() { Force = true });
        await priya.FillAsync("AreasWords", "Frightened alone, and worn out.");
        await priya.PressAsync("Save", within: true);
        await priya.GoAsync($"{at}/finish");
        await LookAsync();
        await priya.FillAsync("CopiesFor", copies);
        await priya.PressAsync("Finish", within: true);
        await AnsweredAsync("Finish");
    }

    async Task DecidedAsync(string cause, string touched, string reasons)
    {
        await priya.ChooseAsync("Cause", "yes");
        await priya.FillAsync("CauseWords", cause);
        await priya.ChooseAsync("Significant", "yes");
        await priya.FillAsync("SignificantWords", touched);
        await priya.ChooseAsync("Eligible", "yes");
        await priya.FillAsync("Reasons", reasons);
        await priya.ChooseAsync("WantsHelp", "Yes");
        await priya.ChooseAsync("LivesHere", "Yes");
        await priya.PressAsync("Decide");
        await AnsweredAsync("Decide");
        await priya.SeesAsync(reasons);
    }

    async Task AdvocateAsync(Guid person, string step)
    {
        await priya.GoAsync($"/people/{person}/advocate");
        await priya.ChooseAsync("Step", step);
        await priya.ChooseAsync("Needed", "no");
        await priya.FillAsync("Reason", "Those they trust help them say what they want.");
        await priya.PressAsync("Save the answer");
    }

    /// <summary>A rule that asks for a reason is given one, and the same is sent again: nothing typed was lost.</summary>
    async Task AnsweredAsync(string button)
    {
        for (var asked = 0; asked < 2 && await priya.Page.Locator("main textarea[name=Reason], main input[name=Read]").CountAsync() > 0; asked++)
        {
            if (await priya.Page.Locator("main textarea[name=Reason]").CountAsync() > 0) await priya.FillAsync("Reason", "We talked it through at their table.");
            if (await priya.Page.Locator("main input[type=checkbox][name=Read]").CountAsync() > 0) await priya.TickAsync("Read");
            await priya.PressAsync(button, within: true);
        }
    }

    /// <summary>No page about Arthur calls him what he does not want to be called.</summary>
    async Task NeverCalledAsync()
    {
        var words = await priya.Page.Locator("main").InnerTextAsync();
        words.Replace("Carers together", "", StringComparison.OrdinalIgnoreCase).ShouldNotContain("carer", Case.Insensitive, priya.Path);
    }

    Task LookAsync() => priya.Way == Way.Mouse ? Looking.AtAsync(priya) : Looking.WordsAsync(priya.Page, priya.Path);
}
