using Microsoft.AspNetCore.Mvc;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages;

/// <summary>The front step: on to the desk.</summary>
[ForAnyWorker]
public sealed class IndexModel : HousePage
{
    public IActionResult OnGet() => Redirect("/desk");
}
