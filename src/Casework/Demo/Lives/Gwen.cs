using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody we promised to ask, and have not asked yet.</summary>
sealed class Gwen : ILife
{
    static readonly Actor Jo = DemoTeams.Actor("Jo");

    public string Of => "Gwen Pritchard, whom we should have asked by now";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(50, 11, 5);
        var (gwen, contact) = await teller.InTouchAsync(Jo, new Heard
        {
            GivenName = "Gwen", FamilyName = "Pritchard", BornOn = teller.Born(82), NextIsMine = true, NextWhat = "Jo finds out who meets near you.",
            OwnWords = "My hands still knit, it is my ears that have gone. I sit in the quiet too much.", Hopes = "A table with other women round it.", SafeWayBack = "Write. I do not hear the telephone.",
        });
        await teller.MadeAsync((NoteCommunicationNeed act) => act.DoAsync(Jo, gwen, NeedKind.Format, "Letters, not telephone calls.", "We write."));
        await teller.OfferAsync(Jo, gwen, null, DemoDirectory.KnitAndNatter, OfferReply.Accepted, "Wool, and faces.");
        await teller.EndAsync(Jo, contact, "continue", "She goes on Tuesday with a neighbour.", "Jo writes to ask how it was.", NextWho.Me, 7, Practice.People.Telling.Letter);
        teller.DaysAgo(43, 10);
        await teller.KeepPromisesAsync(Jo, gwen, "Wrote to her. She wrote back with a pattern for a hat.");
        await teller.NoTalkNeededAsync(Jo, gwen, "she has her table and her wool, and will write if that changes.");
    }
}
