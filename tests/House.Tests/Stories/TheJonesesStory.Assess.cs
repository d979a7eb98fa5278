using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.People;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.House.Tests.Stories;

/// <content>A24 to A28: what they can and want, an honest talk with Helen, and three assessments that are each their own.</content>
sealed partial class TheJonesesStory
{
    static readonly RuleAnswer TeamChose = new(Read: true, Reason: "The team chose Priya and Tom.");

    public Guid HisLater { get; private set; }
    public Guid HersLater { get; private set; }
    public Guid Helen { get; private set; }
    public Guid HerAssessment { get; private set; }
    public Guid HisHelping { get; private set; }

    public static AssessmentAsBegun HerBeginning { get; } = new()
    {
        Of = AssessmentOf.Adult, Way = AssessmentWay.FaceToFace, Purpose = "To see with you what you need to stay at home.", WantsSelf = YesNoUnsure.No, ToldHowItGoes = true, Agrees = true, TakesPart = "Arthur and Helen",
    };

    public static DecisionAsMade HerDecision { get; } = new()
    {
        Eligible = true, Cause = true, CauseWords = "Dementia, told by Dr Shah.", Significant = true, SignificantWords = "She would not be fed, clean or safe, and could not stay at home.",
        Reasons = "You cannot get meals, wash or be safe at home without somebody there.", WantsHelp = YesNoUnsure.Yes, LivesHere = YesNoUnsure.Yes,
    };

    /// <summary>A24: on Wednesday 29 April they talk about what lasts.</summary>
    public async Task TierThreeAsync()
    {
        await EndTalksAsync();
        At(4, 29, 10);
        HisLater = await MadeAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [Arthur, Edna], "build", "visit", true, TeamChose));
        HersLater = Of<Conversation>(Edna).Single(c => c.IsOpen).Id;
    }

    /// <summary>A25: Helen says what she can and cannot do, on her own record.</summary>
    public async Task HelenSaysAsync()
    {
        Helen = await Couple.AddAsync(House, new NewPerson { GivenName = "Helen", FamilyName = "Price", BornOn = new DateOnly(1978, 2, 11) });
        await Lives.NameWorkerAsync(House, AHouse.Priya, Helen, AHouse.Priya);
        await MadeAsync((TalkHonestly act) => act.DoAsync(AHouse.Priya, Helen, new HonestAsTold
        {
            ToWhom = "Mum", ToPerson = Edna, Can = "Sundays, all day, and a video call every night", Cannot = "Weekday evenings: my job, and the children", NotYet = "Staying over, until the children are older", OwnLife = "I lie awake. I have not seen a friend since March.",
        }));
    }

    /// <summary>A26: Edna's needs are talked through on Wednesday 6 May, as if nobody helped.</summary>
    public async Task HerNeedsAsync()
    {
        await TierThreeAsync();
        At(5, 6, 10);
        await MadeAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Priya, Edna, HersLater, new AdvocacyAsAsked
        {
            Step = AdvocacyStep.Assessment, Remembering = true, Seen = "She loses the thread.", Helper = "Arthur and Helen", HelperWilling = true, HelperAble = true, PersonAgrees = true, Needed = false, Reason = "Arthur and Helen help her say it.",
        }));
        HerAssessment = await MadeAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, Edna, HerBeginning, RuleAnswer.None));
        await MadeAsync((SayCanAndWant act) => act.DoAsync(AHouse.Priya, Edna, HerAssessment, Of<NeedsAssessment>(Edna).Single().Version, "I sing, and I can set the table.", "To stay here with Arthur."));
        foreach (var outcome in EligibilityTable.On(new(2026, 5, 6)).Adult.Select(o => o.Key)) await AnswerAsync(Edna, HerAssessment, outcome, Found(outcome));
        foreach (var (outcome, help) in new[] { ("nutrition", "Cooks every meal"), ("hygiene", "Helps her wash") })
            await MadeAsync((NoteHelpNow act) => act.DoAsync(AHouse.Priya, Edna, HerAssessment, outcome, new HelpAsNow { Help = help, By = "Arthur, her husband", MeetsAll = true }));
        await MadeAsync((ConsiderOtherHelp act) => act.DoAsync(AHouse.Priya, Edna, HerAssessment, Of<NeedsAssessment>(Edna).Single().Version, "The meeting centre, hymns on the radio, a sensor at the door.", ["health", "home", "not-an-area"], "She is frightened alone."));
    }

    /// <summary>A27, before the decision: it is finished, with a copy for Arthur because she asked.</summary>
    public async Task HerNeedsDoneAsync()
    {
        await HerNeedsAsync();
        await MadeAsync((CompleteAssessment act) => act.DoAsync(AHouse.Priya, Edna, HerAssessment, Of<NeedsAssessment>(Edna).Single().Version, "Arthur", RuleAnswer.None));
        At(5, 12, 10);
    }

    /// <summary>A28: Arthur's own talk, about his life and the help he gives.</summary>
    public async Task HisHelpingAsync()
    {
        At(5, 12, 14);
        var offer = await MadeAsync((OfferOwnConversation act) => act.DoAsync(AHouse.Priya, Arthur));
        await MadeAsync((AnswerOwnConversation act) => act.DoAsync(AHouse.Priya, Arthur, offer, OfferAnswer.Accepted, talkBy: new DateOnly(2026, 5, 12)));
        await MadeAsync((SayWhatHelpIGive act) => act.DoAsync(AHouse.Priya, Arthur, "Edna", new HelpAsTold { Help = "Washing and dressing, every day", Able = CanIt.Yes, Willing = CanIt.Yes, StaysAble = CanIt.Partly, StaysWilling = CanIt.Yes, OwnLife = "I have not held a book in a year." }));
        await MadeAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Priya, Arthur, null, new AdvocacyAsAsked { Step = AdvocacyStep.Assessment, Needed = false, Reason = "He speaks for himself." }));
        HisHelping = await MadeAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, Arthur, HerBeginning with { Of = AssessmentOf.Carer, Purpose = "Your own life, and what would help you go on.", TakesPart = "", CaresForName = "Edna, my wife", CaresFor = Edna }, RuleAnswer.None));
        await MadeAsync((SayCanAndWant act) => act.DoAsync(AHouse.Priya, Arthur, HisHelping, 1, "I can still garden.", "An afternoon of my own.", "I taught French. I miss it."));
        foreach (var outcome in EligibilityTable.On(new(2026, 5, 12)).Carer.Select(o => o.Key))
            await AnswerAsync(Arthur, HisHelping, outcome, outcome == "recreation" ? Cannot("He has had no afternoon to himself since March.", UnableLimb.NeedsHelp) : outcome == "children" ? new OutcomeAsTold { Finding = OutcomeFinding.NotApplicable } : Can);
        await MadeAsync((ConsiderOtherHelp act) => act.DoAsync(AHouse.Priya, Arthur, HisHelping, 2, "The gardening group.", ["work-and-learning"], "He has no time of his own."));
        await MadeAsync((CompleteAssessment act) => act.DoAsync(AHouse.Priya, Arthur, HisHelping, 3, "", RuleAnswer.None));
    }

    public Task<Guid> AnswerAsync(Guid person, Guid assessment, string outcome, OutcomeAsTold told) => MadeAsync((AnswerOutcome act) => act.DoAsync(AHouse.Priya, person, assessment, outcome, told, 0));

    public static OutcomeAsTold Can { get; } = new() { Finding = OutcomeFinding.Able };

    public static OutcomeAsTold Cannot(string evidence, UnableLimb limb) => new() { Finding = OutcomeFinding.Unable, Limb = limb, Evidence = evidence, From = EvidenceFrom.Family, View = "I do my best." };

    static OutcomeAsTold Found(string outcome) => outcome switch
    {
        "nutrition" => Cannot("She forgets to eat unless somebody sits with her.", UnableLimb.NeedsHelp),
        "hygiene" => Cannot("She does not know when to wash.", UnableLimb.NeedsHelp),
        "home-safety" => Cannot("She left the gas on twice in April.", UnableLimb.Danger),
        "children" => new OutcomeAsTold { Finding = OutcomeFinding.NotApplicable },
        _ => Can,
    };
}
