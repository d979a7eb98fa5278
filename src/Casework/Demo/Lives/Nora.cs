using Threefold.Casework.FrontDoor;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody home from hospital since yesterday, with a visit agreed.</summary>
sealed class Nora : ILife
{
    public string Of => "Nora Blunt, home since yesterday";

    public async Task TellAsync(Teller teller)
    {
        var dee = DemoTeams.Actor("Dee");
        teller.DaysAgo(1, 15, 5);
        var (nora, contact) = await teller.InTouchAsync(dee, new Heard
        {
            Origin = Origin.Hospital, GivenName = "Nora", FamilyName = "Blunt", BornOn = teller.Born(86), NextIsMine = true, NextWhat = "Dee comes to see how the stairs are.",
            OwnWords = "They have sent me home with a frame and a leaflet. I would sooner have had the physio.", Hopes = "My own stairs, and the bowls in May.", Tried = "My grandson moved the bed down.", SafeWayBack = "Ring any time after breakfast.",
        });
        await teller.ReachAsync(dee, nora, new WayAsTold { Kind = WayKind.Phone, Value = "01632 960 902", Safe = WaySafety.Safe, Preferred = true });
        await teller.TakeOnAsync(dee, contact);
    }
}
