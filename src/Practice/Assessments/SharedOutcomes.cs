using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>
/// Somebody agreed that what they can do and want is shown beside another person's. Held on the record of whoever agreed; the
/// other's agreement is another one.
/// </summary>
[Source("Leicester 2021, App C 4.2.10")]
[Source("Caldicott principles 7 and 8")]
public sealed class SharedOutcomes : Thing
{
    /// <summary>Beside whose.</summary>
    public Guid Beside { get; private set; }

    /// <summary>Their name.</summary>
    public string BesideName { get; private set; } = "";

    /// <summary>What they said to it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The day they agreed.</summary>
    public DateOnly AgreedOn { get; private set; }

    /// <summary>The day they took it back.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case OutcomesShared f: (Beside, BesideName, Words, AgreedOn) = (f.Beside, f.BesideName, f.Words, f.On); break;
            case OutcomesNoLongerShared f: EndedOn = f.On; break;
        }
    }
}

/// <summary>They agreed that their outcomes are shown beside another's.</summary>
public sealed record OutcomesShared(Guid Of, Guid Beside, string BesideName, string Words, DateOnly On) : Fact<SharedOutcomes>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They agreed that what they can do and want is shown beside {BesideName}’s.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They took that back.</summary>
public sealed record OutcomesNoLongerShared(Guid Of, string BesideName, DateOnly On) : Fact<SharedOutcomes>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What they can do and want is no longer shown beside {BesideName}’s.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>Something two people both want, that one way of helping would bring to both. Each has it on their own record.</summary>
[Source("Leicester 2021, App C 4.2.10")]
public sealed class AimForBoth : Thing
{
    /// <summary>The other person.</summary>
    public Guid Other { get; private set; }

    /// <summary>Their name.</summary>
    public string OtherName { get; private set; } = "";

    /// <summary>What it is.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The day it was agreed.</summary>
    public DateOnly AgreedOn { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is AimForBothAgreed f) (Other, OtherName, Words, AgreedOn) = (f.Other, f.OtherName, f.Words, f.On);
    }
}

/// <summary>Two people agreed on something that is good for both.</summary>
public sealed record AimForBothAgreed(Guid Of, Guid Other, string OtherName, string Words, DateOnly On) : Fact<AimForBoth>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Good for both them and {OtherName}: {Words}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
