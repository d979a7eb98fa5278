using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>
/// Support that a plan keeps ready was called for, because a plan for if things go wrong started. No new assessment and no form:
/// it was agreed before.
/// </summary>
[Source("Cambridgeshire 2014, Appendix 1, Tier Three")]
public sealed class StandbyCall : Thing
{
    /// <summary>The line of the plan that was kept ready.</summary>
    public Guid Line { get; private set; }

    /// <summary>What started it.</summary>
    public Guid Activation { get; private set; }

    /// <summary>What it is.</summary>
    public string What { get; private set; } = "";

    /// <summary>Who gives it.</summary>
    public string Who { get; private set; } = "";

    /// <summary>The moment of the alert (UTC).</summary>
    public DateTime AlertedAt { get; private set; }

    /// <summary>The moment the support was there (UTC); <see langword="null"/> until somebody says so.</summary>
    public DateTime? BeganAt { get; private set; }

    /// <summary>Minutes from the alert until support was there.</summary>
    public int? MinutesToSupport() => BeganAt is { } began ? (int)(began - AlertedAt).TotalMinutes : null;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case StandbyCalledFor f: (Line, Activation, What, Who, AlertedAt) = (f.Line, f.Activation, f.What, f.Who, at); break;
            case StandbyBegan f: BeganAt = f.At; break;
        }
    }
}

/// <summary>What was kept ready was called for.</summary>
public sealed record StandbyCalledFor(Guid Of, Guid Line, Guid Activation, string What, string Who) : Fact<StandbyCall>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What was kept ready was called for: {What}{(Who.Length > 0 ? $", {Who}" : "")}.";
}

/// <summary>What was kept ready is there.</summary>
public sealed record StandbyBegan(Guid Of, string What, DateTime At, string Words) : Fact<StandbyCall>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"It is there: {What}. {Words}".TrimEnd();
}
