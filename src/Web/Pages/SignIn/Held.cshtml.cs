using Microsoft.AspNetCore.Mvc;
using Threefold.Web.Hosting;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages.SignIn;

/// <summary>A form that was sent after its session had ended, given back to the worker who sent it. It is never sent by itself.</summary>
[ForAnyWorker]
public sealed class HeldModel : HousePage
{
    /// <summary>What was sent, and where to.</summary>
    public HeldPost Post { get; private set; } = new("/desk", []);

    /// <summary>True for a field that somebody wrote words in, worth reading again; choices and keys are not.</summary>
    public bool IsWords(KeyValuePair<string, string> field) => field.Key[0] != '_' && field.Value.Contains(' ', StringComparison.Ordinal);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await HeldPosts.FindAsync(HttpContext, id, Me.Actor.Id) is not { } held || !Url.IsLocalUrl(held.To)) return NotFound();
        Post = held;
        return Page();
    }
}
