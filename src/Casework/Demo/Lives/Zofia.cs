using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody with an interpreter and large print, asked, made and checked.</summary>
sealed class Zofia : ILife
{
    static readonly Actor Priya = DemoTeams.Actor("Priya");

    public string Of => "Zofia Kowalczyk, who reads large print in Polish";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(16, 10, 15);
        var (zofia, contact) = await teller.InTouchAsync(Priya, new Heard
        {
            Channel = Channel.Visit, Origin = Origin.Community, GivenName = "Zofia", FamilyName = "Kowalczyk", BornOn = teller.Born(79), NextIsMine = true, NextWhat = "Priya comes with an interpreter.",
            OwnWords = "I read, but the letters are small and my English is for shops. I want company in my own language.", Hopes = "To sing in Polish once more.", SafeWayBack = "A letter, big, in Polish. Or my son Adam.",
        });
        var interpreter = await teller.MadeAsync((NoteCommunicationNeed act) => act.DoAsync(Priya, zofia, NeedKind.Interpreter, "A Polish interpreter. Not my son, please.", "Booked for each visit."));
        await teller.MadeAsync((NoteCommunicationNeed act) => act.DoAsync(Priya, zofia, NeedKind.Format, "Large print, 20 point, in Polish.", "Letters are printed large and sent with the English."));
        await teller.EndAsync(Priya, contact, "continue", "She asked us to come with an interpreter.", "Priya comes with an interpreter on Monday at 11.", NextWho.Me, 5, Practice.People.Telling.LargePrint);

        teller.DaysAgo(10, 11);
        await teller.MadeAsync((CheckAdjustment act) => act.DoAsync(Priya, zofia, interpreter, CheckAnswer.Works, "She laughed at my jokes, so she must be good."));
        var talk = await teller.TalkAsync(Priya, "visit", zofia);
        await teller.SaysAsync(Priya, zofia, talk, "own-strengths", "I kept the books of a shipyard. I never lost a złoty.");
        await teller.SaysAsync(Priya, zofia, talk, "what-matters", "Not to be alone at Wigilia.");
        await teller.SaysAsync(Priya, zofia, talk, "beliefs", "Mass on Sunday, in Polish if there is one.");
        await teller.SaysAsync(Priya, zofia, talk, "if-a-crisis-came", "Adam has everything written down in the blue tin.");
        await teller.SaysAsync(Priya, zofia, talk, "safe-now", "Yes. Good lock, good neighbours.", "yes");
        await teller.SaysAsync(Priya, zofia, talk, "next-step", "I go on Thursday. Priya asks me how it was, with the interpreter.");
        await teller.OfferAsync(Priya, zofia, talk, DemoDirectory.PolishCircle, OfferReply.Accepted, "To sing, and to quarrel about recipes.");
        await teller.EndTalkAsync(Priya, zofia, talk, "community", "She knows two of the women there already.", "Priya sends you the times in large print, in Polish.", 3);
        teller.DaysAgo(8, 16);
        await teller.KeepPromisesAsync(Priya, zofia, "Sent the times in large print, in Polish and English.");
    }
}
