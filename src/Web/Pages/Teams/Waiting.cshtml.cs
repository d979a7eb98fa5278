using Threefold.Casework.Door;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>For a manager who wants to know before the family rings: everyone who waits, with whom, and the proof that nobody is on no one's desk.</summary>
[For(Purpose.Conversation)]
public sealed class WaitingModel(ReadWaiting waiting, Desk desk) : HousePage
{
    /// <summary>Everyone who waits for a first talk, and how teams stand.</summary>
    public WhoWaits Who { get; private set; } = null!;

    /// <summary>Next steps that nobody has.</summary>
    public DeskOf Waiting { get; private set; } = new([], 0, default);

    /// <summary>Those of them that are not about somebody in the list above.</summary>
    public IReadOnlyList<DeskCard> Other { get; private set; } = [];

    /// <summary>Open contacts in the whole council, how many are on a desk, and how many are not.</summary>
    public (int Open, int OnADesk, int OnNone) Lost { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Who = await waiting.DoAsync(Me, stop);
        Waiting = await desk.WaitingAsync(Me, stop);
        var shown = Who.People.Select(p => p.Card.Wait.Person).ToHashSet();
        Other = [.. Waiting.Cards.Where(c => !shown.Contains(c.Person))];
        Lost = await desk.NobodyLostAsync(stop);
    }
}
