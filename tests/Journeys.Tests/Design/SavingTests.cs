using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Shouldly;
using Threefold.Journeys.Tests.Lives;
using Xunit;

namespace Threefold.Journeys.Tests.Design;

public sealed class SavingTests
{
    [Fact]
    public async Task Leaving_a_field_keeps_it_and_only_then_says_so()
    {
        await using var desk = await DraftDesk.OpenAsync();
        await InBrowserAsync(desk, async page =>
        {
            await page.FillAsync("#Words", "She likes hymns");
            await page.FocusAsync("#Hope");
            await SaysAsync(page, "Saved 10:42am");
        });
        var kept = desk.Kept.ShouldHaveSingleItem();
        kept.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["of"] = "talk-1", ["name"] = "Words", ["text"] = "She likes hymns", ["base"] = "0", ["_form"] = "token-1" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Three_quiet_seconds_keep_it_without_leaving()
    {
        await using var desk = await DraftDesk.OpenAsync();
        await InBrowserAsync(desk, async page =>
        {
            await page.Locator("#Words").PressSequentiallyAsync("Sundays");
            await SaysAsync(page, "Saved 10:42am");
        });
        desk.Kept[^1]["text"].ShouldBe("Sundays");
    }

    [Fact]
    public async Task It_never_says_saved_while_the_server_has_not()
    {
        await using var desk = await DraftDesk.OpenAsync();
        desk.Answer = () => Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        await InBrowserAsync(desk, async page =>
        {
            await page.FillAsync("#Words", "She likes hymns");
            await page.FocusAsync("#Hope");
            await SaysAsync(page, "Not saved: trying again");
            desk.Answer = () => Results.Json(new { version = 1, savedAt = "10:44am" });
            await SaysAsync(page, "Saved 10:44am");
        });
        desk.Kept.Count.ShouldBeGreaterThan(1);
        desk.Kept[^1]["text"].ShouldBe("She likes hymns");
    }

    [Fact]
    public async Task Signed_out_the_words_stay_and_are_kept_after_signing_in_again()
    {
        await using var desk = await DraftDesk.OpenAsync();
        desk.Answer = () => desk.SignedIn ? Results.Json(new { version = 1, savedAt = "10:50am" }) : Results.Unauthorized();
        await InBrowserAsync(desk, async page =>
        {
            await page.FillAsync("#Words", "She likes hymns");
            await page.FocusAsync("#Hope");
            await page.GetByText("You were signed out to keep records safe").WaitForAsync();
            (await page.InputValueAsync("#Words")).ShouldBe("She likes hymns");
            desk.SignedIn = true;
            await page.GetByRole(AriaRole.Button, new() { Name = "I have signed in" }).ClickAsync();
            await SaysAsync(page, "Saved 10:50am");
        });
        desk.Kept[^1]["_form"].ShouldBe("token-2");
    }

    [Fact]
    public async Task Somebody_else_wrote_first_so_both_are_shown_and_the_writer_chooses()
    {
        await using var desk = await DraftDesk.OpenAsync();
        desk.Answer = () => Results.Json(new { version = 7, theirs = "He likes psalms", by = "Priya", at = "10:42am" }, statusCode: StatusCodes.Status409Conflict);
        await InBrowserAsync(desk, async page =>
        {
            await page.FillAsync("#Words", "She likes hymns");
            await page.FocusAsync("#Hope");
            await page.GetByText("Priya saved this at 10:42am while you wrote. Here are both.").WaitForAsync();
            desk.Answer = () => Results.Json(new { version = 8, savedAt = "10:43am" });
            await page.GetByRole(AriaRole.Button, new() { Name = "Edit together" }).ClickAsync();
            await SaysAsync(page, "Saved 10:43am");
        });
        desk.Kept[^1]["base"].ShouldBe("7");
        desk.Kept[^1]["text"].ShouldBe("She likes hymns\n\nHe likes psalms");
    }

    [Fact]
    public async Task A_session_near_its_end_offers_to_stay()
    {
        await using var desk = await DraftDesk.OpenAsync(seconds: 121);
        desk.SignedIn = true;
        await InBrowserAsync(desk, async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" }).ClickAsync();
            await page.GetByText("You will be signed out").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        });
    }

    static Task SaysAsync(IPage page, string words) =>
        page.WaitForFunctionAsync("words => document.querySelector('[data-saving]').textContent === words", words, new() { Timeout = 10000 });

    static async Task InBrowserAsync(DraftDesk desk, Func<IPage, Task> use)
    {
        Assert.SkipUnless(TheDemo.Chromium.Length > 0, "Chromium is not installed.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = TheDemo.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(desk.Address);
        await use(page);
    }
}
