using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo.Counties;

/// <summary>A request and what it leads to.</summary>
internal sealed partial class CountyStory
{
    const string Model = "norfolk@1";

    static readonly (string Item, string[] Outcomes)[] Sequels =
    [
        ("universal services / signposted", ["informed", "community", "universal"]), ("no services provided", ["family-and-friends", "said-no", "early-help"]),
        ("ongoing low-level support", ["equipment", "technology"]), ("short-term support to maximise independence", ["short-term-support"]),
        ("long-term support", ["long-term-support"]), ("other (other short-term, end of life, 100% NHS, unknown)", ["one-off-money", "emergency-plan"]),
    ];

    /// <summary>Made-up groups, by their ids.</summary>
    static readonly Dictionary<string, Guid> Groups = new()
    {
        ["Fen choir"] = new("01900000-0000-7000-8000-00000000f001"), ["Men in sheds"] = new("01900000-0000-7000-8000-00000000f002"),
        ["Lunch club"] = new("01900000-0000-7000-8000-00000000f003"), ["Walking group"] = new("01900000-0000-7000-8000-00000000f004"),
    };

    static readonly string[] Words =
    [
        "I would like to get out more.", "My husband does so much for me and he is tired.", "I have fallen twice this month.", "I miss the choir.",
        "The stairs are getting harder.", "Mum is not eating when I am not there.", "I want to stay in my own home.", "I don't know what to do about the bath.",
    ];

    /// <summary>Tells a request.</summary>
    /// <param name="life">Whose.</param>
    /// <param name="from">When, in years.</param>
    /// <param name="busy">When all of it has ended, in years.</param>
    /// <returns>When lasting support begins, if it does.</returns>
    double? Episode(Life life, double from, out double busy)
    {
        var (dice, at) = (life.Dice, At(from));
        var (sequel, outcome) = Sequel(dice);
        var stage = sequel == 4 ? "build" : sequel == 3 || (sequel == 5 && dice.Chance(SteadyOfOther)) ? "steady" : sequel == 0 && dice.Chance(BuildOfUniversal) ? "build" : "connect";
        var talks = stage != "connect" || dice.Chance(ConnectTalks);
        var contact = Take(life, at);
        WhoTheyAre(life, at.AddMinutes(10));
        var end = Whole(at.AddDays(0.2 + dice.Until(1 / file.AnsweredAfterDays)));
        if (!talks) Answer(life, contact, end, outcome);
        double? starts = null;
        if (talks) (end, starts) = Talk(life, at, contact, stage, outcome, sequel);
        for (var more = dice.Times(MoreContacts); more > 0; more--)
        {
            var moment = Whole(at + ((end - at) * dice.Share()));
            Answer(life, Take(life, moment), Whole(moment + ((end - moment) * 0.5 * dice.Share())), "continue");
        }

        busy = Year(end);
        return starts;
    }

    double Year(DateTime at) => (at - began).TotalDays / YearDays;

    (int Kind, string Outcome) Sequel(Dice dice)
    {
        var roll = dice.Share();
        for (var i = 0; i < Sequels.Length; i++)
        {
            if ((roll -= numbers.Sequel(Sequels[i].Item)) < 0) return (i, dice.Of(Sequels[i].Outcomes));
        }

        return (1, "said-no");
    }

    /// <summary>Somebody is in touch.</summary>
    (Guid Contact, Guid Held, Guid Step) Take(Life life, DateTime at)
    {
        var dice = life.Dice;
        var (contact, held, step, team) = (dice.Id(at), dice.Id(at), dice.Id(at), life.By.Team);
        var route = dice.Share();
        var origin = route < file.Hospital ? Origin.Hospital : route < numbers["route: hospital discharge"] / 100 ? Origin.Transition : dice.PerMille(500) ? Origin.Self : Origin.FamilyOrFriend;
        var channel = origin == Origin.Hospital ? Channel.Introduction : dice.PerMille(700) ? Channel.Phone : Channel.Online;
        life.Do(at, life.By.Adviser, Purpose.FrontDoor, "TakeContact",
            new ContactMade(contact, channel, origin, YesNoUnsure.No, YesNoUnsure.No, dice.PerMille(60), dice.Of(Words), "", "", "", team.Id, team.Id, team.Model),
            new TeamTookOn(held, team.Id, team.Name, ForContact: true),
            new NextStepAgreed(step, NextStepKind.AnswerContact, "Answer this contact.", contact, team.Id, null, "", at.AddHours(24)));
        return (contact, held, step);
    }

    void Answer(Life life, (Guid Contact, Guid Held, Guid Step) of, DateTime at, string outcome) => life.Do(at, life.By.Adviser, Purpose.FrontDoor, "EndContact",
        new NextStepDone(of.Step, "The contact was answered."), new ContactEnded(of.Contact, outcome, Label(outcome), ""), new InvolvementEnded(of.Held, life.By.Team.Name, "The contact was answered."));

    static string Label(string outcome) => char.ToUpperInvariant(outcome[0]) + outcome[1..].Replace('-', ' ');

    /// <summary>A talk, the assessment where there is one, and what follows.</summary>
    (DateTime End, double? Starts) Talk(Life life, DateTime at, (Guid, Guid, Guid) contact, string stage, string outcome, int sequel)
    {
        var (dice, team, worker) = (life.Dice, life.By.Team, life.By.Worker);
        Answer(life, contact, at.AddHours(1 + dice.Below(20)), "continue");
        var (wait, talk, named) = (dice.Id(at), dice.Id(at), dice.Id(at));
        life.Do(at.AddSeconds(1), life.By.Adviser, Purpose.FrontDoor, "TakeContact", new WaitBegan(wait, contact.Item1, team.Id, Model, at, 24, at.AddHours(24), null));
        var talked = Whole(at.AddHours(21) + TimeSpan.FromDays(dice.Around(file.TalkMedianDays, file.TalkSpread)));
        var skip = stage == "build" ? dice.Share() : 1;
        var first = skip < file.SkipsWithReason + file.SkipsWithout ? "build" : "connect";
        life.Do(talked, worker, Purpose.Conversation, "BeginConversation", new WaitEnded(wait, true, "The wait is over: we talk."),
            new ConversationBegan(talk, Model, first, Label(first), "visit", "simple", worker.Id, worker.Name, team.Id, null, true), new WorkerNamed(named, worker.Id, worker.Name));
        if (skip < file.SkipsWithReason) life.Do(talked.AddMinutes(1), worker, Purpose.Conversation, "BeginConversation", new WentAhead(talk, "N-b", "Norfolk 2017, 3.7(b)", "Plain and lasting need."));
        if (dice.Chance(file.ToldBefore)) life.Do(talked.AddMinutes(2), worker, Purpose.Conversation, "ToldAlready", new ToldBefore(dice.Id(talked), "what-matters"));
        if (dice.Chance(file.AskedAgain)) life.Do(talked.AddMinutes(3), worker, Purpose.Conversation, "AnswerPrompt", new AskedAgain(dice.Id(talked), "what-matters", "What matters to you?"));
        if (dice.Chance(file.HandOffs)) HandOff(life, talked.AddHours(5));
        if (first == "connect" && stage != "connect")
            life.Do(talked.AddHours(2), worker, Purpose.Conversation, "MoveStage", new ConversationMoved(talk, "steady", "Conversation 2", "Let’s get things safe first.", ""));
        if (stage == "steady" && dice.Chance(file.CrisisOfSteady)) Crisis(life, talked.AddHours(3));
        var done = Whole(talked.AddDays(0.5 + dice.Until(1 / file.AnsweredAfterDays)));
        var builds = stage == "build" && first == "connect";
        life.Do(done, worker, Purpose.Conversation, "CompleteConversation", new ConversationCompleted(talk, builds ? "assessment" : outcome, Label(builds ? "assessment" : outcome), "", 6, true), new InvolvementEnded(named, worker.Name, "The talk ended."));
        if (stage == "connect" && dice.Chance(file.Connects)) Connect(life, done.AddMinutes(-30), talk);
        var end = done;
        if (stage != "connect" || dice.Chance(ConnectAssessed)) end = Assess(life, at, talked, done);
        if (builds) end = Build(life, end.AddDays(1), outcome);
        return (end, sequel == 4 ? Year(end.AddDays(3 + dice.Below(7))) : sequel == 3 ? Recover(life, done.AddDays(1 + dice.Below(6))) : null);
    }

    /// <summary>An assessment: asked for, waited for, talked through.</summary>
    DateTime Assess(Life life, DateTime since, DateTime asked, DateTime notBefore)
    {
        var (dice, worker) = (life.Dice, life.By.Worker);
        var (request, assessment) = (dice.Id(asked), dice.Id(asked));
        var waits = dice.Chance(file.LongWaitShare) ? file.LongWaitFrom + ((file.LongWaitTo - file.LongWaitFrom) * dice.Share()) : dice.Around(file.WaitMedianDays, file.WaitSpread);
        // The wait is counted from when it was asked for, as the record holds it; that comes some days after somebody got in touch.
        var begins = Whole(asked.AddDays(waits) < notBefore ? notBefore.AddHours(1) : asked.AddDays(waits));
        var ends = Whole(begins.AddDays(1 + ((file.AssessingDays - 1) * dice.Share())));
        life.Do(asked.AddHours(4), worker, Purpose.Conversation, "AskForAssessment", new AssessmentAskedFor(request, true, false, "", since, life.By.Team.Id) { Therapy = ForTherapy(request) });
        life.Do(begins, worker, Purpose.Conversation, "BeginAssessment", new AssessmentRequestAnswered(request, RequestEnd.Begun, ""),
            new AssessmentBegan(assessment, new AssessmentAsBegun { Of = AssessmentOf.Adult, Purpose = "To find out what matters.", Way = AssessmentWay.FaceToFace, ToldHowItGoes = true }, null, request, Model, worker.Id, worker.Name, life.By.Team.Id, Days.Of(begins)));
        life.Do(ends, worker, Purpose.Conversation, "CompleteAssessment", new AssessmentCompleted(assessment, Days.Of(ends), 9, "", true, ""));
        return ends;
    }

    /// <summary>The talk about lasting support, after the assessment.</summary>
    DateTime Build(Life life, DateTime at, string outcome)
    {
        var (talk, end, worker) = (life.Dice.Id(at), at.AddDays(1 + life.Dice.Below(6)), life.By.Worker);
        life.Do(at, worker, Purpose.Conversation, "BeginConversation", new ConversationBegan(talk, Model, "build", "Conversation 3", "visit", "mixed", worker.Id, worker.Name, life.By.Team.Id, null, true));
        life.Do(end, worker, Purpose.Conversation, "CompleteConversation", new ConversationCompleted(talk, outcome, Label(outcome), "", 5, true));
        return end;
    }

    void HandOff(Life life, DateTime at)
    {
        var (hand, to, team) = (life.Dice.Id(at), teams.WorkerOf(life.Dice, life.By.Team), life.By.Team);
        life.Do(at, life.By.Worker, Purpose.Conversation, "OfferHandOff", new HandOffOffered(hand, life.By.Worker.Id, life.By.Worker.Name, team.Id, to.Id, team.Id, to.Name, "A better fit.", life.Dice.PerMille(200), "Together, at home."));
        life.Do(at.AddHours(18), to, Purpose.Conversation, "TakeUpHandOff", new HandOffTakenUp(hand, to.Id, to.Name), new HandOffMet(hand, "We met."));
    }

    void Crisis(Life life, DateTime at)
    {
        var crisis = life.Dice.Id(at);
        life.Do(at, life.By.Worker, Purpose.Conversation, "OpenCrisis", new CrisisOpened(crisis, "Things came to a head.", "I want this to stop.", Model, life.By.Worker.Id, life.By.Worker.Name, life.By.Team.Id, at.AddDays(1), 24, "stay-close", null));
        life.Do(at.AddDays(2 + life.Dice.Below(12)), life.By.Worker, Purpose.Conversation, "CloseCrisis", new CrisisClosed(crisis, "They sleep and eat.", "I am steadier.", "", life.By.Worker.Name, ""));
    }

    void Connect(Life life, DateTime at, Guid talk)
    {
        var (dice, connection) = (life.Dice, life.Dice.Id(at));
        var name = dice.Of([.. Groups.Keys]);
        life.Do(at, life.By.Worker, Purpose.Conversation, "ConnectToCommunity", new ConnectedToCommunity(connection, talk, Groups[name], name, "To see people.", Days.Of(at).AddDays(28)));
        var helped = dice.Chance(file.Helped) ? (dice.PerMille(700) ? HowHelpful.Yes : HowHelpful.ALittle) : HowHelpful.No;
        life.Do(at.AddDays(25 + dice.Below(10)), life.By.Worker, Purpose.Conversation, "AskIfItHelped", new ConnectionHelped(connection, name, true, helped, ""));
    }

    double SteadyOfOther => Math.Clamp(((file.LeadsToTalk * file.SteadyOfTalks) - numbers.Sequel(Sequels[3].Item)) / numbers.Sequel(Sequels[5].Item), 0, 1);

    double BuildOfUniversal => Math.Clamp(((file.LeadsToTalk * file.BuildOfTalks) - numbers.Sequel(Sequels[4].Item)) / numbers.Sequel(Sequels[0].Item), 0, 1);

    /// <summary>Of those whom neither steadying nor building fits, the share that is talked with.</summary>
    double ConnectTalks => file.LeadsToTalk * (1 - file.SteadyOfTalks - file.BuildOfTalks) / (1 - (file.LeadsToTalk * (file.SteadyOfTalks + file.BuildOfTalks)));

    /// <summary>Of connecting talks, the share that leads to an assessment, so that all come to what is published.</summary>
    double ConnectAssessed => ((numbers["care needs assessments completed (Kent)"] / numbers["requests for support, all adults"]) - (file.LeadsToTalk * (file.SteadyOfTalks + file.BuildOfTalks))) / (file.LeadsToTalk * (1 - file.SteadyOfTalks - file.BuildOfTalks));

    /// <summary>Contacts besides each request, by people with no lasting support.</summary>
    double MoreContacts => ((numbers[AllContacts] - SupportedContacts) / numbers["requests for support, all adults"]) - 1;
}
