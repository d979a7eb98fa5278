using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Letters;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Letters;

/// <summary>A letter is made from what was recorded. Whoever writes looks at every word of it before it goes.</summary>
[For(Purpose.Conversation)]
[GuidedBy("letters")]
public sealed class WriteModel(ReadLetters read, WriteLetter write) : WriteForm(read)
{
    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var answer = new RuleAnswer(Typed("Read") == "true", Typed("Reason"));
        try
        {
            var verdict = await write.DoAsync(Me, Person, Key, AsTyped, Again is { } id ? (id, int.TryParse(Typed("Seen"), out var seen) ? seen : 0) : null, answer, stop);
            return verdict.Allowed ? LocalRedirect($"/letters/{verdict.Answer}") : this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal) { ["Record what may be shared"] = $"/people/{Person}/about/sharing", ["Write to the person instead"] = $"/people/{Person}/letters/write/{Key}" });
        }
        catch (SavedFirst clash)
        {
            (Changed, Version, Response.StatusCode) = (true, clash.Version, StatusCodes.Status409Conflict);
            return Page();
        }
    }
}
