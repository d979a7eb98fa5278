using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;
using Markdig;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Letters;

/// <summary>Who writes: what stands at the head and foot of every letter.</summary>
/// <param name="Council">The council.</param>
/// <param name="Phone">The number to ring; empty for none.</param>
public sealed record LetterHead(string Council, string Phone);

/// <summary>To whom, by whom and when a letter is written.</summary>
/// <param name="To">Who it is to.</param>
/// <param name="Address">The lines of their address; empty when it is not known to be safe or is kept hidden.</param>
/// <param name="CopyOf">Whose letter it is a copy of; empty for their own.</param>
/// <param name="Worker">Whom to ask for.</param>
/// <param name="Team">Their team.</param>
/// <param name="On">The day.</param>
public sealed record LetterTo(string To, string Address, string CopyOf, string Worker, string Team, DateOnly On);

/// <summary>A letter filled in.</summary>
/// <param name="Html">The letter as HTML.</param>
/// <param name="Text">The letter in plain text.</param>
/// <param name="Hash">SHA-256 of the HTML.</param>
public sealed record LetterMade(string Html, string Text, string Hash);

/// <summary>Fills a letter in. What was recorded is only ever words: no mark-up in it has any power.</summary>
public static class LetterMaker
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    static readonly IHandlebars Filler = Handlebars.Create(new HandlebarsConfiguration { TextEncoder = new AsWords(), ThrowOnUnresolvedBindingExpression = false });

    /// <summary>Fills it in.</summary>
    /// <param name="template">The letter.</param>
    /// <param name="values">What is written in it, by word.</param>
    /// <param name="head">Who writes.</param>
    /// <param name="to">To whom.</param>
    public static LetterMade Make(LetterTemplate template, IReadOnlyDictionary<string, string> values, LetterHead head, LetterTo to)
    {
        var words = Filler.Compile(template.Body)(Model(values, head, to));
        var document = Markdown.Parse(words, Pipeline);
        var signers = LetterSigners.Of(template, values);
        var html = Whole(template, Markdown.ToHtml(document, Pipeline) + LetterSigners.Html(signers), head, to);
        var text = $"{(template.Page ? $"For {to.To}" : $"Dear {to.To},")}\n\n{(to.CopyOf.Length > 0 ? Copy(to) + "\n\n" : "")}{PlainLetter.Of(document)}{LetterSigners.Text(signers)}\n\n{to.Worker}\n{head.Council}{(head.Phone.Length > 0 ? $"\n{head.Phone}" : "")}";
        return new(html, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html))));
    }

    /// <summary>A letter tried out with the example of every word.</summary>
    public static LetterMade Try(LetterTemplate template, LetterHead head) =>
        Make(template, LetterWords.All.ToDictionary(w => w.Key, w => w.Sample, StringComparer.Ordinal), head, new("Edna", "12 Mill Lane\nNorwich\nNR1 1AA", "", "Priya Nair", "North", new DateOnly(2026, 3, 2)));

    static Dictionary<string, object> Model(IReadOnlyDictionary<string, string> values, LetterHead head, LetterTo to)
    {
        var model = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = to.To, ["worker"] = to.Worker, ["phone"] = head.Phone, ["council"] = head.Council, ["today"] = LetterWords.Day(to.On) };
        foreach (var word in LetterWords.All.Where(w => !w.Core && values.GetValueOrDefault(w.Key, "").Trim().Length > 0))
        {
            var value = LetterWords.Say(word, values[word.Key]);
            model[word.Key] = word.Kind == WordKind.Each ? value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : value;
        }

        return model;
    }

    static string Whole(LetterTemplate template, string body, LetterHead head, LetterTo to)
    {
        var page = new StringBuilder("<article class=\"letter").Append(template.Page ? " letter--page" : "").Append("\" lang=\"en-GB\">\n<header class=\"letter-head\">\n");
        page.Append("<p class=\"letter-council\">").Append(Safe(head.Council)).Append("</p>\n<p class=\"letter-to\">").Append(template.Page ? "For " : "").Append("<bdi>").Append(Safe(to.To)).Append("</bdi>");
        if (!template.Page) foreach (var line in to.Address.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) page.Append("<br>").Append(Safe(line));
        page.Append("</p>\n<p class=\"letter-day\">").Append(to.On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)).Append("</p>\n</header>\n<h1>").Append(Safe(template.Title)).Append("</h1>\n");
        if (!template.Page) page.Append("<p>Dear <bdi>").Append(Safe(to.To)).Append("</bdi>,</p>\n");
        if (to.CopyOf.Length > 0) page.Append("<p class=\"letter-copy\">").Append(Safe(Copy(to))).Append("</p>\n");
        // The last part, who writes and the foot stay together, so that no sheet of paper holds a name alone.
        var last = Math.Max(0, body.LastIndexOf("<h2", StringComparison.Ordinal));
        page.Append(body.AsSpan(0, last)).Append("<div class=\"letter-last\">\n").Append(body.AsSpan(last)).Append("<p class=\"letter-from\">").Append(Safe(to.Worker)).Append("<br>").Append(Safe(string.Join(", ", new[] { to.Team, head.Council }.Where(p => p.Length > 0))));
        if (head.Phone.Length > 0) page.Append("<br>Ring ").Append(Safe(head.Phone));
        page.Append("</p>\n<footer class=\"letter-foot\"><p>Do you need this in large print, easy read, Braille, sound or another language? Tell us, or ask someone to tell us.</p></footer>\n</div>\n</article>\n");
        return page.ToString();
    }

    static string Copy(LetterTo to) => $"This is a copy of a letter to {to.CopyOf}. {to.CopyOf} agreed that you have it. “You” in it means {to.CopyOf}.";

    internal static string Safe(string text) => WebUtility.HtmlEncode(string.Concat(text.Where(c => !TurnsWords(c))));

    /// <summary>True for a mark that is not seen and turns the words after it round: in a name it would turn the rest of our sentence too.</summary>
    static bool TurnsWords(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Writes a value so that it is nothing but words in Markdown: every mark is marked as no mark.</summary>
    sealed class AsWords : ITextEncoder
    {
        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target)
        {
            var first = true;
            foreach (var line in (text ?? "").Split(['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!first) target.Write("\\\n");
                first = false;
                foreach (var c in line)
                {
                    if (TurnsWords(c)) continue;
                    if (c < 128 && char.IsPunctuation(c) || c < 128 && char.IsSymbol(c)) target.Write('\\');
                    target.Write(c == '\t' ? ' ' : c);
                }
            }
        }

        public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
        {
            var all = new StringBuilder();
            while (text?.MoveNext() == true) all.Append(text.Current);
            Encode(all.ToString(), target);
        }
    }
}
