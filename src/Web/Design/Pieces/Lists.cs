using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Pieces;

/// <summary>Facts as pairs: <c>&lt;summary-list&gt;&lt;summary-row key="Worker"&gt;Priya&lt;/summary-row&gt;…</c>.</summary>
[HtmlTargetElement("summary-list")]
public sealed class SummaryList : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "govuk-summary-list");
    }
}

/// <summary>One pair, with a link to change it where it may be changed.</summary>
[HtmlTargetElement("summary-row", ParentTag = "summary-list")]
public sealed class SummaryRow : TagHelper
{
    /// <summary>What it is.</summary>
    public string Key { get; set; } = "";

    /// <summary>Where it is changed.</summary>
    public string? Change { get; set; }

    /// <summary>The word of the link.</summary>
    public string ChangeWord { get; set; } = "Change";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-summary-list__row");
        output.Content.SetHtmlContent(Tag("dt", "govuk-summary-list__key").Text(Key))
            .AppendHtml(Tag("dd", "govuk-summary-list__value").With(inside))
            .AppendHtml(Link() ?? HtmlString.Empty);
    }

    IHtmlContent? Link() => string.IsNullOrEmpty(Change) ? null : Tag("dd", "govuk-summary-list__actions").With(
        Tag("a", "govuk-link", ("href", Change)).Text(ChangeWord).With(Tag("span", "govuk-visually-hidden").Text(" " + Key.ToLowerInvariant())));
}

/// <summary>
/// A table with a caption. It scrolls by itself where it is wide, and can be reached from the keyboard to do so. Plain
/// <c>thead</c>, <c>tr</c>, <c>th</c> and <c>td</c> go inside.
/// </summary>
[HtmlTargetElement("data-table")]
public sealed class DataTable : TagHelper
{
    /// <summary>What the table says; always given.</summary>
    public string Caption { get; set; } = "";

    /// <summary><c>s</c>, <c>m</c>, <c>l</c> or <c>xl</c>.</summary>
    public string CaptionSize { get; set; } = "m";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "tf-wide");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        output.Content.SetHtmlContent(Tag("table", "govuk-table").With(
            Tag("caption", $"govuk-table__caption govuk-table__caption--{CaptionSize}").Text(Caption),
            inside));
    }
}
