using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>“I want an assessment”, from any page about somebody and in any state.</summary>
[For(Purpose.Conversation)]
[GuidedBy("assessment")]
public sealed class AskModel(OpenQuality open, AskForAssessment ask) : QualityPage(open)
{
    [BindProperty] public bool? Asked { get; set; }
    [BindProperty] public bool ForCarer { get; set; }
    [BindProperty] public bool Therapy { get; set; }
    [BindProperty] public string? Words { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => ask.DoAsync(Me, Person, Asked ?? true, ForCarer, Words ?? "", new RuleAnswer(Read, Reason), Therapy, stop), "", stop);
}
