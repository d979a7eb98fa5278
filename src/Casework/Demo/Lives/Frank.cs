using Threefold.Casework.Crisis;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>A man whose kitchen burned, in the third day of a crisis: his daughter stays the nights, and a check call is late.</summary>
sealed class Frank : ILife
{
    static readonly Actor Jo = DemoTeams.Actor("Jo");

    public string Of => "Frank Dunmore, whose kitchen burned";

    public async Task TellAsync(Teller teller)
    {
        teller.MinutesAgo((60 * 53) + 10);
        var (frank, contact) = await teller.InTouchAsync(Jo, new Heard
        {
            GivenName = "Frank", FamilyName = "Dunmore", BornOn = teller.Born(71), NextIsMine = true,
            OwnWords = "The pan caught and I couldn’t get it out. They’ve boarded the kitchen up. I’m sat here in my coat.",
            Hopes = "My own kitchen, and the cat back.", Tried = "Next door made me tea.", SafeWayBack = "Ring, and let it ring.",
        });
        await teller.ReachAsync(Jo, frank, new WayAsTold { Kind = WayKind.Phone, Value = "01632 960 341", Safe = WaySafety.Safe, Preferred = true });
        await teller.MadeAsync((NoteTie act) => act.DoAsync(Jo, frank, new TieAsTold { Name = "Sally", Relation = "daughter", Help = "stays the night", HowOften = "this week", Phone = "07700 900 355" }));
        await teller.TellsAsync(Jo, frank, SayingKind.Helps, "Radio 4, and knowing who is coming.", "Frank");
        await teller.TellsAsync(Jo, frank, SayingKind.Upsets, "Being asked about the smoke alarm again.", "Frank");
        await teller.EndAsync(Jo, contact, "continue", "He is shaken, and so would anybody be.", "Jo comes round this morning and stays in touch until things are steady.", NextWho.Me, 1);

        teller.MinutesAgo((60 * 52) + 30);
        var crisis = await teller.MadeAsync((OpenCrisis act) => act.DoAsync(Jo, frank, new CrisisAsTold("A fire in the kitchen. There is no cooker and no hot food.", "I’m not leaving. It’s a kitchen, not the end of the world.")));
        await teller.MadeAsync((AgreeCheckCalls act) => act.DoAsync(Jo, frank, crisis, new CallsAsAgreed(48, "hours", "Ring the landline and let it ring", "Frank")));
        var today = teller.Day(0);
        await teller.MadeAsync((AddHelpLine act) => act.DoAsync(Jo, frank, new HelpAsPlanned { Kind = HelpKind.Person, What = "stays the night", Who = "Sally", When = "every night this week", StartsOn = today, EndsOn = today.AddDays(6) }, new(true)));
        await teller.MadeAsync((AddHelpLine act) => act.DoAsync(Jo, frank, new HelpAsPlanned { Kind = HelpKind.Community, What = "a hot dinner at noon", Who = "the lunch club van", StartsOn = today, EndsOn = today.AddDays(10) }, new(true)));
        await teller.MadeAsync((LeaveHelpOut act) => act.DoAsync(Jo, frank, HelpKind.SafeBed, "a bed at Quayside House", "He would be further from the cat and from Sally."));
        await teller.MadeAsync((SpendSmallSum act) => act.DoAsync(Jo, frank, new SumAsTold("a kettle and a microwave", "the shop on Quay Street", 74_00), new(true, "He has nothing to heat food on.")));
        await teller.MadeAsync((AgreeEmergencyPlan act) => act.DoAsync(Jo, frank, crisis, "A cooker that works, and the boards off my window.", today.AddDays(14)));

        teller.MinutesAgo((60 * 48) + 26);
        await teller.MadeAsync((RecordCheckCall act) => act.DoAsync(Jo, frank, crisis, CallAnswer.Same, note: "He has slept. The cat is back."));
    }
}
