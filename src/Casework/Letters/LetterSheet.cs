using System.Globalization;
using System.Net;

namespace Threefold.Casework.Letters;

/// <summary>A letter as a whole page of its own, to print: plain type of a size that they read, black on white, nothing fetched.</summary>
public static class LetterSheet
{
    /// <summary>The page.</summary>
    /// <param name="title">The heading of the letter; no name stands in it.</param>
    /// <param name="html">The letter.</param>
    /// <param name="points">The size of its letters, in points.</param>
    /// <param name="nonce">What lets its styles through on a page that is served; empty otherwise.</param>
    public static string Of(string title, string html, int points, string nonce = "") => string.Create(CultureInfo.InvariantCulture,
        $$"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {{(nonce.Length > 0 ? $"'nonce-{nonce}'" : "'unsafe-inline'")}}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{WebUtility.HtmlEncode(title)}}</title>
        <style{{(nonce.Length > 0 ? $" nonce=\"{nonce}\"" : "")}}>
        @page { size: A4; margin: 20mm 22mm; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: #000; font: {{points}}pt/1.45 "Atkinson Hyperlegible Next", Arial, "Liberation Sans", Helvetica, sans-serif; text-align: left; }
        .letter { max-width: 40em; margin: 0 auto; overflow-wrap: anywhere; }
        .letter-head { display: flow-root; margin-bottom: 1.6em; }
        .letter-council { margin: 0 0 1.2em; padding-bottom: .4em; border-bottom: 3px solid #000; font-weight: bold; font-size: 1.15em; }
        .letter-to { float: left; max-width: 60%; margin: 0; }
        .letter-day { float: right; margin: 0; }
        h1 { margin: 0 0 .8em; font-size: 1.5em; line-height: 1.2; }
        h2 { margin: 1.2em 0 .3em; font-size: 1.15em; break-after: avoid; }
        p { margin: 0 0 .7em; orphans: 3; widows: 3; }
        ul { margin: 0 0 .8em; padding-left: 1.3em; }
        li { margin: 0 0 .3em; }
        li > p { margin: 0; }
        a { color: #000; }
        .letter-copy { padding-left: .8em; border-left: 4px solid #000; }
        .letter-from { margin-top: 1.6em; break-inside: avoid; }
        .letter-foot { margin-top: 1.6em; padding-top: .6em; border-top: 1px solid #000; break-inside: avoid; }
        .letter-foot p { margin: 0; }
        @media screen { body { padding: 5vw; } }
        @media (max-width: 30em) { .letter-to, .letter-day { float: none; max-width: none; margin: 0 0 .8em; } }
        </style>
        </head>
        <body>
        <main>
        {{html}}</main>
        </body>
        </html>
        """);
}
