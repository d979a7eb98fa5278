using Microsoft.Playwright;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>How somebody's page is found.</summary>
static class Finding
{
    /// <summary>Saves a contact about someone new. Where we may know them already, they are shown first; none of them is chosen.</summary>
    public static async Task SomeoneNewAsync(Hand hand)
    {
        const string Save = "Save and read it back";
        await hand.PressAsync(Save, within: true);
        if (hand.Path != "/front-door/new") return;
        await hand.SeesAsync("We may know them already");
        await hand.PressAsync(Save, within: true);
    }

    /// <summary>Looks a person up by name and opens their page.</summary>
    public static async Task PersonAsync(Hand hand, string name)
    {
        await hand.GoAsync("/people");
        await hand.FillAsync("Name", name);
        await hand.PressAsync("Find", within: true);
        await hand.FollowAsync(hand.Page.Locator("main a[href^='/people/']", new() { HasText = name }).First);
    }
}
