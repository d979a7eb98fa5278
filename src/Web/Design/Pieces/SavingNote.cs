using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Threefold.Web.Design.Pieces;

/// <summary>The one quiet line that says Saving, Saved 10:42am, or Not saved: trying again. Script writes in it; the page may write first.</summary>
[HtmlTargetElement("saving-note")]
public sealed class SavingNote : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tf-saving");
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("data-saving", "");
    }
}
