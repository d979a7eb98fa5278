using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Threefold.Web.Pages;

/// <summary>Puts a one-time key in every form that posts, so that a double click or a lost reply does nothing twice.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormKey : TagHelper
{
    /// <summary>The page it is on.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(output.Attributes["method"]?.Value.ToString(), "post", StringComparison.OrdinalIgnoreCase)) return;
        var request = View.HttpContext.Request;
        var kept = Kept(request);
        var key = Guid.TryParse(kept, out _) ? kept : Guid.CreateVersion7().ToString();
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{HousePage.KeyField}\" value=\"{key}\">");
    }

    /// <summary>The key that was sent, or nothing when what was sent cannot be read (a page of mistakes is being shown then).</summary>
    static string Kept(HttpRequest request)
    {
        try { return request.HasFormContentType ? request.Form[HousePage.KeyField].ToString() : ""; }
        catch (InvalidDataException) { return ""; }
    }
}
