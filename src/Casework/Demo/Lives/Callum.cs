using Threefold.Casework.FrontDoor;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Demo.Lives;

/// <summary>A young man who asks, before anybody else does, what happens when he is eighteen.</summary>
sealed class Callum : ILife
{
    public string Of => "Callum Byrne, nearly eighteen";

    public async Task TellAsync(Teller teller)
    {
        teller.MinutesAgo(26 * 60);
        await teller.InTouchAsync(DemoTeams.Actor("Dee"), new Heard
        {
            Channel = Channel.Online, Origin = Origin.Transition, GivenName = "Callum", FamilyName = "Byrne", BornOn = teller.Born(17, 250), Assessment = YesNoUnsure.Yes,
            OwnWords = "I turn 18 soon and I want to know what happens then. I want to do animal care at college.", Hopes = "College, and a flat one day.", SafeWayBack = "Message me. Mum reads the post.",
        });
    }
}
