using Threefold.Practice.Ground;

namespace Threefold.Practice.Crisis;

/// <summary>Why lasting plans may be made although a crisis is open.</summary>
public enum PlanNow
{
    /// <summary>They wait until things are steady.</summary>
    No,

    /// <summary>The person is near the end of their life.</summary>
    NearEndOfLife,

    /// <summary>The need is plain and will last, whatever the crisis does.</summary>
    PlainLastingNeed,
}

/// <summary>
/// A crisis in somebody's life, from when it opened until it is steady and closed. While it is open the person is on their
/// team's crisis board and somebody keeps in touch as agreed. One that opens again keeps its history.
/// </summary>
[Source("Practice models 1.8")]
public sealed class CrisisRecord : Thing
{
    /// <summary>What happened.</summary>
    public string WhatHappened { get; private set; } = "";

    /// <summary>How the person sees it, in their words; empty while nobody has asked or it could not be had.</summary>
    public string PersonsView { get; private set; } = "";

    /// <summary>Why their own view could not be had; empty when it was, or nobody has asked yet.</summary>
    public string WhyNoView { get; private set; } = "";

    /// <summary>The model version it is pinned to: <c>cambridgeshire@1</c>.</summary>
    [NotWords]
    public string Model { get; private set; } = "";

    /// <summary>The key of the model's cadence that began the check calls.</summary>
    [NotWords]
    public string Cadence { get; private set; } = "";

    /// <summary>How many of <see cref="Unit"/> lie between check calls.</summary>
    public int Every { get; private set; }

    /// <summary><c>hours</c>, <c>days</c> or <c>working-days</c>.</summary>
    [NotWords]
    public string Unit { get; private set; } = "hours";

    /// <summary>How we keep in touch, as agreed: “she rings back on the landline”.</summary>
    public string How { get; private set; } = "";

    /// <summary>True once how often was agreed with the person, or with whoever speaks for them.</summary>
    public bool CallsAgreed { get; private set; }

    /// <summary>Who keeps in touch; <see langword="null"/> while nobody has it.</summary>
    public Guid? Worker { get; private set; }

    /// <summary>Their name, or empty.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>The team that answers for it.</summary>
    public Guid Team { get; private set; }

    /// <summary>When it opened, the last time it did (UTC).</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>When it opened the first time (UTC).</summary>
    public DateTime FirstOpenedAt { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public string OpenedBy { get; private set; } = "";

    /// <summary>How many times it has opened.</summary>
    public int TimesOpened { get; private set; }

    /// <summary>The activated contingency plan it came of, or <see langword="null"/>.</summary>
    public Guid? Because { get; private set; }

    /// <summary>Who else is affected, in a line: “Arthur, husband, who depends on her”.</summary>
    public string Affects { get; private set; } = "";

    /// <summary>What they are to the person, without names: for the board.</summary>
    public string AffectsWhom { get; private set; } = "";

    /// <summary>True when somebody depends on the person.</summary>
    public bool SomebodyDepends { get; private set; }

    /// <summary>By when the next check call is due (UTC); <see langword="null"/> once closed.</summary>
    public DateTime? NextCallBy { get; private set; }

    /// <summary>When a call not made counts as missed (UTC): the due moment, and then each agreed time after it.</summary>
    public DateTime? MissedAfter { get; private set; }

    /// <summary>When somebody last tried to reach them (UTC).</summary>
    public DateTime? LastCallAt { get; private set; }

    /// <summary>When they were last spoken with (UTC).</summary>
    public DateTime? LastSpokeAt { get; private set; }

    /// <summary>How they were at the last try.</summary>
    public CallAnswer? LastAnswer { get; private set; }

    /// <summary>Check calls made.</summary>
    public int Calls { get; private set; }

    /// <summary>Check calls made after their moment.</summary>
    public int LateCalls { get; private set; }

    /// <summary>Agreed check calls that were missed.</summary>
    public int MissedCalls { get; private set; }

    /// <summary>How often the worker changed without the person asking for it.</summary>
    public int HandOffs { get; private set; }

    /// <summary>What must change for them to be safe and back in control, in their words where they said it.</summary>
    public string MustChange { get; private set; } = "";

    /// <summary>The last day of the emergency plan; <see langword="null"/> until it is agreed.</summary>
    public DateOnly? PlanEndsOn { get; private set; }

    /// <summary>Whether lasting plans may be made although it is open: an exception, kept with its reason.</summary>
    public PlanNow PlanNow { get; private set; }

    /// <summary>Why.</summary>
    public string PlanNowWhy { get; private set; } = "";

    /// <summary>When things became steady (UTC); empty again when they get worse.</summary>
    public DateTime? SteadyAt { get; private set; }

    /// <summary>Who found that they were steady.</summary>
    public string SteadyBy { get; private set; } = "";

    /// <summary>Who agreed that they are.</summary>
    public string SteadyAgreedWith { get; private set; } = "";

    /// <summary>When it was closed (UTC).</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>True while it is open.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>True while things are steady and somebody agreed that they are.</summary>
    public bool IsSteady => SteadyAt is not null;

    /// <summary>True once the moment of the next call has passed.</summary>
    public bool IsLate(DateTime now) => NextCallBy < now;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case CrisisOpened f:
                (WhatHappened, PersonsView, Model, Worker, WorkerName, Team) = (f.WhatHappened, f.PersonsView, f.Model, f.Worker, f.WorkerName, f.Team);
                (Every, Cadence, Because, OpenedAt, FirstOpenedAt, OpenedBy, TimesOpened) = (f.EveryHours, f.Cadence, f.Because, at, at, by.Name, 1);
                DueBy(f.FirstCallBy);
                break;
            case CrisisViewHeard f: (PersonsView, WhyNoView) = (f.View, f.WhyNot); break;
            case CrisisTouchesSomebody f:
                Affects = Joined(Affects, $"{f.Name}, {f.Relation}{(f.Depends ? ", who depends on them" : "")}");
                (AffectsWhom, SomebodyDepends) = (Joined(AffectsWhom, f.Relation), SomebodyDepends || f.Depends);
                break;
            case CheckCallsAgreed f:
                (Every, Unit, How, CallsAgreed) = (f.Every, f.Unit, f.How, true);
                DueBy(f.NextCallBy);
                break;
            case CheckCallMade f:
                (LastCallAt, LastAnswer, Calls) = (at, f.Answer, Calls + 1);
                if (f.Late) LateCalls++;
                if (f.Answer != CallAnswer.NoAnswer) LastSpokeAt = at;
                if (f.Answer == CallAnswer.Worse) (SteadyAt, SteadyBy, SteadyAgreedWith) = (null, "", "");
                if (f.NextCallBy is { } due) DueBy(due);
                break;
            case CheckCallMissed f: (MissedCalls, MissedAfter) = (MissedCalls + 1, f.NextAfter); break;
            case CrisisWorkerChanged f:
                if (Worker is not null && Worker != f.Worker && !f.PersonAsked) HandOffs++;
                (Worker, WorkerName) = (f.Worker, f.WorkerName);
                break;
            case EmergencyPlanAgreed f: (MustChange, PlanEndsOn) = (f.MustChange, f.EndsOn); break;
            case LastingPlansAllowed f: (PlanNow, PlanNowWhy) = (f.Because, f.Why); break;
            case CrisisSteadied f: (SteadyAt, SteadyBy, SteadyAgreedWith) = (at, by.Name, f.AgreedWith); break;
            case CrisisClosed f:
                (ClosedAt, NextCallBy, MissedAfter) = (at, null, null);
                (PersonsView, WhyNoView) = (f.PersonsView, f.WhyNoView);
                break;
            case CrisisOpenedAgain f:
                (ClosedAt, SteadyAt, SteadyBy, SteadyAgreedWith) = (null, null, "", "");
                (WhatHappened, PersonsView, WhyNoView, OpenedAt, OpenedBy, TimesOpened) = (f.WhatHappened, f.PersonsView, "", at, by.Name, TimesOpened + 1);
                (Worker, WorkerName, PlanEndsOn) = (f.Worker, f.WorkerName, null);
                DueBy(f.FirstCallBy);
                break;
        }
    }

    void DueBy(DateTime due) => (NextCallBy, MissedAfter) = (due, due);

    static string Joined(string soFar, string more) => soFar.Length == 0 ? more : $"{soFar}; {more}";
}
