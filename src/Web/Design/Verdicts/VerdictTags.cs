using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Threefold.Practice.Ground;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Verdicts;

/// <summary>At the top of a page, focused: what stands in the way and where to answer it. The layout places it.</summary>
[HtmlTargetElement("verdict-summary")]
public sealed class VerdictSummary : TagHelper
{
    /// <summary>The page being shown.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        if (View.ViewData.Verdict() is not { Stops.Count: > 0 } verdict)
            return;
        var blocked = verdict.Stops.Any(f => f.Weight == Weight.Block);
        var heading = blocked ? "This cannot happen yet" : verdict.Stops.Count == 1 ? "One thing first" : "Before you go on";
        output.Content.SetHtmlContent(Tag("div", Classes("tf-verdict", blocked ? "tf-verdict--block" : null), ("data-module", "govuk-error-summary"), ("tabindex", "-1"), ("autofocus", "")).With(
            Tag("div", "", ("role", "alert")).With(
                Tag("h2", "govuk-heading-m").Text(heading),
                Tag("ul", "tf-verdict__list").With([.. verdict.Stops.Select(f => Tag("li").With(Line(f), FindingMarkup.Source(f)))]))));
    }

    TagBuilder Line(Finding finding)
    {
        var shown = View.HttpContext.Shown();
        var lands = finding.Field.Length > 0 ? shown.IdOf(finding.Field) : null;
        lands ??= finding.Weight switch
        {
            Weight.Reason when shown.Reason => "Reason",
            Weight.Warn when shown.Read => "Read",
            _ => null,
        };
        return lands is null ? Tag("strong").Text(finding.Says) : Tag("a", "", ("href", "#" + lands)).Text(finding.Says);
    }
}

/// <summary>
/// Inside a form, just above its button: what rules said about the page as a whole, with the boxes that answer. Every
/// form that calls an act has one.
/// </summary>
[HtmlTargetElement("verdict-answers")]
public sealed class VerdictAnswers : TagHelper
{
    /// <summary>The page being shown.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        if (View.ViewData.Verdict() is not { } verdict)
            return;
        var shown = View.HttpContext.Shown();
        foreach (var finding in verdict.Said.Where(f => f.Field.Length == 0 || shown.IdOf(f.Field) is null))
            output.Content.AppendHtml(FindingMarkup.One(finding, View));
    }
}
