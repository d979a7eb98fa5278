using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Threefold.Web.Design.Pieces;

/// <summary>Gives a plain table's parts their classes, and headers their scope. <c>numeric</c> on a cell lines figures up.</summary>
[HtmlTargetElement("thead", ParentTag = "data-table")]
[HtmlTargetElement("tbody", ParentTag = "data-table")]
[HtmlTargetElement("tr", ParentTag = "thead")]
[HtmlTargetElement("tr", ParentTag = "tbody")]
[HtmlTargetElement("th", ParentTag = "tr")]
[HtmlTargetElement("td", ParentTag = "tr")]
public sealed class TableParts : TagHelper
{
    /// <summary>True for figures.</summary>
    public bool Numeric { get; set; }

    /// <inheritdoc/>
    public override void Init(TagHelperContext context)
    {
        if (context.TagName is "thead" or "tbody")
            context.Items[typeof(TableParts)] = context.TagName;
    }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var inHead = context.Items.TryGetValue(typeof(TableParts), out var part) && part is "thead";
        var name = context.TagName switch
        {
            "thead" => "head",
            "tbody" => "body",
            "tr" => "row",
            "th" => "header",
            _ => "cell",
        };
        var classes = Markup.Classes($"govuk-table__{name}", Numeric ? $"govuk-table__{name}--numeric" : null, output.Attributes["class"]?.Value?.ToString());
        output.Attributes.SetAttribute("class", classes);
        if (context.TagName == "th" && !output.Attributes.ContainsName("scope"))
            output.Attributes.SetAttribute("scope", inHead ? "col" : "row");
    }
}
