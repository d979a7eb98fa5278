using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Threefold.Web.Design.Verdicts;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Pieces;

/// <summary>At the top of a page, focused: every mistake in the form, each linked to its field. The layout places it.</summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummary : TagHelper
{
    /// <summary>The page being shown.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        var mistakes = View.ViewData.ModelState
            .SelectMany(entry => entry.Value?.Errors.Select(e => (entry.Key, e.ErrorMessage)) ?? [])
            .Where(m => m.ErrorMessage.Length > 0)
            .ToList();
        if (mistakes.Count == 0)
            return;
        output.Content.SetHtmlContent(Tag("div", "govuk-error-summary", ("data-module", "govuk-error-summary")).With(
            Tag("div", "", ("role", "alert")).With(
                Tag("h2", "govuk-error-summary__title").Text("There is a problem"),
                Tag("div", "govuk-error-summary__body").With(
                    Tag("ul", "govuk-list govuk-error-summary__list").With([.. mistakes.Select(m => Tag("li").With(Line(m.Key, m.ErrorMessage)))])))));
    }

    TagBuilder Line(string field, string says) => View.HttpContext.Shown().IdOf(field) is { } id
        ? Tag("a", "", ("href", "#" + id)).Text(says)
        : Tag("span").Text(says);
}
