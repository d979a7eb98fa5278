using Threefold.Casework.Access;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody whose record a colleague of another team had to open in a hurry: it waits to be checked.</summary>
sealed class Wilf : ILife
{
    public string Of => "Wilf Garner, whose record was opened in a hurry";

    public async Task TellAsync(Teller teller)
    {
        var (hema, lee) = (DemoTeams.Actor("Hema"), DemoTeams.Actor("Lee"));
        teller.DaysAgo(4, 10, 40);
        var (wilf, contact) = await teller.InTouchAsync(hema, new Heard
        {
            Channel = Channel.CommunityPoint, GivenName = "Wilf", FamilyName = "Garner", BornOn = teller.Born(91), NextIsMine = true, NextWhat = "Hema asks the pool about the hoist.",
            OwnWords = "I swam the Channel in 1961. I would settle for the shallow end.", Hopes = "To be in water again.", SafeWayBack = "Ring. My daughter shouts it to me.",
        });
        await teller.ReachAsync(hema, wilf, new WayAsTold { Kind = WayKind.Phone, Value = "01632 960 377", Safe = WaySafety.Safe, Preferred = true });
        await teller.EndAsync(hema, contact, "continue", "He would like company for the first swim.", "Hema meets you at the pool.", NextWho.Me, 10);

        teller.MinutesAgo(15 * 60);
        await teller.MadeAsync((BreakGlass act) => act.DoAsync(lee, wilf, "On duty: he was found at the bus station in Coldwell, muddled, and I had to know who to ring.", hours: 4));
    }
}
