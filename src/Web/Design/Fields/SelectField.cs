using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Fields;

/// <summary>A list to choose one from, where radios would be too many.</summary>
[HtmlTargetElement("select-field")]
public sealed class SelectField : FieldTag
{
    /// <summary>What may be chosen.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The words of a first, empty choice: “Choose one”.</summary>
    public string? Empty { get; set; }

    private protected override TagBuilder Control(Field field, IHtmlContent? inside)
    {
        var select = Tag(
            "select",
            Classes("govuk-select", field.Mistake is null ? null : "govuk-select--error"),
            ("id", field.Id),
            ("name", field.Name),
            ("aria-describedby", Described(field)));
        if (Empty is not null)
            select.With(Tag("option", "", ("value", "")).Text(Empty));
        foreach (var item in Items)
            select.With(Tag("option", "", ("value", item.Value), ("selected", Flag(Is(item, field))), ("disabled", Flag(item.Disabled))).Text(item.Text));
        return select;
    }

    static bool Is(SelectListItem item, Field field) =>
        field.Typed is { } typed ? string.Equals(typed, item.Value, StringComparison.Ordinal) : item.Selected;
}
