using Threefold.Casework.FrontDoor;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody who told us what is wrong, and whom nobody has yet.</summary>
sealed class Malcolm : ILife
{
    public string Of => "Malcolm Tate, who waits";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(2, 14, 25);
        var (malcolm, _) = await teller.InTouchAsync(DemoTeams.Actor("Priya"), new Heard
        {
            Origin = Origin.FamilyOrFriend, GivenName = "Malcolm", FamilyName = "Tate", BornOn = teller.Born(68),
            OwnWords = "It is my husband I ring about. He has not been upstairs since the stroke and he sleeps in the chair.", Hopes = "His own bed.", Tried = "We borrowed a commode from a friend.",
            SafeWayBack = "Ring me, Simon, after four.",
        });
        await teller.ReachAsync(DemoTeams.Actor("Priya"), malcolm, new WayAsTold { Kind = WayKind.Mobile, Value = "07700 900 207", Label = "Simon, his husband", Safe = WaySafety.Safe, Preferred = true });
    }
}
