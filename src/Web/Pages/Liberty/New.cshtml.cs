using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Liberty;
using Threefold.Practice.Access;
using Threefold.Practice.Liberty;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Liberty;

/// <summary>A request of a care home or hospital is taken in.</summary>
[For(Purpose.Conversation)]
[GuidedBy("liberty")]
public sealed class NewModel(OpenLiberty open, TakeLibertyRequest take) : LibertyPage(open)
{
    [BindProperty, Display(Name = "The day the request came")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty, Display(Name = "If so, until when?")]
    public DateOnly? UrgentUntil { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => take.DoAsync(Me, Person, Told, stop), made => At($"/{made}"), stop);

    LibertyAsAsked Told => new()
    {
        Kind = Chosen<LibertyPlace>("Kind"), Place = Typed("Place"), AskedBy = Typed("AskedBy"), ReceivedOn = ReceivedOn, Urgent = YesOrNo("Urgent"), UrgentUntil = UrgentUntil,
        Why = Typed("Why"), TheySay = Typed("TheySay"), FamilySays = Typed("FamilySays"),
    };
}
