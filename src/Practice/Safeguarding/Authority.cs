using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Safeguarding;

/// <summary>What can give somebody a say in another adult's decisions. Being a relative is not among them.</summary>
[Source("Mental Capacity Act 2005, ss 9 to 20 and 24 to 26")]
[Source("Practice trap 18")]
public enum AuthorityKind
{
    /// <summary>A lasting power of attorney for health and welfare.</summary>
    LpaHealthAndWelfare,

    /// <summary>A lasting power of attorney for property and money.</summary>
    LpaPropertyAndMoney,

    /// <summary>An enduring power of attorney made before October 2007: property and money only.</summary>
    EnduringPower,

    /// <summary>A deputy named by the Court of Protection for health and welfare.</summary>
    DeputyHealthAndWelfare,

    /// <summary>A deputy named by the Court of Protection for property and money.</summary>
    DeputyPropertyAndMoney,

    /// <summary>The person's own advance decision to refuse treatment.</summary>
    AdvanceDecision,

    /// <summary>An appointee of the Department for Work and Pensions: benefits only.</summary>
    Appointee,
}

/// <summary>A paper that gives authority, as it was seen.</summary>
public sealed record AuthorityAsSeen
{
    /// <summary>What kind; <see langword="null"/> when none was chosen.</summary>
    public AuthorityKind? Kind { get; init; }

    /// <summary>True when somebody speaks as next of kin and holds none of these.</summary>
    public bool RelativeOnly { get; init; }

    /// <summary>Who holds it; the person themselves for an advance decision.</summary>
    public string Holder { get; init; } = "";

    /// <summary>What it covers, and anything it leaves out; whether several act together.</summary>
    public string Scope { get; init; } = "";

    /// <summary>When it was registered, ordered or made.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>When it ends, for an order with an end.</summary>
    public DateOnly? Ends { get; init; }

    /// <summary>What was seen: the registered paper, the order, the online code.</summary>
    public string Evidence { get; init; } = "";
}

/// <summary>Authority to decide for somebody, kept as evidence: what was seen, when, and by whom.</summary>
[Source("Mental Capacity Act 2005, ss 9 to 20 and 24 to 26")]
public sealed class Authority : Noted
{
    /// <summary>What kind.</summary>
    public AuthorityKind Kind { get; private set; }

    /// <summary>Who holds it.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>What it covers.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>When it was registered, ordered or made.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>When it ends.</summary>
    public DateOnly? Ends { get; private set; }

    /// <summary>What was seen.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>True when it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => IsCurrent && (Ends is null || Ends >= day);

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        switch (fact)
        {
            case AuthoritySeen { Seen: var s }: (Kind, Holder, Scope, Since, Ends, Evidence) = (s.Kind!.Value, s.Holder, s.Scope, s.Since, s.Ends, s.Evidence); break;
            case AuthorityEnded f: End(f.On); break;
        }
    }
}

/// <summary>Somebody showed us a paper that gives authority.</summary>
public sealed record AuthoritySeen(Guid Of, AuthorityAsSeen Seen) : Fact<Authority>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We have seen a paper: {AuthorityRules.SaidAs(Seen.Kind!.Value)}, {Seen.Holder}.";
}

/// <summary>A paper no longer holds.</summary>
public sealed record AuthorityEnded(Guid Of, string Why, DateOnly On) : Fact<Authority>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A paper that gave authority no longer holds. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
