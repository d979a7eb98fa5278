using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>Papers that give somebody a say, as they were seen; next of kin is not one of them.</summary>
[For(Purpose.Conversation)]
[GuidedBy("authority")]
public sealed class AuthorityPageModel(OpenDecisions open, Drafts drafts, NoteAuthority note, EndAuthority end) : DecisionPage(open, drafts)
{
    [BindProperty, Display(Name = "The day it was registered, ordered or made")]
    public DateOnly? Since { get; set; }

    [BindProperty, Display(Name = "The day it ends")]
    public DateOnly? Ends { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(
        () => note.DoAsync(Me, Person, new AuthorityAsSeen
        {
            Kind = Chosen<AuthorityKind>("Kind"), RelativeOnly = Typed("Kind") == "Relative", Holder = Typed("Holder").Trim(), Scope = Typed("Scope").Trim(),
            Since = Since, Ends = Ends, Evidence = Typed("Evidence").Trim(),
        }, stop), _ => At("/authority"), stop);

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop)
    {
        var paper = Guid.TryParse(Typed("Id"), out var id) ? id : Guid.Empty;
        return DoAsync(() => end.DoAsync(Me, Person, paper, Typed($"Why-{paper:N}"), stop), _ => At("/authority"), stop);
    }
}
