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

/// <summary>When we get back in touch.</summary>
/// <param name="Key">The key.</param>
/// <param name="Starts">What starts it, in words.</param>
/// <param name="Every">How many of the unit.</param>
/// <param name="Unit"><c>hours</c>, <c>days</c> or <c>working-days</c>.</param>
/// <param name="Again">True when it goes on until it stops; false when it happens once.</param>
/// <param name="Channel">How, in words.</param>
/// <param name="OnMiss">Who is told when it is missed: <c>worker</c>, <c>team</c>, <c>manager</c>.</param>
/// <param name="Stops">What ends it, in words.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Cadence(string Key, string Starts, int Every, string Unit, bool Again, string Channel, IReadOnlyList<string> OnMiss, string Stops, string Source)
{
    /// <summary>The day it is next due, counted from a day. Working days leave out Saturday and Sunday; bank holidays are the caller's to add.</summary>
    public DateOnly DueOn(DateOnly from)
    {
        if (Unit != "working-days") return from.AddDays(Unit == "hours" ? (Every + 23) / 24 : Every);
        var day = from;
        for (var left = Every; left > 0; left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1) day = day.AddDays(1);
        return day;
    }
}
