using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>A worker asks somebody in a named role to agree to a step.</summary>
[For(Purpose.Conversation)]
[GuidedBy("approval")]
public sealed class AgreementModel(OpenQuality open, AskApproval ask) : QualityPage(open)
{
    [BindProperty] public string? Why { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(async () => await ask.DoAsync(Me, Person, await ChosenAsync(stop), "", Why ?? "", stop), "", stop);
}
