using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Fields;

/// <summary>One line of text: <c>&lt;text-field for="Postcode" label="Postcode" width="10" autocomplete="off" /&gt;</c>.</summary>
[HtmlTargetElement("text-field")]
public sealed class TextField : FieldTag
{
    /// <summary><c>text</c> unless said: <c>tel</c>, <c>email</c>, <c>search</c>, <c>password</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>How many characters wide it looks: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    /// <summary>Shown before the box: £.</summary>
    public string? Prefix { get; set; }

    /// <summary>Shown after the box: a week.</summary>
    public string? Suffix { get; set; }

    private protected override TagBuilder Control(Field field, IHtmlContent? inside) => Tag(
        "input",
        Classes("govuk-input", Width is null ? null : $"govuk-input--width-{Width}", field.Mistake is null ? null : "govuk-input--error"),
        ("id", field.Id),
        ("name", field.Name),
        ("type", Type),
        ("value", Type == "password" || string.IsNullOrEmpty(field.Typed) ? null : field.Typed),
        ("aria-describedby", Described(field)));

    private protected override IHtmlContent Wrapped(TagBuilder control) => Prefix is null && Suffix is null
        ? control
        : Tag("div", "govuk-input__wrapper").With(Beside("prefix", Prefix), control, Beside("suffix", Suffix));

    static TagBuilder? Beside(string side, string? text) =>
        text is null ? null : Tag("div", $"govuk-input__{side}", ("aria-hidden", "true")).Text(text);
}
