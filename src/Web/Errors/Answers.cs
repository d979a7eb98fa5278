using Microsoft.AspNetCore.Diagnostics;
using Threefold.Casework.Door;

namespace Threefold.Web.Errors;

/// <summary>
/// Three kinds of error only. What the door says (refused and unknown look the same), somebody saved first, and what we
/// broke ourselves, which gets a reference number and leaves nothing personal in the log.
/// </summary>
static class Answers
{
    public static void UseErrors(this WebApplication site)
    {
        site.UseStatusCodePagesWithReExecute("/errors/{0}");
        site.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync, SuppressDiagnosticsCallback = _ => true, AllowStatusCode404Response = true });
    }

    static Task AnswerAsync(HttpContext http)
    {
        var failure = http.Features.Get<IExceptionHandlerFeature>()!.Error;
        http.Response.StatusCode = failure switch
        {
            CannotOpen or NotThere => StatusCodes.Status404NotFound,
            SavedFirst => StatusCodes.Status409Conflict,
            KeyUsedForOtherWords => StatusCodes.Status422UnprocessableEntity,
            BadHttpRequestException bad => bad.StatusCode,
            Microsoft.AspNetCore.Antiforgery.AntiforgeryValidationException or InvalidDataException => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (http.Response.StatusCode == StatusCodes.Status500InternalServerError)
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Threefold.Broken")
                .LogError("Reference {Reference}: {Kind} at {Where}", http.TraceIdentifier, failure.GetType().Name, Where(failure));
        return Task.CompletedTask;
    }

    /// <summary>Where it broke: our own lines only, never a message, which may hold somebody's words.</summary>
    static string Where(Exception failure) =>
        string.Join(" < ", (failure.StackTrace ?? "").Split('\n').Select(l => l.Trim()).Where(l => l.Contains("Threefold.", StringComparison.Ordinal)).Take(8));
}
