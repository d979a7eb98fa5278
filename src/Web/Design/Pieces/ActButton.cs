using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Threefold.Web.Design.Pieces;

/// <summary>A button, or a link that looks like one: <c>&lt;act-button kind="second" name="go" value="later"&gt;…</c>.</summary>
[HtmlTargetElement("act-button")]
public sealed class ActButton : TagHelper
{
    /// <summary>Nothing for the page's one main button; <c>second</c>, <c>danger</c>, or <c>link</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>Where it goes, when it only goes somewhere.</summary>
    public string? Href { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        var look = Kind switch
        {
            "second" => "govuk-button govuk-button--secondary",
            "danger" => "govuk-button govuk-button--warning",
            "link" => "tf-link-button",
            _ => "govuk-button",
        };
        output.Attributes.SetAttribute("class", Markup.Classes(look, output.Attributes["class"]?.Value?.ToString()));
        if (Kind != "link")
            output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is null)
        {
            if (!output.Attributes.ContainsName("type"))
                output.Attributes.SetAttribute("type", "submit");
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
            return;
        }

        output.Attributes.SetAttribute("href", Href);
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("draggable", "false");
    }
}

/// <summary>Buttons side by side; on a phone, one above another.</summary>
[HtmlTargetElement("button-row")]
public sealed class ButtonRow : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "tf-buttons");
    }
}
