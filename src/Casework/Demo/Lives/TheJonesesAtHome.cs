using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Engine;
using Threefold.Practice.People;

namespace Threefold.Casework.Demo.Lives;

/// <summary>The talk at home with Edna and Arthur: their words, his own word for himself, and what they were offered.</summary>
sealed class TheJonesesAtHome(Teller teller, Actor priya, Guid arthur, Guid edna)
{
    /// <summary>Tells it.</summary>
    public async Task TellAsync()
    {
        teller.DaysAgo(92, 10, 20);
        var his = await teller.TalkAsync(priya, "visit", arthur, edna);
        var hers = await teller.TalkOfAsync(priya, edna);
        await SheSaysAsync(hers);
        await HeSaysAsync(his);
        await HisOwnWordAsync();
        var decide = new TheJonesesDecide(teller, priya, arthur, edna);
        await decide.InTheTalkAsync(hers);
        await OfferedAsync(his, hers);
        await teller.EndTalkAsync(priya, edna, hers, "community", "Edna would like company where she need not explain herself.", "Priya rings to hear how the first morning at The Lode went.", 14);
        await teller.EndTalkAsync(priya, arthur, his, "community", "Arthur wants to keep going, and to know who to ring if he cannot.", "Priya comes again, with Helen, to write down what happens if there is a crisis.", 7);
        await decide.TheirNotesAsync(his, hers);
    }

    async Task SheSaysAsync(Guid talk)
    {
        await teller.SaysAsync(priya, edna, talk, "own-strengths", "I can sing. I was in the choir forty years. I make a good gravy still.");
        await teller.SaysAsync(priya, edna, talk, "what-matters", "Arthur. And stopping here, in my own house.");
        await teller.SaysAsync(priya, edna, talk, "neighbours-and-groups", "I miss the singing. It was all women my age and we laughed.");
        await teller.SaysAsync(priya, edna, talk, "helps-and-upsets", "The radio on low, with hymns. Not strange rooms.");
        await teller.SaysAsync(priya, edna, talk, "what-family-can-do", "She can come on Sundays. Not in the week, she has the children and her work.", saidBy: "Arthur");
        await teller.SaysAsync(priya, edna, talk, "if-a-crisis-came", "I would want to be here, with somebody I know.");
        await teller.SaysAsync(priya, edna, talk, "carer-view", "I wash and dress her and we have a laugh about it. I would sooner do it than anyone.", saidBy: "Arthur");
        await teller.SaysAsync(priya, edna, talk, "safe-now", "Yes, I do. He looks after me.", "yes");
        await teller.SaysAsync(priya, edna, talk, "agree-to-share", "Helen can know. She ought to.");
        await teller.SaysAsync(priya, edna, talk, "next-step", "You are going to ring us. And I am going to hear some singing.");
        await teller.RingAsync(priya, edna, talk, "own-strengths", "Singing along to the hymns each morning", "Edna", OptionStatus.Used);
        await teller.RingAsync(priya, edna, talk, "family-and-friends", "Helen on Sundays", "Arthur", OptionStatus.Used);
    }

    async Task HeSaysAsync(Guid talk)
    {
        await teller.SaysAsync(priya, arthur, talk, "own-strengths", "Thirty years a teacher. I am organised. I have a list for everything.");
        await teller.SaysAsync(priya, arthur, talk, "what-matters", "That we stay together. We have been married sixty years in June.");
        await teller.SaysAsync(priya, arthur, talk, "what-family-can-do", "Helen does what she can. I will not have her give up her work.");
        await teller.SaysAsync(priya, arthur, talk, "neighbours-and-groups", "Mrs Kaur is a good sort. She has our key. I would like to dig a garden again.");
        await teller.SaysAsync(priya, arthur, talk, "if-a-crisis-came", "Ring Helen, then Mrs Kaur. Edna should not be moved anywhere strange.");
        await teller.SaysAsync(priya, arthur, talk, "safe-now", "Perfectly. It is the stairs I swear at.", "yes", noticed: "Short of breath after the stairs. He sat down before he spoke.");
        await teller.SaysAsync(priya, arthur, talk, "next-step", "You will ring, and come back when Helen is here.");
        await teller.RingAsync(priya, arthur, talk, "own-strengths", "Arthur’s lists: her tablets, her tea, her programmes", "Arthur", OptionStatus.Used);
    }

    async Task HisOwnWordAsync()
    {
        var tie = await teller.TieAsync(priya, edna, "Arthur Jones");
        await teller.MadeAsync((ChangeTie act) => act.DoAsync(priya, edna, tie.Id, tie.Version, new TieAsTold
        {
            Name = "Arthur Jones", Relation = "husband", Help = "washing, dressing and meals", HowOften = "daily", LivesWith = true, NotCarer = true,
        }));
        var hers = await teller.TieAsync(priya, arthur, "Edna Jones");
        await teller.MadeAsync((ChangeTie act) => act.DoAsync(priya, arthur, hers.Id, hers.Version, new TieAsTold { Name = "Edna Jones", Relation = "wife", Depends = true, LivesWith = true }));
        await teller.MadeAsync((SayOwnWord act) => act.DoAsync(priya, arthur, "husband", notCarer: true));
        await teller.MadeAsync((SayWhatHelpIGive act) => act.DoAsync(priya, arthur, "Edna", new HelpAsTold
        {
            Help = "washing, dressing and meals, every day", Able = CanIt.Yes, Willing = CanIt.Yes, StaysAble = CanIt.Partly, StaysWilling = CanIt.Yes,
            OwnLife = "I have not had a garden since we moved. I do not sleep much.",
        }));
        var offer = await teller.MadeAsync((OfferOwnConversation act) => act.DoAsync(priya, arthur, "A talk about his own life, and what would keep him well."));
        await teller.MadeAsync((AnswerOwnConversation act) => act.DoAsync(priya, arthur, offer, OfferAnswer.Declined, "If his chest gets worse, if Edna is up in the night, or if he asks."));
        await teller.MadeAsync((AgreeSharing act) => act.DoAsync(priya, edna, new SharingAsTold
        {
            What = "how she is and what is planned", WithWhom = "Helen Price, her daughter", For = "So that Helen can help plan", Answer = SharingAnswer.Agreed,
        }));
    }

    async Task OfferedAsync(Guid his, Guid hers)
    {
        await teller.OfferAsync(priya, arthur, his, DemoDirectory.MoneyAdvice, OfferReply.Accepted, "To know what we may have, in plain English.");
        await teller.OfferAsync(priya, arthur, his, DemoDirectory.TwoByTwo, OfferReply.Accepted, "To meet another couple who know what a day is like.");
        await teller.OfferAsync(priya, arthur, his, DemoDirectory.CarersTogether, OfferReply.Declined);
        await teller.OfferAsync(priya, edna, hers, DemoDirectory.TwoByTwo, OfferReply.Accepted, "Somebody to laugh with.");
        await teller.OfferAsync(priya, edna, hers, DemoDirectory.MeetingCentre, OfferReply.Accepted, "Some singing.");
    }
}
