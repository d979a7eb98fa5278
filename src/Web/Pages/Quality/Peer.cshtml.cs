using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>A lead asks a colleague to look at a step before it is taken.</summary>
[For(Purpose.Conversation)]
[GuidedBy("peer-test")]
public sealed class PeerModel(OpenQuality open, AskPeer ask) : QualityPage(open)
{
    [BindProperty] public string? Question { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(async () => await ask.DoAsync(Me, Person, await ChosenAsync(stop), Question ?? "", stop), "", stop);
}
