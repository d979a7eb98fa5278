using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Access;

/// <summary>For somebody who asks what we hold about them and who answers for it. Made from the register itself; it names roles and never a worker.</summary>
[ForEveryone]
public sealed class YourRecordModel(DataOwnerShelf owners) : HousePage
{
    /// <summary>What is about people, in the order of the register.</summary>
    public IReadOnlyList<DataStanding> About { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => About = [.. (await owners.AllAsync(stop)).Where(s => s.Data.IsAboutPeople)];
}
