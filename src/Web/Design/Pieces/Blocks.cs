using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Threefold.Web.Design.Verdicts;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Pieces;

/// <summary>Something set apart from the rest of the page.</summary>
[HtmlTargetElement("inset-text")]
public sealed class InsetText : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-inset-text");
    }
}

/// <summary>Help that opens where it stands: <c>&lt;show-more summary="Why we ask"&gt;</c>.</summary>
[HtmlTargetElement("show-more")]
public sealed class ShowMore : TagHelper
{
    /// <summary>The words that open it.</summary>
    public string Summary { get; set; } = "";

    /// <summary>True when it stands open: something inside was refused and is to be answered there.</summary>
    public bool Open { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "govuk-details");
        if (Open) output.Attributes.SetAttribute("open", "");
        output.Content.SetHtmlContent(Tag("summary", "govuk-details__summary").With(Tag("span", "govuk-details__summary-text").Text(Summary)))
            .AppendHtml(Tag("div", "govuk-details__text").With(inside));
    }
}

/// <summary>Something the worker must not miss, said in words.</summary>
[HtmlTargetElement("warning-text")]
public sealed class WarningText : TagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-warning-text");
        output.Content.SetHtmlContent(Tag("span", "govuk-warning-text__icon", ("aria-hidden", "true")).Text("!"))
            .AppendHtml(Tag("strong", "govuk-warning-text__text").With(Tag("span", "govuk-visually-hidden").Text("Warning"), inside));
    }
}

/// <summary>What just happened, once it is done: a title, and what comes next.</summary>
[HtmlTargetElement("done-panel")]
public sealed class DonePanel : TagHelper
{
    /// <summary>What was done; the page's <c>h1</c>.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-panel govuk-panel--confirmation");
        output.Content.SetHtmlContent(Tag("h1", "govuk-panel__title").Text(Title));
        if (!inside.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Tag("div", "govuk-panel__body").With(inside));
    }
}

/// <summary>Questions that belong together.</summary>
[HtmlTargetElement("field-set")]
public sealed class FieldSet : TagHelper
{
    /// <summary>What they are about.</summary>
    public string Legend { get; set; } = "";

    /// <summary><c>s</c>, <c>m</c>, <c>l</c> or <c>xl</c>.</summary>
    public string Size { get; set; } = "m";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", "govuk-fieldset");
        output.Content.SetHtmlContent(Tag("legend", $"govuk-fieldset__legend govuk-fieldset__legend--{Size}").Text(Legend)).AppendHtml(inside);
    }
}

/// <summary>News for this page: something was done (<c>success</c>), or something to know.</summary>
[HtmlTargetElement("notice-banner")]
public sealed class NoticeBanner : TagHelper
{
    /// <summary>What kind of news; “Important” or “Done” when left out.</summary>
    public string? Title { get; set; }

    /// <summary>True when something was just done; a screen reader says it at once.</summary>
    public bool Success { get; set; }

    /// <summary>The page being shown.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var titleId = View.HttpContext.Shown().Unique("govuk-notification-banner-title");
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Classes("govuk-notification-banner", Success ? "govuk-notification-banner--success" : null));
        output.Attributes.SetAttribute("role", Success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", titleId);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.SetHtmlContent(Tag("div", "govuk-notification-banner__header").With(
                Tag("h2", "govuk-notification-banner__title", ("id", titleId)).Text(Title ?? (Success ? "Done" : "Important"))))
            .AppendHtml(Tag("div", "govuk-notification-banner__content").With(inside));
    }
}
