using Threefold.Practice.Ground;

namespace Threefold.Practice.Reviews;

/// <summary>What somebody outside the council may be asked to do for it. Only one of these may be given away.</summary>
[Source("Care Act 2014, s 79(2)")]
public enum DelegationScope
{
    /// <summary>Looking at a plan with a person.</summary>
    Review,

    /// <summary>Enquiries and decisions about somebody's safety.</summary>
    Safeguarding,

    /// <summary>Decisions about what somebody pays.</summary>
    Charging,

    /// <summary>Working together with health, and cooperating.</summary>
    Integration,
}

/// <summary>A delegation as it is about to be written into the register.</summary>
public sealed record DelegationAsRegistered
{
    /// <summary>What is given; <see langword="null"/> when none was chosen.</summary>
    public DelegationScope? Scope { get; init; }

    /// <summary>The organisation.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Who holds reviews there, by name.</summary>
    public string Reviewers { get; init; } = "";

    /// <summary>How they were trained, and when.</summary>
    public string Trained { get; init; } = "";

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether the person agrees; <see langword="null"/> when nobody asked.</summary>
    public bool? PersonAgrees { get; init; }

    /// <summary>What they said.</summary>
    public string TheirWords { get; init; } = "";
}

/// <summary>
/// Somebody outside the council may look at one person's plan with them, for a time. The council stays answerable as if it had
/// done it itself.
/// </summary>
[Source("Care Act 2014, s 79")]
public sealed class Delegation : Thing
{
    /// <summary>What is given.</summary>
    public DelegationScope Scope { get; private set; }

    /// <summary>The organisation.</summary>
    public string Organisation { get; private set; } = "";

    /// <summary>Who holds reviews there.</summary>
    public string Reviewers { get; private set; } = "";

    /// <summary>How they were trained.</summary>
    public string Trained { get; private set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>What the person said when they agreed.</summary>
    public string TheirWords { get; private set; } = "";

    /// <summary>The team that answers for it.</summary>
    public Guid Team { get; private set; }

    /// <summary>Who registered it.</summary>
    public string RegisteredBy { get; private set; } = "";

    /// <summary>When it ended before its last day (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why.</summary>
    public string EndedWhy { get; private set; } = "";

    /// <summary>True on a day on which it holds.</summary>
    public bool HoldsOn(DateOnly day) => EndedAt is null && From <= day && day <= Until;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case DelegationRegistered { Given: var g } f:
                (Scope, Organisation, Reviewers, Trained, From, Until) = (g.Scope!.Value, g.Organisation, g.Reviewers, g.Trained, g.From!.Value, g.Until!.Value);
                (TheirWords, Team, RegisteredBy) = (g.TheirWords, f.Team, by.Name);
                break;
            case DelegationEnded f: (EndedAt, EndedWhy) = (at, f.Why); break;
        }
    }
}

/// <summary>It was agreed that somebody outside the council may look at a plan with the person.</summary>
[Source("Care Act 2014, s 79")]
public sealed record DelegationRegistered(Guid Of, DelegationAsRegistered Given, Guid Team) : Fact<Delegation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They agreed that {Given.Organisation} looks at their plan with them. The council stays answerable.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => Given.From;
}

/// <summary>That ended.</summary>
public sealed record DelegationEnded(Guid Of, string Organisation, string Why) : Fact<Delegation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Organisation} no longer looks at their plan. {Why}".TrimEnd();
}

/// <summary>A person wants the council itself to look at their plan. It holds until they say otherwise.</summary>
[Source("Care Act 2014, s 27(2) and (3)")]
public sealed class ReviewWish : Thing
{
    /// <summary>What they said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The day they said it.</summary>
    public DateOnly SaidOn { get; private set; }

    /// <summary>When they changed their mind (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>True while it holds.</summary>
    public bool Stands => EndedAt is null;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case CouncilReviewsWished f: (Words, SaidOn) = (f.Words, f.On); break;
            case ReviewWishChanged: EndedAt = at; break;
        }
    }
}

/// <summary>They said that they want the council itself.</summary>
public sealed record CouncilReviewsWished(Guid Of, string Words, DateOnly On) : Fact<ReviewWish>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They want the council itself to look at their plan. “{Words}”";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They changed their mind.</summary>
public sealed record ReviewWishChanged(Guid Of, string Words) : Fact<ReviewWish>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Somebody else may look at their plan again. “{Words}”";
}
