using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody who asked to be rung and has not answered yet: the next try has a time.</summary>
sealed class Bashir : ILife
{
    static readonly Actor Amira = DemoTeams.Actor("Amira");

    public string Of => "Bashir Ahmed, whom we have not reached yet";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(2, 16, 40);
        var (_, contact) = await teller.InTouchAsync(Amira, new Heard
        {
            Channel = Channel.Online, GivenName = "Bashir", FamilyName = "Ahmed", BornOn = teller.Born(66), OwnWords = "Please call. My eyes are getting worse and I cannot read my letters.",
            Hopes = "To read my own post.", Postcode = "ZF21 3LJ", SafeWayBack = "Call. I cannot see texts.", NextIsMine = true, NextWhat = "Amira rings you.",
        });
        teller.DaysAgo(1, 9, 20);
        await TryAsync(teller, contact, "Rang twice. It rang out.", 6);
        teller.DaysAgo(1, 15, 30);
        await TryAsync(teller, contact, "Rang again and left a message with our number.", 44);
    }

    static async Task TryAsync(Teller teller, Guid contact, string how, int againInHours)
    {
        var seen = (await teller.DoAsync((ReadContact act) => act.DoAsync(Amira, contact))).Contact.Version;
        await teller.MadeAsync((TryAgainLater act) => act.DoAsync(Amira, contact, seen, how, teller.Now.AddHours(againInHours)));
    }
}
