using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Threefold.House.Tests.Design;

/// <summary>Markup put into one form, so that two pieces that mean the same compare as the same text.</summary>
static class Markup
{
    /// <summary>Elements one a line, attributes in order, classes in order, spaces closed up.</summary>
    public static string Plain(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
        return string.Join('\n', body.ChildNodes.SelectMany(n => Lines(n, 0)));
    }

    static IEnumerable<string> Lines(INode node, int depth)
    {
        var indent = new string(' ', depth * 2);
        if (node is IText text && !string.IsNullOrWhiteSpace(text.Data))
            yield return indent + string.Join(' ', text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (node is not IElement element)
            yield break;
        var attributes = element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $" {a.Name}=\"{Value(a)}\"");
        yield return $"{indent}<{element.LocalName}{string.Concat(attributes)}>";
        foreach (var line in element.ChildNodes.SelectMany(n => Lines(n, depth + 1)))
            yield return line;
    }

    static string Value(IAttr attribute) =>
        attribute.Name == "class" ? string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)) : attribute.Value.Trim();
}
