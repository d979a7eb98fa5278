using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>The account of a direct payment was opened.</summary>
public sealed record AccountOpened(Guid Of, Guid Deployment, Guid Team, string Conditions, int ContingencyWeeks, int WeeklyPence, DateOnly On, DateOnly ReviewBy) : Fact<DirectPaymentAccount>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The direct payment account was opened. {ContingencyWeeks} weeks’ money may lie there for when things go wrong. We look at it together by {Pence.Day(ReviewBy)}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>What comes into an account each week changed.</summary>
public sealed record AccountSumChanged(Guid Of, int WeeklyPence) : Fact<DirectPaymentAccount>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Pence.Pounds(WeeklyPence)} a week comes into the direct payment account now.";
}

/// <summary>It is known what lies in an account.</summary>
public sealed record AccountBalanceKnown(Guid Of, int Pence, DateOnly On) : Fact<DirectPaymentAccount>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"On {Money.Pence.Day(On)} {Money.Pence.Pounds(Pence)} was in the direct payment account.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>Money in an account is promised to something.</summary>
public sealed record CommitmentNoted(Guid Of, Commitment Commitment) : Fact<DirectPaymentAccount>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Pence.Pounds(Commitment.Pence)} in the direct payment account is promised: {Commitment.What}.";
}

/// <summary>What was promised was paid, or is not needed.</summary>
public sealed record CommitmentMet(Guid Of, int Key, string What) : Fact<DirectPaymentAccount>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"No longer promised in the direct payment account: {What}.";
}

/// <summary>What a direct payment is used for, and what helps with it.</summary>
public sealed record AccountUseNoted(Guid Of, PaymentUse Use, string What, string Help) : Fact<DirectPaymentAccount>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The direct payment is used for: {What}.{(Help.Length > 0 ? $" Help with it: {Help}" : "")}";
}

/// <summary>Somebody looked at an account together with the person.</summary>
public sealed record AccountLookedAt(Guid Of, DateOnly On, string TheirView, string Found, DateOnly Next) : Fact<DirectPaymentAccount>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We looked at the direct payment together. They said: “{TheirView}” {Found} We look again by {Pence.Day(Next)}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>An account was closed.</summary>
public sealed record AccountClosed(Guid Of, string Why) : Fact<DirectPaymentAccount>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The direct payment account was closed. {Why}".TrimEnd();
}

/// <summary>What a direct payment is used for.</summary>
public enum PaymentUse
{
    /// <summary>A personal assistant whom the person employs.</summary>
    PersonalAssistant,

    /// <summary>Cover when the usual person is away or ill.</summary>
    Cover,

    /// <summary>Somebody self-employed, or a small local business.</summary>
    SmallBusiness,

    /// <summary>Equipment or a change at home.</summary>
    Equipment,

    /// <summary>Getting about.</summary>
    Transport,

    /// <summary>Things to do, and people.</summary>
    Activities,

    /// <summary>Kept for weeks that need more.</summary>
    OverTime,
}
