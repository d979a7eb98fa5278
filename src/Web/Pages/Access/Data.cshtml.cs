using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Access;

/// <summary>Every kind of data and who answers for it; first what nobody answers for or what is past its day. Those who oversee read it, information governance names.</summary>
[For(Purpose.Audit, Purpose.Oversight)]
public sealed class DataModel(DataOwnerShelf owners) : HousePage
{
    /// <summary>Everything, in the order of the register.</summary>
    public IReadOnlyList<DataStanding> All { get; private set; } = [];

    /// <summary>What somebody has to see to: without an owner first, then past its day.</summary>
    public IReadOnlyList<DataStanding> Open => [.. All.Where(s => s.IsOpen).OrderBy(s => s.HasOwner)];

    /// <summary>True for whoever names owners.</summary>
    public bool MayName => AccessRules.MayActFor(Me.Actor, Purpose.Audit);

    public async Task OnGetAsync(CancellationToken stop) => All = await owners.AllAsync(stop);
}
