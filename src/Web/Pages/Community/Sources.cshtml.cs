using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>The directories somewhere else that we read, how often, and what waits to be looked at.</summary>
[For(Purpose.Directory)]
public sealed class SourcesModel(SourceShelf sources, CommunityShelf shelf) : HousePage
{
    /// <summary>Every source.</summary>
    public IReadOnlyList<DirectoryFeed> Feeds { get; private set; } = [];

    /// <summary>Readings that wait for somebody.</summary>
    public IReadOnlyList<DirectoryRun> Ready { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Feeds = await sources.AllAsync(stop);
        Ready = [.. (await shelf.RunsAsync(500, stop)).Where(run => run.State == ImportState.Ready)];
    }

    /// <summary>How often a source is read, in words.</summary>
    public static string Often(DirectoryFeed feed) => feed.EveryDays switch { 0 => "Read by hand", 1 => "Read every day", var days => $"Read every {days} days" };
}
