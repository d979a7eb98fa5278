using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>Looking after the directory: what needs somebody, and each import with how it ended.</summary>
[For(Purpose.Directory)]
public sealed class KeepModel(CommunityShelf shelf, CommunitySearch search, KeepingBoard board) : HousePage
{
    /// <summary>The latest imports, newest first.</summary>
    public IReadOnlyList<DirectoryRun> Runs { get; private set; } = [];

    /// <summary>How many entries people can find.</summary>
    public int Held { get; private set; }

    /// <summary>What waits for somebody: how many, what it is, what is said when there is none, and where.</summary>
    public IReadOnlyList<(int Count, string Says, string None, string Address)> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        (Runs, Held) = (await shelf.RunsAsync(stop: stop), await search.CountAsync(stop));
        var counts = await board.CountAsync(stop);
        Waiting =
        [
            (counts.Reports, "Readings to look at before people see them", "No reading waits to be looked at", "/community/keep/sources"),
            (counts.Changes, "Changes that organisations asked for", "No organisation waits for an answer", "/community/keep/asked"),
            (counts.Broken, "Web addresses that no longer answer", "Every web address answers", "/community/keep/checks#links"),
            (counts.Post, "Messages to organisations that may not have gone", "Every message to an organisation went", "/community/keep/checks#post"),
        ];
    }

    /// <summary>How an import ended, in words.</summary>
    public static string Says(ImportState state) => state switch
    {
        ImportState.Published => "Shown",
        ImportState.Ready => "Waits for somebody to look",
        ImportState.NothingNew => "Nothing new",
        ImportState.Refused => "Refused: nothing was changed",
        ImportState.Left => "Left: nothing was changed",
        _ => "Being read, or cut off: nothing was changed",
    };
}
