using Threefold.Casework.FrontDoor;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>A worry about somebody's safety: said, routed, and waiting to be read.</summary>
sealed class Ivy : ILife
{
    public string Of => "Ivy Lomax, whom a neighbour worries about";

    public async Task TellAsync(Teller teller)
    {
        var priya = DemoTeams.Actor("Priya");
        teller.MinutesAgo(20 * 60);
        var (ivy, _) = await teller.InTouchAsync(priya, new Heard
        {
            Origin = Origin.FamilyOrFriend, GivenName = "Ivy", FamilyName = "Lomax", BornOn = teller.Born(88), NextIsMine = true, NextWhat = "Priya visits, with the neighbour there.",
            OwnWords = "Her grandson moved in at Easter and now there is never any food in. She asked me to lend her ten pounds.", Hopes = "That somebody sees her on her own.", SafeWayBack = "Ring me, Joyce, next door. Not Ivy’s phone: he answers it.",
        });
        await teller.ReachAsync(priya, ivy, new WayAsTold { Kind = WayKind.Phone, Value = "01632 960 255", Safe = WaySafety.NotSafe, How = "Her grandson answers it." });
        await teller.MadeAsync((RaiseConcern act) => act.DoAsync(priya, ivy, new Worry
        {
            SeenOrHeard = "No food in the house and her pension gone, since her grandson moved in. She whispers when he is in the room.", Danger = YesNoUnsure.No, ToldWhom = "Nobody yet.", PersonKnows = YesNoUnsure.No,
            TheyWant = "Not known. Joyce says that Ivy loves him and wants him to stop.",
        }));
    }
}
