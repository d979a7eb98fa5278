using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo.Lives;

/// <summary>What lasts is talked about: what they can and want, an honest talk with Helen, her needs as if nobody helped, and a talk of his own about his own life.</summary>
sealed class TheJonesesNeeds(Teller teller, Actor priya, Guid arthur, Guid edna)
{
    static readonly AssessmentAsBegun Hers = new()
    {
        Of = AssessmentOf.Adult, Way = AssessmentWay.FaceToFace, Purpose = "To see with you what you need to stay at home.", WantsSelf = YesNoUnsure.No, ToldHowItGoes = true, Agrees = true, TakesPart = "Arthur and Helen",
    };

    static readonly DecisionAsMade Eligible = new() { Eligible = true, Cause = true, Significant = true, WantsHelp = YesNoUnsure.Yes, LivesHere = YesNoUnsure.Yes };

    static readonly Dictionary<string, string> SheCannot = new(StringComparer.Ordinal)
    {
        ["nutrition"] = "She forgets to eat unless somebody sits with her.", ["hygiene"] = "She does not know when to wash.", ["home-safety"] = "!She left the gas on twice in a month.",
    };

    /// <summary>What her plan rests on.</summary>
    public Guid HerNeeds { get; private set; }

    /// <summary>What his plan rests on.</summary>
    public Guid HisHelping { get; private set; }

    /// <summary>Tells it.</summary>
    public async Task TellAsync()
    {
        await WhatTheyWantAsync();
        await HelenSaysAsync();
        teller.DaysAgo(54, 10, 0);
        HerNeeds = await LookAsync("I sing, and I can set the table.");
        await DecidedAsync();
        await HisOwnAsync();
        teller.DaysAgo(52, 15, 30);
        await teller.KeepPromisesAsync(priya, arthur, "We talked about his own life, in the garden.");
        await teller.MadeAsync((WriteFuture act) => act.DoAsync(priya, edna, null, new FutureAsTold
        {
            Kind = FutureKind.PowerForHealth, Words = "Helen would like to decide with me, if I cannot.", Who = "Helen Price", Stage = FutureStage.Discussed, CanDecide = YesNoUnsure.Yes,
        }));
    }

    /// <summary>Her needs are talked through, as if nobody helped.</summary>
    /// <param name="can">What she can do, in her words.</param>
    public Task<Guid> LookAsync(string can) => teller.AssessAsync(priya, edna, Hers, (can, "To stay here with Arthur.", ""), SheCannot,
        ("The meeting centre, hymns on the radio, a sensor at the door.", ["health", "home"], "She is frightened alone."), "Arthur");

    async Task WhatTheyWantAsync()
    {
        teller.DaysAgo(59, 10, 0);
        await teller.MadeAsync((BeginConversation act) => act.DoAsync(priya, [arthur, edna], "build", "visit", purposeTold: true, WithSupport.Talked));
        var (his, hers) = (await teller.TalkOfAsync(priya, arthur), await teller.TalkOfAsync(priya, edna));
        await teller.SaysAsync(priya, arthur, his, "can-and-want", "Her washing and dressing. I would sooner do it than anyone, and I can, now that I have my breath.");
        await teller.SaysAsync(priya, arthur, his, "plans-ahead", "We go on as we are, together. I should like an afternoon for the garden.");
        await teller.SaysAsync(priya, edna, hers, "can-and-want", "I can sing. I can fold. I can make gravy if you stand by me.");
        await teller.SaysAsync(priya, edna, hers, "what-technology", "If it tells Arthur I am up, that is all right. I will not have the door locked.");
        foreach (var (person, talk) in new[] { (arthur, his), (edna, hers) })
        {
            await teller.RingAsync(priya, person, talk, "own-strengths", "What they do for each other goes on", "Both", OptionStatus.Used);
            await teller.RingAsync(priya, person, talk, "family-and-friends", "Helen on Sundays", "Helen", OptionStatus.Used);
            await teller.EndTalkAsync(priya, person, talk, "long-term-support", "They go on together at home, with help that they choose.", "Priya and Tom come to look at what is needed.", 5);
        }
    }

    async Task HelenSaysAsync()
    {
        teller.DaysAgo(59, 15, 0);
        var (helen, contact) = await teller.InTouchAsync(priya, new Heard
        {
            Channel = Channel.Phone, GivenName = "Helen", FamilyName = "Price", BornOn = teller.Born(48, 20), OwnWords = "I want to say honestly what I can do for Mum. It is hard to say with them there.",
            Hopes = "That nobody counts on me for weeknights.", Tried = "I come on Sundays.", SafeWayBack = "My mobile, after six.",
        });
        await teller.EndAsync(priya, contact, "continue", "We talked honestly, and what she can and cannot do is written down.", "Priya asks again whether she would like a talk about her own life.", NextWho.Me, 14);
        await teller.MadeAsync((TalkHonestly act) => act.DoAsync(priya, helen, new HonestAsTold
        {
            ToWhom = "Mum", ToPerson = edna, Can = "Sundays, all day, and a video call every night", Cannot = "Weekday evenings: my job, and the children", NotYet = "Staying over, until the children are older", OwnLife = "I lie awake. I have not seen a friend since it happened.",
        }));
        teller.DaysAgo(50, 18, 10);
        await teller.KeepPromisesAsync(priya, helen, "She would like the talk, in the school holidays.");
        await teller.DoneAsync(priya, helen, NextStepKind.KeepInTouch, "She would like the talk, in the school holidays.");
        var offer = (await teller.LookAsync(priya, helen, file => file.FindAsync<OwnConversationOffer>(_ => true)))!;
        await teller.MadeAsync((AnswerOwnConversation act) => act.DoAsync(priya, helen, offer.Id, OfferAnswer.Accepted, talkBy: teller.Day(70)));
        await teller.NoTalkNeededAsync(priya, helen, "she would like the talk in the school holidays, and a day for it is set.");
    }

    async Task DecidedAsync()
    {
        teller.DaysAgo(52, 10, 0);
        foreach (var person in new[] { edna, arthur }) await teller.KeepPromisesAsync(priya, person, "We came, and talked it through.");
        await teller.MadeAsync((DecideEligibility act) => act.DoAsync(priya, edna, HerNeeds, Eligible with
        {
            CauseWords = "Dementia, told by Dr Shah.", SignificantWords = "She would not be fed, clean or safe, and could not stay at home.", Reasons = "You cannot get meals, wash or be safe at home without somebody there.",
        }, WithSupport.Talked));
        await teller.DecisionLetterAsync(priya, edna, "eligibility-decision", ("next", "We come to your home and write your plan with you."), ("by-when", Practice.Letters.LetterWords.Day(teller.Day(7))));
    }

    async Task HisOwnAsync()
    {
        teller.DaysAgo(52, 14, 0);
        var offer = await teller.MadeAsync((OfferOwnConversation act) => act.DoAsync(priya, arthur));
        await teller.MadeAsync((AnswerOwnConversation act) => act.DoAsync(priya, arthur, offer, OfferAnswer.Accepted, talkBy: teller.Day(0)));
        HisHelping = await teller.AssessAsync(priya, arthur, Hers with { Of = AssessmentOf.Carer, Purpose = "Your own life, and what would help you go on.", TakesPart = "", CaresForName = "Edna, my wife", CaresFor = edna },
            ("I can still garden.", "An afternoon of my own.", "I taught French. I miss it."), new Dictionary<string, string>(StringComparer.Ordinal) { ["recreation"] = "He has had no afternoon to himself since the winter." },
            ("The gardening group.", ["work-and-learning"], "He has no time of his own."));
        await teller.MadeAsync((DecideEligibility act) => act.DoAsync(priya, arthur, HisHelping, Eligible with
        {
            CauseWords = "He washes and dresses her every day.", HealthAtRisk = true, SignificantWords = "He has not slept through for months.", Reasons = "You have no time of your own.",
        }, WithSupport.Talked));
        await teller.DecisionLetterAsync(priya, arthur, "own-conversation-decision", ("helps", "Edna"), ("next", "We write your plan with you, and it is yours."), ("by-when", Practice.Letters.LetterWords.Day(teller.Day(7))));
    }
}
