using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>A worker has just heard of a good thing and has a minute.</summary>
[ForAnyWorker]
public sealed class TellModel(TellLocalKnowledge tell) : HousePage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? About { get; set; }
    [BindProperty] public string? Where { get; set; }
    [BindProperty] public string? Postcode { get; set; }
    [BindProperty] public string? When { get; set; }
    [BindProperty] public string? Cost { get; set; }
    [BindProperty] public string? Telephone { get; set; }

    /// <summary>True when it was told.</summary>
    [BindProperty(SupportsGet = true)] public bool Told { get; set; }

    public void OnGet()
    {
        // Nothing is read: the page is an empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await tell.DoAsync(Me, new LocalTip(Name ?? "", About ?? "", Where ?? "", Postcode ?? "", When ?? "", Cost ?? "", Telephone ?? ""), stop);
        return verdict.Allowed ? LocalRedirect("/community/tell?told=true") : this.Show(verdict);
    }
}
