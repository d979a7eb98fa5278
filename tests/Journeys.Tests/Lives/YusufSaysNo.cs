using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Demo;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story C through the pages, C06, C07 and C09: her father’s “no” stands once the law’s questions were asked, both are seen side by side only as each agreed, her private words go nowhere, and what happens if she is ill is written with her.</summary>
sealed class YusufSaysNo(TheDemo demo, Hand hema, Guid nasreen, Guid yusuf)
{
    const string Private = "I cry in the car.";

    /// <summary>All of it, once Hema knows them both and that they are father and daughter.</summary>
    public async Task AllAsync()
    {
        await hema.ComeInAsync("Hema");
        await NoAsync();
        await KnownAsync();
        await SideBySideAsync();
        await NeverHersToHimAsync();
        await IfSheIsIllAsync();
    }

    /// <summary>C06: nothing is closed before both questions of the law were asked, and a “no” that was not understood does not close it.</summary>
    async Task NoAsync()
    {
        await hema.GoAsync($"/people/{yusuf}/assessments/no");
        await LookAsync();
        await hema.ChooseAsync("Of", "Adult");
        await hema.FillAsync("Words", "I have my daughter. I want no council.");
        await hema.FillAsync("AskAgainIf", "If Nasreen is ill, or he falls");
        await hema.PressAsync("Save their “no”");
        await hema.SeesAsync("Did they understand the choice? Could anyone be hurting or neglecting them?");
        await hema.ChooseAsync("Understood", "yes");
        await hema.ChooseAsync("AbuseOrNeglect", "yes");
        await hema.PressAsync("Save their “no”");
        await hema.SeesAsync("so the duty to assess stays");
        await LookAsync();
        await hema.ChooseAsync("Understood", "no");
        await hema.ChooseAsync("AbuseOrNeglect", "no");
        await hema.PressAsync("Save their “no”");
        await hema.SeesAsync("They may not understand this choice, so their “no” may not end the duty.");
        await hema.SeesAsync("Record capacity for this decision");
        await hema.ChooseAsync("Understood", "yes");
        await hema.PressAsync("Save their “no”");
        await hema.GoAsync($"/people/{yusuf}/assessments");
        await hema.SeesAsync("I have my daughter. I want no council.");
        await hema.SeesAsync("Ask again: If Nasreen is ill, or he falls");
        await LookAsync();
        await hema.FillAsync("Why", "He fell on Sunday.");
        await hema.PressAsync("Open it again");
        (await hema.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Open it again", Case.Insensitive);
        await hema.SeesAsync("They may need an assessment");
    }

    /// <summary>What each can and wants, as other journeys show it by hand, with what she says of her own life in private.</summary>
    async Task KnownAsync()
    {
        var by = DemoTeams.Actor("Hema");
        async Task<Guid> MadeAsync<TAct>(Func<TAct, Task<Verdict>> act) where TAct : notnull
        {
            var verdict = await demo.DoAsync(act);
            verdict.Allowed.ShouldBeTrue($"{typeof(TAct).Name}: {verdict.Because}");
            return verdict.Answer ?? Guid.Empty;
        }

        var talked = new RuleAnswer(Read: true, "We talked it through at their table.");
        foreach (var (who, of, can, want) in new[] { (yusuf, AssessmentOf.Adult, "I pray, and I grow my own mint.", "To stay in my chair by the window."), (nasreen, AssessmentOf.Carer, "I cook for him.", "To keep my job and sleep at night.") })
        {
            var begun = new AssessmentAsBegun { Of = of, Way = AssessmentWay.FaceToFace, Purpose = "To see what would help.", WantsSelf = YesNoUnsure.No, ToldHowItGoes = true, Agrees = true, IsAdult = true, CaresForName = of == AssessmentOf.Carer ? "Yusuf" : "", CaresFor = of == AssessmentOf.Carer ? yusuf : null };
            var at = await MadeAsync((BeginAssessment act) => act.DoAsync(by, who, begun, talked));
            await MadeAsync((SayCanAndWant act) => act.DoAsync(by, who, at, 1, can, want, ""));
        }

        await hema.GoAsync($"/people/{nasreen}/assessments/honest");
        await hema.FillAsync("ToWhom", "Yusuf");
        await hema.PickAsync("ToPerson", "Yusuf");
        await hema.FillAsync("Can", "Three evenings");
        await hema.FillAsync("Cannot", "Nights");
        await hema.FillAsync("OwnLife", Private);
        await hema.PressAsync("Save, and offer a talk of their own");
        await hema.GoAsync($"/people/{nasreen}/assessments");
        await hema.SeesAsync($"Private, on this record only: {Private}");
    }

    /// <summary>C07: only hers, then hers beside his where she agreed, then both where both did; and gone when she takes it back.</summary>
    async Task SideBySideAsync()
    {
        const string hers = "To keep my job and sleep at night.", his = "To stay in my chair by the window.";
        await SeesSidesAsync(nasreen, hers, his, beside: false);
        await AgreesAsync(nasreen, "Nasreen", "He may see it.");
        await SeesSidesAsync(nasreen, hers, his, beside: false);
        await SeesSidesAsync(yusuf, his, hers, beside: true);
        await hema.SeesAsync("Can: “Three evenings” Cannot: “Nights”");
        await AgreesAsync(yusuf, "Yusuf", "Let her.");
        await SeesSidesAsync(nasreen, hers, his, beside: true);
        await hema.FillAsync("Words", "Somebody he likes, three evenings, so that she can work.");
        await hema.PressAsync("Write it down");
        await hema.SeesAsync("Somebody he likes, three evenings, so that she can work.");
        await LookAsync();
        await hema.GoAsync($"/people/{yusuf}/balance");
        await hema.SeesAsync("Somebody he likes, three evenings, so that she can work.");
        await hema.GoAsync($"/people/{nasreen}/balance");
        await hema.PressAsync("No longer");
        await SeesSidesAsync(yusuf, his, hers, beside: false);
    }

    async Task AgreesAsync(Guid who, string name, string said)
    {
        await hema.GoAsync($"/people/{who}/balance");
        await hema.FillAsync("Said", said);
        await hema.PressAsync($"{name} agrees");
    }

    async Task SeesSidesAsync(Guid who, string own, string others, bool beside)
    {
        await hema.GoAsync($"/people/{who}/balance");
        var page = await hema.Page.Locator("main").InnerTextAsync();
        page.ShouldContain(own);
        page.Contains(others, StringComparison.Ordinal).ShouldBe(beside, page);
        page.ShouldNotContain(Private, Case.Insensitive);
    }

    /// <summary>C08: no letter of hers goes to him without her leave, and no page of his has her private words.</summary>
    async Task NeverHersToHimAsync()
    {
        await hema.GoAsync($"/people/{nasreen}/letters/write/own-conversation-record");
        (await hema.Page.Locator("main form").First.InnerTextAsync()).ShouldNotContain(Private, Case.Insensitive);
        await hema.PickAsync("Tie", (await hema.Page.Locator("select[name=Tie] option").Nth(1).InnerTextAsync()).Trim());
        await hema.FillAsync("next", "Hema rings.");
        await hema.FillAsync("by-when", LetterWords.Day(Days.Of(DateTime.UtcNow).AddDays(7)));
        await hema.PressAsync("See the letter");
        await hema.SeesAsync("It is not written down that we may tell Yusuf. Ask the person first.");
        hema.Path.ShouldEndWith("/write/own-conversation-record", customMessage: "no letter was made");
        foreach (var page in new[] { "", "/story", "/assessments", "/balance", "/letters" })
        {
            await hema.GoAsync($"/people/{yusuf}{page}");
            (await hema.Page.Locator("body").InnerTextAsync()).ShouldNotContain(Private, Case.Insensitive, page);
        }
    }

    async Task IfSheIsIllAsync()
    {
        var ill = new IfThingsGoWrong(hema, nasreen);
        await ill.SetAsync("CarerIll", yusuf);
        await ill.StepAsync("stays with Dad", "Contact", async () =>
        {
            await hema.FillAsync("Who", "Ali, her brother");
            await hema.FillAsync("Phone", "01632 960 519");
            await hema.FillAsync("WithinHours", "4");
            await hema.ChooseAsync("For", $"{yusuf}");
        });
        await ill.TellAsync("stay until she is well", "that she is ill", async () =>
        {
            await hema.FillAsync("ContactName", "Ali");
            await hema.FillAsync("Relation", "brother");
            await hema.FillAsync("ContactPhone", "01632 960 519");
        });
        await ill.AgreeAsync("Nasreen, and Yusuf");
        await hema.SeesAsync("Yusuf depends on");
        await hema.SeesAsync("May be told: that she is ill");
        await LookAsync();
    }

    Task LookAsync() => hema.Way == Way.Mouse ? Looking.AtAsync(hema) : Looking.WordsAsync(hema.Page, hema.Path);
}
