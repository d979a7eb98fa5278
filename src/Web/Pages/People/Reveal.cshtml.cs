using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Shows a hidden address or number to somebody who says why. It is shown in this one answer only.</summary>
[For(Purpose.Identity)]
[GuidedBy("limited-records")]
public sealed class RevealModel(OpenAbout open, RevealContactWay reveal) : PersonPage(open)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>What was hidden, once a reason was written down.</summary>
    public string Shown { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var (verdict, shown) = await reveal.DoAsync(Me with { Key = null }, Person, Id, Typed("Why"), stop);
        Shown = shown;
        Response.Headers.CacheControl = "no-store";
        return this.Show(verdict, "Why");
    }
}
