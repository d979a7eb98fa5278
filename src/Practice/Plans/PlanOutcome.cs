using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>The part of a life that an outcome is about.</summary>
[Source("Care Act 2014, s 1(2)")]
[Source("Making it Real: living the life I want")]
public enum LifeArea
{
    /// <summary>A home of their own.</summary>
    Home,

    /// <summary>Work and volunteering.</summary>
    Work,

    /// <summary>Learning.</summary>
    Learning,

    /// <summary>Family, friends and neighbours.</summary>
    People,

    /// <summary>Play: what they enjoy.</summary>
    Play,

    /// <summary>Being well.</summary>
    Health,

    /// <summary>Living well to the end of life.</summary>
    EndOfLife,
}

/// <summary>How an outcome stands.</summary>
public enum OutcomeState
{
    /// <summary>Nobody has looked at it yet.</summary>
    Open,

    /// <summary>It is so now.</summary>
    Met,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>Not yet.</summary>
    Not,

    /// <summary>They no longer want it.</summary>
    NoLongerWanted,
}

/// <summary>One thing a person wants their plan to bring, in their own words.</summary>
[Source("Care Act 2014, ss 1(3) and 9(4)(b)")]
public sealed class PlanOutcome : Thing
{
    /// <summary>The plan it belongs to.</summary>
    public Guid Plan { get; private set; }

    /// <summary>What they want, in their words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The part of their life.</summary>
    public LifeArea Area { get; private set; }

    /// <summary>How it stands.</summary>
    public OutcomeState State { get; private set; }

    /// <summary>What was said when it was last looked at.</summary>
    public string Said { get; private set; } = "";

    /// <summary>The day it was last looked at.</summary>
    public DateOnly? LookedAtOn { get; private set; }

    /// <summary>True while it is wanted.</summary>
    public bool IsWanted => State != OutcomeState.NoLongerWanted;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case OutcomeNamed f: (Plan, Words, Area) = (f.Plan, f.Words, f.Area); break;
            case OutcomeReworded f: (Words, Area) = (f.Words, f.Area); break;
            case OutcomeLookedAt f: (State, Said, LookedAtOn) = (f.State, f.Said, f.On); break;
        }
    }
}

/// <summary>A person said what they want their plan to bring.</summary>
public sealed record OutcomeNamed(Guid Of, Guid Plan, string Words, LifeArea Area) : Fact<PlanOutcome>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What they want: “{Words}”";
}

/// <summary>They put it in other words.</summary>
public sealed record OutcomeReworded(Guid Of, string Words, LifeArea Area) : Fact<PlanOutcome>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What they want, in other words: “{Words}”";
}

/// <summary>An outcome was looked at with the person.</summary>
public sealed record OutcomeLookedAt(Guid Of, string Words, OutcomeState State, string Said, DateOnly On) : Fact<PlanOutcome>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"“{Words}”: {PlanOutcomeRules.SaidAs(State)}. {Said}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
