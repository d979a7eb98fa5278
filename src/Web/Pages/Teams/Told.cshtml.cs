using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>One tap: they have told us this already. It goes back to where it was pressed.</summary>
[For(Purpose.Conversation)]
[GuidedBy("telling-twice")]
public sealed class ToldModel(ToldAlready told) : HousePage
{
    [BindProperty(SupportsGet = true)] public Guid Person { get; set; }

    /// <summary>The prompt it was about, or empty.</summary>
    [BindProperty] public string? About { get; set; }

    /// <summary>The talk it was pressed in; none on the person's own page.</summary>
    [BindProperty] public Guid? Talk { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await told.DoAsync(Me, Person, About ?? "", stop);
        return LocalRedirect(Talk is { } talk ? $"/conversations/{talk}" : $"/people/{Person}");
    }
}
