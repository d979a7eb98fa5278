using System.Text.Json;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>How a person was told something.</summary>
public enum ToldBy
{
    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>By video.</summary>
    Video,

    /// <summary>In a letter.</summary>
    Letter,

    /// <summary>By email.</summary>
    Email,
}

/// <summary>One line of how an amount was worked out.</summary>
/// <param name="Key">What it is about, by key.</param>
/// <param name="Says">How it was worked out, in plain words.</param>
/// <param name="Pence">What it comes to each week.</param>
public sealed record BudgetLine(string Key, string Says, int Pence);

/// <summary>
/// About how much may be needed each week to meet one person's needs, worked out before the plan, so that they can think in
/// real numbers. It is a place to begin and never a cap: the budget is what meets the need.
/// </summary>
[Source("Care Act 2014, s 26; Care and support statutory guidance, 11.7 and 11.22 to 11.28")]
public sealed class IndicativeBudget : Thing
{
    /// <summary>The plan it was worked out for.</summary>
    public Guid Plan { get; private set; }

    /// <summary>The table it was worked out by, with its first day: <c>everyone@2026-04-01</c>.</summary>
    [NotWords]
    public string Table { get; private set; } = "";

    /// <summary>How it was worked out, as <see cref="Lines"/> reads it.</summary>
    public string Working { get; private set; } = "";

    /// <summary>The amount each week, in pence.</summary>
    public int WeeklyPence { get; private set; }

    /// <summary>The day it was worked out.</summary>
    public DateOnly WorkedOutOn { get; private set; }

    /// <summary>The day the person was told; <see langword="null"/> until then.</summary>
    public DateOnly? ToldOn { get; private set; }

    /// <summary>How they were told.</summary>
    public ToldBy? Channel { get; private set; }

    /// <summary>Who was told: “Edna, with Arthur”.</summary>
    public string ToldTo { get; private set; } = "";

    /// <summary>What they think of it, in their words.</summary>
    public string TheirView { get; private set; } = "";

    /// <summary>True once they were told.</summary>
    public bool IsTold => ToldOn is not null;

    /// <summary>How it was worked out, line by line; nothing once the words were destroyed.</summary>
    public IReadOnlyList<BudgetLine> Lines() => Working.Length == 0 ? [] : JsonSerializer.Deserialize<List<BudgetLine>>(Working)!;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case BudgetWorkedOut f: (Plan, Table, Working, WeeklyPence, WorkedOutOn) = (f.Plan, f.Table, JsonSerializer.Serialize(f.Lines), f.WeeklyPence, f.On); break;
            case BudgetTold f: (ToldOn, Channel, ToldTo, TheirView) = (f.On, f.Channel, f.To, f.TheirView); break;
        }
    }
}

/// <summary>An indicative amount was worked out.</summary>
public sealed record BudgetWorkedOut(Guid Of, Guid Plan, string Table, IReadOnlyList<BudgetLine> Lines, int WeeklyPence, DateOnly On) : Fact<IndicativeBudget>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We worked out about how much may be needed: {PlanMoney.Pounds(WeeklyPence)} a week.";
}

/// <summary>The person was told the amount and how it was worked out.</summary>
public sealed record BudgetTold(Guid Of, DateOnly On, ToldBy Channel, string To, int WeeklyPence, string TheirView) : Fact<IndicativeBudget>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We told {To}: about {PlanMoney.Pounds(WeeklyPence)} a week, and how we worked it out.{(TheirView.Length > 0 ? $" What they think: “{TheirView}”" : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
