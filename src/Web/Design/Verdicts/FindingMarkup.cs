using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Fields;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Verdicts;

/// <summary>How one thing a rule said looks: the sentence, then small where it comes from, then how to answer it.</summary>
static class FindingMarkup
{
    /// <summary>What is said beside a field. A rule that stops the act is already written as the field's mistake.</summary>
    public static IReadOnlyList<Finding> Notes(Field field) => [.. field.Findings.Where(f => f.Weight != Weight.Block || f.Source.Length > 0 || f.Instead is { Count: > 0 })];

    /// <summary>Everything said beside a field, with the box for a reason or the box to tick.</summary>
    public static IHtmlContent Beside(Field field)
    {
        var notes = Notes(field);
        if (notes.Count == 0)
            return HtmlString.Empty;
        return Tag("div", "", ("id", $"{field.Id}-finding")).With([.. notes.Select(f => One(f, field.View, sentence: f.Weight != Weight.Block))]);
    }

    /// <summary>One finding, with its answer where the worker may give one.</summary>
    public static IHtmlContent One(Finding finding, ViewContext view, bool sentence = true) =>
        Tag("div", $"tf-finding tf-finding--{Kind(finding.Weight)}").With(
            sentence ? Tag("span").Text(finding.Says) : null,
            Source(finding),
            Ways(finding, view.ViewData.Verdict()),
            Answer(finding.Weight, view));

    /// <summary>“From Norfolk's practice model, 3.7(c)”, small.</summary>
    public static IHtmlContent? Source(Finding finding) =>
        finding.Source.Length == 0 ? null : Tag("span", "tf-source").Text($"From {finding.Source}");

    /// <summary>What can be done instead: links where this page knows the way, else sentences.</summary>
    public static IHtmlContent? Ways(Finding finding, PageVerdict? verdict) => finding.Instead is not { Count: > 0 } ways
        ? null
        : Tag("ul", "govuk-list tf-ways").With([.. ways.Select(way => Tag("li").With(Way(way, verdict)))]);

    static TagBuilder Way(string way, PageVerdict? verdict) => verdict?.Ways.TryGetValue(way, out var address) == true
        ? Tag("a", "govuk-button govuk-button--secondary", ("href", address), ("role", "button"), ("draggable", "false"), ("data-module", "govuk-button")).Text(way)
        : Tag("span").Text(way);

    static string Kind(Weight weight) => weight switch { Weight.Block => "block", Weight.Coach => "coach", _ => "ask" };

    static IHtmlContent? Answer(Weight weight, ViewContext view)
    {
        var shown = view.HttpContext.Shown();
        if (weight == Weight.Reason && !shown.Reason)
        {
            shown.Reason = true;
            return ReasonBox(new Field(view, "Reason", null));
        }

        if (weight == Weight.Warn && !shown.Read)
        {
            shown.Read = true;
            return ReadBox(new Field(view, "Read", null));
        }

        return null;
    }

    static TagBuilder ReasonBox(Field reason) => Tag("div", "govuk-form-group").With(
        Tag("label", "govuk-label", ("for", reason.Id)).Text("Why go ahead?"),
        Tag("textarea", "govuk-textarea", ("id", reason.Id), ("name", reason.Name), ("rows", "3")).Text(reason.Typed));

    static TagBuilder ReadBox(Field read) => Tag("div", "govuk-form-group").With(Tag("div", "govuk-checkboxes").With(
        Tag("div", "govuk-checkboxes__item").With(
            Tag("input", "govuk-checkboxes__input", ("id", read.Id), ("name", read.Name), ("type", "checkbox"), ("value", "true"), ("checked", Flag(read.Typed == "true"))),
            Tag("label", "govuk-label govuk-checkboxes__label", ("for", read.Id)).Text("I have read this"))));
}
