using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.FrontDoor;

/// <summary>Somebody is in touch. It stays open until it has an outcome and the person knows what happens next.</summary>
public sealed class Contact : Thing
{
    /// <summary>How they got in touch.</summary>
    public Channel Channel { get; private set; }

    /// <summary>Who got in touch.</summary>
    public Origin Origin { get; private set; }

    /// <summary>Whether anyone is in danger or being hurt.</summary>
    public YesNoUnsure Danger { get; private set; }

    /// <summary>Whether they ask for, or may need, an assessment.</summary>
    [Source("Care Act 2014, s 9(1)")]
    public YesNoUnsure Assessment { get; private set; }

    /// <summary>Whether something must be done today.</summary>
    public bool Urgent { get; private set; }

    /// <summary>What they said, in their words.</summary>
    public string OwnWords { get; private set; } = "";

    /// <summary>What they hope for.</summary>
    public string Hopes { get; private set; } = "";

    /// <summary>What they have tried.</summary>
    public string Tried { get; private set; } = "";

    /// <summary>A safe way to get back to them, as they said it.</summary>
    public string SafeWayBack { get; private set; } = "";

    /// <summary>The first half of the postcode they said, where their record did not say it; empty otherwise.</summary>
    public string Area { get; private set; } = "";

    /// <summary>The team that has it.</summary>
    public Guid Team { get; private set; }

    /// <summary>The team that answered first; it stays, however often the contact moves on.</summary>
    public Guid FirstTeam { get; private set; }

    /// <summary>The worker who answered first.</summary>
    public Guid FirstWorker { get; private set; }

    /// <summary>The name of the worker who answered first.</summary>
    public string FirstWorkerName { get; private set; } = "";

    /// <summary>The worker who took it on; <see langword="null"/> while nobody has.</summary>
    public Guid? Worker { get; private set; }

    /// <summary>The name of the worker who took it on, or empty.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>The practice model it was taken under, pinned: <c>norfolk@1</c>.</summary>
    [NotWords]
    public string Model { get; private set; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>The day it was made, in London.</summary>
    public DateOnly MadeOn { get; private set; }

    /// <summary>The professional who introduced them, or empty.</summary>
    public string Introducer { get; private set; } = "";

    /// <summary>The organisation of whoever introduced them, or empty.</summary>
    public string IntroducerFrom { get; private set; } = "";

    /// <summary>Why they were introduced.</summary>
    public string IntroducedBecause { get; private set; } = "";

    /// <summary>What the person was told about being introduced; empty when they were told nothing.</summary>
    public string ToldOfIntroduction { get; private set; } = "";

    /// <summary>How often we tried and nobody answered.</summary>
    public int Tries { get; private set; }

    /// <summary>When we try next (UTC), after nobody answered.</summary>
    public DateTime? TryAgainAt { get; private set; }

    /// <summary>What was done at once to keep somebody safe, or empty.</summary>
    public string MadeSafe { get; private set; } = "";

    /// <summary>The day on which urgent help given from here ends.</summary>
    [Source("Care Act 2014, s 19(3)")]
    public DateOnly? UrgentHelpEndsOn { get; private set; }

    /// <summary>True once they know that they may ask for an assessment, disagree, and come back.</summary>
    public bool RightsTold { get; private set; }

    /// <summary>True once they said no to an assessment and the law let that stand.</summary>
    [Source("Care Act 2014, s 11")]
    public bool SaidNoToAssessment { get; private set; }

    /// <summary>The information and advice given so far, or empty.</summary>
    [Source("Care Act 2014, s 4")]
    public string Advice { get; private set; } = "";

    /// <summary>How often it was handed to another team.</summary>
    public int HandOvers { get; private set; }

    /// <summary>What happens next, as it was read back; empty until it was.</summary>
    public string NextWhat { get; private set; } = "";

    /// <summary>Who does it, as it was read back.</summary>
    public string NextWhoSaid { get; private set; } = "";

    /// <summary>By when, as it was read back.</summary>
    public DateOnly? NextBy { get; private set; }

    /// <summary>In what form they were told.</summary>
    public Telling? ToldIn { get; private set; }

    /// <summary>The outcome's key from the model's catalogue, or empty while it is open.</summary>
    [NotWords]
    public string Outcome { get; private set; } = "";

    /// <summary>The outcome as people see it, or empty.</summary>
    public string OutcomeLabel { get; private set; } = "";

    /// <summary>When it ended (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The trial of a way of working in which it was settled who talks first, or <see langword="null"/>.</summary>
    public Guid? Trial { get; private set; }

    /// <summary>True when that was a team that works in the new way.</summary>
    public bool InTrial { get; private set; }

    /// <summary>Which team it was: it stays, whoever talks with them in the end.</summary>
    public Guid? TrialTeam { get; private set; }

    /// <summary>What settled it, as it is said to them.</summary>
    [NotWords]
    public string TrialHow { get; private set; } = "";

    /// <summary>The first half of their postcode, where that settled it.</summary>
    public string TrialArea { get; private set; } = "";

    /// <summary>Who last wrote in it, and when (UTC): named when two people write at once.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>When it was last written in (UTC).</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>True while nobody has ended it.</summary>
    public bool IsOpen => EndedAt is null;

    /// <summary>True for an introduction by a professional.</summary>
    public bool IsIntroduction => Channel == Channel.Introduction;

    /// <summary>True when an assessment was asked for or may be needed, and they have not said no to it.</summary>
    [Source("Care Act 2014, ss 9(1), 10(1) and 11")]
    public bool AssessmentWaits => Assessment != YesNoUnsure.No && !SaidNoToAssessment;

    /// <summary>True when someone may be in danger, or it cannot wait, and nothing was done about it yet.</summary>
    [Source("Care Act 2014, s 19(3)")]
    public bool UrgentNeedUnmet => (Danger != YesNoUnsure.No || Urgent) && MadeSafe.Length == 0;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        (ChangedBy, ChangedAt) = (by.Name, at);
        switch (fact)
        {
            case ContactMade f:
                (Channel, Origin, Danger, Assessment, Urgent) = (f.Channel, f.Origin, f.Danger, f.Assessment, f.Urgent);
                (OwnWords, Hopes, Tried, SafeWayBack, Model) = (f.OwnWords, f.Hopes, f.Tried, f.SafeWayBack, f.Model);
                (Team, FirstTeam, FirstWorker, FirstWorkerName, MadeAt, MadeOn) = (f.Team, f.TakenBy, by.Id, by.Name, at, Days.Of(at));
                break;
            case ContactAddedTo f:
                (Danger, Assessment, Urgent) = (f.Danger, f.Assessment, f.Urgent);
                (OwnWords, Hopes, Tried, SafeWayBack) = (f.OwnWords, f.Hopes, f.Tried, f.SafeWayBack);
                if (f.Assessment == YesNoUnsure.Yes) SaidNoToAssessment = false;
                break;
            case AreaSaid f: Area = f.Area; break;
            case IntroductionMade f: (Introducer, IntroducerFrom, IntroducedBecause, ToldOfIntroduction) = (f.Name, f.Organisation, f.Reason, f.WhatTheyWereTold); break;
            case NobodyAnswered f: (Tries, TryAgainAt) = (Tries + 1, f.TryAgainAt); break;
            case HelpGivenNow f: (MadeSafe, UrgentHelpEndsOn) = (f.Words, f.EndsOn); break;
            case RightsExplained: RightsTold = true; break;
            case AssessmentSaidNoTo: SaidNoToAssessment = true; break;
            case AdviceGiven f: Advice = f.Words; break;
            case ContactTakenOn f: (Worker, WorkerName, Team, TryAgainAt) = (f.Worker, f.WorkerName, f.Team, null); break;
            case ContactMovedOn f: (Team, Worker, WorkerName, HandOvers) = (f.Team, null, "", HandOvers + 1); break;
            case WhatNextTold f: (NextWhat, NextWhoSaid, NextBy, ToldIn) = (f.What, f.Who, f.By, f.Format); break;
            case ContactEnded f: (Outcome, OutcomeLabel, EndedAt) = (f.Outcome, f.OutcomeLabel, at); break;
            case WhoTalksFirstSettled f: (Trial, InTrial, TrialTeam, TrialHow, TrialArea) = (f.Trial, f.InTrial, f.Team, f.How, f.Area); break;
            case ContactFoundToBe f: IsAbout(f.Person); break;
        }
    }
}
