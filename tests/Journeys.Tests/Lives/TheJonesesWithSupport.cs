using Shouldly;
using Threefold.Practice.Ground;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story A through the pages, A24 to A37: what they can and want, what is needed, a fair amount told first, a plan with two budgets, who is paid, who comes, whether it helps, and the second admission.</summary>
sealed partial class TheJonesesWithSupport(TheDemo demo, Hand priya, Guid arthur, Guid edna, string family)
{
    static readonly DateOnly Today = Days.Of(DateTime.UtcNow);
    readonly AnAssessment talk = new(priya);

    /// <summary>All of it, once Priya knows them.</summary>
    public async Task AllAsync()
    {
        await priya.ComeInAsync("Priya");
        await LastingAsync();
        await HonestAsync();
        await HerNeedsAsync();
        await HisOwnAsync();
        await LookingAheadAsync();
        await PlansAsync();
        await JoinedAsync();
        await LinesAsync();
        await AgreedAsync();
        await MoneyAsync();
        await FoundAsync();
        await LookedAsync();
        await IfThingsGoWrongAsync();
        await AdmittedAgainAsync();
        await FiguresAsync();
    }

    /// <summary>A26 and A27: as if nobody helped, each in a record of their own; 3 of 10 counted and a person decides, never against the count; the written record.</summary>
    async Task HerNeedsAsync()
    {
        var at = await talk.BegunAsync(edna, "Adult", "To see with you what you need to stay at home.");
        await talk.FirstAsync(at, "I sing, and I can set the table.", "To stay here with Arthur.");
        await priya.GoAsync($"{at}/outcomes/nutrition");
        await priya.SeesAsync("As if nobody helped.");
        (await priya.Page.Locator("input[name=By]").CountAsync()).ShouldBe(0, "who helps is asked about after, and apart");
        await talk.OutcomesAsync(at, AnAssessment.Adult, new(StringComparer.Ordinal) { ["nutrition"] = "She forgets to eat unless somebody sits with her.", ["hygiene"] = "She does not know when to wash.", ["home-safety"] = "She left the gas on twice." });
        foreach (var (outcome, help) in new[] { ("nutrition", "Cooks every meal"), ("hygiene", "Helps her wash") })
        {
            await priya.GoAsync($"{at}/outcomes/{outcome}");
            await priya.SeesAsync("It changes nothing of what is eligible.");
            await priya.FillAsync("Help", help);
            await priya.FillAsync("By", "Arthur, her husband");
            await priya.TickAsync("MeetsAll");
            await priya.PressAsync("Save the help there is");
        }

        await TwoRecordsAsync(at);
        await talk.FinishedAsync(at, "The meeting centre, hymns on the radio, a sensor at the door.", "Arthur");
        await DecidedAsync(at);
        await priya.GoAsync($"{at}/record");
        foreach (var words in new[] { "You can ask us to look at this again, or disagree.", "You cannot get meals, wash or be safe at home without somebody there.", "The meeting centre, hymns on the radio, a sensor at the door." }) await priya.SeesAsync(words);
        await LookAsync();
        await priya.PressAsync("They have it");
        await priya.SeesAsync("and Arthur");
        await priya.GoAsync($"/people/{edna}");
        await priya.SeesAsync("Send the letter: what was decided, why, and how to disagree. A copy to Arthur");
    }

    /// <summary>A26: Arthur’s needs of his own, with a nurse beside him; the two are written as one only when both agree, and one of them is enough to part them.</summary>
    async Task TwoRecordsAsync(string hers)
    {
        var his = await talk.BegunAsync(arthur, "Adult", "Your breathing, and what you need for yourself.", byWhom: "Tom Reed, community nurse");
        (await priya.Page.Locator("main").InnerTextAsync()).ShouldNotContain("gas on", Case.Insensitive, "his record is his own");
        await priya.GoAsync($"{hers}/together");
        await LookAsync();
        await priya.ChooseAsync("Other", his.Split('/')[2]);
        await priya.TickAsync("IAgree");
        await priya.FillAsync("Words", "Edna nodded.");
        await priya.PressAsync("Write as one");
        await priya.SeesAsync("Both people must agree before what they said is written as one.");
        await LookAsync();
        await priya.TickAsync("TheyAgree");
        await priya.FillAsync("Words", "Both said so at their table.");
        await priya.PressAsync("Write as one");
        foreach (var one in new[] { hers, his })
        {
            await priya.GoAsync($"{one}/together");
            await priya.SeesAsync("Written together with");
        }

        await priya.FillAsync("Why", "Arthur would rather keep his to himself.");
        await priya.PressAsync("Keep them apart");
        await priya.GoAsync($"{hers}/together");
        (await priya.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Written together with", Case.Insensitive, "one of them is enough");
    }

    /// <summary>A27: the computer counts and a person decides, with reasons and not against the count.</summary>
    async Task DecidedAsync(string at)
    {
        await priya.GoAsync($"{at}/eligibility");
        foreach (var words in new[] { "3 of 10", "They cannot do 3 of 10. The law asks for 2 or more.", "The computer counts. You decide.", "Arthur, her husband", "Help there is now is not weighed." }) await priya.SeesAsync(words);
        await LookAsync();
        await priya.ChooseAsync("Cause", "yes");
        await priya.ChooseAsync("Significant", "yes");
        await priya.FillAsync("SignificantWords", "She would not be fed, clean or safe.");
        await priya.ChooseAsync("Eligible", "no");
        await priya.FillAsync("Reasons", "Arthur does it all.");
        await priya.FillAsync("Advice", "The meeting centre.");
        await priya.PressAsync("Decide");
        await priya.SeesAsync("All that the law asks for is here (3 not achieved), so the needs are eligible.");
        await LookAsync();
        await priya.ChooseAsync("Eligible", "yes");
        await priya.FillAsync("Reasons", "");
        await priya.PressAsync("Decide");
        await priya.SeesAsync("Write the reasons for the decision. They go into the written record that the person gets.");
        await priya.FillAsync("Advice", "");
        await talk.DecidedAsync("Dementia, told by Dr Shah.", "She would not be fed, clean or safe.", "You cannot get meals, wash or be safe at home without somebody there.");
    }

    /// <summary>A28: Arthur takes help for himself now; his label is respected on every page of it, and what he offers never counts in what she needs.</summary>
    async Task HisOwnAsync()
    {
        await priya.GoAsync($"/people/{arthur}/helping");
        await priya.FillAsync("Words", "You can talk with us about your own life.");
        await priya.PressAsync("We offered it");
        await priya.ChooseAsync("Answer", "Accepted");
        await priya.FillDayAsync("TalkBy", Today);
        await priya.PressAsync("Save what they said");
        await priya.SeesAsync("They said yes");
        var at = await talk.BegunAsync(arthur, "Carer", "Your own life, and what would help you go on.", "Edna, my wife");
        await talk.FirstAsync(at, "I can still garden.", "An afternoon of my own.", "I taught French. I miss it.");
        await talk.OutcomesAsync(at, AnAssessment.Carer, new(StringComparer.Ordinal) { ["recreation"] = "He has had no afternoon to himself since March." });
        await talk.FinishedAsync(at, "The gardening group.", "");
        await priya.GoAsync($"{at}/eligibility");
        await priya.SeesAsync("1 of 8");
        await priya.SeesAsync("or for their health to be at risk");
        await priya.ChooseAsync("Cause", "yes");
        await priya.ChooseAsync("HealthAtRisk", "yes");
        await priya.ChooseAsync("Significant", "yes");
        await priya.FillAsync("SignificantWords", "He has not slept through for months.");
        await priya.ChooseAsync("Eligible", "yes");
        await priya.FillAsync("Reasons", "You are her carer.");
        await priya.PressAsync("Decide");
        await priya.SeesAsync("They do not want to be called a carer.");
        await talk.DecidedAsync("He washes and dresses her every day.", "He has not slept through for months.", "You have no time of your own, and your health is at risk.");
        await NeverCalledAsync();
        await priya.GoAsync($"/people/{arthur}");
        (await priya.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Ask if they would like a conversation about their own life", Case.Insensitive, "the talk he said yes to has been had");
        await NeverCalledAsync();
        await priya.GoAsync($"/people/{edna}/assessments");
        await priya.FollowAsync(priya.Page.Locator("main a[href^='/assessments/']").First);
        await priya.GoAsync($"{priya.Path}/eligibility");
        await priya.SeesAsync("3 of 10");
    }

    /// <summary>No page about Arthur calls him what he does not want to be called.</summary>
    async Task NeverCalledAsync()
    {
        var lines = (await priya.Page.Locator("main").InnerTextAsync()).Split('\n').Where(l => l.Contains("carer", StringComparison.OrdinalIgnoreCase) && !l.Contains("Carers together", StringComparison.OrdinalIgnoreCase) && !l.Contains("does not want to be called", StringComparison.Ordinal));
        lines.ShouldBeEmpty(priya.Path);
    }

    Task LookAsync() => priya.Way == Way.Mouse ? Looking.AtAsync(priya) : Looking.WordsAsync(priya.Page, priya.Path);
}
