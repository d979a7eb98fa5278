using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>
/// One time that what a plan keeps ready was called for or used. It was agreed before, so it waits for no assessment and no form, and it is
/// paid for from the day it is there until its last day, and no others.
/// </summary>
[Source("Cambridgeshire 2014, Appendix 1, Tier Three")]
public sealed class StandbyUse : Thing
{
    /// <summary>The line of the plan that was kept ready.</summary>
    public Guid Line { get; private set; }

    /// <summary>What started it, where a plan for if things go wrong did.</summary>
    public Guid? Activation { get; private set; }

    /// <summary>What it is.</summary>
    public string What { get; private set; } = "";

    /// <summary>Who gives it.</summary>
    public string Who { get; private set; } = "";

    /// <summary>Why it was needed.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The moment of the alert (UTC), where there was one.</summary>
    public DateTime? AlertedAt { get; private set; }

    /// <summary>The moment the support was there (UTC), where somebody said so.</summary>
    public DateTime? BeganAt { get; private set; }

    /// <summary>The first day it was there; <see langword="null"/> while it is only called for.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The last day, or the day it was called off before it came; <see langword="null"/> while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Minutes from the alert until support was there.</summary>
    public int? MinutesToSupport() => BeganAt is { } began && AlertedAt is { } alerted ? (int)(began - alerted).TotalMinutes : null;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case StandbyCalledFor f: (Line, Activation, What, Who, AlertedAt) = (f.Line, f.Activation, f.What, f.Who, at); break;
            case StandbyBegan f: (BeganAt, From) = (f.At, Days.Of(f.At)); break;
            case StandbyUsed f: (Line, What, From, Until, Why) = (f.Line, f.What, f.From, f.Until, f.Why); break;
            case StandbyOver f: Until = f.On; break;
            case StandbyCalledOff: Until = Days.Of(at); break;
        }
    }
}

/// <summary>What was kept ready was called for.</summary>
public sealed record StandbyCalledFor(Guid Of, Guid Line, Guid Activation, string What, string Who) : Fact<StandbyUse>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What was kept ready was called for: {What}{(Who.Length > 0 ? $", {Who}" : "")}.";
}

/// <summary>What is kept ready is there.</summary>
public sealed record StandbyBegan(Guid Of, string What, DateTime At, string Words) : Fact<StandbyUse>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"It is there: {What}. {Words}".TrimEnd();
}

/// <summary>What a plan keeps ready began to be used, with no alert before it.</summary>
public sealed record StandbyUsed(Guid Of, Guid Line, string What, DateOnly From, DateOnly? Until, string Why) : Fact<StandbyUse>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What was kept ready is used: {What}, from {PlanMoney.Day(From)}. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => From;
}

/// <summary>What was called for is not needed after all: it never came.</summary>
public sealed record StandbyCalledOff(Guid Of, string What) : Fact<StandbyUse>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What was kept ready was called off before it came: {What}.";
}

/// <summary>What a plan keeps ready is not needed any more this time.</summary>
public sealed record StandbyOver(Guid Of, string What, DateOnly On) : Fact<StandbyUse>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What was kept ready was used until {PlanMoney.Day(On)}: {What}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
