using Shouldly;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story C through the pages, C06 and C09: her father’s “no” stands once the law’s questions were asked, and what happens if she is ill is written with her.</summary>
sealed class YusufSaysNo(Hand hema, Guid nasreen, Guid yusuf)
{
    /// <summary>All of it, once Hema knows them both and that they are father and daughter.</summary>
    public async Task AllAsync()
    {
        await hema.ComeInAsync("Hema");
        await NoAsync();
        await IfSheIsIllAsync();
    }

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
        await hema.ChooseAsync("AbuseOrNeglect", "no");
        await hema.PressAsync("Save their “no”");
        await hema.GoAsync($"/people/{yusuf}/assessments");
        await hema.SeesAsync("I have my daughter. I want no council.");
        await hema.SeesAsync("Ask again: If Nasreen is ill, or he falls");
        await LookAsync();
        await hema.FillAsync("Why", "He fell on Sunday.");
        await hema.PressAsync("Open it again");
        (await hema.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Open it again", Case.Insensitive);
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
