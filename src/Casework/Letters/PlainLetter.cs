using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Threefold.Casework.Letters;

/// <summary>A letter without mark-up: what is emailed, read aloud and counted for how it reads.</summary>
static class PlainLetter
{
    /// <summary>Its paragraphs, headings and points, one on each line.</summary>
    public static string Of(MarkdownDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document) Write(block, text, "");
        return text.ToString().Trim();
    }

    static void Write(Block block, StringBuilder text, string before)
    {
        switch (block)
        {
            case HeadingBlock heading: text.Append('\n').Append(Words(heading.Inline)).Append("\n\n"); break;
            case ParagraphBlock paragraph: text.Append(before).Append(Words(paragraph.Inline)).Append(before.Length > 0 ? "\n" : "\n\n"); break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                    foreach (var inner in item) Write(inner, text, "- ");
                text.Append('\n');
                break;
            case ContainerBlock other:
                foreach (var inner in other) Write(inner, text, before);
                break;
        }
    }

    static string Words(ContainerInline? inline)
    {
        var text = new StringBuilder();
        foreach (var part in inline?.Descendants() ?? [])
        {
            if (part is LiteralInline literal) text.Append(literal.Content.AsSpan());
            else if (part is LineBreakInline line) text.Append(line.IsHard ? '\n' : ' ');
            else if (part is CodeInline code) text.Append(code.Content);
        }

        return text.ToString();
    }
}
