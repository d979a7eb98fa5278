using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>One import: what it set aside, and why, so that somebody can tell the publisher.</summary>
[For(Purpose.Directory)]
public sealed class KeepRunModel(CommunityShelf shelf) : HousePage
{
    /// <summary>How many records set aside are shown.</summary>
    public const int Shown = 200;

    /// <summary>The import.</summary>
    public DirectoryRun Run { get; private set; } = null!;

    /// <summary>What it set aside.</summary>
    public IReadOnlyList<DirectoryAside> Aside { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid run, CancellationToken stop)
    {
        if (await shelf.RunAsync(run, stop) is not { } found)
        {
            return NotFound();
        }

        (Run, Aside) = (found, await shelf.SetAsideAsync(run, Shown, stop));
        return Page();
    }
}
