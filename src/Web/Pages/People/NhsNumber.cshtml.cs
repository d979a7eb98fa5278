using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Notes an NHS number, and how sure we are that it is theirs.</summary>
[For(Purpose.Identity)]
[GuidedBy("who-it-is")]
public sealed class NhsNumberModel(OpenAbout open, NoteNhsNumber note) : PersonPage(open)
{
    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => note.DoAsync(Me, Person, Typed("NhsNumber"), Chosen("Status", NhsNumberStatus.TraceRequired), stop), "/about", "", stop);
}
