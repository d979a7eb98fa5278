using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Liberty;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Liberty;

/// <summary>What a home or hospital began at once goes on for some days more.</summary>
[For(Purpose.Conversation)]
[GuidedBy("liberty")]
public sealed class ExtendModel(OpenLiberty open, ExtendUrgentLiberty extend) : LibertyPage(open)
{
    [BindProperty, Display(Name = "The new last day")]
    public DateOnly? Until { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => extend.DoAsync(Me, Person, RequestId, Until, Typed("Why"), stop), _ => Itself, stop);
}
