using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>A widower who wanted something to do with his hands, and found it.</summary>
sealed class Colin : ILife
{
    static readonly Actor Dee = DemoTeams.Actor("Dee");

    public string Of => "Colin Weaver, who found a workbench";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(62, 15, 10);
        var (colin, contact) = await teller.InTouchAsync(Dee, new Heard
        {
            Channel = Channel.CommunityPoint, GivenName = "Colin", FamilyName = "Weaver", BornOn = teller.Born(71), NextIsMine = true, NextWhat = "Dee sits down with you here next Thursday.",
            OwnWords = "Since Jean died I talk to the kettle. I do not want a club. I want something to do.", Hopes = "A reason to shave in the morning.", SafeWayBack = "Any time. I am always in, that is the trouble.",
        });
        await teller.ReachAsync(Dee, colin, new WayAsTold { Kind = WayKind.Phone, Value = "01632 960 420", Safe = WaySafety.Safe, Preferred = true });
        await teller.EndAsync(Dee, contact, "continue", "He would sooner talk in person.", "Dee sits down with you at the library next Thursday.", NextWho.Me, 6);

        teller.DaysAgo(56, 10);
        var talk = await teller.TalkAsync(Dee, "community-point", colin);
        await teller.SaysAsync(Dee, colin, talk, "own-strengths", "Joiner, forty-one years. I made every door in our house.");
        await teller.SaysAsync(Dee, colin, talk, "what-matters", "Being of use to somebody.");
        await teller.SaysAsync(Dee, colin, talk, "family-and-friends", "Our Paul rings from Leeds on Sundays.");
        await teller.SaysAsync(Dee, colin, talk, "local-connections", "There is that old pump house. I used to drink with the fellow who runs it.");
        await teller.SaysAsync(Dee, colin, talk, "safe-now", "Safe as houses.", "yes");
        await teller.SaysAsync(Dee, colin, talk, "next-step", "I go on Wednesday. You ask me later if I stuck it.");
        await teller.OfferAsync(Dee, colin, talk, DemoDirectory.Shed, OfferReply.Accepted, "Sawdust, and somebody to moan with.");
        await teller.EndTalkAsync(Dee, colin, talk, "community", "He knows the man who runs it.", "Dee drops in at the shed to say hello.", 20);

        teller.DaysAgo(37, 14);
        await teller.KeepPromisesAsync(Dee, colin, "Dropped in. He was sanding a toy train and did not look up.");
        teller.DaysAgo(6, 16);
        await teller.HelpedAsync(Dee, colin, HowHelpful.Yes, "I have my own bench now. They have asked me to teach the young lads dovetails.");
    }
}
