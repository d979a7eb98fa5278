using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Quality;

namespace Threefold.House.Tests.Access;

/// <summary>People that access tests knock for: told by acts where there is one, by facts at the door where there is none yet.</summary>
static class Lives
{
    /// <summary>Somebody whose contact one team has to answer.</summary>
    public static async Task<Guid> EdnaAsync(AHouse house, Actor? by = null)
    {
        var verdict = await house.WithAsync<TakeContact, Verdict>(a => a.DoAsync(by ?? AHouse.Amira, null, new Heard { OwnWords = "I miss going to sing.", GivenName = "Edna", FamilyName = "Quillfeather" }));
        await using var store = house.Stores.Open();
        return store.Set<Contact>().Single(c => c.Id == verdict.Answer).Person;
    }

    /// <summary>Somebody whose record is in a restricted class, with the same team.</summary>
    public static async Task<Guid> RestrictedAsync(AHouse house, Actor? by = null)
    {
        var person = await EdnaAsync(house, by);
        await RestrictAsync(house, by ?? AHouse.Amira, person);
        return person;
    }

    /// <summary>A record is put in a restricted class.</summary>
    public static Task RestrictAsync(AHouse house, Actor by, Guid person) =>
        DeedAsync(house, by, person, async file => file.Record(await file.PersonAsync(), new RecordRestricted(person, "staff")));

    /// <summary>A worker becomes the one to ask for.</summary>
    public static Task NameWorkerAsync(AHouse house, Actor by, Guid person, Actor worker) =>
        DeedAsync(house, by, person, file => Task.FromResult(file.Begin(new WorkerNamed(file.NewId(), worker.Id, worker.Name))));

    /// <summary>A conversation is under way.</summary>
    public static Task TalkAsync(AHouse house, Actor by, Guid person) => DeedAsync(house, by, person, file =>
    {
        var talk = file.Begin(new Threefold.Practice.Conversations.ConversationBegan(file.NewId(), "norfolk@1", "connect", "Conversation one", "telephone", "", by.Id, by.Name, AHouse.North.Id, null, true));
        QualityOf(file, by, talk.Id);
        return Task.CompletedTask;
    });

    /// <summary>Colleagues were asked to look, to agree and to advise, an exception stands, and an assessment waits.</summary>
    static void QualityOf(PersonFile file, Actor by, Guid talk)
    {
        file.Begin(new PeerAsked(file.NewId(), Trigger.EnterStage, "build", "Conversation three", talk, AHouse.North.Id, "What am I missing?", "Nothing yet."));
        file.Begin(new ApprovalAsked(file.NewId(), Trigger.EnterStage, "build", "Conversation three", talk, AHouse.North.Id, "", "Two falls."));
        file.Begin(new AdviceAsked(file.NewId(), "Which rail?", "Somebody who fell.", by.Id, by.Name, AHouse.North.Id));
        file.Begin(new WaiverGiven(file.NewId(), "N-b", "Try the first two", "Norfolk 2017, 3.7(b)", "norfolk@1", Weight.Reason, "She asked.", "", talk, AHouse.North.Id, null));
        file.Begin(new Threefold.Practice.Conversations.AssessmentAskedFor(file.NewId(), true, false, "", file.Now, AHouse.North.Id));
    }

    /// <summary>One of each thing that a page about decisions, risks, advocates and notes can show.</summary>
    public static Task DecideAsync(AHouse house, Actor by, Guid person) => DeedAsync(house, by, person, file =>
    {
        file.Begin(new CapacityAsked(file.NewId(), new CapacityAsAsked { Decision = "Can Edna agree to a sitter?", Finding = CapacityFinding.NotAble, On = file.Today }));
        file.Begin(new Threefold.Practice.Assessments.AssessmentBegan(
            file.NewId(), new Threefold.Practice.Assessments.AssessmentAsBegun { Of = Threefold.Practice.Assessments.AssessmentOf.Adult, Way = Threefold.Practice.Assessments.AssessmentWay.FaceToFace, Purpose = "To see what would help." },
            null, null, "norfolk@1", by.Id, by.Name, AHouse.North.Id, file.Today));
        file.Begin(new AdvocacyAsked(file.NewId(), null, new AdvocacyAsAsked { Needed = true, Reason = "Nobody of her own." }));
        file.Begin(new RiskWeighed(file.NewId(), new RiskAsWeighed { What = "Walk to chapel alone", DecisionMaker = "Edna" }, AHouse.North.Id, "North"));
        file.Begin(new Threefold.Practice.Conversations.NoteWritten(file.NewId(), new Threefold.Practice.Conversations.NoteAsWritten { To = "Edna", Text = "Dear Edna, we talked." }, 6));
        return Task.CompletedTask;
    });

    /// <summary>A hospital told us something of somebody.</summary>
    public static Task NoticeAsync(AHouse house, Guid person) => DeedAsync(house, Actor.Clock, person, file => Task.FromResult(file.Begin(new Threefold.Practice.Crisis.NoticeTaken(
        file.NewId(), Guid.NewGuid().ToString("N"), new Threefold.Practice.Crisis.NoticeAsTold { Source = "hospital", MessageId = "1", Kind = Threefold.Practice.Crisis.NoticeKind.Other }))));

    /// <summary>A crisis is open, with a line of help and help to recover.</summary>
    public static Task CrisisAsync(AHouse house, Actor by, Guid person) => DeedAsync(house, by, person, file =>
    {
        var today = file.Today;
        var crisis = file.Begin(person, new Threefold.Practice.Crisis.CrisisOpened(file.NewId(), "She fell.", "", "norfolk@1", by.Id, by.Name, AHouse.North.Id, file.Now.AddHours(48), 48, "stay-close", null));
        file.Begin(person, new Threefold.Practice.Crisis.HelpLineAdded(file.NewId(), crisis.Id, Threefold.Practice.Crisis.HelpKind.Person, "meals", "Helen", "", null, today, today.AddDays(7), null, 0, false));
        file.Begin(person, new Threefold.Practice.Plans.PlanBegan(file.NewId(), "norfolk@1", null, null, by.Id, by.Name, AHouse.North.Id, null) { WhyNoAssessment = "Help goes on." });
        file.Begin(person, new Threefold.Practice.Crisis.ShortTermSupportBegan(file.NewId(), Threefold.Practice.Crisis.SupportKind.Reablement, "the stairs", "Home First", AHouse.North.Id, "To sing.", today, today.AddDays(41), today.AddDays(41), 0));
        return Task.CompletedTask;
    });

    /// <summary>A plan was agreed, is paid as a direct payment, has an account, and keeps something ready.</summary>
    public static Task MoneyAsync(AHouse house, Guid person) => DeedAsync(house, Actor.Clock, person, file =>
    {
        var plan = file.Begin(person, new Threefold.Practice.Plans.PlanBegan(file.NewId(), "norfolk@1", null, null, Guid.Empty, "Priya", AHouse.North.Id, null));
        file.Begin(person, new Threefold.Practice.Plans.PlanLineAdded(file.NewId(), plan.Id, new() { Kind = Threefold.Practice.Plans.LineKind.Paid, What = "a sitter", Who = "Ben", StartsOn = file.Today, WeeklyPence = 100_00, Standby = true }));
        file.Record(plan, new Threefold.Practice.Plans.PlanAgreed(plan.Id, file.Today, "Edna", ""));
        var way = file.Begin(person, new Threefold.Practice.Money.DeploymentChosen(file.NewId(), Threefold.Practice.Money.DeploymentKind.DirectPayment, Threefold.Practice.Money.RunBy.Person, "Edna", "", [], false, file.Today, null));
        file.Begin(person, new Threefold.Practice.Money.AccountOpened(file.NewId(), way.Id, AHouse.North.Id, "", 8, 100_00, file.Today, file.Today.AddMonths(6)));
        return Task.CompletedTask;
    });

    /// <summary>A message about them could not be sent, and waits for somebody.</summary>
    public static async Task<Guid> MessageAsync(AHouse house, Guid person)
    {
        var id = Guid.CreateVersion7();
        await DeedAsync(house, Actor.Clock, person, file =>
        {
            var message = file.Begin(new Threefold.Practice.Messages.MessageAsked(id, Threefold.Practice.Messages.MessageChannel.Letter, "1 High Street", "Hello", "Hello", id, "test", AHouse.North.Id));
            file.Record(message, new Threefold.Practice.Messages.HandOverFailed(id, "Nothing is set up here to send this kind of message.", null));
            return Task.CompletedTask;
        });
        return id;
    }

    /// <summary>Somebody broke the glass, and it waits to be looked at.</summary>
    public static Task<Guid> OpeningAsync(AHouse house, Guid person) => MadeAsync(house, person, (file, id) => file.Begin(person, new GlassBroken(id, "She may be hurt if I wait.", file.Now.AddHours(1))));

    /// <summary>A look at a plan of theirs is to be held.</summary>
    public static Task<Guid> ReviewAsync(AHouse house, Guid person) => MadeAsync(house, person, (file, id) => ReviewOf(file, person, id));

    /// <summary>A look at a plan of theirs was given to a reviewer outside the council, and perhaps sent in and answered.</summary>
    public static Task<Guid> ReviewGivenAsync(AHouse house, Guid person, Guid reviewer, bool sentIn) => MadeAsync(house, person, (file, id) =>
    {
        var (review, _) = ReviewOf(file, person, id);
        file.Record(review, new Threefold.Practice.Reviews.ReviewGiven(id, id, reviewer, "Worker DelegatedReviewer, Oakfield", false, "", true));
        file.Begin(person, new ReviewerLetIn(file.NewId(), reviewer, "Worker DelegatedReviewer", "Oakfield"));
        if (!sentIn) return;
        file.Record(review, new Threefold.Practice.Reviews.ReviewTalked(id, new Threefold.Practice.Reviews.ReviewAsTalked { Attended = "Edna", GoodLife = "To sing." }, file.Today));
        file.Record(review, new Threefold.Practice.Reviews.ReviewSentIn(id, ""));
        file.Record(review, new Threefold.Practice.Reviews.ReviewSignedOff(id, Threefold.Practice.Reviews.SignOffAnswer.Accept, "It works for her.", "Priya"));
    });

    static (Threefold.Practice.Reviews.Review Review, Threefold.Practice.Plans.PlanLine Line) ReviewOf(PersonFile file, Guid person, Guid id)
    {
        var plan = file.Begin(person, new Threefold.Practice.Plans.PlanBegan(file.NewId(), "norfolk@1", null, null, AHouse.Priya.Id, AHouse.Priya.Name, AHouse.North.Id, null));
        var line = file.Begin(person, new Threefold.Practice.Plans.PlanLineAdded(file.NewId(), plan.Id, new() { Kind = Threefold.Practice.Plans.LineKind.Paid, What = "home care", Who = "Oakfield", StartsOn = file.Today, WeeklyMinutes = 60, WeeklyPence = 20_00 }));
        return (file.Begin(person, new Threefold.Practice.Reviews.ReviewPlanned(id, plan.Id, Threefold.Practice.Reviews.ReviewKind.Annual, file.Today, file.Today.AddDays(28), AHouse.North.Id, null, "", "", "")), line);
    }

    /// <summary>A worker was asked for advice about them.</summary>
    public static Task<Guid> AdviceAsync(AHouse house, Guid person, Guid worker) =>
        MadeAsync(house, person, (file, id) => file.Begin(person, new AdviceAsked(id, "Which rail?", "Somebody who fell.", worker, "A colleague", AHouse.North.Id)));

    /// <summary>Somebody is worried about them, and the desk of their own team is to read it.</summary>
    public static async Task<Guid> ConcernAsync(AHouse house, Guid person) =>
        (await house.WithAsync((Threefold.Casework.Safeguarding.RaiseConcern act) => act.DoAsync(AHouse.Ina, person, new() { SeenOrHeard = "She was crying." }))).Answer!.Value;

    /// <summary>We promised to ask whether something helped.</summary>
    public static Task<Guid> PromiseAsync(AHouse house, Guid person) => MadeAsync(house, person, (file, id) =>
        file.Begin(person, new Threefold.Practice.Teams.NextStepAgreed(id, Threefold.Practice.Teams.NextStepKind.AskIfItHelped, "Did you go, and did it help?", id, AHouse.North.Id, null, "", file.Now.AddDays(7))));

    /// <summary>A letter to them waits to be looked at.</summary>
    public static Task<Guid> LetterAsync(AHouse house, Guid person) => MadeAsync(house, person, (file, id) => file.Begin(person, new Threefold.Practice.Letters.LetterWritten(
        id, new("waiting", 1, "You are waiting", "Edna", null, "{}", "<p>Dear Edna</p>", "Dear Edna", "0", Threefold.Practice.Letters.LetterFormat.Print, 14, "", 9, false, AHouse.North.Id))));

    /// <summary>A care home asked about their liberty.</summary>
    public static Task<Guid> LibertyAsync(AHouse house, Guid person) => MadeAsync(house, person, (file, id) => file.Begin(person, new Threefold.Practice.Liberty.LibertyRequested(
        id, "dols", new Threefold.Practice.Liberty.LibertyAsAsked { Kind = Threefold.Practice.Liberty.LibertyPlace.CareHome, Place = "Larkfield", ReceivedOn = file.Today, Urgent = false }, file.Today.AddDays(21), AHouse.North.Id)));

    /// <summary>They complained.</summary>
    public static Task<Guid> RemarkAsync(AHouse house, Guid person) => MadeAsync(house, person, (file, id) =>
        file.Begin(person, new Threefold.Practice.Voices.ComplaintMade(id, "Nobody rang.", "", "", Threefold.Practice.Voices.ToldBy.Phone, "", file.Today, AHouse.North.Id, file.Today.AddDays(3))));

    /// <summary>A talk with them was drawn by lot.</summary>
    public static Task<Guid> AuditAsync(AHouse house, Guid person) => MadeAsync(house, person, (file, id) =>
    {
        var talk = file.Begin(person, new Threefold.Practice.Conversations.ConversationBegan(file.NewId(), "norfolk@1", "connect", "Conversation one", "telephone", "", AHouse.Priya.Id, AHouse.Priya.Name, AHouse.North.Id, null, true));
        file.Begin(person, new Threefold.Practice.Voices.AuditDrawn(id, talk.Id, AHouse.North.Id, AHouse.Priya.Id, 1));
    });

    /// <summary>There is less support than before.</summary>
    public static Task<Guid> ReductionAsync(AHouse house, Guid person) => MadeAsync(house, person, (file, id) =>
    {
        var (review, line) = ReviewOf(file, person, file.NewId());
        file.Begin(person, new Threefold.Practice.Reviews.ReductionDecided(
            id, review.Plan, review.Id, line.Id, "home care", 60, 20_00, new Threefold.Practice.Reviews.ReductionAsDecided { FirstDay = file.Today, Reason = "A test." }, AHouse.North.Id, file.Today.AddDays(30), file.Today.AddDays(90)));
    });

    /// <summary>An address of theirs is kept hidden.</summary>
    public static Task<Guid> HiddenAsync(AHouse house, Guid person) => MadeAsync(house, person, (file, id) =>
        file.Begin(person, new ContactWayNoted(id, new WayAsTold { Kind = WayKind.Address, Value = "12 Mill Lane", Postcode = "NR1 1AA", Safe = WaySafety.Safe, Hidden = true })));

    /// <summary>Support is looked for.</summary>
    public static Task<Guid> SourcingAsync(AHouse house, Guid person) => MadeAsync(house, person, (file, id) => file.Begin(person, new Threefold.Practice.Sourcing.SupportAskedFor(
        id, id, new Threefold.Practice.Sourcing.RequestAsAsked { Line = id, Wants = "To sing.", Where = "Fenmarket", When = "Mondays" }, AHouse.North.Id)));

    static async Task<Guid> MadeAsync(AHouse house, Guid person, Action<PersonFile, Guid> deed)
    {
        var id = Guid.CreateVersion7();
        await DeedAsync(house, Actor.Clock, person, file => { deed(file, id); return Task.CompletedTask; });
        return id;
    }

    /// <summary>A notice for a worker lies on their page.</summary>
    public static Task PageNoticeAsync(AHouse house, Guid person, Guid worker, string text) => DeedAsync(house, Actor.Clock, person, file =>
    {
        var notice = file.Begin(new Threefold.Practice.Messages.MessageAsked(file.NewId(), Threefold.Practice.Messages.MessageChannel.PageNotice, "", "", text, person, "test", AHouse.North.Id, worker));
        file.Record(notice, new Threefold.Practice.Messages.MessageHandedOver(notice.Id, "page"));
        return Task.CompletedTask;
    });

    static async Task DeedAsync(AHouse house, Actor by, Guid person, Func<PersonFile, Task> deed) =>
        await house.WithAsync<RecordDoor, Verdict>(d => d.OpenAsync(by, person, Purpose.Conversation, "TestDeed", async file =>
        {
            await deed(file);
            return Verdict.Yes;
        }));

    /// <summary>Something was decided about a figure.</summary>
    public static async Task<Guid> DecidedAsync(AHouse house) => (await house.WithAsync((Threefold.Casework.Insight.DecideOnFigure act) => act.DoAsync(AHouse.Maya, new()
    {
        Kind = Threefold.Practice.Insight.FigureDecisionKind.StepChange, Measure = Threefold.Practice.Insight.Measures.FirstTalkWait, From = new(2026, 1, 1), Why = "A duty desk opened, and stays.",
    }))).Answer!.Value;

    /// <summary>A trial was planned.</summary>
    public static async Task<Guid> TrialAsync(AHouse house) => (await house.WithAsync((Threefold.Casework.Insight.ProposeSite act) => act.DoAsync(AHouse.Maya, Insight.TrialActs.Plan))).Answer!.Value;
}
