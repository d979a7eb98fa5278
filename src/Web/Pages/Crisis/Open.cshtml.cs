using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>Things went wrong for somebody: what happened, how they see it, who else is affected. Help first, this form second.</summary>
[For(Purpose.Conversation)]
[GuidedBy("crisis", "urgent-help")]
public sealed class OpenModel(ReadBeforeHelp read, OpenCrisis open) : HousePage
{
    [FromRoute(Name = "person")]
    public Guid Person { get; set; }

    [BindProperty]
    public string? WhatHappened { get; set; }

    [BindProperty]
    public string? PersonsView { get; set; }

    [BindProperty]
    public string? WhyNoView { get; set; }

    [BindProperty]
    public List<Guid> Affects { get; set; } = [];

    /// <summary>What is known before.</summary>
    public BeforeHelp Before { get; private set; } = null!;

    /// <summary>The name to say.</summary>
    public string Name => LabelRules.Short(Before.Flags.Who);

    public async Task OnGetAsync(CancellationToken stop) => Before = await read.DoAsync(Me with { Key = null }, Person, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = ModelState.IsValid ? await open.DoAsync(Me, Person, new CrisisAsTold(WhatHappened ?? "", PersonsView ?? "", WhyNoView ?? "", Affects), stop: stop) : Verdict.Yes;
        if (verdict is { Allowed: true, Answer: { } crisis }) return LocalRedirect($"/crisis/{crisis}");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
