using Threefold.Casework.Shelves;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>For anybody who works here: all guidance, where it stands, who looked at it and when; what should be looked at comes first.</summary>
[ForAnyWorker]
public sealed class AllGuidanceModel(GuidanceShelf shelf, GuidedForms forms, TimeProvider clock) : HousePage
{
    /// <summary>All of it, each with the forms it stands beside.</summary>
    public IReadOnlyList<(GuidanceNow Guidance, IReadOnlyList<GuidedForm> Forms)> All { get; private set; } = [];

    public DateOnly Today => Days.Of(clock.GetUtcNow().UtcDateTime);
    public bool MayKeep => GuidanceRules.MayKeep(Me.Actor).Allowed;

    public async Task OnGetAsync(CancellationToken stop) =>
        All = [.. (await shelf.AllAsync(stop)).OrderBy(g => !g.IsLate(Today)).ThenBy(g => !g.HasNewer).ThenBy(g => g.IsLate(Today) ? g.AgainBy : default).Select(g => (g, forms.Of(g.Shipped.Key)))];
}
