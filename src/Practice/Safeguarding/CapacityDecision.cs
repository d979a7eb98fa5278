using Threefold.Practice.Ground;

namespace Threefold.Practice.Safeguarding;

/// <summary>What was seen of one ability, when one decision was talked through.</summary>
[Source("Mental Capacity Act 2005, s 3(1)")]
public enum AbilitySeen
{
    /// <summary>Not asked about yet.</summary>
    NotAsked,

    /// <summary>They could do this.</summary>
    Able,

    /// <summary>They could not do this, for this decision, at this time.</summary>
    NotAble,
}

/// <summary>How it came out, for this decision at this time.</summary>
[Source("Mental Capacity Act 2005, ss 1 to 3")]
public enum CapacityFinding
{
    /// <summary>They can make this decision.</summary>
    Able,

    /// <summary>They cannot make this decision at this time.</summary>
    NotAble,

    /// <summary>Not yet: it can wait, and we ask again at a better time.</summary>
    NotYet,
}

/// <summary>One ability, with what was said or done that shows it.</summary>
/// <param name="Seen">Whether they could.</param>
/// <param name="Words">The evidence, in the person's words where there are any.</param>
public sealed record AbilityAsSeen(AbilitySeen Seen = AbilitySeen.NotAsked, string Words = "");

/// <summary>
/// One decision at one time, framed as a question, and whether the person could make it with all the help that could be
/// given. It is never a mark on the person: another decision, or another day, is another record.
/// </summary>
[Source("Mental Capacity Act 2005, ss 1 to 3")]
[Source("Legal floor LF-6: one decision at one time")]
public sealed class CapacityDecision : Thing
{
    /// <summary>The decision, as a question.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>What they needed to know to decide it.</summary>
    public string Information { get; private set; } = "";

    /// <summary>What helped them to decide for themselves, one kind of help a line.</summary>
    public string Help { get; private set; } = "";

    /// <summary>Could they understand it?</summary>
    public AbilitySeen Understood { get; private set; }

    /// <summary>What showed it.</summary>
    public string UnderstoodWords { get; private set; } = "";

    /// <summary>Could they hold it in mind for long enough?</summary>
    public AbilitySeen Remembered { get; private set; }

    /// <summary>What showed it.</summary>
    public string RememberedWords { get; private set; } = "";

    /// <summary>Could they use it and weigh it up?</summary>
    public AbilitySeen Weighed { get; private set; }

    /// <summary>What showed it.</summary>
    public string WeighedWords { get; private set; } = "";

    /// <summary>Could they tell us, by any means?</summary>
    public AbilitySeen Told { get; private set; }

    /// <summary>What showed it.</summary>
    public string ToldWords { get; private set; } = "";

    /// <summary>What affects their mind or brain. Asked only after the four abilities, and only where one was missing.</summary>
    public string Impairment { get; private set; } = "";

    /// <summary>How what they could not do comes from it.</summary>
    public string BecauseOf { get; private set; } = "";

    /// <summary>How it came out.</summary>
    public CapacityFinding Finding { get; private set; }

    /// <summary>Whether it comes and goes, and whether the decision could wait.</summary>
    public string CouldWait { get; private set; } = "";

    /// <summary>What would make us ask again.</summary>
    public string AskAgainWhen { get; private set; } = "";

    /// <summary>The day to ask again, where there is one.</summary>
    public DateOnly? AskAgainOn { get; private set; }

    /// <summary>The day it was talked through.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>Who decided what this record says.</summary>
    public string Assessor { get; private set; } = "";

    /// <summary>When it was written down (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>True only where best interests may be thought about, for this same decision.</summary>
    public bool MayLeadToBestInterests => Finding == CapacityFinding.NotAble;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is not CapacityAsked { Asked: var a }) return;
        (Decision, Information, Help, AskedOn) = (a.Decision, a.Information, a.HelpGiven(), a.On!.Value);
        (Understood, UnderstoodWords) = (a.Understood.Seen, a.Understood.Words);
        (Remembered, RememberedWords) = (a.Remembered.Seen, a.Remembered.Words);
        (Weighed, WeighedWords) = (a.Weighed.Seen, a.Weighed.Words);
        (Told, ToldWords) = (a.Told.Seen, a.Told.Words);
        (Impairment, BecauseOf, Finding) = (a.Impairment, a.BecauseOf, a.Finding!.Value);
        (CouldWait, AskAgainWhen, AskAgainOn) = (a.CouldWait, a.AskAgainWhen, a.AskAgainOn);
        (Assessor, WrittenAt) = (by.Name, at);
    }
}

/// <summary>One decision was talked through, and it was written down whether they could make it.</summary>
[Source("Mental Capacity Act 2005, ss 1 to 3")]
public sealed record CapacityAsked(Guid Of, CapacityAsAsked Asked) : Fact<CapacityDecision>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Asked.Finding switch
    {
        CapacityFinding.Able => $"We talked one decision through: “{Asked.Decision}” It is theirs to make.",
        CapacityFinding.NotAble => $"We talked one decision through, with help: “{Asked.Decision}” They could not make this one, this time.",
        _ => $"We talked one decision through: “{Asked.Decision}” It can wait. We ask again.",
    };

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => Asked.On;
}
