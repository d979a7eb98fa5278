using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>A couple who cope, and would not if anything changed: introduced by their GP, visited at home, connected, helped through a crisis, and living by a plan of their own since.</summary>
sealed class EdnaAndArthur : ILife
{
    static readonly Actor Priya = DemoTeams.Actor("Priya");

    public string Of => "Edna and Arthur Jones, who look after each other";

    public async Task TellAsync(Teller teller)
    {
        var then = teller.Earlier(60);
        var (arthur, edna) = await IntroducedAsync(then);
        await TheirPeopleAsync(then, arthur, edna);
        await new TheJonesesAtHome(then, Priya, arthur, edna).TellAsync();
        await new TheJonesesPlan(then, Priya, arthur, edna).TellAsync();
        await new TheJonesesInACrisis(then, Priya, arthur, edna).TellAsync();
        await new TheJonesesRecover(then, Priya, arthur, edna).TellAsync();
        var needs = new TheJonesesNeeds(teller, Priya, arthur, edna);
        await needs.TellAsync();
        await new TheJonesesLiveByIt(teller, Priya, arthur, edna, needs).TellAsync();
    }

    static async Task<(Guid Arthur, Guid Edna)> IntroducedAsync(Teller teller)
    {
        teller.DaysAgo(99, 9, 40);
        var (arthur, contact) = await teller.InTouchAsync(Priya, new Heard
        {
            Channel = Channel.Introduction, Origin = Origin.Health, GivenName = "Arthur", FamilyName = "Jones", BornOn = teller.Born(84, 71),
            OwnWords = "They are managing, and Arthur is proud of it. If he were ill for a week, I do not think Edna could stay at home alone.",
            Hopes = "That somebody knows them before anything goes wrong.", Tried = "Their daughter comes on Sundays.", SafeWayBack = "Ring the house after 10. Arthur answers.",
            Introducer = "Dr Shah", IntroducerFrom = "Fenmarket Surgery", IntroducedBecause = "Edna has dementia and Arthur has COPD. They cope, but are at risk if anything changes.",
            ToldOfIntroduction = "Told both of them at the surgery. They said that a visit would be welcome.",
        });

        teller.DaysAgo(99, 11, 15);
        await teller.MadeAsync((AcceptIntroduction act) => act.DoAsync(Priya, contact, new SecondPerson(null, "Edna", "Jones", teller.Born(83, 200), "wife", "husband"), new EarlyHelpAsTold
        {
            Reason = "Edna depends on Arthur every day. If he were in hospital she would need somebody with her at once.",
            Basis = "Care Act 2014, s 2: to prevent or delay needs", LookAgainOn = teller.Day(180), Told = WasTold.Yes,
        }, read: true));
        var edna = (await teller.TieAsync(Priya, arthur, "Edna Jones")).Other!.Value;
        await teller.MadeAsync((NoteNhsNumber act) => act.DoAsync(Priya, arthur, "999 000 0018", NhsNumberStatus.Verified));
        await teller.MadeAsync((NoteNhsNumber act) => act.DoAsync(Priya, edna, "999 000 0026", NhsNumberStatus.Verified));
        foreach (var person in new[] { arthur, edna })
        {
            await teller.ReachAsync(Priya, person, new WayAsTold { Kind = WayKind.Phone, Value = "01632 960 184", Label = "At home", Safe = WaySafety.SafeIf, How = "After 10 in the morning. Arthur answers.", Preferred = true });
            await teller.ReachAsync(Priya, person, new WayAsTold { Kind = WayKind.Address, Value = "4 Drove Lane, Fenmarket", Postcode = "ZF12 4AB", Safe = WaySafety.Safe });
        }

        await teller.EndAsync(Priya, contact, "continue", "Dr Shah has been told that we are visiting.", "Priya comes to your home to talk with you both, after the morning’s post.", NextWho.Me, 7);
        return (arthur, edna);
    }

    static async Task TheirPeopleAsync(Teller teller, Guid arthur, Guid edna)
    {
        teller.DaysAgo(92, 10, 5);
        await teller.MadeAsync((AskCommunicationNeeds act) => act.DoAsync(Priya, arthur, needsNothing: true));
        await teller.MadeAsync((NoteCommunicationNeed act) => act.DoAsync(Priya, edna, NeedKind.LongerTime, "One thing at a time, and wait. She gets there.", "Visits are an hour long, in the morning."));
        var helen = new TieAsTold { Name = "Helen Price", Relation = "daughter", Help = "company and Sunday dinner", HowOften = "Sundays", Phone = "07700 900 112" };
        var kaur = new TieAsTold { Name = "Mrs Kaur", Relation = "neighbour", Help = "keeps a key, and looks in", HowOften = "most mornings", Phone = "01632 960 187" };
        foreach (var person in new[] { arthur, edna })
        {
            await teller.MadeAsync((NoteTie act) => act.DoAsync(Priya, person, helen));
            await teller.MadeAsync((NoteTie act) => act.DoAsync(Priya, person, kaur));
        }

        await teller.MadeAsync((NameStrength act) => act.DoAsync(Priya, edna, StrengthPlace.FamilyAndFriends, "Helen comes every Sunday and rings when she says she will.", "Edna"));
        await teller.MadeAsync((NameStrength act) => act.DoAsync(Priya, edna, StrengthPlace.Neighbourhood, "Mrs Kaur next door has a key.", "Arthur"));
        await teller.TellsAsync(Priya, edna, SayingKind.Helps, "Hymns on the radio. I know all the words.", "Edna");
        await teller.TellsAsync(Priya, edna, SayingKind.Helps, "Helen’s voice on the telephone.", "Arthur");
        await teller.TellsAsync(Priya, edna, SayingKind.Upsets, "New places. She looks for our own front door.", "Arthur");
        await teller.TellsAsync(Priya, edna, SayingKind.Upsets, "Noise in the night.", "Arthur");
        await teller.TellsAsync(Priya, edna, SayingKind.Belief, "Chapel. A hymn before dinner on Sunday.", "Edna");
    }
}
