using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>Things are steady, or the crisis is over: the council's signs, who agrees, and the person's own view.</summary>
[For(Purpose.Conversation)]
[GuidedBy("crisis")]
public sealed class EndModel(ReadCrisis read, Whereabouts where, SteadyCrisis steady, CloseCrisis close) : CrisisPage(read, where)
{
    [BindProperty]
    public List<string> Signs { get; set; } = [];

    [BindProperty]
    public string? AgreedWith { get; set; }

    [BindProperty]
    public string? PersonsView { get; set; }

    [BindProperty]
    public string? WhyNoView { get; set; }

    [BindProperty]
    public string? MissedBecause { get; set; }

    /// <summary><c>over</c>, or anything else for steady.</summary>
    [BindProperty]
    public string? How { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(
        p => How == "over"
            ? close.DoAsync(Me, p, CrisisId, new CrisisEnding(Signs, AgreedWith ?? "", PersonsView ?? "", WhyNoView ?? "", MissedBecause ?? ""), stop)
            : steady.DoAsync(Me, p, CrisisId, Signs, AgreedWith ?? "", stop),
        At(), stop);
}
