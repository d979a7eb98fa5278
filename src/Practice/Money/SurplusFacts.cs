using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>More lies in an account than is promised and kept ready.</summary>
public sealed record SurplusNoticed(Guid Of, Guid Account, int BalancePence, int ContingencyPence, int PromisedPence, int SurplusPence) : Fact<SurplusDecision>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Pence.Pounds(BalancePence)} is in the direct payment account. {Pence.Pounds(ContingencyPence)} is for when things go wrong and {Pence.Pounds(PromisedPence)} is promised. That leaves {Pence.Pounds(SurplusPence)} to talk about.";
}

/// <summary>The person was told, with the workings, and asked.</summary>
public sealed record SurplusExplained(Guid Of, string How, DateOnly AnswerBy) : Fact<SurplusDecision>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We explained what is in the account and asked what it is for. {How} We asked for an answer by {Pence.Day(AnswerBy)}.";
}

/// <summary>They answered, or nothing came.</summary>
public sealed record SurplusAnswered(Guid Of, string Words) : Fact<SurplusDecision>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Words.Length > 0 ? $"About the money in the account they said: “{Words}”" : "No answer came about the money in the account. We tried more than once.";
}

/// <summary>Somebody decided, with reasons and notice.</summary>
public sealed record SurplusDecided(Guid Of, SurplusOutcome Outcome, int Pence, DateOnly? From, string Why) : Fact<SurplusDecision>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Outcome switch
    {
        SurplusOutcome.Keep => $"The money in the account stays, for weeks that need more. {Why}",
        SurplusOutcome.Reduce => $"From {Money.Pence.Day(From!.Value)} payments are smaller until {Money.Pence.Pounds(Pence)} is used. {Why} They can disagree, and know how.",
        SurplusOutcome.Repay => $"{Money.Pence.Pounds(Pence)} comes back, from {Money.Pence.Day(From!.Value)}. {Why} They can disagree, and know how.",
        _ => $"The money in the account is let be. {Why}",
    };
}

/// <summary>They disagree.</summary>
public sealed record SurplusChallenged(Guid Of, string Words) : Fact<SurplusDecision>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They do not agree about the money in the account: “{Words}” Somebody else looks at it. Nothing comes back until then.";
}

/// <summary>Some of it came back.</summary>
public sealed record SurplusCameBack(Guid Of, int Pence) : Fact<SurplusDecision>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Money.Pence.Pounds(Pence)} of the money in the account came back.";
}

/// <summary>It is over.</summary>
public sealed record SurplusClosed(Guid Of, string Why) : Fact<SurplusDecision>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The talk about the money in the account is over. {Why}".TrimEnd();
}
