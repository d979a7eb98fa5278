using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Charts;

/// <summary>
/// A chart on a page: <c>&lt;a-chart of="Model.Chart" address="/insight/flow" /&gt;</c>. One named stop for the keyboard, the finding and what
/// it is of, the drawing, the same figures in a table, and both to take away.
/// </summary>
[HtmlTargetElement("a-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartFigure : TagHelper
{
    /// <summary>A longer table than this opens on a click; on paper it is always there.</summary>
    const int InSight = 16;

    /// <summary>The chart.</summary>
    public Chart Of { get; set; } = null!;

    /// <summary>Where the page lies that gives its files; nothing to take away when left out.</summary>
    public string? Address { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tf-chart");
        output.Attributes.SetAttribute("id", $"chart-{Of.Key}");
        output.Content.SetHtmlContent(Tag("figcaption", "tf-chart__says").With(Tag("strong", "tf-chart__finding").Text(Of.Finding), Tag("span", "tf-quiet").Text(Of.Subtitle)))
            .AppendHtml(Tag("div", "tf-wide tf-chart__paper", ("role", "region"), ("tabindex", "0"), ("aria-label", $"Chart: {Of.Finding}")).With(ChartFiles.Drawing(Of, alone: false)))
            .AppendHtml(Beneath(Of.Table)).AppendHtml(Files());
    }

    IHtmlContent Files()
    {
        if (Address is null) return HtmlString.Empty;
        string To(string kind) => $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={kind}&chart={Of.Key}";
        TagBuilder Link(string kind, string words) => Tag("a", "", ("href", To(kind)), ("download", "")).Text(words).With(Tag("span", "govuk-visually-hidden").Text($": {Of.Finding}"));
        return Tag("p", "tf-no-print tf-chart__files").With(Link("image", "Image (SVG)"), new HtmlString(" "), Link("csv", "Figures (CSV)"));
    }

    static TagBuilder Beneath(ChartTable table)
    {
        TagBuilder Cell(string text, int column, bool head) => column == 0 || head
            ? Tag("th", Classes("govuk-table__header", column > 0 ? "govuk-table__header--numeric" : null), ("scope", head ? "col" : "row")).Text(text)
            : Tag("td", "govuk-table__cell govuk-table__cell--numeric").Text(text);
        TagBuilder Row(IReadOnlyList<string> cells, bool head) => Tag("tr", "govuk-table__row").With([.. cells.Select((c, i) => Cell(c, i, head))]);
        var whole = Tag("div", "tf-wide", ("role", "region"), ("aria-label", table.Caption), ("tabindex", "0")).With(Tag("table", "govuk-table").With(
            Tag("caption", "govuk-table__caption govuk-table__caption--s").Text(table.Caption),
            Tag("thead", "govuk-table__head").With(Row(table.Columns, head: true)),
            Tag("tbody", "govuk-table__body").With([.. table.Rows.Select(r => Row(r, head: false))])));
        return table.Rows.Count <= InSight ? whole : Tag("details", "govuk-details").With(
            Tag("summary", "govuk-details__summary").With(Tag("span", "govuk-details__summary-text").Text($"The same in a table: {table.Caption}")), Tag("div", "govuk-details__text").With(whole));
    }
}
