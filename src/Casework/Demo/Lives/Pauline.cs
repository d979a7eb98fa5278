using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody who rang within the hour, and cannot wait.</summary>
sealed class Pauline : ILife
{
    static readonly Actor Amira = DemoTeams.Actor("Amira");

    public string Of => "Pauline Rourke, who cannot wait";

    public async Task TellAsync(Teller teller)
    {
        teller.MinutesAgo(50);
        await teller.InTouchAsync(Amira, new Heard
        {
            GivenName = "Pauline", FamilyName = "Rourke", BornOn = teller.Born(70), NextIsMine = true, NextWhat = "Amira rings you back with who can mend the boiler today.", Urgent = true, Postcode = "ZF22 5QA",
            OwnWords = "The boiler has gone and I am on oxygen. I have my coat on in bed.", Hopes = "To be warm by tonight.", Tried = "The landlord does not pick up.", SafeWayBack = "Ring, I am awake.",
        });
    }
}
