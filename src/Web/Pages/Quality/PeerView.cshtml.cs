using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Quality;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>A colleague looks at what was tried; the lead says what came of it.</summary>
[For(Purpose.Conversation)]
[GuidedBy("peer-test")]
public sealed class PeerViewModel(OpenQuality open, GivePeerView give, SettlePeerTest settle) : QualityPage(open)
{
    [FromRoute] public Guid Test { get; set; }
    [BindProperty(Name = "Challenge")] public string? TheirChallenge { get; set; }
    [BindProperty] public bool? WouldGoAhead { get; set; }
    [BindProperty] public PeerEnd? End { get; set; }
    [BindProperty] public string? Words { get; set; }

    /// <summary>The peer test.</summary>
    public PeerTest Held => Seen.Now.Looks.FirstOrDefault(l => l.Id == Test) ?? throw new NotThere(nameof(PeerTest));

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        _ = Held;
        return Page();
    }

    public Task<IActionResult> OnPostViewAsync(CancellationToken stop) => DoAsync(() => give.DoAsync(Me, Person, Test, TheirChallenge ?? "", WouldGoAhead, stop), $"/peer/{Test}", stop);

    public Task<IActionResult> OnPostSettleAsync(CancellationToken stop) => DoAsync(() => settle.DoAsync(Me, Person, Test, End, Words ?? "", stop), $"/peer/{Test}", stop);
}
