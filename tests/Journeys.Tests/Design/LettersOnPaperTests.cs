using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Threefold.Casework.Letters;
using Threefold.Journeys.Tests.Lives;
using Threefold.Practice.Letters;
using Threefold.Web.Design;
using Xunit;

namespace Threefold.Journeys.Tests.Design;

/// <summary>Every letter that comes with the programme, in a browser: as the PDF that is sent, on A4, and on a small screen, with any name in it.</summary>
public sealed partial class LettersOnPaperTests(ABrowser browser) : IClassFixture<ABrowser>
{
    const int A4 = 627; // 166 mm: what is between the margins.

    static readonly string LongWord = new('W', 120);

    /// <summary>What somebody could be called, or could write, at the worst.</summary>
    static readonly string[] Hostile =
    [
        "<script>window.ran=1</script>", "\"><img src=x onerror=\"window.ran=1\">", "O'Neill & \"Søns\" <b>", "{{name}} {{{body}}} {{#each", "![](https://example.org/a.png) [x](javascript:window.ran=1)",
        "مريم\u202Eabc\u2066 גבריאל", "👩🏽‍👩🏽‍👧 Zoë Łukaszewska-Ñandú", LongWord, new string('m', 60) + "@" + new string('n', 60),
    ];

    static readonly string Face = new LetterFace(new Assets()).Carried;
    static readonly LetterHead Head = new("Norfolk County Council", "01632 960 000");

    /// <summary>Kinds of element that a PDF before version 2 knows; some readers leave out what is of another kind.</summary>
    static readonly string[] Known = ["Document", "NonStruct", "Art", "Sect", "Div", "P", "H1", "H2", "L", "LI", "Lbl", "LBody", "Span"];

    public static TheoryData<string> Keys => [.. ShippedLetters.All.Select(t => t.Key)];

    [Theory, MemberData(nameof(Keys))]
    public async Task Each_letter_is_a_pdf_that_a_screen_reader_can_read(string key)
    {
        var template = ShippedLetters.Find(key)!;
        var page = await browser.PageAsync();
        await page.SetContentAsync(Sheet(template, LetterMaker.Try(template, Head), 14));
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true, Outline = true }));
        await ABrowser.KeepAsync(key, pdf);
        pdf.ShouldContain("/StructTreeRoot");
        pdf.ShouldMatch(@"/MarkInfo\s*<<[^>]*/Marked true");
        pdf.ShouldContain("/Lang (en-GB)");
        pdf.ShouldContain("/DisplayDocTitle true");
        pdf.ShouldContain($"<</Title ({template.Title})");
        var kinds = Kind().Matches(pdf).Select(m => m.Groups["kind"].Value).ToList();
        kinds.Except(Known).ShouldBeEmpty(key);
        foreach (var (kind, tag) in new[] { ("H1", "h1"), ("H2", "h2"), ("L", "ul"), ("LI", "li") }) kinds.Count(k => k == kind).ShouldBe(await page.Locator(tag).CountAsync(), $"{key}: {tag}");
        kinds.Count(k => k == "H1").ShouldBe(1);
        Regex.Count(pdf, @"/Type\s*/Page\b(?!s)").ShouldBeLessThanOrEqualTo(template.Page ? 1 : template.Signed ? 3 : 2, $"{key}: sheets of paper");
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task No_name_and_no_word_breaks_a_letter_on_a_small_screen_or_on_paper(string key)
    {
        var template = ShippedLetters.Find(key)!;
        var all = string.Join('\n', Hostile);
        var values = template.Words().Where(w => !w.Core).ToDictionary(w => w.Key, w => w.Kind is WordKind.Money or WordKind.Day ? w.Sample : all, StringComparer.Ordinal);
        var page = await browser.PageAsync();
        foreach (var (name, points) in new[] { (string.Join(' ', Hostile), 14), (LongWord, 28) })
        {
            await page.SetContentAsync(Sheet(template, LetterMaker.Make(template, values, Head, new(name, $"{name}\nNR1 1AA", "", name, name, new DateOnly(2026, 9, 30))), points));
            (await page.EvaluateAsync<bool>("() => 'ran' in window")).ShouldBeFalse(key);
            (await page.Locator("article :is(script, img, a, iframe, code, b b)").CountAsync()).ShouldBe(0, key);
            (await page.Locator("h1").CountAsync()).ShouldBe(1);
            var said = await page.InnerTextAsync("article");
            foreach (var word in Hostile.Where(h => values.Count > 0 && !h.Contains('\u202E', StringComparison.Ordinal))) said.ShouldContain(word, Case.Sensitive, key);
            foreach (var (width, media) in new[] { (320, Media.Screen), (A4, Media.Print) }) await FitsAsync(page, width, media, $"{key}, {points} points, {width} px");
        }
    }

    /// <summary>Nothing reaches over the edge, and nothing lies on something else.</summary>
    static async Task FitsAsync(IPage page, int width, Media media, string where)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { Media = media });
        var over = await page.EvaluateAsync<string>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [...document.querySelectorAll('article *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.tagName).join(' ') : 'the page scrolls sideways'");
        over.ShouldBeEmpty(where);
        (await page.EvaluateAsync<bool>("() => document.querySelector('h1').getBoundingClientRect().top >= document.querySelector('.letter-to').getBoundingClientRect().bottom")).ShouldBeTrue($"{where}: the heading is below the address");
    }

    static string Sheet(LetterTemplate template, LetterMade made, int points) => LetterSheet.Of(template.Title, made.Html, points, face: Face);

    [GeneratedRegex(@"/Type /StructElem\s*/S /(?<kind>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();
}
