using Threefold.Casework.Conversations;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Law;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Rosa Field, whose worker asked a colleague to look before planning for life, and tried something first.</summary>
sealed class Rosa : ILife
{
    static readonly Actor Jo = DemoTeams.Actor("Jo");
    static readonly Actor Sam = DemoTeams.Actor("Sam");

    public string Of => "Rosa Field, about whom a colleague was asked";

    public async Task TellAsync(Teller teller)
    {
        teller.DaysAgo(7, 10, 20);
        var (rosa, contact) = await teller.InTouchAsync(Jo, new Heard
        {
            GivenName = "Rosa", FamilyName = "Field", BornOn = teller.Born(71), NextIsMine = true,
            OwnWords = "Since my hip I sleep in the chair. The stairs are a mountain.", Hopes = "My own bed, and the allotment by spring.",
            Tried = "My niece pulls me up on Saturdays.", SafeWayBack = "Ring any time.", NextWhat = "Jo comes to see the stairs with you.",
        });
        await teller.EndAsync(Jo, contact, "continue", "She wants to talk it through.", "Jo comes to see the stairs with you.", NextWho.Me, 2);

        teller.DaysAgo(5, 11, 0);
        var talk = await teller.TalkAsync(Jo, "visit", rosa);
        await teller.SaysAsync(Jo, rosa, talk, "own-strengths", "I grew leeks for the whole street.");
        await teller.SaysAsync(Jo, rosa, talk, "what-matters", "My own bed. I am not a chair person.");
        await teller.SaysAsync(Jo, rosa, talk, "safe-now", "Yes, if I stay down here.", "yes");
        await teller.RingAsync(Jo, rosa, talk, "family-and-friends", "Pia, her niece, on Saturdays", "Rosa", OptionStatus.TriedNotEnough, "she works all week");
        await teller.RingAsync(Jo, rosa, talk, "community", "The lunch club in the hall", "Jo Marsh", OptionStatus.NotWanted);

        teller.DaysAgo(4, 15, 10);
        var step = new StepToCheck(Trigger.EnterStage, "build", "Conversation 3", talk, Jo.Teams.First());
        var look = await teller.MadeAsync((AskPeer act) => act.DoAsync(Jo, rosa, step, "I think that she needs somebody every evening from now on. What am I missing?"));
        await teller.MadeAsync((NoteAdvice act) => act.DoAsync(Jo, rosa, "Mrs Osei", "pharmacist", "Could her tablets make her sleepy by six?", "Yes. Ask her GP about taking the blue one at night."));

        teller.DaysAgo(3, 9, 30);
        await teller.MadeAsync((GivePeerView act) => act.DoAsync(Sam, rosa, look, "Nobody has looked at the stairs yet. Six weeks of help to recover, and a second rail?", wouldGoAhead: false));

        teller.DaysAgo(2, 16, 0);
        await teller.MadeAsync((SettlePeerTest act) => act.DoAsync(Jo, rosa, look, PeerEnd.TriedFirst, "A second rail is ordered, and Sam shows her the stairs on Friday."));
        await teller.MadeAsync((AskAdvice act) => act.DoAsync(Jo, rosa, Sam.Id, "Which rail suits a steep turn?", "A woman of 71, three months after a new hip. The stairs turn left at the top."));

        teller.DaysAgo(1, 14, 45);
        await teller.MadeAsync((AskForAssessment act) => act.DoAsync(Jo, rosa, asked: true, forCarer: false, "I want somebody to look at all of it, properly.", new RuleAnswer(Read: true, "She asked me while we tried the stairs.")));
    }
}
