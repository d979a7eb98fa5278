using Microsoft.Playwright;
using Xunit;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>The main pages, at each width and in each set of colours.</summary>
public sealed class PagesTests(TheDemo demo)
{
    public static TheoryData<string, string, string> Main => new()
    {
        { "Priya", "desk", "/desk" }, { "Amira", "front-door", "/front-door" }, { "Amira", "new-contact", "/front-door/new" }, { "Priya", "person", "person:Edna" },
        { "Priya", "talk", "talk:Marek" }, { "Priya", "ring", "ring:Marek" }, { "Priya", "community", "/community?Chosen.Matters=company" }, { "Maya", "insight", "/insight" }, { "Maya", "finding", "/insight/first-talk-wait" },
        { "Maya", "team", "/desk/team" }, { "Maya", "waiting", "/waiting" }, { "Ina", "access", "/access" }, { "", "sign-in", "/sign-in" },
        { "", "find", "/find?Chosen.Matters=company&Chosen.By=Bus" }, { "", "advice", "/advice/money" }, { "Maya", "unmet", "/community/unmet" },
        { "Priya", "rights", "rights:Edna" }, { "Priya", "who-helps", "helps:Marek" }, { "Priya", "guidance", "/guidance/capacity" }, { "", "your-record", "/your-record" }, { "Ina", "data", "/access/data" },
    };

    [Theory, MemberData(nameof(Main))]
    public async Task Each_main_page_can_be_used_by_everyone_in_light_dark_and_forced_colours(string who, string name, string where)
    {
        await using var hand = await demo.VisitAsync();
        if (name is "talk" or "ring" or "who-helps") who = "Jo";
        if (who.Length > 0) await hand.ComeInAsync(who);
        await Go(hand, where);
        await Looking.AtAsync(hand);
        foreach (var width in new[] { 320, 768, 1280 })
        {
            await hand.Page.SetViewportSizeAsync(width, 900);
            await Looking.PictureAsync(hand.Page, $"{name}-{width}");
        }

        await Looking.PictureAsync(hand.Page, $"{name}-first-screen", whole: false);
        await hand.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Looking.ContrastAsync(hand.Page, $"{where} in the dark");
        await Looking.PictureAsync(hand.Page, $"{name}-dark");
        await hand.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
        await Looking.ContrastAsync(hand.Page, $"{where} in forced colours");
        await Looking.PictureAsync(hand.Page, $"{name}-forced");
    }

    static async Task Go(Hand hand, string where)
    {
        if (where[0] == '/') { await hand.GoAsync(where); return; }
        var (what, name) = (where.Split(':')[0], where.Split(':')[1]);
        await Finding.PersonAsync(hand, name);
        if (what == "person") return;
        if (what == "rights") { await hand.GoAsync(hand.Path + "/rights"); return; }
        await hand.PressAsync("Begin talk");
        await hand.FollowAsync(hand.Page.Locator("main a[href^='/conversations/']").First);
        if (what == "ring") await hand.GoAsync(hand.Path + "/solutions");
        if (what == "helps") await hand.GoAsync(hand.Path + "/who-helps");
    }
}
