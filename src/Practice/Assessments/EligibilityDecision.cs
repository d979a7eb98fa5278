using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>A decision about eligibility as somebody is about to make it.</summary>
[Source("Care Act 2014, s 13")]
public sealed record DecisionAsMade
{
    /// <summary>Whether the needs are eligible. Somebody decides; nothing is filled in.</summary>
    public bool? Eligible { get; init; }

    /// <summary>For an adult: the needs come from an impairment or illness. For a helper: from giving care that is necessary.</summary>
    public bool? Cause { get; init; }

    /// <summary>What shows that.</summary>
    public string CauseWords { get; init; } = "";

    /// <summary>For a helper: their health gets worse through it, or may.</summary>
    public bool? HealthAtRisk { get; init; }

    /// <summary>Whether their wellbeing is touched a lot, or is likely to be.</summary>
    public bool? Significant { get; init; }

    /// <summary>How.</summary>
    public string SignificantWords { get; init; } = "";

    /// <summary>Why it was decided so.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>What can still help, now and later, when nothing is eligible.</summary>
    [Source("Care Act 2014, s 13(5)")]
    public string Advice { get; init; } = "";

    /// <summary>Whether they want the council to help with what is eligible.</summary>
    [Source("Care Act 2014, s 13(3)(b)")]
    public YesNoUnsure? WantsHelp { get; init; }

    /// <summary>Whether they live in the area.</summary>
    [Source("Care Act 2014, s 13(3)(c)")]
    public YesNoUnsure? LivesHere { get; init; }
}

/// <summary>Whether somebody's needs are eligible: the software counts, a named practitioner decides and says why.</summary>
[Source("Care Act 2014, s 13")]
[Source("SI 2015/313, regs 2 and 3")]
public sealed class EligibilityDecision : Thing
{
    /// <summary>The assessment it rests on.</summary>
    public Guid Assessment { get; private set; }

    /// <summary>Whose needs.</summary>
    public AssessmentOf Of { get; private set; }

    /// <summary>Whether they are eligible.</summary>
    public bool Eligible { get; private set; }

    /// <summary>The outcomes they cannot achieve, by key, with commas between.</summary>
    [NotWords]
    public string UnableOutcomes { get; private set; } = "";

    /// <summary>Those of them that somebody's help meets today: noted, and not weighed.</summary>
    [NotWords]
    [Source("Care Act 2014, s 18(7)")]
    public string MetNow { get; private set; } = "";

    /// <summary>True when the needs come from an impairment or illness, or for a helper from necessary care.</summary>
    public bool Cause { get; private set; }

    /// <summary>What shows that.</summary>
    public string CauseWords { get; private set; } = "";

    /// <summary>For a helper: true when their health is at risk.</summary>
    public bool HealthAtRisk { get; private set; }

    /// <summary>True when wellbeing is touched a lot.</summary>
    public bool Significant { get; private set; }

    /// <summary>How.</summary>
    public string SignificantWords { get; private set; } = "";

    /// <summary>Why it was decided so.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>The written advice, when nothing is eligible.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>Whether they want the council's help.</summary>
    public YesNoUnsure? WantsHelp { get; private set; }

    /// <summary>Whether they live in the area.</summary>
    public YesNoUnsure? LivesHere { get; private set; }

    /// <summary>The decision it takes the place of.</summary>
    public Guid? Replaces { get; private set; }

    /// <summary>The day it was decided.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Who decided, by name.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>Their id.</summary>
    public Guid DecidedById { get; private set; }

    /// <summary>The keys of the outcomes they cannot achieve.</summary>
    public IReadOnlyList<string> Unable() => UnableOutcomes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is not EligibilityDecided { Decision: var d } f) return;
        (Assessment, Of, Eligible, UnableOutcomes, MetNow, Replaces) = (f.Assessment, f.Whose, d.Eligible == true, f.UnableOutcomes, f.MetNow, f.Replaces);
        (Cause, CauseWords, HealthAtRisk, Significant, SignificantWords) = (d.Cause == true, d.CauseWords, d.HealthAtRisk == true, d.Significant == true, d.SignificantWords);
        (Reasons, Advice, WantsHelp, LivesHere) = (d.Reasons, d.Advice, d.WantsHelp, d.LivesHere);
        (DecidedOn, DecidedBy, DecidedById) = (f.On, by.Name, by.Id);
    }
}

/// <summary>It was decided whether somebody's needs are eligible, with reasons.</summary>
[Source("Care Act 2014, s 13(2)")]
public sealed record EligibilityDecided(
    Guid Of, Guid Assessment, AssessmentOf Whose, DecisionAsMade Decision, string UnableOutcomes, string MetNow, Guid? Replaces, DateOnly On) : Fact<EligibilityDecision>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Decision.Eligible == true
        ? $"It was decided that the law asks the council to help. Why: {Decision.Reasons}"
        : $"It was decided that the law does not ask the council to meet these needs. Why: {Decision.Reasons}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>The council does not meet some needs, and says why and what could still help.</summary>
[Source("Care Act 2014, s 24(2)")]
public sealed class NotMeeting : Thing
{
    /// <summary>The decision about eligibility.</summary>
    public Guid Decision { get; private set; }

    /// <summary>Which needs.</summary>
    public string Needs { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>What could still help, now and later.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>The day it was decided.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Who decided.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is NotMeetingDecided f) (Decision, Needs, Reasons, Advice, DecidedOn, DecidedBy) = (f.Decision, f.Needs, f.Reasons, f.Advice, f.On, by.Name);
    }
}

/// <summary>It was decided not to meet some needs, with reasons and advice.</summary>
[Source("Care Act 2014, s 24(2)")]
public sealed record NotMeetingDecided(Guid Of, Guid Decision, string Needs, string Reasons, string Advice, DateOnly On) : Fact<NotMeeting>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We will not meet these needs: {Needs} Why: {Reasons} What could help: {Advice}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
