using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>Nobody answered: when do we try again?</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("keeping-trying")]
public sealed class NoAnswerModel(ReadContact reader, TryAgainLater later, TimeProvider clock) : ContactPage(reader)
{
    [BindProperty] public string? How { get; set; }
    [BindProperty] public string? TryAgain { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        await GoAsync(await later.DoAsync(Me, Contact, Seen, How ?? "", DoorWords.TryAt(TryAgain, clock.GetUtcNow().UtcDateTime), stop), Here, stop);
}
