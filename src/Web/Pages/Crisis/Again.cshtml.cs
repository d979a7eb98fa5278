using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>A crisis that was over opens again, with its history.</summary>
[For(Purpose.Conversation)]
[GuidedBy("crisis")]
public sealed class AgainModel(ReadCrisis read, Whereabouts where, OpenCrisisAgain open) : CrisisPage(read, where)
{
    [BindProperty]
    public string? WhatHappened { get; set; }

    [BindProperty]
    public string? PersonsView { get; set; }

    [BindProperty]
    public string? WhyNoView { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(p => open.DoAsync(Me, p, CrisisId, new CrisisAsTold(WhatHappened ?? "", PersonsView ?? "", WhyNoView ?? ""), stop), At(), stop);
}
