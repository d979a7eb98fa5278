using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>The directory for those who look after it, those who are in it and those who look for something, scripts or none.</summary>
public sealed class DirectoryPagesTests(TheDemo demo)
{
    static readonly string[] Kept =
    [
        "/community/keep", "/community/keep/sources", "/community/keep/source", "/community/keep/file", "/community/keep/checks", "/community/keep/asked", "/community/keep/same", "/community/keep/local", "/community/unmet",
    ];

    [Fact]
    public async Task Pages_that_keep_the_directory_alive_can_be_used_by_everyone()
    {
        await using var maya = await demo.VisitAsync();
        await maya.ComeInAsync("Maya");
        foreach (var page in Kept) await LookAsync(maya, page);
        await LookAsync(maya, await FirstAsync(maya, "/community/keep", "/community/keep/"));
        await maya.GoAsync("/community/keep/source");
        await maya.FillAsync("Name", "The next county");
        await maya.FillAsync("Place", "https://directory.example.org/openreferral");
        await maya.FillAsync("KeptBy", "The next county council");
        await maya.FillAsync("Licence", "OGL");
        await maya.TickAsync("Paused");
        await maya.PressAsync("Save", within: true);
        maya.Path.ShouldStartWith("/community/keep/sources/");
        await Looking.AtAsync(maya);
        var entry = await FirstAsync(maya, "/community?Chosen.Matters=music", "/community/");
        await LookAsync(maya, entry);
        foreach (var page in new[] { $"{entry}/reply", entry.Replace("/community/", "/community/keep/organisation/", StringComparison.Ordinal), entry.Replace("/community/", "/community/keep/seen/", StringComparison.Ordinal), $"/community/shortlist?entry={entry.Split('/')[^1]}", "/community/tell" })
            await LookAsync(maya, page);
    }

    [Fact]
    public async Task An_organisation_keeps_its_own_entry_with_the_keyboard_alone()
    {
        await using var maya = await demo.VisitAsync();
        await maya.ComeInAsync("Maya");
        await maya.GoAsync((await FirstAsync(maya, "/community?Chosen.Matters=music", "/community/")).Replace("/community/", "/community/keep/organisation/", StringComparison.Ordinal));
        await maya.FillAsync("Organisation", "Riverside Choir");
        await maya.FillAsync("Email", "choir@example.org");
        await maya.PressAsync("Send them a link");
        await Looking.AtAsync(maya);

        await using var theirs = await demo.VisitAsync(Way.Keyboard);
        await LookAsync(theirs, "/community/own");
        await theirs.FollowAsync(theirs.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Come in as ") }).First);
        await LookAsync(theirs, theirs.Path);
        var entry = await FirstAsync(theirs, theirs.Path, "/community/own/entries/");
        await LookAsync(theirs, entry);
        await theirs.ChooseAsync("Form.Room", "Soon");
        await theirs.FillAsync("Form.Notice", "We are by the lake this month.");
        await theirs.PressAsync("It is right like this");
        await theirs.SeesAsync("It is saved");
        await LookAsync(theirs, theirs.Path);
    }

    [Fact]
    public async Task Without_scripts_a_worker_tells_of_a_place_a_curator_checks_it_and_anybody_finds_and_prints_it()
    {
        await using var wendy = await demo.VisitAsync(Way.NoScript);
        await wendy.ComeInAsync("Wendy");
        await wendy.GoAsync("/community/tell");
        await wendy.FillAsync("Name", "Kite club on the green");
        await wendy.FillAsync("About", "We fly kites and drink tea.");
        await wendy.FillAsync("When", "Sundays at 2");
        await wendy.PressAsync("Tell us");
        await wendy.SeesAsync("Thank you");

        await using var maya = await demo.VisitAsync(Way.NoScript);
        await maya.ComeInAsync("Maya");
        await maya.GoAsync("/community/keep/local");
        await maya.SeesAsync("Kite club on the green");
        await maya.PressAsync("Put it in the directory");

        await using var anybody = await demo.VisitAsync(Way.NoScript);
        for (var i = 0; i < 20 && await anybody.Page.Locator("main a[href^='/find/']", new() { HasText = "Kite club" }).CountAsync() == 0; i++)
        {
            // What is published is seen by every node within two seconds.
            await Task.Delay(250);
            await anybody.GoAsync("/find");
            await anybody.FillAsync("Words", "kites");
            await anybody.PressAsync("Find", within: true);
        }

        await anybody.FollowAsync(anybody.Page.Locator("main a[href^='/find/']", new() { HasText = "Kite club" }).First);
        await anybody.SeesAsync("We fly kites and drink tea.");
        await Looking.AtAsync(anybody);
        await anybody.PressAsync("Print this in large print");
        await anybody.SeesAsync("Kite club on the green");
        anybody.Path.ShouldBe("/find/shortlist");
    }

    [Fact]
    public async Task What_anybody_sees_without_signing_in_can_be_used_by_everyone()
    {
        await using var anybody = await demo.VisitAsync();
        var entry = await FirstAsync(anybody, "/find?Chosen.Matters=music", "/find/");
        foreach (var page in new[] { "/find", entry, $"/find/shortlist?entry={entry.Split('/')[^1]}", "/advice", "/advice/your-rights", "/advice/how-care-works", "/advice/carers", "/advice/worried", "/advice/equipment" })
            await LookAsync(anybody, page);
    }

    /// <summary>Goes there, where somebody is not there already, and looks.</summary>
    static async Task LookAsync(Hand hand, string where)
    {
        if (hand.Path != where) (await hand.Page.GotoAsync(where))!.Status.ShouldBe(200, where);
        await Looking.AtAsync(hand);
    }

    /// <summary>The address of the first thing on a page that has an id of its own.</summary>
    static async Task<string> FirstAsync(Hand hand, string page, string under)
    {
        if (hand.Path != page) await hand.GoAsync(page);
        var all = await hand.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]')].map(a => a.getAttribute('href').split(/[?#]/)[0])");
        return all.FirstOrDefault(a => a.StartsWith(under, StringComparison.Ordinal) && Guid.TryParse(a[under.Length..], out _)) ?? throw new InvalidOperationException($"Nothing under {under} on {page}: {string.Join(' ', all)}");
    }
}
