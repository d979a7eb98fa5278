using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Threefold.Web.Design.Pieces;

/// <summary>A moment or a day as people say it: <c>&lt;when at="@contact.At" /&gt;</c>, <c>&lt;when day="@born" /&gt;</c>, <c>&lt;when due="@next" /&gt;</c>.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class When(TimeProvider clock) : TagHelper
{
    /// <summary>A moment, in UTC.</summary>
    public DateTime? At { get; set; }

    /// <summary>True where the moment stands by itself or begins a sentence, as in a cell of a table: “Today 10:42am”.</summary>
    public bool Begins { get; set; }

    /// <summary>A day.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>When something falls due, in UTC; once past, it says how late.</summary>
    public DateTime? Due { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        var moment = At ?? Due;
        if (moment is null && Day is null)
        {
            output.SuppressOutput();
            return;
        }

        var stamp = moment is { } m ? m.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        output.Attributes.SetAttribute("datetime", stamp);
        output.Content.SetContent(At is { } at ? Begins ? Times.Begin(at, now) : Times.Say(at, now) : Due is { } due ? Standing(due, now) : Times.Day(Day!.Value));
    }

    static string Standing(DateTime due, DateTime now) => now > due ? Times.Late(due, now) : Times.By(due, now);
}
