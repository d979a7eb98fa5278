using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Threefold.Web.Design;

/// <summary>Small words for writing markup: everything that is text is encoded, nothing is pasted together.</summary>
static class Markup
{
    /// <summary>An element with classes and attributes; an attribute whose value is <see langword="null"/> is left out.</summary>
    public static TagBuilder Tag(string name, string classes = "", params (string Name, string? Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        if (classes.Length > 0)
            tag.Attributes["class"] = classes;
        foreach (var (key, value) in attributes)
        {
            if (value is not null)
                tag.Attributes[key] = value;
        }

        if (name is "input")
            tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    /// <summary>The element with text inside, encoded.</summary>
    public static TagBuilder Text(this TagBuilder tag, string? text)
    {
        tag.InnerHtml.Append(text ?? "");
        return tag;
    }

    /// <summary>The element with other content inside; <see langword="null"/> adds nothing.</summary>
    public static TagBuilder With(this TagBuilder tag, params IHtmlContent?[] inside)
    {
        foreach (var piece in inside)
        {
            if (piece is not null)
                tag.InnerHtml.AppendHtml(piece);
        }

        return tag;
    }

    /// <summary>Classes joined by a space, without the empty ones.</summary>
    public static string Classes(params string?[] classes) => string.Join(' ', classes.Where(c => !string.IsNullOrEmpty(c)));

    /// <summary>An attribute that is present or absent.</summary>
    public static string? Flag(bool on) => on ? "" : null;
}
