using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Threefold.Web.Design.Pieces;

/// <summary>
/// A form that names no handler goes to the page itself. After another form of the same page was refused, that one's handler stands in
/// the address: without this, the words typed here would go there, and be lost.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OwnForm : TagHelper
{
    const string Handler = "handler";

    /// <summary>Where the page stands.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override int Order => int.MaxValue;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        if (!request.Query.ContainsKey(Handler) || context.AllAttributes.Any(a => a.Name is "action" or "asp-page" or "asp-page-handler")) return;
        var rest = QueryString.Create(request.Query.Where(q => !string.Equals(q.Key, Handler, StringComparison.OrdinalIgnoreCase)));
        output.Attributes.SetAttribute("action", $"{request.PathBase}{request.Path}{rest}");
    }
}
