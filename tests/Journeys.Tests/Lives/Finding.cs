using Microsoft.Playwright;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>How somebody's page is found.</summary>
static class Finding
{
    /// <summary>Looks a person up by name and opens their page.</summary>
    public static async Task PersonAsync(Hand hand, string name)
    {
        await hand.GoAsync("/people");
        await hand.FillAsync("Name", name);
        await hand.PressAsync("Find", within: true);
        await hand.FollowAsync(hand.Page.Locator("main a[href^='/people/']", new() { HasText = name }).First);
    }
}
