using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>The person chose how their budget is paid.</summary>
public sealed record DeploymentChosen(
    Guid Of, DeploymentKind Kind, RunBy? RunBy, string PaidTo, string TheirWords, IReadOnlyList<Guid> Lines, bool Gross, DateOnly StartsOn, DateOnly? EndsOn) : Fact<Deployment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"From {Pence.Day(StartsOn)}: {MoneyWords.Say(Kind, RunBy)}{(PaidTo.Length > 0 && Kind != DeploymentKind.CouncilManaged ? $", paid to {PaidTo}" : "")}.{(TheirWords.Length > 0 ? $" They said: “{TheirWords}”" : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => StartsOn;
}

/// <summary>The agreement about a way of paying was signed.</summary>
public sealed record AgreementSigned(Guid Of, DeploymentKind Kind, DateOnly On, SignedBy How, string Signers) : Fact<Deployment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The agreement was signed: {MoneyWords.Say(Kind, null)}. {Signers}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A way of paying that names lines goes on for those lines of the next plan that say the same support.</summary>
public sealed record DeploymentGoesOn(Guid Of, DeploymentKind Kind, IReadOnlyList<Guid> Lines) : Fact<Deployment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"In the next plan the same support is paid for in the same way: {MoneyWords.Say(Kind, null)}.";
}

/// <summary>A way of paying ended.</summary>
public sealed record DeploymentEnded(Guid Of, DeploymentKind Kind, DateOnly On, string Why) : Fact<Deployment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Until {Pence.Day(On)}: {MoneyWords.Say(Kind, null)}. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>What days cost that were paid for has changed since.</summary>
/// <param name="Of">The way of paying.</param>
/// <param name="MoreFrom">The first of those that cost more; <see langword="null"/> when none do any longer.</param>
/// <param name="MorePence">How much more, which the next run pays.</param>
/// <param name="TooMuchPence">How much less others cost. It is not taken back by itself.</param>
public sealed record PaidDaysChanged(Guid Of, DateOnly? MoreFrom, int MorePence, int TooMuchPence) : Fact<Deployment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => MorePence == 0 && TooMuchPence == 0 ? "What was paid is what the support costs." : string.Join(' ', new[]
    {
        MorePence > 0 ? $"Support that began or became more in days that were paid for comes to {Pence.Pounds(MorePence)}. It comes with the next payment." : "",
        TooMuchPence > 0 ? $"{Pence.Pounds(TooMuchPence)} was paid for support that became less. Nothing is taken back before we have talked about it." : "",
    }.Where(said => said.Length > 0));
}

/// <summary>What was paid too much was talked about.</summary>
/// <param name="Of">The way of paying.</param>
/// <param name="Pence">How much, in all that was known.</param>
/// <param name="Words">What they said, and what was agreed.</param>
public sealed record TooMuchTalkedAbout(Guid Of, int Pence, string Words) : Fact<Deployment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We talked about {Money.Pence.Pounds(Pence)} that was paid for support that became less. {Words}";
}

/// <summary>Everything owed up to a day was paid.</summary>
public sealed record PeriodSettled(Guid Of, Guid Run, DateOnly Through, int Pence) : Fact<Deployment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Paid up to {Money.Pence.Day(Through)}.";
}
