using Threefold.Practice.Ground;

namespace Threefold.Practice.Safeguarding;

/// <summary>Matters for which somebody with nobody of their own must have an independent mental capacity advocate.</summary>
[Source("Mental Capacity Act 2005, ss 37 to 39")]
public enum SeriousMatter
{
    /// <summary>Neither of these.</summary>
    No,

    /// <summary>Serious medical treatment.</summary>
    Treatment,

    /// <summary>More than 28 days in hospital, or more than eight weeks in a care home.</summary>
    Accommodation,
}

/// <summary>What was thought about before one decision was made for somebody.</summary>
[Source("Mental Capacity Act 2005, s 4")]
public sealed record BestInterestsAsWeighed
{
    /// <summary>Whether it could wait until they can decide.</summary>
    public string CouldWait { get; init; } = "";

    /// <summary>How they took part.</summary>
    public string TookPart { get; init; } = "";

    /// <summary>What they want and wanted, and where it is written.</summary>
    public string Wishes { get; init; } = "";

    /// <summary>What they believe and hold dear.</summary>
    public string Beliefs { get; init; } = "";

    /// <summary>Whether it is serious treatment or a long stay.</summary>
    public SeriousMatter Serious { get; init; }

    /// <summary>True when nobody but paid workers could be asked.</summary>
    public bool NobodyToAsk { get; init; }

    /// <summary>The independent mental capacity advocate: who, and what they said.</summary>
    public string Imca { get; init; } = "";

    /// <summary>What was decided for them, this time.</summary>
    public string Decided { get; init; } = "";

    /// <summary>Why this, and not a way that leaves them freer.</summary>
    public string WhyThis { get; init; } = "";

    /// <summary>Who decides and answers for it, by name.</summary>
    public string DecisionMaker { get; init; } = "";

    /// <summary>True when people still disagree about it.</summary>
    public bool Unresolved { get; init; }

    /// <summary>What is done about that: a meeting, mediation, the Court of Protection, and by when.</summary>
    public string Resolving { get; init; } = "";

    /// <summary>The day to look at it again. Must be answered: a decision made for somebody does not stand unseen.</summary>
    public DateOnly? LookAgainOn { get; init; }
}

/// <summary>One decision made for somebody, in their best interests, after a finding about that same decision.</summary>
[Source("Mental Capacity Act 2005, ss 1(5) and 4")]
public sealed class BestInterestsDecision : Thing
{
    /// <summary>The finding about the same decision that it rests on.</summary>
    public Guid Capacity { get; private set; }

    /// <summary>The decision, as the question that was asked.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>Whether it could wait.</summary>
    public string CouldWait { get; private set; } = "";

    /// <summary>How they took part.</summary>
    public string TookPart { get; private set; } = "";

    /// <summary>What they want and wanted.</summary>
    public string Wishes { get; private set; } = "";

    /// <summary>What they believe.</summary>
    public string Beliefs { get; private set; } = "";

    /// <summary>Whether it is serious treatment or a long stay.</summary>
    public SeriousMatter Serious { get; private set; }

    /// <summary>The independent mental capacity advocate.</summary>
    public string Imca { get; private set; } = "";

    /// <summary>What was decided.</summary>
    public string Decided { get; private set; } = "";

    /// <summary>Why this.</summary>
    public string WhyThis { get; private set; } = "";

    /// <summary>Who decides.</summary>
    public string DecisionMaker { get; private set; } = "";

    /// <summary>True while people disagree.</summary>
    public bool Unresolved { get; private set; }

    /// <summary>What is done about that.</summary>
    public string Resolving { get; private set; } = "";

    /// <summary>The day to look again.</summary>
    public DateOnly? LookAgainOn { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is not BestInterestsDecided { Weighed: var w } f) return;
        (Capacity, Decision) = (f.Capacity, f.Decision);
        (CouldWait, TookPart, Wishes, Beliefs) = (w.CouldWait, w.TookPart, w.Wishes, w.Beliefs);
        (Serious, Imca, Decided, WhyThis, DecisionMaker) = (w.Serious, w.Imca, w.Decided, w.WhyThis, w.DecisionMaker);
        (Unresolved, Resolving, LookAgainOn) = (w.Unresolved, w.Resolving, w.LookAgainOn);
        (WrittenBy, WrittenAt) = (by.Name, at);
    }
}

/// <summary>One decision was made for somebody who could not make it this time.</summary>
[Source("Mental Capacity Act 2005, s 4")]
public sealed record BestInterestsDecided(Guid Of, Guid Capacity, string Decision, BestInterestsAsWeighed Weighed) : Fact<BestInterestsDecision>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"One decision was made for them, this time: {Weighed.Decided} Why: {Weighed.WhyThis}";
}
