using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>The person's own view of what happened, or why it could not be had, and who else is affected.</summary>
[For(Purpose.Conversation)]
[GuidedBy("crisis")]
public sealed class ViewModel(ReadCrisis read, Whereabouts where, HearCrisisView hear) : CrisisPage(read, where)
{
    [BindProperty]
    public string? PersonsView { get; set; }

    [BindProperty]
    public string? WhyNoView { get; set; }

    [BindProperty]
    public List<Guid> Affects { get; set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(p => hear.DoAsync(Me, p, CrisisId, PersonsView ?? "", WhyNoView ?? "", Affects, stop), At(), stop);
}
