using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using Threefold.Practice.Letters;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story F goes on, from the council’s answer to the next look, which is its own.</summary>
sealed partial class GraceIsLookedAt
{
    /// <summary>F06: what is not enough goes back with a reason, which the reviewer reads; what was written stays.</summary>
    async Task SentBackAsync()
    {
        await hema.GoAsync($"{review}/answer");
        await hema.SeesAsync("4 hours more each week.");
        await hema.SeesAsync("They also give support in this plan");
        await LookAsync(hema);
        await hema.PressAsync("Answer");
        await hema.SeesAsync("Say whether you accept it.");
        await hema.ChooseAsync("Answer", "Return");
        await hema.PressAsync("Answer");
        await hema.SeesAsync("Write why, so that the person and the reviewer can read it.");
        await hema.FillAsync("SignOffWhy", "Ask Grace herself about Sundays.");
        await hema.PressAsync("Answer");
        await rae.GoAsync("/reviews/asked");
        await rae.SeesAsync("To do again");
        await rae.GoAsync($"{review}/report");
        await rae.SeesAsync("The council asks you to do some of it again. Hema Patel: “Ask Grace herself about Sundays.”");
        (await rae.Page.Locator("[name=Recommendation]").InputValueAsync()).ShouldBe("4 hours more each week.");
        await LookAsync(rae);
        await rae.FillAsync("Recommendation", "4 hours more each week, on Sundays, as Grace says.");
        await rae.PressAsync("Send it to the council");
    }

    /// <summary>F06 and F07: the council’s answer, in its own name; needs are looked at before anything changes; whoever was let in is let out.</summary>
    async Task AnsweredAsync()
    {
        await hema.GoAsync($"{review}/answer");
        await hema.SeesAsync("4 hours more each week, on Sundays, as Grace says.");
        await hema.ChooseAsync("Answer", "Part");
        await hema.ChooseAsync("End", "Reassess");
        await hema.FillAsync("SignOffWhy", "What she said stands. The hours wait for a look at her needs.");
        await hema.PressAsync("Answer");
        await hema.SeesAsync("Hema Patel decided for the council.");
        await hema.GoAsync($"{person}/assessments");
        await hema.SeesAsync("They may need an assessment");
        await hema.SeesAsync("No rule stands in the way.");
        await LinesStandAsync();
        await hema.GoAsync($"{person}/story");
        await hema.SeesAsync("decides for the council: part of what was found is accepted.");
        await IsShutAsync($"{review}/report");
    }

    /// <summary>F06: the letter names who decided for the council, and notes the conflict.</summary>
    async Task InWritingAsync()
    {
        await hema.GoAsync($"{person}/letters/write/delegated-review");
        await hema.FillAsync("talk-day", LetterWords.Day(Today));
        await hema.FillAsync("next", "We look at what you need with you.");
        await hema.FillAsync("by-when", LetterWords.Day(Today.AddDays(14)));
        await hema.PressAsync("See the letter");
        await new AnAssessment(hema).AnsweredAsync("See the letter");
        foreach (var there in new[]
        {
            "The decision is still ours, and this is it: Needs have changed, and are looked at again before the plan is.", "part of what was found is accepted", "Hema Patel read this and made the decision.",
            "Rae Osei, Oakfield also gives support in your plan. So the council read this closely.", "“I wash every morning, and I want Sundays too.”",
        }) await hema.SeesAsync(there);
        await LookAsync(hema);
    }

    /// <summary>F09: a second person reads it without the first answer; how often two agree, whether looks are in time and how well they are held is counted.</summary>
    async Task ReadAgainAsync()
    {
        await nell.GoAsync("/reviews/delegated");
        await nell.SeesAsync("You read it without the first answer.");
        (int InTime, int Held) before = await InTimeAsync();
        before.ShouldSatisfyAllConditions(b => b.InTime.ShouldBeGreaterThan(0), b => b.InTime.ShouldBe(b.Held, "each was held by its last day"));
        await LookAsync(nell);
        await nell.FollowAsync(nell.Page.Locator($"main a[href='{review}/second-reading']"));
        await nell.SeesAsync("held this in time, and also gives the support");
        var blind = await nell.Page.Locator("main").InnerTextAsync();
        foreach (var answer in new[] { "What she said stands", "Hema", "Needs have changed" }) blind.ShouldNotContain(answer, Case.Insensitive, "the first answer is left out");
        await LookAsync(nell);
        await nell.ChooseAsync("Answer", "Part");
        await nell.TickAsync("VoiceHeard");
        await nell.FillAsync("SampleWhy", "The hours are for the council.");
        await nell.PressAsync("Save", within: true);
        await nell.GoAsync("/reviews/delegated");
        await nell.SeesAsync("of second readings said the same as the first");
        (await nell.Page.Locator("main").InnerTextAsync()).ShouldMatch(@"What people want was asked about well in \d+, and their own voice is there in [1-9]\d*\.");
        (await nell.Page.Locator($"main a[href='{review}/second-reading']").CountAsync()).ShouldBe(0, "read once, it waits for nobody");
    }

    async Task<(int InTime, int Held)> InTimeAsync()
    {
        var said = Regex.Match(await nell.Page.Locator("main").InnerTextAsync(), @"(?<inTime>\d+) of (?<held>\d+) were held by their last day", RegexOptions.ExplicitCapture);
        return (int.Parse(said.Groups["inTime"].Value, CultureInfo.InvariantCulture), int.Parse(said.Groups["held"].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>F02: the next look is asked for from Oakfield again; without somebody independent, or with one of their own, it is not.</summary>
    async Task ConflictAsync()
    {
        await hema.GoAsync(person);
        await hema.FollowAsync(hema.Page.Locator("main a", new() { HasText = "Next look at the plan" }).First);
        review = hema.Path;
        await hema.SeesAsync("Yearly look");
        await hema.GoAsync($"{review}/give");
        foreach (var there in new[] { "Oakfield", "Rae Osei. They also give support in this plan: a conflict.", "Whoever gives the support would look at their own work." }) await hema.SeesAsync(there);
        await hema.Page.Locator("input[type=radio][name=Delegation]").First.CheckAsync(new() { Force = true });
        await hema.PickAsync("Reviewer", "Rae Osei");
        await hema.PressAsync("Ask them to hold it");
        await hema.SeesAsync("Oakfield also gives the support that is looked at. Somebody independent takes part, or the council reads every one.");
        await LookAsync(hema);
        await hema.FillAsync("CoReviewer", "Ann of Oakfield");
        await hema.PressAsync("Ask them to hold it");
        await hema.SeesAsync("Name somebody who does not work there.");
        await hema.FillAsync("CoReviewer", "");
        await hema.TickAsync("SampleAll");
        await hema.PressAsync("Ask them to hold it");
        await hema.SeesAsync("holds this for the council");
        await rae.GoAsync($"{review}/report");
        await rae.SeesAsync("help to wash and dress");
    }

    /// <summary>F08: she wants the council itself: the look comes back to it at once, and nobody outside is asked again.</summary>
    async Task WantsTheCouncilAsync()
    {
        await hema.GoAsync($"{review}/give");
        await hema.ChooseAsync("Council", "true");
        await hema.FillAsync("WishWords", "Not the people who wash me. I want Hema.");
        await hema.PressAsync("Keep what they want");
        await hema.SeesAsync("They want the council itself.");
        (await hema.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Ask somebody outside the council", Case.Insensitive);
        await IsShutAsync($"{review}/report");
        await hema.GoAsync(review);
        await hema.SeesAsync("Hema Patel");
        await hema.SeesAsync("End this look at the plan");
        (await hema.Page.Locator("main").InnerTextAsync()).ShouldNotContain("holds this for the council", Case.Insensitive, "the council does the next look");
        await LookAsync(hema);
        await hema.GoAsync($"{person}/delegation");
        await LookAsync(hema);
        await hema.ChooseAsync("Scope", "Review");
        await hema.FillAsync("Organisation", "Oakfield");
        await hema.FillAsync("Reviewers", "Rae Osei");
        await hema.FillAsync("Trained", "Two days, this summer");
        await hema.FillDayAsync("From", Today);
        await hema.FillDayAsync("Until", Today.AddDays(100));
        await hema.ChooseAsync("PersonAgrees", "true");
        await hema.PressAsync("Register");
        await hema.SeesAsync("They want the council itself: “Not the people who wash me. I want Hema.”");
    }
}
