using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>Everyone who waits, longest first, and the proof that nobody is on no one's desk.</summary>
[For(Purpose.Conversation)]
public sealed class WaitingModel(Desk desk) : HousePage
{
    /// <summary>Those whom nobody has yet.</summary>
    public DeskOf Waiting { get; private set; } = new([], 0, default);

    /// <summary>Open contacts in the whole council, how many are on a desk, and how many are not.</summary>
    public (int Open, int OnADesk, int OnNone) Lost { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Waiting = await desk.WaitingAsync(Me, stop);
        Lost = await desk.NobodyLostAsync(stop);
    }
}
