using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Liberty;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Practice.Insight;

/// <summary>Something that has a beginning and, one day, an end: a contact, a talk, a wait, a crisis.</summary>
sealed class Stretch(Guid id, DateTime from, Guid team)
{
    public Guid Id => id;
    public DateTime From => from;
    public Guid Team { get; set; } = team;
    public DateTime? To { get; set; }
    public string Model { get; set; } = "";
    public string Outcome { get; set; } = "";

    /// <summary>True for a wait for an occupational therapist.</summary>
    public bool Therapy { get; init; }
}

/// <summary>One kind of talk within a talk: when it began, and when it had been had.</summary>
sealed record Visit(Guid Talk, StageKind Kind, DateTime At, Guid Team)
{
    public DateTime? Had { get; set; }
    public bool Reason { get; set; }
}

/// <summary>What happened in one life, sorted for counting. It keeps no words.</summary>
sealed class LifeEvents
{
    readonly ModelMeanings meanings;
    readonly Dictionary<Guid, Stretch> stretches = [];
    readonly HashSet<Guid> askedFor = [], carers = [];

    public List<Stretch> Contacts { get; } = [];
    public List<Stretch> Talks { get; } = [];
    public List<Stretch> Waits { get; } = [];
    public List<Stretch> Crises { get; } = [];
    public List<Stretch> Named { get; } = [];
    public List<Visit> Visits { get; } = [];
    public List<(DateTime At, Guid Team)> WorkerChanges { get; } = [];
    public List<(DateOnly Day, Guid Team, bool Again)> Retold { get; } = [];
    public List<(Guid Id, Guid Plan, DateOnly From, DateOnly? To, bool Lasting)> Lines { get; } = [];
    public Dictionary<Guid, DateOnly> Agreed { get; } = [];
    public Dictionary<Guid, DateOnly> Ended { get; } = [];
    public List<(DateOnly On, int Pence, Guid Team)> Packages { get; } = [];
    public List<(Guid Id, DateOnly From, DateOnly? To)> DirectPayments { get; } = [];
    public List<(Guid Id, SupportKind? Kind, DateOnly From, Guid Team, DateOnly? To, GoalReached? Reached)> Supports { get; } = [];
    public List<DateOnly> Reviews { get; } = [];
    public List<(Guid Id, DateOnly Day, Guid Team, bool Answered, bool Enquiry)> Concerns { get; } = [];
    public List<(DateOnly Day, Guid Team, bool? Yes)> CarerOffers { get; } = [];
    public List<(Guid Id, DateTime At, DateOnly? Done, Guid Team)> Assessments { get; } = [];
    public List<(DateOnly Day, Guid Team, int Score)> Scores { get; } = [];
    public List<(Guid Id, DateOnly Day, Guid Team, DateOnly? Closed, bool Decided)> Liberties { get; } = [];
    public DateOnly? Gone { get; private set; }
    public DateOnly? Born { get; private set; }
    public string Sex { get; private set; } = "";
    public string Ethnicity { get; private set; } = "";
    public string Area { get; private set; } = "";

    /// <summary>The events of a life.</summary>
    /// <param name="facts">Its facts, in their order.</param>
    /// <param name="meanings">What stages and outcomes mean.</param>
    public LifeEvents(IEnumerable<Happened> facts, ModelMeanings meanings)
    {
        this.meanings = meanings;
        foreach (var h in facts)
        {
            AtTheDoor(h);
            InSupport(h);
            AboutThem(h);
        }
    }

    void AtTheDoor(Happened h)
    {
        switch (h.Kind)
        {
            case nameof(ContactMade): Begin(Contacts, h).Model = (h.Fact as ContactMade)?.Model ?? ""; break;
            case nameof(ContactEnded): End(h, (h.Fact as ContactEnded)?.Outcome); break;
            case nameof(ConversationBegan):
                var began = h.Fact as ConversationBegan;
                Begin(Talks, h).Model = began?.Model ?? "";
                Visits.Add(new(h.Subject, began is null ? StageKind.Other : meanings.StageOf(began.Model, began.Stage), h.At, h.Team));
                break;
            case nameof(ConversationMoved) when h.Fact is ConversationMoved f:
                HadTalk(h);
                Visits.Add(new(h.Subject, meanings.StageOf(stretches.GetValueOrDefault(h.Subject)?.Model ?? "", f.Stage), h.At, h.Team) { Reason = f.Reason.Length > 0 });
                break;
            case nameof(ConversationMigrated) when h.Fact is ConversationMigrated f && stretches.TryGetValue(h.Subject, out var talk):
                talk.Model = f.Model;
                if (meanings.StageOf(f.From, f.StageWas) == meanings.StageOf(f.Model, f.Stage)) break;
                HadTalk(h);
                Visits.Add(new(h.Subject, meanings.StageOf(f.Model, f.Stage), h.At, h.Team) { Reason = true });
                break;
            case nameof(WentAhead): foreach (var v in Visits.Where(v => v.Talk == h.Subject).TakeLast(1)) v.Reason = true; break;
            case nameof(ConversationCompleted): HadTalk(h); End(h, (h.Fact as ConversationCompleted)?.Outcome); break;
            case nameof(WaitBegan):
                var wait = h.Fact as WaitBegan;
                Waits.Add(stretches[h.Subject] = new(h.Subject, wait?.Since ?? h.At, wait?.Team ?? h.Team));
                break;
            case nameof(WaitWentTo) when h.Fact is WaitWentTo f && stretches.TryGetValue(h.Subject, out var waits): waits.Team = f.Team; break;
            case nameof(AssessmentAskedFor):
                var asked = h.Fact as AssessmentAskedFor;
                Waits.Add(stretches[h.Subject] = new(h.Subject, asked?.Since ?? h.At, asked?.Team ?? h.Team) { Therapy = asked?.Therapy == true });
                break;
            case nameof(AssessmentRequestAnswered) or nameof(WaitEnded) or nameof(InvolvementEnded): End(h, null); break;
            case nameof(CrisisOpened): Begin(Crises, h); Visits.Add(new(h.Subject, StageKind.Steady, h.At, h.Team)); break;
            case nameof(CrisisClosed): HadTalk(h); End(h, null); break;
            case nameof(CrisisOpenedAgain) when stretches.TryGetValue(h.Subject, out var crisis): crisis.To = null; break;
            case nameof(HandOffOffered) when h.Fact is HandOffOffered { PersonAsked: true }: askedFor.Add(h.Subject); break;
            case nameof(HandOffTakenUp) when !askedFor.Contains(h.Subject): WorkerChanges.Add((h.At, h.Team)); break;
            case nameof(CrisisWorkerChanged) when h.Fact is not CrisisWorkerChanged { PersonAsked: true }: WorkerChanges.Add((h.At, h.Team)); break;
            case nameof(ToldBefore): Retold.Add((h.Day, h.Team, false)); break;
            case nameof(AskedAgain): Retold.Add((h.Day, h.Team, true)); break;
            case nameof(WorkerNamed): Begin(Named, h); break;
        }
    }

    void InSupport(Happened h)
    {
        switch (h.Kind, h.Fact)
        {
            case (_, PlanLineAdded { Line: var l } f): Lines.Add((f.Of, f.Plan, l.StartsOn ?? h.Day, l.EndsOn, IsLasting(l))); break;
            case (_, PlanLineChanged { Line: var l } f): Change(Lines, x => x.Id == f.Of, x => (x.Id, x.Plan, l.StartsOn ?? x.From, l.EndsOn, IsLasting(l))); break;
            case (_, PlanLineEnded f): Change(Lines, x => x.Id == f.Of, x => x with { To = f.On }); break;
            case (_, PlanLineGoesOn f): Change(Lines, x => x.Id == f.Of, x => x with { To = f.Until }); break;
            case (_, PlanEnded f): Ended.TryAdd(f.Of, f.On); break;
            case (_, PlanAgreed f): Agreed.TryAdd(f.Of, f.On); break;
            case (_, PackageChanged { Cause: not ChangeCause.OneOff } f): Packages.Add((f.On, f.AfterPence, h.Team)); break;
            case (_, DeploymentChosen { Kind: DeploymentKind.DirectPayment } f): DirectPayments.Add((f.Of, f.StartsOn, f.EndsOn)); break;
            case (_, DeploymentEnded f): Change(DirectPayments, x => x.Id == f.Of, x => x with { To = f.On }); break;
            case (nameof(ShortTermSupportBegan), var body): Supports.Add((h.Subject, (body as ShortTermSupportBegan)?.Kind, h.On, h.Team, null, null)); break;
            case (nameof(ShortTermSupportEnded), var body): Change(Supports, x => x.Id == h.Subject, x => x with { To = h.Day, Reached = (body as ShortTermSupportEnded)?.Reached }); break;
            case (nameof(ReviewTalked), _): Reviews.Add(h.On); break;
            case (nameof(AssessmentBegan), AssessmentBegan { Begun.Of: AssessmentOf.Carer }): carers.Add(h.Subject); break;
            case (nameof(AssessmentBegan), _): Assessments.Add((h.Subject, h.At, null, h.Team)); break;
            case (nameof(AssessmentCompleted), _) when carers.Contains(h.Subject): CarerOffers.Add((h.On, h.Team, null)); break;
            case (nameof(AssessmentCompleted), _): Change(Assessments, x => x.Id == h.Subject, x => x with { Done = h.On }); break;
        }
    }

    void AboutThem(Happened h)
    {
        switch (h.Kind, h.Fact)
        {
            case (nameof(ConcernRaised), _): Concerns.Add((h.Subject, h.Day, h.Team, false, false)); break;
            case (nameof(ConcernAnswered), _): Change(Concerns, x => x.Id == h.Subject, x => x with { Answered = true }); break;
            case (nameof(EnquiryAskedFor), _): Change(Concerns, x => x.Id == h.Subject, x => x with { Answered = true, Enquiry = true }); break;
            case (nameof(LibertyRequested), _): Liberties.Add((h.Subject, h.On, h.Team, null, false)); break;
            case (nameof(LibertyAuthorised) or nameof(LibertyRefused), _): Change(Liberties, x => x.Id == h.Subject, x => x with { Closed = h.On, Decided = true }); break;
            case (nameof(LibertyWithdrawn), _): Change(Liberties, x => x.Id == h.Subject, x => x with { Closed = h.On }); break;
            case (nameof(OwnConversationAccepted), _): CarerOffers.Add((h.On, h.Team, true)); break;
            case (nameof(OwnConversationDeclined), _): CarerOffers.Add((h.On, h.Team, false)); break;
            case (_, StatementScored f): Scores.Add((f.On, h.Team, f.Score)); break;
            case (_, PersonAdded f): Born ??= f.BornOn; break;
            case (_, PersonNamed f): Born = f.BornOn; break;
            case (_, EqualityAsked { Topic: EqualityTopic.Sex } f): Sex = f.State == AnswerState.Answered ? f.Key : ""; break;
            case (_, EqualityAsked { Topic: EqualityTopic.Ethnicity } f): Ethnicity = f.State == AnswerState.Answered ? f.Key : ""; break;
            case (_, ContactWayNoted { Way: { Kind: WayKind.Address, Hidden: false } way }): Area = Community.Postcode.Outward(way.Postcode); break;
            case (_, ContactWayChanged { Way: { Kind: WayKind.Address, Hidden: false } way }): Area = Community.Postcode.Outward(way.Postcode); break;
            case (_, PersonDied f): Gone = f.On; break;
            case (_, DeathTakenBack): Gone = null; break;
            case (_, PersonMovedAway f): Gone ??= f.On; break;
        }
    }

    Stretch Begin(List<Stretch> into, Happened h)
    {
        var stretch = stretches[h.Subject] = new(h.Subject, h.At, h.Team);
        into.Add(stretch);
        return stretch;
    }

    void End(Happened h, string? outcome)
    {
        if (!stretches.TryGetValue(h.Subject, out var stretch)) return;
        (stretch.To, stretch.Outcome) = (h.At, outcome ?? "");
        if (outcome is "died" or "not-in-area") Gone ??= h.Day;
    }

    void HadTalk(Happened h)
    {
        foreach (var v in Visits.Where(v => v.Talk == h.Subject && v.Had is null)) v.Had = h.At;
    }

    static bool IsLasting(LineAsPlanned line) => line is { Kind: LineKind.Paid, WeeklyPence: > 0, EndsOn: null, Standby: false };

    static void Change<T>(List<T> list, Predicate<T> which, Func<T, T> to)
    {
        if (list.FindIndex(which) is var i and >= 0) list[i] = to(list[i]);
    }
}
