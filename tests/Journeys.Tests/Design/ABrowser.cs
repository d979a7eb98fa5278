using System.Text;
using Microsoft.Playwright;
using Threefold.Journeys.Tests.Lives;
using Xunit;

namespace Threefold.Journeys.Tests.Design;

/// <summary>One browser and one page for all tests of a class.</summary>
public sealed class ABrowser : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;
    IPage? page;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The page, as a screen shows it.</summary>
    public async Task<IPage> PageAsync()
    {
        Assert.SkipUnless(TheDemo.Chromium.Length > 0, "Chromium is not installed.");
        if (page is null)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = TheDemo.Chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
            page = await browser.NewPageAsync();
        }

        await page.EmulateMediaAsync(new() { Media = Media.Null });
        return page;
    }

    /// <summary>Keeps a PDF when somebody wants to look (THREEFOLD_WRITE_LETTERS=FOLDER).</summary>
    public static async Task KeepAsync(string name, string pdf)
    {
        if (Environment.GetEnvironmentVariable("THREEFOLD_WRITE_LETTERS") is { Length: > 0 } folder) await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.pdf"), Encoding.Latin1.GetBytes(pdf));
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
