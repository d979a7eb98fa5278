using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>Notices that wait for a person. For whoever answers the front door: somebody may be alone at home because nobody knew who it was.</summary>
[For(Purpose.FrontDoor)]
public sealed class NoticeQueuePageModel(NoticeCards cards) : HousePage
{
    /// <summary>The queue.</summary>
    public NoticeQueue Queue { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Queue = await cards.WaitingAsync(Me, stop);
}
