using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Fields;

/// <summary>A question answered by choosing: a fieldset whose legend is the label.</summary>
public abstract class ChoiceGroup : FieldTag
{
    /// <summary>True to put short answers side by side.</summary>
    public bool Inline { get; set; }

    /// <summary>True for smaller marks, where choosing is not the page's main work.</summary>
    public bool Small { get; set; }

    private protected abstract string Kind { get; }

    /// <inheritdoc/>
    public override void Init(TagHelperContext context) =>
        context.Items[typeof(Choices)] = new Choices(Field.Of(View, For, Name, Value), Kind);

    private protected override IHtmlContent Body(Field field, IReadOnlyList<TagHelperAttribute> others, IHtmlContent? inside)
    {
        var box = Tag("fieldset", "govuk-fieldset", ("aria-describedby", Described(field)));
        foreach (var attribute in others)
            box.Attributes[attribute.Name] = attribute.Value?.ToString();
        return box.With(Legend(), HintTag(field), MistakeTag(field), Control(field, inside));
    }

    private protected override TagBuilder Control(Field field, IHtmlContent? inside) => Tag(
        "div",
        Classes($"govuk-{Kind}", Inline ? $"govuk-{Kind}--inline" : null, Small ? $"govuk-{Kind}--small" : null),
        ("data-module", $"govuk-{Kind}")).With(inside);

    TagBuilder Legend()
    {
        var legend = Tag("legend", Classes("govuk-fieldset__legend", LabelSize is null ? null : $"govuk-fieldset__legend--{LabelSize}", LabelHidden ? "govuk-visually-hidden" : null));
        return Heading ? legend.With(Tag("h1", "govuk-fieldset__heading").Text(Label)) : legend.Text(Label);
    }
}

/// <summary>One answer of several.</summary>
[HtmlTargetElement("radio-group")]
public sealed class RadioGroup : ChoiceGroup
{
    private protected override string Kind => "radios";
}

/// <summary>Any number of answers, or one thing to agree to.</summary>
[HtmlTargetElement("check-group")]
public sealed class CheckGroup : ChoiceGroup
{
    private protected override string Kind => "checkboxes";
}

/// <summary>The question that the answers inside it belong to.</summary>
sealed class Choices(Field question, string kind)
{
    int shown;

    public Field Field => question;

    public string Kind => kind;

    /// <summary>The id of the next answer: the first one has the question's own, so that a summary can link to it.</summary>
    public string NextId() => ++shown == 1 ? question.Id : $"{question.Id}-{shown}";
}
