using System.Text.Json;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>What money in an account is promised to already: tax, holiday pay, a notice to a personal assistant.</summary>
/// <param name="Key">Its key in this account.</param>
/// <param name="Kind">What kind.</param>
/// <param name="What">What it is.</param>
/// <param name="Pence">How much.</param>
public sealed record Commitment(int Key, CommitmentKind Kind, string What, int Pence);

/// <summary>Kinds of promise.</summary>
[Source("Practice trap 17")]
public enum CommitmentKind
{
    /// <summary>Tax and National Insurance.</summary>
    Tax,

    /// <summary>Holiday pay.</summary>
    HolidayPay,

    /// <summary>Redundancy or notice pay.</summary>
    Redundancy,

    /// <summary>Insurance.</summary>
    Insurance,

    /// <summary>A bill that has not come yet.</summary>
    Bill,
}

/// <summary>The account of one direct payment: how long it may run before somebody looks, what lies in it, and what of that is promised.</summary>
[Source("SI 2014/2871, reg 7")]
public sealed class DirectPaymentAccount : Thing
{
    /// <summary>The direct payment.</summary>
    public Guid Deployment { get; private set; }

    /// <summary>The team that answers for it.</summary>
    public Guid Team { get; private set; }

    /// <summary>What was agreed beyond the law: “Keep receipts over £50; a return every three months”.</summary>
    public string Conditions { get; private set; } = "";

    /// <summary>How many weeks’ money may lie there for when things go wrong.</summary>
    public int ContingencyWeeks { get; private set; }

    /// <summary>What comes in each week, in pence, the person’s share with it.</summary>
    public int WeeklyPence { get; private set; }

    /// <summary>The day it was opened.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>The day by which somebody looks at it with them. It is its own clock, beside the plan’s.</summary>
    [Source("Practice trap 16")]
    public DateOnly? ReviewBy { get; private set; }

    /// <summary>The day on which somebody last did.</summary>
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>What lies there, in pence, by the last return.</summary>
    public int BalancePence { get; private set; }

    /// <summary>Up to which day.</summary>
    public DateOnly? BalanceOn { get; private set; }

    /// <summary>What of it is promised, in pence.</summary>
    public int PromisedPence { get; private set; }

    /// <summary>What is promised, as <see cref="Commitments"/> reads it.</summary>
    public string Promised { get; private set; } = "";

    /// <summary>What it is used for, with semicolons between.</summary>
    public string Uses { get; private set; } = "";

    /// <summary>When it was closed (UTC).</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>What may lie there for when things go wrong, in pence.</summary>
    public int ContingencyPence => ContingencyWeeks * WeeklyPence;

    /// <summary>What is more than is promised and kept for when things go wrong: never below nothing.</summary>
    public int SurplusPence => Math.Max(0, BalancePence - ContingencyPence - PromisedPence);

    /// <summary>What is promised; nothing once the words were destroyed.</summary>
    public IReadOnlyList<Commitment> Commitments() => Promised.Length == 0 ? [] : JsonSerializer.Deserialize<List<Commitment>>(Promised)!;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case AccountOpened f: (Deployment, Team, Conditions, ContingencyWeeks, WeeklyPence, OpenedOn, ReviewBy) = (f.Deployment, f.Team, f.Conditions, f.ContingencyWeeks, f.WeeklyPence, f.On, f.ReviewBy); break;
            case AccountSumChanged f: WeeklyPence = f.WeeklyPence; break;
            case AccountBalanceKnown f: (BalancePence, BalanceOn) = (f.Pence, f.On); break;
            case CommitmentNoted f: Keep([.. Commitments(), f.Commitment]); break;
            case CommitmentMet f: Keep([.. Commitments().Where(c => c.Key != f.Key)]); break;
            case AccountUseNoted f: Uses = Uses.Length == 0 ? f.What : $"{Uses}; {f.What}"; break;
            case AccountLookedAt f: (ReviewedOn, ReviewBy) = (f.On, f.Next); break;
            case AccountClosed: (ClosedAt, ReviewBy) = (at, null); break;
        }
    }

    void Keep(List<Commitment> promised) => (Promised, PromisedPence) = (JsonSerializer.Serialize(promised), promised.Sum(c => c.Pence));
}
