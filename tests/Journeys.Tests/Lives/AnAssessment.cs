using Shouldly;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Somebody’s needs talked through in the pages, from the advocacy question to the decision.</summary>
sealed class AnAssessment(Hand hand)
{
    /// <summary>What is asked of an adult, and of somebody who helps.</summary>
    public static readonly string[] Adult = ["nutrition", "hygiene", "toilet", "clothes", "home-safety", "home-upkeep", "relationships", "work-and-learning", "community", "children"],
        Carer = ["children", "others", "home-upkeep", "nutrition", "relationships", "work-and-learning", "community", "recreation"];

    readonly HashSet<string> looked = new(StringComparer.Ordinal);

    public async Task<string> BegunAsync(Guid person, string of, string purpose, string helps = "", string byWhom = "")
    {
        await AdvocateAsync(person, "Assessment");
        await hand.GoAsync($"/people/{person}/assessments/begin");
        await hand.SeesAsync("No rule stands in the way.");
        await LookAsync();
        await hand.ChooseAsync("Of", of);
        if (helps.Length > 0) await hand.FillAsync("CaresForName", helps);
        if (byWhom.Length > 0) await hand.FillAsync("ByWhom", byWhom);
        if (await hand.Page.Locator("input[name='IsAdult']").CountAsync() > 0) await hand.ChooseAsync("IsAdult", "yes");
        await hand.ChooseAsync("Agrees", "yes");
        await hand.FillAsync("Purpose", purpose);
        await hand.ChooseAsync("WantsSelf", "No");
        await hand.ChooseAsync("Way", "FaceToFace");
        await hand.TickAsync("ToldHowItGoes");
        await hand.PressAsync("Begin", within: true);
        hand.Path.ShouldStartWith("/assessments/", customMessage: string.Join(" ", await hand.Page.Locator(".govuk-error-summary, .tf-verdict").AllInnerTextsAsync()));
        await LookAsync();
        return hand.Path;
    }

    public async Task FirstAsync(string at, string can, string want, string work = "")
    {
        await hand.GoAsync($"{at}/first");
        await LookAsync();
        await hand.FillAsync("Can", can);
        await hand.FillAsync("Want", want);
        if (work.Length > 0) await hand.FillAsync("WorkAndFreeTime", work);
        await hand.PressAsync("Save", within: true);
    }

    public async Task OutcomesAsync(string at, string[] outcomes, Dictionary<string, string> cannot)
    {
        foreach (var outcome in outcomes)
        {
            await hand.GoAsync($"{at}/outcomes/{outcome}");
            if (outcome == outcomes[0]) await LookAsync();
            await hand.ChooseAsync("Finding", cannot.ContainsKey(outcome) ? "Unable" : outcome == "children" ? "NotApplicable" : "Able");
            if (cannot.TryGetValue(outcome, out var evidence))
            {
                await hand.ChooseAsync("Limb", outcome == "home-safety" ? "Danger" : "NeedsHelp");
                await hand.FillAsync("Evidence", evidence);
                await hand.ChooseAsync("From", "Family");
                await hand.FillAsync("View", "I do my best.");
            }

            await hand.PressAsync("Save this one");
        }
    }

    public async Task FinishedAsync(string at, string other, string copies)
    {
        await hand.GoAsync($"{at}/other");
        await LookAsync();
        await hand.FillAsync("Other", other);
        await hand.Page.Locator("input[name=Areas]").First.CheckAsync(new() { Force = true });
        await hand.FillAsync("AreasWords", "Frightened alone, and worn out.");
        await hand.PressAsync("Save", within: true);
        await hand.GoAsync($"{at}/finish");
        await LookAsync();
        await hand.FillAsync("CopiesFor", copies);
        await hand.PressAsync("Finish", within: true);
        await AnsweredAsync("Finish");
    }

    public async Task DecidedAsync(string cause, string touched, string reasons)
    {
        await hand.ChooseAsync("Cause", "yes");
        await hand.FillAsync("CauseWords", cause);
        await hand.ChooseAsync("Significant", "yes");
        await hand.FillAsync("SignificantWords", touched);
        await hand.ChooseAsync("Eligible", "yes");
        await hand.FillAsync("Reasons", reasons);
        await hand.ChooseAsync("WantsHelp", "Yes");
        await hand.ChooseAsync("LivesHere", "Yes");
        await hand.PressAsync("Decide");
        await AnsweredAsync("Decide");
        await hand.SeesAsync(reasons);
    }

    public async Task AdvocateAsync(Guid person, string step)
    {
        await hand.GoAsync($"/people/{person}/advocate");
        await hand.ChooseAsync("Step", step);
        await hand.ChooseAsync("Needed", "no");
        await hand.FillAsync("Reason", "Those they trust help them say what they want.");
        await hand.PressAsync("Save the answer");
    }

    /// <summary>A rule that asks for a reason is given one, and the same is sent again: nothing typed was lost.</summary>
    public async Task AnsweredAsync(string button)
    {
        for (var asked = 0; asked < 2 && await hand.Page.Locator("main textarea[name=Reason], main input[name=Read]").CountAsync() > 0; asked++)
        {
            if (await hand.Page.Locator("main textarea[name=Reason]").CountAsync() > 0) await hand.FillAsync("Reason", "We talked it through at their table.");
            if (await hand.Page.Locator("main input[type=checkbox][name=Read]").CountAsync() > 0) await hand.TickAsync("Read");
            await hand.PressAsync(button, within: true);
        }
    }

    /// <summary>Looks at the page as everybody must be able to use it: once at each kind of page, whoever it is about.</summary>
    public Task LookAsync() =>
        !looked.Add(string.Join('/', hand.Path.Split('/').Select(part => Guid.TryParse(part, out _) ? "" : part))) ? Task.CompletedTask
        : hand.Way == Way.Mouse ? Looking.AtAsync(hand) : Looking.WordsAsync(hand.Page, hand.Path);
}
