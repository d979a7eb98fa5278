using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>Carry on with a contact: everything said so far, what happens next, and every way on.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("contact", "reading-back")]
public sealed class ContactModel(ReadContact reader, AnswerContact answer, SiteShelf sites) : ContactPage(reader)
{
    /// <summary>True when this worker has it already.</summary>
    public bool IsMine => View.Step?.Worker == Me.Actor.Id;

    /// <summary>True while a trial settles which team talks first, and it is not settled yet for this contact.</summary>
    public bool MaySettle { get; private set; }

    public override async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        MaySettle = View.Contact.Trial is null && await sites.RunningWithArmAsync(View.Contact.Team, stop) is not null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        await GoAsync(await answer.DoAsync(Me, Contact, Seen, Me.Actor.Id, Read, Reason ?? "", stop), Here, stop);
}
