using Microsoft.AspNetCore.Razor.TagHelpers;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Pieces;

/// <summary>
/// How a duty stands: a word, a shape, a colour. <c>&lt;status-tag kind="late"&gt;Late 26 minutes&lt;/status-tag&gt;</c>.
/// It marks a duty and never a person.
/// </summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTag : TagHelper
{
    /// <summary><c>late</c>, <c>soon</c>, <c>done</c>, <c>note</c> or <c>plain</c>.</summary>
    public string Kind { get; set; } = "note";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var (shape, word) = Kind switch
        {
            "late" => ("▲", "Late"),
            "soon" => ("◆", "Soon"),
            "done" => ("✓", "Done"),
            "note" => ("●", "Note"),
            _ => ("", ""),
        };
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"tf-status tf-status--{Kind}");
        output.Content.Clear();
        if (shape.Length > 0)
            output.Content.AppendHtml(Tag("span", "tf-status__shape", ("aria-hidden", "true")).Text(shape));
        if (inside.IsEmptyOrWhiteSpace)
            output.Content.Append(word);
        else
            output.Content.AppendHtml(inside);
    }
}
