using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Pieces;

/// <summary>The way back: <c>&lt;back-link href="/desk"&gt;My desk&lt;/back-link&gt;</c>, in the layout's <c>Before</c> section.</summary>
[HtmlTargetElement("back-link")]
public sealed class BackLink : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("class", "govuk-back-link");
    }
}

/// <summary>Where this page hangs: <c>&lt;bread-crumbs&gt;&lt;crumb href="/desk"&gt;…</c>.</summary>
[HtmlTargetElement("bread-crumbs")]
public sealed class BreadCrumbs : TagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs");
        output.Attributes.SetAttribute("aria-label", "Breadcrumb");
        output.Content.SetHtmlContent(Tag("ol", "govuk-breadcrumbs__list").With(inside));
    }
}

/// <summary>One step of the way.</summary>
[HtmlTargetElement("crumb", ParentTag = "bread-crumbs")]
public sealed class Crumb : TagHelper
{
    /// <summary>Where it goes; left out for the page itself.</summary>
    public string? Href { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs__list-item");
        if (Href is null)
            output.Attributes.SetAttribute("aria-current", "page");
        else
            output.Content.SetHtmlContent(Tag("a", "govuk-breadcrumbs__link", ("href", Href)).With(inside));
    }
}

/// <summary>More of a list: previous, the page this is, next. <c>address</c> holds <c>{0}</c> where the number goes.</summary>
[HtmlTargetElement("page-links", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PageLinks : TagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Current { get; set; } = 1;

    /// <summary>How many there are.</summary>
    public int Last { get; set; } = 1;

    /// <summary>For example <c>/community?page={0}</c>.</summary>
    public string Address { get; set; } = "?page={0}";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Last <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pagination");
        output.Content.AppendHtml(Current > 1 ? Step("prev", "Previous", Current - 1) : HtmlString.Empty)
            .AppendHtml(Tag("ul", "govuk-pagination__list").With([.. Numbers().Select(Number)]))
            .AppendHtml(Current < Last ? Step("next", "Next", Current + 1) : HtmlString.Empty);
    }

    IEnumerable<int> Numbers() => Enumerable.Range(1, Last).Where(n => n == 1 || n == Last || Math.Abs(n - Current) <= 1);

    TagBuilder Number(int number) => Tag("li", Classes("govuk-pagination__item", number == Current ? "govuk-pagination__item--current" : null)).With(
        Tag("a", "govuk-link govuk-pagination__link", ("href", At(number)), ("aria-label", $"Page {number}"), ("aria-current", number == Current ? "page" : null))
            .Text(number.ToString(CultureInfo.InvariantCulture)));

    TagBuilder Step(string side, string word, int to) => Tag("div", $"govuk-pagination__{side}").With(
        Tag("a", "govuk-link govuk-pagination__link", ("href", At(to)), ("rel", side)).With(
            Tag("span", "govuk-pagination__link-title").Text(word).With(Tag("span", "govuk-visually-hidden").Text(" page"))));

    string At(int number) => string.Format(CultureInfo.InvariantCulture, Address, number);
}
