using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Fields;

/// <summary>
/// Several lines of text. With <c>own</c> it is where a person's own words go: larger, with the damson rule, and in
/// whichever direction they write.
/// </summary>
[HtmlTargetElement("words-field")]
public sealed class WordsField : FieldTag
{
    /// <summary>How many lines high it starts.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>True for the person's own words.</summary>
    public bool Own { get; set; }

    private protected override TagBuilder Control(Field field, IHtmlContent? inside) => Tag(
        "textarea",
        Classes("govuk-textarea", Own ? "tf-words-box" : null, field.Mistake is null ? null : "govuk-textarea--error"),
        ("id", field.Id),
        ("name", field.Name),
        ("rows", Rows.ToString(CultureInfo.InvariantCulture)),
        ("dir", Own ? "auto" : null),
        ("aria-describedby", Described(field))).Text(FirstLineKept(field.Typed));

    // A browser drops one line break straight after <textarea>: give it one to drop.
    static string? FirstLineKept(string? text) => text is ['\n' or '\r', ..] ? "\n" + text : text;
}
