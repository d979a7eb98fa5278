using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Practice.Engine;

/// <summary>A council's golden rule or commitment, as far as it can be checked.</summary>
[Source("Practice models 1.5")]
public sealed record Rule
{
    /// <summary>The code: <c>N-a</c>.</summary>
    public required string Key { get; init; }

    /// <summary>A short title.</summary>
    public required string Title { get; init; }

    /// <summary>The paper and paragraph.</summary>
    public required string Source { get; init; }

    /// <summary>Why the council has it, in one sentence for staff.</summary>
    public required string Intent { get; init; }

    /// <summary>The moment it is weighed.</summary>
    public required Trigger On { get; init; }

    /// <summary>When it speaks.</summary>
    public required Condition When { get; init; }

    /// <summary>The weight the council gives it; the legal floor may lower it.</summary>
    public required Weight Weight { get; init; }

    /// <summary>The roles that may go ahead all the same.</summary>
    public IReadOnlyList<string> OverridableBy { get; init; } = [];

    /// <summary>After how many days an exception is looked at again; nought for never.</summary>
    public int ReviewAfterDays { get; init; }

    /// <summary>What it says: a sentence a worker can act on.</summary>
    public required string Says { get; init; }

    /// <summary>What can be done instead.</summary>
    public IReadOnlyList<string> Instead { get; init; } = [];

    /// <summary>The teams it is for; empty for all.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>Does it speak at this moment?</summary>
    public bool Speaks(Trigger trigger, CaseFacts facts) =>
        On == trigger && (Scope.Count == 0 || Scope.Contains(facts.Word("team"))) && When.Holds(facts);
}

/// <summary>One way a contact or conversation can end.</summary>
/// <param name="Key">The key, for ever.</param>
/// <param name="Label">What people see.</param>
/// <param name="FollowUp">The question asked afterwards, or empty.</param>
/// <param name="Cadence">The model's cadence that says when it is asked, by key, or empty.</param>
/// <param name="InformationOnly">True when the person goes away with information and nothing else.</param>
/// <param name="ShowsTried">The part of the solution ring it counts as evidence for, or empty.</param>
/// <param name="ReturnCode">How the yearly return counts it.</param>
public sealed record Outcome(string Key, string Label, string FollowUp, string Cadence, bool InformationOnly, string ShowsTried, string ReturnCode);
