using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Threefold.Practice.Access;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages.Errors;

/// <summary>
/// What is shown when a page cannot be. Refused and unknown are one answer, word for word and number for number, so that
/// nobody learns whether a record exists by asking for it.
/// </summary>
[Threefold.Web.Hosting.ForEveryone]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    /// <summary>The answer given: 400, 404, 409, 413, 422, 429 or 500.</summary>
    public int Answer { get; private set; }

    /// <summary>What the page says first.</summary>
    public string Title => Answer switch
    {
        400 => "That page was out of date",
        409 => "Somebody saved this first",
        413 => "That is too long",
        422 => "This was sent before",
        429 => "Too many tries",
        500 => "Something went wrong",
        _ => "We cannot find that, or you cannot open it",
    };

    /// <summary>
    /// Where somebody with a front-line role may say why they need a record, when it was a person's page they asked for. It
    /// is read from the address alone, so it is offered for a record that is not there just as for one that is.
    /// </summary>
    public string? Ask
    {
        get
        {
            var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.Split('/') ?? [];
            if (asked is not ["", "people", var id, ..] || !Guid.TryParse(id, out var person)) return null;
            return HttpContext.Me() is { } me && AccessRules.MayActFor(me, Purpose.Conversation) ? $"/people/{person}/ask" : null;
        }
    }

    /// <summary>What to quote; it names the request in the log and nobody in it.</summary>
    public string Reference => HttpContext.TraceIdentifier;

    /// <summary>Shows it, whatever the request was.</summary>
    /// <param name="code">The status that the request ended with.</param>
    public void OnGet(int code) => Be(code);

    /// <summary>The same for a form. The code is read from the address itself, because a form that cannot be read binds nothing.</summary>
    public void OnPost() => Be(int.TryParse(RouteData.Values["code"] as string, out var code) ? code : 404);

    void Be(int code)
    {
        Answer = code is 400 or 409 or 413 or 422 or 429 or 500 ? code : 404;
        Response.StatusCode = Answer;
    }
}
