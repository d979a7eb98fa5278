using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>A daughter who looks after her father, asks for something for herself, and wants to keep her job: a talk about her own life, a plan and a sum of her own.</summary>
sealed class Nasreen : ILife
{
    static readonly Actor Hema = DemoTeams.Actor("Hema");

    public string Of => "Nasreen Hussain, who asked for something for herself";

    public async Task TellAsync(Teller teller)
    {
        var nasreen = await HeardAsync(teller.Earlier(35));
        await new NasreensPlan(teller, Hema, nasreen).TellAsync();
    }

    static async Task<Guid> HeardAsync(Teller teller)
    {
        teller.DaysAgo(20, 19, 45);
        var (nasreen, contact) = await teller.InTouchAsync(Hema, new Heard
        {
            Channel = Channel.Online, GivenName = "Nasreen", FamilyName = "Hussain", BornOn = teller.Born(52), NextIsMine = true,
            OwnWords = "I look after my dad and I work four mornings. I am not asking for him, he will not have it. I am asking for me. I am so tired.",
            Hopes = "To sleep, and to keep my job.", Tried = "My brother did one weekend.", SafeWayBack = "Text me. Dad picks up the house phone.",
            NextWhat = "Hema texts you to find a time when you can talk on your own.",
        });
        await teller.ReachAsync(Hema, nasreen, new WayAsTold { Kind = WayKind.Mobile, Value = "07700 900 518", Safe = WaySafety.SafeIf, How = "Text. Never the house phone.", Preferred = true });
        await teller.MadeAsync((AskCommunicationNeeds act) => act.DoAsync(Hema, nasreen, needsNothing: true));
        await teller.EndAsync(Hema, contact, "carer-conversation", "She wants to talk about her own life, not her father’s.", "We meet at the library café on your day off.", NextWho.Me, 6, Practice.People.Telling.TextMessage);

        teller.DaysAgo(14, 11);
        var talk = await teller.TalkAsync(Hema, "community-point", nasreen);
        await teller.SaysAsync(Hema, nasreen, talk, "own-strengths", "I am the one everybody rings. I can make a room laugh. I have kept that job through everything.");
        await teller.SaysAsync(Hema, nasreen, talk, "what-matters", "My work. It is the only place where I am just Nasreen.");
        await teller.SaysAsync(Hema, nasreen, talk, "goals", "Three evenings a week is all right. Nights are not. I would know it worked if I stopped crying in the car.");
        await teller.SaysAsync(Hema, nasreen, talk, "family-and-friends", "My brother means well. My friend Shabnam walks with me on Sundays.");
        await teller.SaysAsync(Hema, nasreen, talk, "community-has", "The mosque has a lunch. Dad might go if his friend went.");
        await teller.SaysAsync(Hema, nasreen, talk, "beliefs", "Fridays are for prayers, and Ramadan we do together.");
        await teller.SaysAsync(Hema, nasreen, talk, "safe-now", "Yes. He shouts but he would never.", "yes");
        await teller.SaysAsync(Hema, nasreen, talk, "agree-to-share", "Not with Dad, please. What I say here is mine.");
        await teller.SaysAsync(Hema, nasreen, talk, "next-step", "You find out about nights. I ask my brother for one a week.");
        await teller.MadeAsync((SayWhatHelpIGive act) => act.DoAsync(Hema, nasreen, "Yusuf, my father", new HelpAsTold
        {
            Help = "meals, medicines and company, three evenings", Able = CanIt.Yes, Willing = CanIt.Partly, StaysAble = CanIt.Yes, StaysWilling = CanIt.Partly, OwnLife = "Not nights. I cannot do nights and keep my job.",
        }));
        await teller.RingAsync(Hema, nasreen, talk, "family-and-friends", "Her brother stays one night a week", "Nasreen");
        await teller.OfferAsync(Hema, nasreen, talk, DemoDirectory.FewHoursOff, OfferReply.Accepted, "One evening when I do not have to watch the clock.");
        await teller.EndTalkAsync(Hema, nasreen, talk, "carer-conversation", "She can go on with three evenings a week, and not with nights.", "Hema rings you about who can be there at night.", 4);
        return nasreen;
    }
}
