using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Fields;

/// <summary>A day as people write it: day, month, year, in three boxes. Binds to a <see cref="DateOnly"/> by <see cref="DayBinder"/>.</summary>
[HtmlTargetElement("day-field")]
public sealed class DayField : FieldTag
{
    /// <summary>True for a person's own birth date, so that a browser may offer it.</summary>
    public bool Birthday { get; set; }

    private protected override IHtmlContent Body(Field field, IReadOnlyList<TagHelperAttribute> others, IHtmlContent? inside)
    {
        var box = Tag("fieldset", "govuk-fieldset", ("role", "group"), ("aria-describedby", Described(field)));
        var legend = Tag("legend", Classes("govuk-fieldset__legend", LabelSize is null ? null : $"govuk-fieldset__legend--{LabelSize}"));
        return box.With(
            Heading ? legend.With(Tag("h1", "govuk-fieldset__heading").Text(Label)) : legend.Text(Label),
            HintTag(field),
            MistakeTag(field),
            Control(field, inside));
    }

    private protected override TagBuilder Control(Field field, IHtmlContent? inside)
    {
        var day = field.Model as DateOnly?;
        return Tag("div", "govuk-date-input", ("id", field.Id)).With(
            Part(field, "Day", day?.Day, 2),
            Part(field, "Month", day?.Month, 2),
            Part(field, "Year", day?.Year, 4));
    }

    private protected override string FirstId(Field field) => $"{field.Id}-day";

    TagBuilder Part(Field field, string part, int? held, int width)
    {
        var small = part.ToLowerInvariant();
        var id = $"{field.Id}-{small}";
        return Tag("div", "govuk-date-input__item").With(Tag("div", "govuk-form-group").With(
            Tag("label", "govuk-label govuk-date-input__label", ("for", id)).Text(part),
            Tag(
                "input",
                Classes("govuk-input govuk-date-input__input", $"govuk-input--width-{width}", field.Mistake is null ? null : "govuk-input--error"),
                ("id", id),
                ("name", $"{field.Name}.{part}"),
                ("type", "text"),
                ("inputmode", "numeric"),
                ("autocomplete", Birthday ? $"bday-{small}" : null),
                ("value", Typed(field, part, held)))));
    }

    static string? Typed(Field field, string part, int? held) =>
        field.Part(part, held?.ToString(CultureInfo.InvariantCulture)).Typed is { Length: > 0 } typed ? typed : null;
}
