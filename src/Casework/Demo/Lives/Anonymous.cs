using Threefold.Casework.FrontDoor;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody who did not give a name, and still must not be lost.</summary>
sealed class Anonymous : ILife
{
    public string Of => "A caller who gave no name";

    public async Task TellAsync(Teller teller)
    {
        teller.MinutesAgo(35);
        await teller.MadeAsync((TakeContact act) => act.DoAsync(DemoTeams.Actor("Amira"), null, new Heard
        {
            OwnWords = "I am worried about the man next door. His curtains have not been opened since Friday.",
            Danger = YesNoUnsure.Unsure,
            Origin = Origin.FamilyOrFriend,
            SafeWayBack = "She will ring again at noon.",
        }));
    }
}
