using Shouldly;
using Threefold.Practice.Ground;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story C through the pages, C06 and C09: her father’s “no” stands once the law’s questions were asked, and what happens if she is ill is written with her.</summary>
sealed class YusufSaysNo(Hand hema, Guid nasreen, Guid yusuf)
{
    static readonly DateOnly Today = Days.Of(DateTime.UtcNow);

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
        var at = $"/people/{nasreen}/if-things-go-wrong";
        await hema.GoAsync($"{at}/write");
        await hema.TickOneAsync("Triggers", "CarerIll");
        await hema.PressAsync("Save what sets it going");
        await hema.GoAsync($"{at}/write");
        await hema.TickOneAsync("Depends", $"{yusuf}");
        await hema.PressAsync("Save who it names");
        await hema.GoAsync($"{at}/write");
        await hema.FillDayAsync("ReviewOn", Today.AddDays(160));
        await hema.PressAsync("Save the day");
        await hema.GoAsync($"{at}/step");
        await hema.FillAsync("What", "stays with Dad");
        await hema.ChooseAsync("By", "Contact");
        await hema.FillAsync("Who", "Ali, her brother");
        await hema.FillAsync("Phone", "01632 960 519");
        await hema.FillAsync("WithinHours", "4");
        await hema.ChooseAsync("For", $"{yusuf}");
        await hema.PressAsync("Save this step");
        await hema.GoAsync($"{at}/contact");
        await hema.FillAsync("ContactName", "Ali");
        await hema.FillAsync("Relation", "brother");
        await hema.FillAsync("ContactPhone", "01632 960 519");
        await hema.FillAsync("AgreedTo", "stay until she is well");
        await hema.FillAsync("MayKnow", "that she is ill");
        await hema.PressAsync("Save", within: true);
        await hema.GoAsync(at);
        await LookAsync();
        await hema.FillAsync("With", "Nasreen, and Yusuf");
        await hema.PressAsync("Agree this plan");
        await hema.GoAsync(at);
        await hema.SeesAsync("with Nasreen, and Yusuf");
        await hema.SeesAsync("Yusuf depends on");
        await hema.SeesAsync("May be told: that she is ill");
        await LookAsync();
    }

    Task LookAsync() => hema.Way == Way.Mouse ? Looking.AtAsync(hema) : Looking.WordsAsync(hema.Page, hema.Path);
}
