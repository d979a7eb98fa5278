using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Limits who may open a record, or lifts the limit.</summary>
[For(Purpose.Identity)]
[GuidedBy("limited-records")]
public sealed class LimitModel(OpenAbout open, RestrictRecord restrict) : PersonPage(open)
{
    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => restrict.DoAsync(Me, Person, Typed("Do") == "lift" ? "" : Typed("Class", "none"), Typed("Why"), stop), "/about", "", stop);
}
