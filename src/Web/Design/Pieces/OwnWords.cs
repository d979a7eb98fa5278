using Microsoft.AspNetCore.Razor.TagHelpers;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Pieces;

/// <summary>
/// A person's own words, as they said them, with real quotation marks: <c>&lt;own-words text="@words" who="Edna, 20 Jan"
/// /&gt;</c>. Blank words show what is inside instead (“Nobody has asked Edna this yet”), never a dash.
/// </summary>
[HtmlTargetElement("own-words")]
public sealed class OwnWords : TagHelper
{
    /// <summary>The words.</summary>
    public string? Text { get; set; }

    /// <summary>Who said them and when.</summary>
    public string? Who { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var instead = await output.GetChildContentAsync();
        output.TagMode = TagMode.StartTagAndEndTag;
        if (string.IsNullOrWhiteSpace(Text))
        {
            output.TagName = "div";
            output.Attributes.SetAttribute("class", "tf-words tf-words--none");
            output.Content.SetHtmlContent(Tag("p").With(instead));
            return;
        }

        output.TagName = "blockquote";
        output.Attributes.SetAttribute("class", "tf-words");
        output.Content.SetHtmlContent(Tag("p", "", ("dir", "auto")).With(Mark("“")).Text(Text.Trim().Trim('"', '“', '”')).With(Mark("”")));
        if (!string.IsNullOrWhiteSpace(Who))
            output.Content.AppendHtml(Tag("cite", "tf-words__who").Text(Who));
    }

    static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Mark(string mark) => Tag("span", "tf-words__mark").Text(mark);
}
