using System.Globalization;
using System.Net;

namespace Threefold.Casework.Letters;

/// <summary>A letter as a whole page of its own, to print: plain type of a size that they read, black on white, nothing fetched.</summary>
public static class LetterSheet
{
    const string Face = "\"Atkinson Hyperlegible Next Variable\", Arial, \"Liberation Sans\", Helvetica, sans-serif";

    /// <summary>
    /// The page. What is bold is marked as bold only: a PDF has no kind of its own for strong words before version 2, and some readers leave out what is of a kind they do not know.
    /// </summary>
    /// <param name="title">The heading of the letter; no name stands in it.</param>
    /// <param name="html">The letter.</param>
    /// <param name="points">The size of its letters, in points.</param>
    /// <param name="nonce">What lets its styles through on a page that is served; empty otherwise.</param>
    /// <param name="face">The typeface, as <c>@font-face</c>, carried inside or from the same place; empty for what the machine has.</param>
    public static string Of(string title, string html, int points, string nonce = "", string face = "") => string.Create(CultureInfo.InvariantCulture,
        $$"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {{(nonce.Length > 0 ? $"'nonce-{nonce}'" : "'unsafe-inline'")}}; font-src 'self' data:">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{WebUtility.HtmlEncode(title)}}</title>
        <style{{(nonce.Length > 0 ? $" nonce=\"{nonce}\"" : "")}}>
        {{face}}
        @page { size: A4; margin: 20mm 22mm 16mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); color: #000; font: {{Math.Max(11, points * 3 / 4)}}pt {{Face}}; } }
        @page sheet { margin: 13mm 20mm; @bottom-right { content: none; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: #000; font: {{points}}pt/1.4 {{Face}}; text-align: left; }
        .letter { max-width: 40em; margin: 0 auto; overflow-wrap: anywhere; }
        .letter-head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1em; margin-bottom: 1.6em; }
        .letter-council { grid-column: 1 / -1; align-self: start; margin: 0 0 1.2em; padding-bottom: .4em; border-bottom: 3px solid #000; font-weight: bold; font-size: 1.15em; }
        .letter-to, .letter-day { margin: 0; }
        h1 { margin: 0 0 .8em; font-size: 1.5em; line-height: 1.2; break-after: avoid; }
        h2 { margin: 1.2em 0 .3em; font-size: 1.15em; line-height: 1.25; break-after: avoid; }
        p { margin: 0 0 .7em; break-inside: avoid; }
        ul { margin: 0 0 .8em; padding-left: 1.3em; }
        li { margin: 0 0 .3em; break-inside: avoid; }
        li > p { margin: 0; }
        a { color: #000; }
        .letter-copy { padding-left: .8em; border-left: 4px solid #000; }
        .letter-signers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr)); gap: 1em 2em; break-inside: avoid; }
        .letter-sign { display: flex; flex-direction: column; justify-content: flex-end; break-inside: avoid; }
        .letter-line { margin: 0; padding-top: 1em; border-bottom: 1px solid #000; }
        .letter-last { break-inside: avoid; }
        .letter-from { margin-top: 1.6em; }
        .letter-foot { margin-top: 1.6em; padding-top: .6em; border-top: 1px solid #000; }
        .letter-foot p { margin: 0; }
        .letter--page { page: sheet; }
        .letter--page h2 { margin-top: .8em; }
        .letter--page .letter-head, .letter--page .letter-from, .letter--page .letter-foot { margin-top: 0; margin-bottom: .8em; }
        @media screen { body { padding: 5vw; } }
        @media screen and (max-width: 30em) { .letter-head { grid-template-columns: minmax(0, 1fr); gap: .8em; } .letter-council { margin-bottom: .4em; } }
        /* The address stands where a window envelope shows it on A4 folded in three, and what the letter is about stands below the window. */
        @media print { .letter:not(.letter--page) .letter-head { grid-template-columns: minmax(0, 85mm) auto; grid-template-rows: minmax(35mm, auto) auto; justify-content: space-between; align-content: start; min-height: 73mm; margin-bottom: 0; } .letter:not(.letter--page) .letter-to { font-size: 12pt; line-height: 1.3; } }
        </style>
        </head>
        <body>
        <main>
        {{html.Replace("<strong>", "<b>", StringComparison.Ordinal).Replace("</strong>", "</b>", StringComparison.Ordinal)}}</main>
        </body>
        </html>
        """);
}
