using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Fields;

/// <summary>
/// One answer: <c>&lt;radio-item value="yes" label="Yes"&gt;shown when chosen&lt;/radio-item&gt;</c>. What is inside is
/// revealed when the answer is chosen; without script it is always there.
/// </summary>
[HtmlTargetElement("radio-item", ParentTag = "radio-group")]
[HtmlTargetElement("check-item", ParentTag = "check-group")]
public sealed class ChoiceItem : TagHelper
{
    /// <summary>What is posted.</summary>
    public string Value { get; set; } = "true";

    /// <summary>What is read.</summary>
    public string Label { get; set; } = "";

    /// <summary>One short sentence of help.</summary>
    public string? Hint { get; set; }

    /// <summary>True when choosing this box clears the others (“None of these”).</summary>
    public bool Exclusive { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = (Choices)context.Items[typeof(Choices)];
        var kind = choices.Kind;
        var id = choices.NextId();
        var inside = await output.GetChildContentAsync();
        var reveals = inside.IsEmptyOrWhiteSpace ? null : $"conditional-{id}";
        var input = Tag(
            "input",
            $"govuk-{kind}__input",
            ("id", id),
            ("name", choices.Field.Name),
            ("type", kind == "radios" ? "radio" : "checkbox"),
            ("value", Value),
            ("checked", Flag(choices.Field.Chosen.Contains(Value, StringComparer.OrdinalIgnoreCase))),
            ("data-aria-controls", reveals),
            ("data-behaviour", Exclusive ? "exclusive" : null),
            ("aria-describedby", Hint is null ? null : $"{id}-item-hint"));
        foreach (var attribute in output.Attributes)
            input.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
        output.SuppressOutput();
        output.Content.SetHtmlContent(Tag("div", $"govuk-{kind}__item").With(
            input,
            Tag("label", $"govuk-label govuk-{kind}__label", ("for", id)).Text(Label),
            Hint is null ? null : Tag("div", $"govuk-hint govuk-{kind}__hint", ("id", $"{id}-item-hint")).Text(Hint)));
        if (reveals is not null)
            output.Content.AppendHtml(Tag("div", $"govuk-{kind}__conditional govuk-{kind}__conditional--hidden", ("id", reveals)).With(inside));
    }
}

/// <summary>The word between answers: <c>&lt;choice-or /&gt;</c>.</summary>
[HtmlTargetElement("choice-or")]
public sealed class ChoiceOr : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"govuk-{((Choices)context.Items[typeof(Choices)]).Kind}__divider");
        output.Content.SetContent("or");
    }
}
