using Threefold.Casework.FrontDoor;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>A caller whom an adviser, early support and the community team each helped, without her starting again.</summary>
sealed class Doreen : ILife
{
    static readonly Actor Amira = DemoTeams.Actor("Amira"), Wendy = DemoTeams.Actor("Wendy"), Morgan = DemoTeams.Actor("Morgan"), Lee = DemoTeams.Actor("Lee");

    public string Of => "Doreen Fielding, who told her story once";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(12, 10, 20);
        var (doreen, contact) = await teller.InTouchAsync(Amira, new Heard
        {
            GivenName = "Doreen", FamilyName = "Fielding", BornOn = teller.Born(77),
            OwnWords = "Since my hip I have not been past the gate. I used to do the flowers at church every week.", Hopes = "To do the flowers for Easter.", Tried = "My niece took me once. I was frightened on the kerb.",
            SafeWayBack = "Ring mornings.",
        });
        await teller.ReachAsync(Amira, doreen, new WayAsTold { Kind = WayKind.Phone, Value = "01632 960 733", Safe = WaySafety.Safe, Preferred = true });
        await teller.TakeOnAsync(Amira, contact);
        await teller.MadeAsync((GiveAdvice act) => act.DoAsync(Amira, contact, "Told her about balance classes, and that walking frames can be tried at home.", foundThemselves: false));
        await teller.IntroduceAsync(Amira, contact, "Wellbeing and early support", "Advice alone does not get her past the gate.", "Her hip, the kerb, the flowers.", "Amira stayed on the line while Wendy said hello.");

        teller.DaysAgo(11, 14);
        await teller.TakeOnAsync(Wendy, contact);
        await teller.MadeAsync((RecordWellbeing act) => act.DoAsync(Wendy, contact, null, new WellbeingHeard(
            "A rail at the step, and somebody beside her the first few times.", "She arranges flowers for half the parish. Her niece rings every night.",
            "Ordered a rail. Walked to the gate together and back.", "She may stop going out at all if she falls again.", PersonAgrees: true, Read: true, "")));
        await teller.IntroduceAsync(Wendy, contact, "Coldwell community", "She would like somebody to work with her until she is at church again.", "What Wendy wrote, and the rail.", "We meet at Doreen’s on Friday, all three.");

        teller.DaysAgo(9, 9, 30);
        await teller.TakeOnAsync(Morgan, contact, Lee);
        teller.DaysAgo(8, 11);
        await teller.EndAsync(Lee, contact, "continue", "Met with Wendy at her home.", "Lee comes on Tuesday and you walk to the church together.", NextWho.Me, 5);

        teller.DaysAgo(3, 10, 30);
        var talk = await teller.TalkAsync(Lee, "visit", doreen);
        // She had told it to Amira and to Wendy, and says so.
        await teller.MadeAsync((ToldAlready act) => act.DoAsync(Lee, doreen, ""));
        await teller.SaysAsync(Lee, doreen, talk, "own-strengths", "Give me a bucket of anything and I will make you an arrangement.");
        await teller.SaysAsync(Lee, doreen, talk, "what-good-looks-like", "Walking in with my basket and somebody saying, there she is.");
        await teller.SaysAsync(Lee, doreen, talk, "family-and-friends", "My niece Carol. She fusses, bless her.");
        await teller.SaysAsync(Lee, doreen, talk, "safe-now", "Indoors, yes. Not on that kerb.", "yes");
        await teller.SaysAsync(Lee, doreen, talk, "next-step", "Lee walks with me twice more. Then Carol does.");
        await teller.RingAsync(Lee, doreen, talk, "own-strengths", "The church flowers, sitting down to start with", "Doreen", OptionStatus.Used);
        await teller.RingAsync(Lee, doreen, talk, "equipment-and-technology", "A rail at the step", "Wendy Holt", OptionStatus.Used);
        await teller.EndTalkAsync(Lee, doreen, talk, "family-and-friends", "Her niece will walk with her on Saturdays.", "Lee walks with you to the church on two more Tuesdays.", 11);
    }
}
