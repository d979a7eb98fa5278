using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>Something that a plan keeps ready was used, and so is paid for on these days and no others.</summary>
public sealed class StandbyUse : Thing
{
    /// <summary>The line of the plan.</summary>
    public Guid Line { get; private set; }

    /// <summary>The first day it was used.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day; <see langword="null"/> while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why it was needed.</summary>
    public string Why { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case StandbyUsed f: (Line, From, Until, Why) = (f.Line, f.From, f.Until, f.Why); break;
            case StandbyOver f: Until = f.On; break;
        }
    }
}

/// <summary>What a plan keeps ready began to be used.</summary>
public sealed record StandbyUsed(Guid Of, Guid Line, string What, DateOnly From, DateOnly? Until, string Why) : Fact<StandbyUse>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What was kept ready is used: {What}, from {Pence.Day(From)}. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => From;
}

/// <summary>What a plan keeps ready is not needed any more this time.</summary>
public sealed record StandbyOver(Guid Of, string What, DateOnly On) : Fact<StandbyUse>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What was kept ready was used until {Pence.Day(On)}: {What}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
