using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>Looking after the directory: each import, and how it ended.</summary>
[For(Purpose.Directory)]
public sealed class KeepModel(CommunityShelf shelf, CommunitySearch search) : HousePage
{
    /// <summary>The latest imports, newest first.</summary>
    public IReadOnlyList<DirectoryRun> Runs { get; private set; } = [];

    /// <summary>How many entries people can find.</summary>
    public int Held { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => (Runs, Held) = (await shelf.RunsAsync(stop: stop), await search.CountAsync(stop));

    /// <summary>How an import ended, in words.</summary>
    public static string Says(ImportState state) => state switch
    {
        ImportState.Published => "Shown",
        ImportState.NothingNew => "Nothing new",
        ImportState.Refused => "Refused: nothing was changed",
        _ => "Being read, or cut off: nothing was changed",
    };
}
