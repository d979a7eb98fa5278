using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>A man on his own in a flat while his partner is in hospital, in the middle of his first conversation.</summary>
sealed class Marek : ILife
{
    static readonly Actor Jo = DemoTeams.Actor("Jo");

    public string Of => "Marek Nowak, whose partner is in hospital";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(3, 9, 10);
        var (marek, contact) = await teller.InTouchAsync(Jo, new Heard
        {
            GivenName = "Marek", FamilyName = "Nowak", BornOn = teller.Born(58), NextIsMine = true,
            OwnWords = "I fell by the bath and I can’t manage the shopping. Danuta always did the shopping. She is in hospital a week now.",
            Hopes = "My flat the way it was, and to be on my feet when she comes home.", Tried = "A man from church brought soup twice.", SafeWayBack = "Text first, then ring.",
            NextWhat = "Jo rings you back after the doctor has seen your knee.",
        });
        await teller.ReachAsync(Jo, marek, new WayAsTold { Kind = WayKind.Mobile, Value = "07700 900 341", Safe = WaySafety.SafeIf, How = "Text first, then ring.", Preferred = true });
        await teller.ReachAsync(Jo, marek, new WayAsTold { Kind = WayKind.Address, Value = "Flat 9, Quay House, Broadsea", Postcode = "ZF31 2QH", Safe = WaySafety.Safe });
        await teller.EndAsync(Jo, contact, "continue", "He wants to talk it through and so do we.", "Jo comes to your flat with a list of who can bring shopping.", NextWho.Me, 2, Practice.People.Telling.TextMessage);

        teller.DaysAgo(1, 13, 30);
        var talk = await teller.TalkAsync(Jo, "visit", marek);
        await teller.MadeAsync((NoteTie act) => act.DoAsync(Jo, marek, new TieAsTold { Name = "Danuta", Relation = "partner", Help = "shopping and the bills", HowOften = "until she went in", Phone = "07700 900 342" }));
        await teller.SaysAsync(Jo, marek, talk, "own-strengths", "I fixed ships’ engines. I can mend anything if I can sit down to it.");
        await teller.SaysAsync(Jo, marek, talk, "what-matters", "That Danuta does not come home to a mess.");
        await teller.SaysAsync(Jo, marek, talk, "family-and-friends", "Piotr from church has a car. He asked me what I need and I said nothing, like a fool.");
        await teller.SaysAsync(Jo, marek, talk, "safe-now", "Yes. I go careful by the bath.", "yes", noticed: "The bath mat slides. He holds the basin to get up.");
        await teller.RingAsync(Jo, marek, talk, "family-and-friends", "Piotr drives him to the shop on Thursdays", "Marek");
        await teller.RingAsync(Jo, marek, talk, "equipment-and-technology", "A rail and a mat by the bath", "Jo Marsh");
        await InACrisisAsync(teller, marek, talk);
    }

    /// <summary>The food and the money are gone: Jo stays close, and everything that is set up has an end.</summary>
    static async Task InACrisisAsync(Teller teller, Guid marek, Guid talk)
    {
        teller.DaysAgo(1, 14, 0);
        var none = new RuleAnswer(Read: true, "There is nothing in the house.");
        var crisis = await teller.MadeAsync((OpenCrisis act) => act.DoAsync(Jo, marek, new CrisisAsTold("Danuta is in hospital. He fell. Food and money are gone.", "I want my flat back, the way it was.")));
        await teller.MadeAsync((MoveStage act) => act.DoAsync(Jo, marek, talk, "steady", askedForAssessment: false, new RuleAnswer(Read: true, "He cannot wait for another day.")));
        await teller.MadeAsync((SpendSmallSum act) => act.DoAsync(Jo, marek, new SumAsTold("food for the week", "Jo shops with him", 60_00), none));
        await teller.MadeAsync((SpendSmallSum act) => act.DoAsync(Jo, marek, new SumAsTold("a key safe", "Harbour Locks", 45_00), none));
        await teller.MadeAsync((AddHelpLine act) => act.DoAsync(Jo, marek, new HelpAsPlanned { Kind = HelpKind.Person, What = "drives him to the shop", Who = "Piotr from church", When = "Thursdays", StartsOn = teller.Day(0), EndsOn = teller.Day(14) }, none));
        await teller.MadeAsync((AgreeCheckCalls act) => act.DoAsync(Jo, marek, crisis, new CallsAsAgreed(48, "hours", "Text first, then ring.", "Marek")));
        await teller.MadeAsync((AgreeEmergencyPlan act) => act.DoAsync(Jo, marek, crisis, "He can wash without falling, and there is food in the house.", teller.Day(14)));
        teller.DaysAgo(1, 16, 30);
        await teller.MadeAsync((RecordCheckCall act) => act.DoAsync(Jo, marek, crisis, CallAnswer.Same, note: "The soup is eaten. He laughed about the bath mat."));
    }
}
