using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody close to a colleague: few may open her record, and it shows nowhere else.</summary>
sealed class Ruth : ILife
{
    static readonly Actor Hema = DemoTeams.Actor("Hema");

    public string Of => "Ruth Marsh, the sister of somebody who works here";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(5, 9, 50);
        var (ruth, contact) = await teller.InTouchAsync(Hema, new Heard
        {
            GivenName = "Ruth", FamilyName = "Marsh", BornOn = teller.Born(49), NextIsMine = true, NextWhat = "Hema rings you on Thursday evening.",
            OwnWords = "My sister works for a council, and I do not want her to read this. I have MS and the mornings are getting long.", Hopes = "To get to work by ten.", SafeWayBack = "My mobile, evenings. Not my work.",
        });
        await teller.MadeAsync((RestrictRecord act) => act.DoAsync(Hema, ruth, "staff", "Her sister works in adult social care. Ruth asked for this."));
        await teller.ReachAsync(Hema, ruth, new WayAsTold { Kind = WayKind.Mobile, Value = "07700 900 660", Safe = WaySafety.SafeIf, How = "Evenings only.", Preferred = true, Hidden = true });
        await teller.EndAsync(Hema, contact, "continue", "She wants one worker who keeps it to herself.", "Hema rings you on Thursday evening, and only Hema.", NextWho.Me, 9);
    }
}
