using System.Text.Json;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>One line of how a sum was worked out.</summary>
/// <param name="Says">In plain words.</param>
/// <param name="Pence">What it comes to.</param>
public sealed record WorkedLine(string Says, int Pence);

/// <summary>
/// What one person can pay each week towards their own support, worked out from their own money and nobody else's. From its
/// first day it takes the place of an earlier one.
/// </summary>
[Source("Care Act 2014, s 17")]
[Source("Practice trap 14")]
public sealed class FinancialAssessment : Thing
{
    /// <summary>How it was found.</summary>
    public AssessedHow How { get; private set; }

    /// <summary>Whose support it is for.</summary>
    public SupportFor For { get; private set; }

    /// <summary>The most they pay each week, in pence; never more than the support costs.</summary>
    public int WeeklyPence { get; private set; }

    /// <summary>True when they pay the full cost.</summary>
    public bool FullCost { get; private set; }

    /// <summary>From which day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>How their savings stand to the limits.</summary>
    public CapitalBand Band { get; private set; }

    /// <summary>The year whose figures were used: <c>2024/25</c>.</summary>
    [NotWords]
    public string Year { get; private set; } = "";

    /// <summary>How it was worked out, as <see cref="Lines"/> reads it.</summary>
    public string Working { get; private set; } = "";

    /// <summary>Why it is another sum than was worked out.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The day they were told.</summary>
    public DateOnly? ToldOn { get; private set; }

    /// <summary>Who was told, and how: “Edna, with Arthur, by letter”.</summary>
    public string Told { get; private set; } = "";

    /// <summary>How it was worked out, line by line; nothing once the words were destroyed.</summary>
    public IReadOnlyList<WorkedLine> Lines() => Working.Length == 0 ? [] : JsonSerializer.Deserialize<List<WorkedLine>>(Working)!;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case FinanciallyAssessed f:
                (How, For, WeeklyPence, FullCost, From, Band, Year) = (f.How, f.For, f.WeeklyPence, f.FullCost, f.From, f.Band, f.Year);
                (Working, Why) = (JsonSerializer.Serialize(f.Lines), f.Why);
                break;
            case AssessedSumTold f: (ToldOn, Told) = (f.On, f.To); break;
        }
    }
}

/// <summary>It was found what somebody can pay.</summary>
public sealed record FinanciallyAssessed(
    Guid Of, AssessedHow How, SupportFor For, int WeeklyPence, bool FullCost, DateOnly From, CapitalBand Band, string Year, IReadOnlyList<WorkedLine> Lines, string Why) : Fact<FinancialAssessment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => FullCost ? $"From {Pence.Day(From)} they pay the full cost of their support. {Why}".TrimEnd()
        : WeeklyPence == 0 ? $"From {Pence.Day(From)} they pay nothing towards their support. {Why}".TrimEnd()
        : $"From {Pence.Day(From)} they pay up to {Pence.Pounds(WeeklyPence)} a week towards their support. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => From;
}

/// <summary>The person was told what they pay, how it was worked out and how to disagree.</summary>
public sealed record AssessedSumTold(Guid Of, DateOnly On, string To) : Fact<FinancialAssessment>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We told them what they pay, how we worked it out and how to disagree: {To}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
