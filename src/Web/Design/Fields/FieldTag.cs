using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Threefold.Web.Design.Verdicts;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Fields;

/// <summary>
/// What every question shares: a label, a hint, what was wrong, what a rule said, then the control. Attributes that the
/// helper does not know (autocomplete, inputmode, spellcheck, maxlength, data-…) go to the control itself.
/// </summary>
public abstract class FieldTag : TagHelper
{
    /// <summary>The property it binds to.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The name it is posted under, where there is no property.</summary>
    public string? Name { get; set; }

    /// <summary>What is shown when nothing was typed; otherwise the property's own value.</summary>
    public object? Value { get; set; }

    /// <summary>The question, in plain words. Always given.</summary>
    public string Label { get; set; } = "";

    /// <summary><c>s</c>, <c>m</c>, <c>l</c> or <c>xl</c>; plain when left out.</summary>
    public string? LabelSize { get; set; }

    /// <summary>True when the label is the page's only heading.</summary>
    public bool Heading { get; set; }

    /// <summary>True when the label is for screen readers only (a search box beside its button).</summary>
    public bool LabelHidden { get; set; }

    /// <summary>One short sentence of help.</summary>
    public string? Hint { get; set; }

    /// <summary>The page being shown.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = Field.Of(View, For, Name, Value);
        var inside = await output.GetChildContentAsync();
        var others = output.Attributes.Where(a => a.Name != "class").ToArray();
        var classes = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Classes("govuk-form-group", field.Mistake is null ? null : "govuk-form-group--error", classes));
        View.HttpContext.Shown().Add(field.Name, FirstId(field));
        output.Content.SetHtmlContent(Body(field, others, inside)).AppendHtml(FindingMarkup.Beside(field));
    }

    /// <summary>Everything inside the group.</summary>
    private protected virtual IHtmlContent Body(Field field, IReadOnlyList<TagHelperAttribute> others, IHtmlContent? inside)
    {
        var control = Control(field, inside);
        foreach (var attribute in others)
            (Target(control) ?? control).Attributes[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : attribute.Value?.ToString();
        return new HtmlContentBuilder().AppendHtml(LabelTag(field)).AppendHtml(HintTag(field)).AppendHtml(MistakeTag(field)).AppendHtml(Wrapped(control));
    }

    /// <summary>The input itself.</summary>
    private protected abstract TagBuilder Control(Field field, IHtmlContent? inside);

    /// <summary>What stands around the input (a pound sign), where anything does.</summary>
    private protected virtual IHtmlContent Wrapped(TagBuilder control) => control;

    /// <summary>Which element the extra attributes go to, where it is not the control.</summary>
    private protected virtual TagBuilder? Target(TagBuilder control) => null;

    /// <summary>The id that a summary of mistakes links to.</summary>
    private protected virtual string FirstId(Field field) => field.Id;

    /// <summary>The ids that describe the control: hint, mistake, finding.</summary>
    private protected string? Described(Field field) => Classes(
        Hint is null ? null : $"{field.Id}-hint",
        field.Mistake is null ? null : $"{field.Id}-error",
        FindingMarkup.Notes(field).Any() ? $"{field.Id}-finding" : null) is { Length: > 0 } ids ? ids : null;

    private protected IHtmlContent HintTag(Field field) =>
        Hint is null ? HtmlString.Empty : Tag("div", "govuk-hint", ("id", $"{field.Id}-hint")).Text(Hint);

    private protected static IHtmlContent MistakeTag(Field field) => field.Mistake is null
        ? HtmlString.Empty
        : Tag("p", "govuk-error-message", ("id", $"{field.Id}-error")).With(Tag("span", "govuk-visually-hidden").Text("Error:")).Text(" " + field.Mistake);

    IHtmlContent LabelTag(Field field)
    {
        var label = Tag("label", Classes("govuk-label", LabelSize is null ? null : $"govuk-label--{LabelSize}", LabelHidden ? "govuk-visually-hidden" : null), ("for", field.Id)).Text(Label);
        return Heading ? Tag("h1", "govuk-label-wrapper").With(label) : label;
    }
}
