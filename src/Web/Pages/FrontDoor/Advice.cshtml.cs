using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>Information or advice: given by us, or found by them.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("advice")]
public sealed class AdviceModel(ReadContact reader, GiveAdvice give) : ContactPage(reader)
{
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public bool FoundThemselves { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        await GoAsync(await give.DoAsync(Me, Contact, Words ?? "", FoundThemselves, stop), Here, stop);
}
