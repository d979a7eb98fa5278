using Threefold.Practice.Ground;

namespace Threefold.Practice.Safeguarding;

/// <summary>The step at which the advocacy question is asked. It is asked again at each.</summary>
[Source("Care Act 2014, ss 67 and 68")]
public enum AdvocacyStep
{
    /// <summary>A talk, before any of the others.</summary>
    Talk,

    /// <summary>A needs or carer's assessment.</summary>
    Assessment,

    /// <summary>Making a care and support plan.</summary>
    Plan,

    /// <summary>A review.</summary>
    Review,

    /// <summary>A safeguarding enquiry.</summary>
    Enquiry,
}

/// <summary>The advocacy question as it was answered.</summary>
[Source("Care Act 2014, ss 67(4) and 68(3)")]
public sealed record AdvocacyAsAsked
{
    /// <summary>At which step.</summary>
    public AdvocacyStep Step { get; init; }

    /// <summary>Great difficulty in understanding what matters.</summary>
    public bool Understanding { get; init; }

    /// <summary>Great difficulty in holding it in mind.</summary>
    public bool Remembering { get; init; }

    /// <summary>Great difficulty in using and weighing it.</summary>
    public bool Weighing { get; init; }

    /// <summary>Great difficulty in saying what they think, by any means.</summary>
    public bool Telling { get; init; }

    /// <summary>What was seen or heard that shows it.</summary>
    public string Seen { get; init; } = "";

    /// <summary>Somebody who might help them take part, by name.</summary>
    public string Helper { get; init; } = "";

    /// <summary>They are willing.</summary>
    public bool HelperWilling { get; init; }

    /// <summary>They are able.</summary>
    public bool HelperAble { get; init; }

    /// <summary>The person agrees to them.</summary>
    public bool PersonAgrees { get; init; }

    /// <summary>They are paid to care or treat.</summary>
    public bool HelperPaid { get; init; }

    /// <summary>They may be part of what is wrong.</summary>
    public bool HelperImplicated { get; init; }

    /// <summary>The NHS is likely to have them stay 28 days in hospital or eight weeks in a care home, and an advocate is best for them.</summary>
    public bool LongStay { get; init; }

    /// <summary>The council and the helper disagree on something that matters, and both think an advocate is best for them.</summary>
    public bool Dispute { get; init; }

    /// <summary>Whether an advocate is needed. Must be answered.</summary>
    public bool? Needed { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>True when any of the four difficulties was seen.</summary>
    public bool HasDifficulty() => Understanding || Remembering || Weighing || Telling;
}

/// <summary>
/// Would they find it hard to take part, and is there somebody suitable to help them? Asked at each statutory step; where
/// an advocate is needed, followed from the asking to the first meeting.
/// </summary>
[Source("Care Act 2014, ss 67 and 68")]
[Source("Legal floor LF-5: the advocacy question")]
public sealed class AdvocacyQuestion : Thing
{
    /// <summary>The talk or step it was asked in, where there is one.</summary>
    public Guid? About { get; private set; }

    /// <summary>At which step.</summary>
    public AdvocacyStep Step { get; private set; }

    /// <summary>Difficulty in understanding.</summary>
    public bool Understanding { get; private set; }

    /// <summary>Difficulty in holding it in mind.</summary>
    public bool Remembering { get; private set; }

    /// <summary>Difficulty in weighing it.</summary>
    public bool Weighing { get; private set; }

    /// <summary>Difficulty in telling us.</summary>
    public bool Telling { get; private set; }

    /// <summary>What was seen.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>Who might help them take part.</summary>
    public string Helper { get; private set; } = "";

    /// <summary>True when that somebody is suitable by law.</summary>
    public bool HelperSuits { get; private set; }

    /// <summary>Whether an advocate is needed.</summary>
    public bool Needed { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was asked (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>Who asked.</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>The day an advocate was asked for.</summary>
    public DateOnly? SoughtOn { get; private set; }

    /// <summary>From whom.</summary>
    public string SoughtFrom { get; private set; } = "";

    /// <summary>The day an advocate was named.</summary>
    public DateOnly? NamedOn { get; private set; }

    /// <summary>Who.</summary>
    public string Advocate { get; private set; } = "";

    /// <summary>The day they first met.</summary>
    public DateOnly? MetOn { get; private set; }

    /// <summary>True when any of the four difficulties was seen.</summary>
    public bool HasDifficulty => Understanding || Remembering || Weighing || Telling;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case AdvocacyAsked { Asked: var a } f:
                (About, Step, Understanding, Remembering, Weighing, Telling) = (f.About, a.Step, a.Understanding, a.Remembering, a.Weighing, a.Telling);
                (Seen, Helper, HelperSuits, Needed, Reason) = (a.Seen, a.Helper, AdvocacyRules.IsSuitable(a), a.Needed == true, a.Reason);
                (AskedAt, AskedBy) = (at, by.Name);
                break;
            case AdvocateSought f: (SoughtOn, SoughtFrom) = (f.On, f.From); break;
            case AdvocateNamed f: (NamedOn, Advocate) = (f.On, f.Name); break;
            case AdvocateMet f: MetOn = f.On; break;
        }
    }
}

/// <summary>It was asked whether they need an advocate.</summary>
[Source("Care Act 2014, ss 67 and 68")]
public sealed record AdvocacyAsked(Guid Of, Guid? About, AdvocacyAsAsked Asked) : Fact<AdvocacyQuestion>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Asked.Needed == true
        ? $"We thought about whether they need an advocate. They do. Why: {Asked.Reason}"
        : $"We thought about whether they need an advocate. Not now. Why: {Asked.Reason}";
}

/// <summary>An advocate was asked for.</summary>
public sealed record AdvocateSought(Guid Of, string From, DateOnly On) : Fact<AdvocacyQuestion>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We asked {From} for an advocate.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>An advocate was named.</summary>
public sealed record AdvocateNamed(Guid Of, string Name, DateOnly On) : Fact<AdvocacyQuestion>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name} will be their advocate.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They met their advocate for the first time.</summary>
public sealed record AdvocateMet(Guid Of, DateOnly On) : Fact<AdvocacyQuestion>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "They met their advocate.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
