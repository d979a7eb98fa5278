using Threefold.Casework.FrontDoor;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody who said no, kindly, and knows how to come back.</summary>
sealed class Tom : ILife
{
    public string Of => "Tom Ashby, who said no for now";

    public async Task TellAsync(Teller teller)
    {
        var jo = DemoTeams.Actor("Jo");
        teller.DaysAgo(15, 15, 20);
        var (tom, contact) = await teller.InTouchAsync(jo, new Heard
        {
            Origin = Origin.Police, Channel = Channel.Phone, GivenName = "Tom", FamilyName = "Ashby", BornOn = teller.Born(63), NextIsMine = true, NextWhat = "Jo goes to the boat to say hello.",
            OwnWords = "He is on a boat with no heating and he is polite about it and will not come in.", Hopes = "He says: to be left alone, kindly.", SafeWayBack = "The boatyard takes messages.",
        });
        await teller.ReachAsync(jo, tom, new WayAsTold { Kind = WayKind.NoFixedAbode, Value = "The narrowboat Heron, Broadsea boatyard", Safe = WaySafety.Safe });
        teller.DaysAgo(13, 11);
        await teller.EndAsync(jo, contact, "said-no", "“I know where you are. If the river freezes I’ll knock.”", "Tom rings us, or leaves word at the boatyard, when he likes.", NextWho.Person, 60);
    }
}
