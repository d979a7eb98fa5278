using Threefold.Practice.Ground;

namespace Threefold.Practice.Reviews;

/// <summary>Why a plan is looked at again.</summary>
[Source("Care Act 2014, s 27(1)")]
[Source("Care and support statutory guidance, ch 13")]
public enum ReviewKind
{
    /// <summary>The first, light look, six to eight weeks after the plan was agreed.</summary>
    FirstLight,

    /// <summary>The whole plan, at least once a year.</summary>
    Annual,

    /// <summary>Something changed.</summary>
    Unscheduled,

    /// <summary>Somebody asks how a direct payment goes.</summary>
    DirectPayment,

    /// <summary>The person, or somebody for them, asked.</summary>
    OnRequest,

    /// <summary>Somebody outside the council holds it; the council decides.</summary>
    Delegated,
}

/// <summary>What comes of a look at a plan.</summary>
public enum ReviewEnd
{
    /// <summary>The plan goes on as it is.</summary>
    GoesOn,

    /// <summary>Small changes, agreed together.</summary>
    SmallChange,

    /// <summary>Needs have changed: they are looked at first, and the plan after them.</summary>
    Reassess,

    /// <summary>The plan is no longer needed.</summary>
    NoLongerNeeded,
}

/// <summary>What the council says to a review that somebody else held.</summary>
public enum SignOffAnswer
{
    /// <summary>It is accepted.</summary>
    Accept,

    /// <summary>Part of it is accepted.</summary>
    Part,

    /// <summary>It goes back, to be done again.</summary>
    Return,
}

/// <summary>
/// A look at one person's plan, with them: what makes a good life now, what is no longer wanted, what needs more, what they now
/// do themselves. It never takes anything away by itself.
/// </summary>
[Source("Care Act 2014, s 27")]
public sealed class Review : Thing
{
    /// <summary>The plan.</summary>
    public Guid Plan { get; private set; }

    /// <summary>Why it is looked at.</summary>
    public ReviewKind Kind { get; private set; }

    /// <summary>Who asked for it; empty when its time came.</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>Why they asked.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The first day on which it may be held.</summary>
    public DateOnly DueFrom { get; private set; }

    /// <summary>The last day; after it, it is late.</summary>
    public DateOnly DueBy { get; private set; }

    /// <summary>The team that answers for it.</summary>
    public Guid Team { get; private set; }

    /// <summary>Who holds it; <see langword="null"/> while nobody does.</summary>
    public Guid? Worker { get; private set; }

    /// <summary>Their name.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>When the talk began (UTC): nothing may become less on needs that were looked at before it.</summary>
    public DateTime? BeganAt { get; private set; }

    /// <summary>The day it was held.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>Who held it, by name.</summary>
    public string HeldByName { get; private set; } = "";

    /// <summary>What was said in it; empty until it was held.</summary>
    public string Attended { get; private set; } = "";

    /// <summary>What makes a good life now, in their words.</summary>
    public string GoodLife { get; private set; } = "";

    /// <summary>Whether others may be told those words.</summary>
    public bool? MayShare { get; private set; }

    /// <summary>What is no longer wanted.</summary>
    public string NoLongerWanted { get; private set; } = "";

    /// <summary>What needs more.</summary>
    public string NeedsMore { get; private set; } = "";

    /// <summary>What they now do themselves.</summary>
    public string DoThemselves { get; private set; } = "";

    /// <summary>Who stays with them from now on, as they were introduced at the first look.</summary>
    [Source("Lancashire 2018, operating model")]
    public string ContinuingTeam { get; private set; } = "";

    /// <summary>The delegation it is held under; <see langword="null"/> when the council holds it.</summary>
    public Guid? Delegation { get; private set; }

    /// <summary>Whoever holds it for the council.</summary>
    public Guid? Reviewer { get; private set; }

    /// <summary>Their name and organisation.</summary>
    public string ReviewerName { get; private set; } = "";

    /// <summary>True when that organisation also gives the support that is looked at.</summary>
    public bool Conflict { get; private set; }

    /// <summary>Somebody independent who takes part, where there is a conflict.</summary>
    public string CoReviewer { get; private set; } = "";

    /// <summary>True when a second person of the council reads it whatever comes of it.</summary>
    public bool MustSample { get; private set; }

    /// <summary>What the reviewer would change. A recommendation: it changes nothing.</summary>
    public string Recommendation { get; private set; } = "";

    /// <summary>When the reviewer sent it in (UTC).</summary>
    public DateTime? SentInAt { get; private set; }

    /// <summary>When it was paused (UTC); <see langword="null"/> while it goes on.</summary>
    public DateTime? PausedAt { get; private set; }

    /// <summary>The concern it waits for.</summary>
    public Guid? Concern { get; private set; }

    /// <summary>What the council said to it.</summary>
    public SignOffAnswer? SignOff { get; private set; }

    /// <summary>Why.</summary>
    public string SignOffWhy { get; private set; } = "";

    /// <summary>Who decided for the council.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Their name, as it stands on the letter.</summary>
    public string DecidedByName { get; private set; } = "";

    /// <summary>What came of it.</summary>
    public ReviewEnd? End { get; private set; }

    /// <summary>Why.</summary>
    public string EndWhy { get; private set; } = "";

    /// <summary>When it ended (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>True until it has ended.</summary>
    public bool IsOpen => EndedAt is null;

    /// <summary>True while somebody outside the council has it in hand.</summary>
    public bool IsOut => Reviewer is not null && SentInAt is null && EndedAt is null;

    /// <summary>True once its last day has passed and it was not held.</summary>
    public bool IsLate(DateOnly today) => IsOpen && HeldOn is null && DueBy < today;

    /// <summary>True for one whose time came, or is to come, that nobody has begun or asked for: it ends when the plan does.</summary>
    public bool EndsWithPlan(DateOnly today) => IsOpen && HeldOn is null && Reviewer is null && PausedAt is null && AskedBy.Length == 0 && !IsLate(today);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ReviewPlanned f: (Plan, Kind, AskedBy, Why, DueFrom, DueBy, Team, Worker, WorkerName) = (f.Plan, f.Kind, f.AskedBy, f.Why, f.DueFrom, f.DueBy, f.Team, f.Worker, f.WorkerName); break;
            case ReviewAskedAgain f: (AskedBy, Why) = (AskedBy.Length == 0 ? f.AskedBy : $"{AskedBy}; {f.AskedBy}", Why.Length == 0 ? f.Why : $"{Why} {f.Why}"); break;
            case ReviewTakenOn f: (Worker, WorkerName) = (f.Worker, f.WorkerName); break;
            case ReviewTalked { Talk: var t } f:
                (BeganAt, HeldOn, HeldByName, Attended, GoodLife, MayShare) = (BeganAt ?? at, f.On, by.Name, t.Attended, t.GoodLife, t.MayShare);
                (NoLongerWanted, NeedsMore, DoThemselves, ContinuingTeam) = (t.NoLongerWanted, t.NeedsMore, t.DoThemselves, t.ContinuingTeam);
                break;
            case ReviewGiven f: (Kind, Delegation, Reviewer, ReviewerName, Conflict, CoReviewer, MustSample) = (ReviewKind.Delegated, f.Delegation, f.Reviewer, f.ReviewerName, f.Conflict, f.CoReviewer, f.MustSample); break;
            case ReviewCameBack f: (Kind, Delegation, Reviewer, ReviewerName, SentInAt, Recommendation) = (f.Kind, null, null, "", null, ""); break;
            case ReviewPaused f: (PausedAt, Concern) = (at, f.Concern); break;
            case ReviewGoesOn: PausedAt = null; break;
            case ReviewSentIn f: (SentInAt, Recommendation) = (at, f.Recommendation); break;
            case ReviewSignedOff f:
                (SignOff, SignOffWhy, DecidedBy, DecidedByName) = (f.Answer, f.Why, by.Id, by.Name);
                if (f.Answer == SignOffAnswer.Return) SentInAt = null;
                break;
            case ReviewEnded f: (End, EndWhy, EndedAt) = (f.End, f.Why, at); break;
            case ReviewNotNeeded f: (EndWhy, EndedAt) = (f.Why, at); break;
        }
    }
}
