using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Web.Design;
using Threefold.Web.Hosting;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages;

/// <summary>
/// Where a page's script sends what is typed, one field at a time. The words belong to whoever typed them; about a person
/// they are kept only while that worker may open the record.
/// </summary>
[ForAnyWorker]
[EnableRateLimiting(Limits.Drafts)]
public sealed class DraftsModel(Drafts drafts, RecordDoor door) : HousePage
{
    /// <summary>Keeps one field.</summary>
    /// <param name="of">The page or conversation.</param>
    /// <param name="name">The field.</param>
    /// <param name="text">What it holds now.</param>
    /// <param name="seen">The version of the answer that was looked at, posted as <c>base</c>.</param>
    /// <param name="person">The person in view, where there is one.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>200 with when it was saved and the version; 404 when the record is not open to them; 413 or 422 when it cannot be kept.</returns>
    public async Task<IActionResult> OnPostAsync(string? of, string? name, string? text, [FromForm(Name = "base")] int seen, Guid? person, CancellationToken stop)
    {
        text ??= "";
        if (string.IsNullOrEmpty(of) || string.IsNullOrEmpty(name) || of.Length > Drafts.LongestName || name.Length > Drafts.LongestName) return Say(StatusCodes.Status422UnprocessableEntity);
        if (text.Length > Drafts.Longest) return Say(StatusCodes.Status413PayloadTooLarge);
        if (text.Contains('\0', StringComparison.Ordinal)) return Say(StatusCodes.Status422UnprocessableEntity);
        if (person is { } about) await door.MustBeOpenAsync(Me, about, of.StartsWith(ReadConcern.Page, StringComparison.Ordinal) ? Purpose.Safeguarding : Purpose.Conversation, "KeepDraft", stop);
        var at = await drafts.SaveAsync(Me, of, name, text, seen, person, stop);
        return new JsonResult(new { savedAt = Times.Clock(at), version = seen });
    }

    StatusCodeResult Say(int status)
    {
        SignedIn.SayPlainly(HttpContext, status);
        return StatusCode(status);
    }
}
