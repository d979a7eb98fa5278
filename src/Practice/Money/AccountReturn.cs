using System.Text.Json;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>One line of what was spent.</summary>
/// <param name="Heading">What on: “Wages”, “Taxi to the pool”.</param>
/// <param name="Pence">How much.</param>
/// <param name="NotInPlan">True when it is not what the plan says, and is talked about kindly.</param>
public sealed record Spent(string Heading, int Pence, bool NotInPlan);

/// <summary>What somebody sent in about their account for some weeks. The first begins where the account did; each next where the last ended.</summary>
public sealed record ReturnAsSent
{
    /// <summary>The last day it is about.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What the council paid in, in pence.</summary>
    public int FromCouncilPence { get; init; }

    /// <summary>What they paid in themselves, in pence.</summary>
    public int FromPersonPence { get; init; }

    /// <summary>What they spent.</summary>
    public IReadOnlyList<Spent> Spent { get; init; } = [];

    /// <summary>What the bank says lies there, in pence.</summary>
    public int? BalancePence { get; init; }
}

/// <summary>What went in and out of a direct payment account over some weeks.</summary>
public sealed class AccountReturn : Thing
{
    /// <summary>The account.</summary>
    public Guid Account { get; private set; }

    /// <summary>The last day it is about.</summary>
    public DateOnly To { get; private set; }

    /// <summary>What lay there before, in pence.</summary>
    public int BeforePence { get; private set; }

    /// <summary>What the council paid in, in pence.</summary>
    public int FromCouncilPence { get; private set; }

    /// <summary>What they paid in themselves, in pence.</summary>
    public int FromPersonPence { get; private set; }

    /// <summary>What was spent, in pence.</summary>
    public int SpentPence { get; private set; }

    /// <summary>What was spent, as <see cref="Lines"/> reads it.</summary>
    public string Headings { get; private set; } = "";

    /// <summary>What lies there after, in pence: before, and in, less out.</summary>
    public int AfterPence => BeforePence + FromCouncilPence + FromPersonPence - SpentPence;

    /// <summary>What was spent, line by line; nothing once the words were destroyed.</summary>
    public IReadOnlyList<Spent> Lines() => Headings.Length == 0 ? [] : JsonSerializer.Deserialize<List<Spent>>(Headings)!;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is not ReturnSent f) return;
        (Account, To, BeforePence, FromCouncilPence, FromPersonPence) = (f.Account, f.To, f.BeforePence, f.FromCouncilPence, f.FromPersonPence);
        (SpentPence, Headings) = (f.Spent.Sum(s => s.Pence), JsonSerializer.Serialize(f.Spent));
    }
}

/// <summary>The person sent in what went in and out.</summary>
public sealed record ReturnSent(Guid Of, Guid Account, DateOnly To, int BeforePence, int FromCouncilPence, int FromPersonPence, IReadOnlyList<Spent> Spent) : Fact<AccountReturn>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What went in and out of the direct payment account up to {Pence.Day(To)}: in {Pence.Pounds(FromCouncilPence + FromPersonPence)}, out {Pence.Pounds(Spent.Sum(s => s.Pence))}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => To;
}
