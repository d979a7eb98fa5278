using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>Every trial of a way of working: planned, going on and over. Those in one, and those who look at figures, may read.</summary>
[For(Purpose.Insight, Purpose.Conversation)]
public sealed class SitesModel(SiteShelf shelf) : HousePage
{
    /// <summary>The trials, newest first.</summary>
    public IReadOnlyList<InnovationSite> Sites { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Sites = await shelf.AllAsync(stop);
}
