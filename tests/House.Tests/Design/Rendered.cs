using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Threefold.House.Tests.Design;

/// <summary>What one of our tag helpers writes, without a whole page around it.</summary>
static class Rendered
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A page being shown, with nothing typed.</summary>
    public static ViewContext View() => new()
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()),
    };

    /// <summary>The markup of a helper around fixed markup.</summary>
    public static Task<string> OfAsync(TagHelper helper, string tag, string inside = "", params (string Name, string Value)[] attributes) =>
        OfAsync(helper, tag, _ => Task.FromResult(inside), attributes);

    /// <summary>The markup of a helper around other helpers, which are handed what it passes down.</summary>
    public static async Task<string> OfAsync(TagHelper helper, string tag, Func<IDictionary<object, object>, Task<string>> inside, params (string Name, string Value)[] attributes)
    {
        var context = new TagHelperContext(tag, [], new Dictionary<object, object>(), "1");
        return await OfAsync(helper, tag, context, inside, attributes);
    }

    /// <summary>The markup of a helper inside another.</summary>
    public static Task<string> InAsync(IDictionary<object, object> items, TagHelper helper, string tag, string inside = "", params (string Name, string Value)[] attributes) =>
        OfAsync(helper, tag, new TagHelperContext(tag, [], items, "2"), _ => Task.FromResult(inside), attributes);

    static async Task<string> OfAsync(TagHelper helper, string tag, TagHelperContext context, Func<IDictionary<object, object>, Task<string>> inside, (string Name, string Value)[] attributes)
    {
        var output = new TagHelperOutput(tag, [.. attributes.Select(a => new TagHelperAttribute(a.Name, a.Value))], async (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.SetHtmlContent(await inside(context.Items));
            return content;
        });
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        if (!output.IsContentModified)
            output.Content.SetHtmlContent(await output.GetChildContentAsync());
        using var text = new StringWriter();
        output.WriteTo(text, Encoder);
        return text.ToString();
    }
}
