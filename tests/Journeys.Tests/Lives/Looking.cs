using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Shouldly;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>What is asked of every page that somebody visits: it can be used by everyone, fits a small screen, and speaks of people.</summary>
static partial class Looking
{
    static readonly string[] Rejected = ["service user", "client", "case"];

    /// <summary>Axe’s own script, as its package carries it.</summary>
    static readonly Lazy<string> Axe = new(() =>
    {
        var carries = typeof(AxeRunOptions).Assembly;
        using var script = new StreamReader(carries.GetManifestResourceStream(carries.GetManifestResourceNames().Single(n => n.EndsWith("axe.min.js", StringComparison.Ordinal)))!);
        return script.ReadToEnd();
    });

    /// <summary>Axe finds nothing wrong.</summary>
    public static Task AxeAsync(IPage page, string where) => NothingWrongAsync(page, where, "{ resultTypes: ['violations'] }");

    /// <summary>Axe finds nothing wrong with the colours, which is all that another set of colours can change.</summary>
    public static Task ContrastAsync(IPage page, string where) =>
        NothingWrongAsync(page, where, "{ resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }");

    /// <summary>Asks axe in the page itself, and only for what is wrong: to list all that is right took most of a journey’s time.</summary>
    static async Task NothingWrongAsync(IPage page, string where, string options)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe.Value);
        var wrong = await page.EvaluateAsync<string[]>($"async () => (await axe.run(document, {options})).violations.map(v => `${{v.id}}: ${{v.help}} (${{v.nodes.slice(0, 3).map(n => n.html).join('; ')}})`)");
        wrong.ShouldBeEmpty(where);
    }

    /// <summary>No word that people asked us not to use.</summary>
    public static async Task WordsAsync(IPage page, string where)
    {
        var words = (await page.TitleAsync()) + " " + (await page.Locator("body").InnerTextAsync());
        foreach (var rejected in Rejected)
            Regex.IsMatch(words, $@"\b{rejected}s?\b", RegexOptions.IgnoreCase).ShouldBeFalse($"“{rejected}” on {where}");
    }

    /// <summary>At 320 px wide nothing makes the page scroll sideways.</summary>
    public static async Task NarrowAsync(IPage page, string where, int width = 320)
    {
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(width, 900);
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var wide = over <= 0 ? "" : await page.EvaluateAsync<string>("() => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.tagName + '.' + e.className).slice(0, 8).join(' ')");
        await page.SetViewportSizeAsync(size.Width, size.Height);
        over.ShouldBeLessThanOrEqualTo(0, $"{where} scrolls sideways by {over} px at {width} px: {wide}");
    }

    /// <summary>Pages that were looked at already, each with the kinds of element that stood on it.</summary>
    static readonly ConcurrentDictionary<string, bool> Seen = new(StringComparer.Ordinal);

    /// <summary>It prints on one sheet of A4.</summary>
    public static async Task FitsOnePageAsync(IPage page) =>
        Regex.Count(System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" })), @"/Type\s*/Page\b(?!s)").ShouldBe(1, $"{page.Url} is one page when it is printed");

    /// <summary>All of it. A page that has nothing on it which the same page did not have before is not asked by axe again; <c>./test --deep</c> asks each.</summary>
    public static async Task AtAsync(Hand hand)
    {
        await WordsAsync(hand.Page, hand.Path);
        if (hand.Way == Way.NoScript) return;
        var kinds = await hand.Page.EvaluateAsync<string>("() => [...new Set([...document.querySelectorAll('body *')].map(e => `${e.tagName}.${e.getAttribute('class') ?? ''}.${e.getAttribute('role') ?? ''}.${e.getAttribute('type') ?? ''}.${e.getAttributeNames().filter(n => n.startsWith('aria-') || n === 'for' || n === 'alt').join(',')}`))].sort().join(' ')");
        await NarrowAsync(hand.Page, hand.Path);
        if (Seen.TryAdd($"{AnId().Replace(hand.Path, "*")} {hand.Page.ViewportSize!.Width} {kinds}", true) || Ways.Deep) await AxeAsync(hand.Page, hand.Path);
    }

    /// <summary>An id in an address.</summary>
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex AnId();

    /// <summary>Keeps a picture of the whole page, or of its first screen, when somebody wants to look (THREEFOLD_PICTURES=1).</summary>
    public static async Task PictureAsync(IPage page, string name, bool whole = true)
    {
        if (Environment.GetEnvironmentVariable("THREEFOLD_PICTURES") is null) return;
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "pictures"));
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, $"{name}.png"), FullPage = whole });
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Threefold.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
