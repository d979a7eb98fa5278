using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Practice.Ground;
using Threefold.Web.Design;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story C through the pages: she asks for herself, her own needs with nothing asked of her father, her plan, £300 once, how it goes, and her brother of fifteen.</summary>
sealed partial class NasreenInHerOwnRight(TheDemo demo, Hand hema, string family)
{
    static readonly DateOnly Today = Days.Of(DateTime.UtcNow);
    readonly AnAssessment talk = new(hema);
    Guid nasreen;

    /// <summary>All of it.</summary>
    public async Task AllAsync()
    {
        await hema.ComeInAsync("Hema");
        await AskedAsync();
        await WordsAsync();
        await NeedsAsync();
        await PlannedAsync();
        await InWritingAsync();
        await NoChargeAsync();
        await LookedAsync();
        await YoungAsync();
    }

    /// <summary>C01: it is her contact, and her assessment that is asked for; nobody asks who her father is.</summary>
    async Task AskedAsync()
    {
        await hema.GoAsync("/front-door/new");
        await hema.ChooseAsync("Heard.Danger", "No");
        await hema.ChooseAsync("Heard.Assessment", "No");
        await hema.FillAsync("Heard.OwnWords", "I look after my dad and I am worn out. I want help for me.");
        await hema.FillAsync("Heard.GivenName", "Nasreen");
        await hema.FillAsync("Heard.FamilyName", family);
        await hema.FillDayAsync("Heard.BornOn", new DateOnly(1974, 3, 2));
        await hema.FillAsync("Heard.NextWhat", "Hema texts you to find a time when you can talk on your own.");
        await hema.ChooseAsync("Heard.NextWho", "Me");
        await Finding.SomeoneNewAsync(hema);
        await Finding.PersonAsync(hema, $"Nasreen {family}");
        nasreen = Guid.Parse(hema.Path.Split('/')[2]);
        await hema.SeesAsync("We do not know who is around Nasreen yet.");
        await hema.GoAsync($"/people/{nasreen}/assessment");
        await hema.TickAsync("ForCarer");
        await hema.FillAsync("Words", "I want help for me.");
        await hema.PressAsync("Note it now");
        await talk.AnsweredAsync("Note it now");
        await hema.GoAsync($"/people/{nasreen}/assessments");
        await hema.SeesAsync("They asked for an assessment");
    }

    /// <summary>C02: “service user” in a letter’s words is refused by name, and “people” stands on every page.</summary>
    async Task WordsAsync()
    {
        await using var nell = await demo.VisitAsync(hema.Way);
        await nell.ComeInAsync("Nell");
        await nell.GoAsync("/letters/templates/own-conversation-offer");
        var body = await nell.Page.Locator("textarea[name=Body]").InputValueAsync();
        await nell.Page.Locator("textarea[name=Body]").FillAsync(body + "\n\nEvery service user may ask.\n");
        await nell.PressAsync("Save and check");
        await nell.PressAsync("Publish it in my name");
        await nell.SeesAsync("We do not say “service user”: say “people”, or the person’s name.");
        await nell.SeesAsync("as it came with the programme");
        await nell.Page.Locator("textarea[name=Body]").FillAsync(body);
        await nell.PressAsync("Save and check");
        (await nell.Page.Locator("main").InnerTextAsync()).ShouldNotContain("service user", Case.Insensitive);
    }

    /// <summary>C03 to C05: the questions are counted, her four answers and her wish to work are kept, and one of eight is enough.</summary>
    async Task NeedsAsync()
    {
        var at = await talk.BegunAsync(nasreen, "Carer", "Your own life, and what would help you.", "Yusuf, my father");
        await hema.SeesAsync("known to us by name only");
        await talk.FirstAsync(at, "I cook for him, and I work four mornings.", "To keep my job and sleep at night.", "I want to keep my job.");
        await hema.GoAsync($"{at}/outcomes/home-upkeep");
        (await hema.Page.Locator("input[name=Limb]").CountAsync()).ShouldBe(3, "three ways that count for somebody who helps");
        (await hema.Page.Locator("input[name=Limb][value=TakesLonger]").CountAsync()).ShouldBe(0, "“takes longer” is none of them");
        await talk.OutcomesAsync(at, AnAssessment.Carer, new(StringComparer.Ordinal) { ["work-and-learning"] = "She has used all her leave." });
        await FourAnswersAsync(at);
        await talk.FinishedAsync(at, "Her brother, one night a week.", "");
        await hema.GoAsync($"{at}/finish");
        await hema.SeesAsync("8 questions were asked.");
        await hema.SeesAsync("means to ask 9 to 20");
        await hema.SeesAsync("Finished");
        await hema.GoAsync($"{at}/record");
        await hema.SeesAsync("I want to keep my job.");
        await hema.GoAsync($"{at}/eligibility");
        await hema.SeesAsync("1 of 8");
        (await hema.Page.Locator("main table tbody tr").CountAsync()).ShouldBe(8);
        await hema.ChooseAsync("HealthAtRisk", "no");
        await talk.DecidedAsync("She is there most nights.", "She may lose her job.", "You cannot stay in work without help.");
        await hema.SeesAsync("Decided");
        await hema.GoAsync($"/people/{nasreen}/assessments");
        (await hema.Page.Locator("main").InnerTextAsync()).ShouldNotContain("They asked for an assessment", Case.Insensitive, "it was answered");
        (await hema.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Not eligible", Case.Insensitive);
        await hema.GoAsync($"/people/{nasreen}/balance");
        await hema.SeesAsync("Nobody around");
        await talk.LookAsync();
    }

    /// <summary>C04: able, willing, likely to stay able and likely to stay willing are four answers, and finishing without them asks why.</summary>
    async Task FourAnswersAsync(string at)
    {
        await hema.GoAsync($"{at}/finish");
        await hema.PressAsync("Finish", within: true);
        await hema.SeesAsync("Ask if they are able and willing to help, and likely to stay so.");
        await hema.GoAsync($"/people/{nasreen}/helping");
        await hema.UnfoldAsync("Add or change");
        await hema.FillAsync("ToWhom", "Yusuf, my father");
        await hema.FillAsync("Help", "Three evenings a week, not nights");
        await hema.ChooseAsync("Able", "Yes");
        await hema.ChooseAsync("Willing", "Partly");
        await hema.ChooseAsync("StaysAble", "Partly");
        await hema.ChooseAsync("StaysWilling", "Yes");
        await hema.PressAsync("Save", within: true);
        const string four = "Able: yes. Willing: partly. Likely to stay able: partly. Likely to stay willing: yes.";
        await hema.SeesAsync(four);
        await talk.LookAsync();
        await hema.GoAsync(at);
        await hema.SeesAsync($"Three evenings a week, not nights. {four}");
        await hema.SeesAsync("I want to keep my job.");
        await hema.GoAsync($"{at}/finish");
        await hema.PressAsync("Finish", within: true);
        (await hema.Page.Locator("main").InnerTextAsync()).ShouldNotContain("likely to stay so", Case.Insensitive);
    }

    /// <summary>C10: the clock has set the light look; a sentence is scored, and what she says of it is kept only once others may be told.</summary>
    async Task LookedAsync()
    {
        for (var tick = 0; tick < 2; tick++) await demo.DoAsync((Tick act) => act.OnceAsync());
        await talk.AdvocateAsync(nasreen, "Review");
        await hema.GoAsync($"/people/{nasreen}");
        await hema.FollowAsync(hema.Page.Locator("main a", new() { HasText = "Next look at the plan" }).First);
        await hema.SeesAsync("First look");
        foreach (var day in new[] { 42, 56 }) await hema.SeesAsync(Times.Day(Today.AddDays(day)));
        await hema.FillDayAsync("On", Today);
        await hema.FillAsync("Attended", "Nasreen");
        await hema.FillAsync("GoodLife", "I still have my job.");
        await hema.ChooseAsync("MayShare", "false");
        await hema.FillAsync("ContinuingTeam", "Hema, whom she knows.");
        await hema.PressAsync("Save what they said");
        await hema.Page.Locator("main input[type=radio][name^='State-'][value=Partly]").First.CheckAsync(new() { Force = true });
        await hema.PressAsync("Save how it stands");
        await hema.SeesAsync("I have a life of my own beside the help I give.");
        await hema.ChooseAsync("Score-carer-life", "4");
        await hema.FillAsync("Words-carer-life", "I slept.");
        await hema.PressAsync("Save their scores");
        await hema.SeesAsync("Ask whether others may be told these words.");
        (await hema.Page.Locator("[name='Words-carer-life']").InputValueAsync()).ShouldBe("I slept.", "nothing typed was lost");
        await talk.LookAsync();
        await hema.TickAsync("Share-carer-life");
        await hema.PressAsync("Save their scores");
        await hema.ChooseAsync("End", "GoesOn");
        await hema.FillAsync("EndWhy", "It keeps her in work.");
        await hema.PressAsync("End this look at the plan");
        await talk.AnsweredAsync("End this look at the plan");
        foreach (var kept in new[] { "This look at the plan has ended", "I still have my job.", "Kept here", "4 of 5 I slept." }) await hema.SeesAsync(kept);
        await talk.LookAsync();
    }

    /// <summary>C11: nobody of fifteen is given an adult’s talk, and children’s services are told.</summary>
    async Task YoungAsync()
    {
        var ali = await TheJonesesKnown.ToHemaAsync(demo, "Ali", family, Today.AddYears(-15).AddDays(-40));
        await hema.GoAsync($"/people/{ali}/assessments/begin");
        await hema.ChooseAsync("Of", "Carer");
        await hema.FillAsync("CaresForName", "His grandfather");
        await hema.ChooseAsync("Agrees", "yes");
        await hema.FillAsync("Purpose", "His own life.");
        await hema.ChooseAsync("WantsSelf", "No");
        await hema.ChooseAsync("Way", "FaceToFace");
        await hema.TickAsync("ToldHowItGoes");
        await hema.PressAsync("Begin", within: true);
        await hema.SeesAsync("A young person who helps is never given an adult’s assessment");
        await hema.SeesAsync("Tell children’s services");
        await hema.GoAsync($"/people/{ali}/assessments");
        await hema.SeesAsync("Nobody has talked this through with Ali yet.");

        await hema.GoAsync($"/people/{nasreen}/assessments/young");
        await talk.LookAsync();
        await hema.FillAsync("Name", "Ali");
        await hema.FillAsync("Age", "15");
        await hema.FillAsync("Does", "He sits with his grandfather after school.");
        await hema.PressAsync("Save", within: true);
        await hema.GoAsync($"/people/{nasreen}");
        await hema.SeesAsync("Tell children’s services that Ali helps");
        await hema.GoAsync($"/people/{nasreen}/assessments");
        await hema.FillAsync("To", "Young carers team, Dana");
        await hema.PressAsync("They were told");
        await hema.SeesAsync("Dana has it");
    }
}
