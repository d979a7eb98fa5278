using System.Text.Json;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>What was paid for one person, in one way, in one run: once and never twice.</summary>
public sealed class Payment : Thing
{
    /// <summary>The way it was paid.</summary>
    public Guid Deployment { get; private set; }

    /// <summary>The run.</summary>
    public Guid Run { get; private set; }

    /// <summary>Who was paid.</summary>
    public string PaidTo { get; private set; } = "";

    /// <summary>The first day it is for.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>What the support costs over these days, in pence.</summary>
    public int GrossPence { get; private set; }

    /// <summary>What the person pays of it themselves, in pence.</summary>
    public int ContributionPence { get; private set; }

    /// <summary>What came off it, as was decided about money in the account, in pence.</summary>
    public int LessPence { get; private set; }

    /// <summary>What was paid, in pence.</summary>
    public int PaidPence { get; private set; }

    /// <summary>True when it is more for days that were paid for before.</summary>
    public bool More { get; private set; }

    /// <summary>How it was worked out, as <see cref="Lines"/> reads it.</summary>
    public string Working { get; private set; } = "";

    /// <summary>Line by line; nothing once the words were destroyed.</summary>
    public IReadOnlyList<PaidLine> Lines() => Working.Length == 0 ? [] : JsonSerializer.Deserialize<List<PaidLine>>(Working)!;

    /// <summary>The lines whose sum paid once is among some payments. A payment that does not say is taken to hold it: nobody is paid twice.</summary>
    public static IReadOnlySet<Guid> PaidOnce(IEnumerable<Payment> payments) => payments.SelectMany(p => p.Lines()).Where(l => l.OncePence is null or > 0).Select(l => l.Line).ToHashSet();

    /// <summary>What of some payments was paid once, in pence, by line. What does not say is left out.</summary>
    public static IReadOnlyDictionary<Guid, int> OnceByLine(IEnumerable<Payment> payments) =>
        payments.SelectMany(p => p.Lines()).Where(l => l.OncePence > 0).GroupBy(l => l.Line).ToDictionary(g => g.Key, g => g.Sum(l => l.OncePence!.Value));

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is not PaymentMade f) return;
        (Deployment, Run, PaidTo, From, To, GrossPence, ContributionPence, LessPence, PaidPence, More) = (f.Deployment, f.Run, f.PaidTo, f.From, f.To, f.GrossPence, f.ContributionPence, f.LessPence, f.PaidPence, f.More);
        Working = JsonSerializer.Serialize(f.Lines);
    }
}

/// <summary>One line of a payment.</summary>
/// <param name="Line">The line of the plan.</param>
/// <param name="What">What it is for.</param>
/// <param name="Days">On how many days.</param>
/// <param name="Pence">What it comes to.</param>
public sealed record PaidLine(Guid Line, string What, int Days, int Pence)
{
    /// <summary>What of it is paid once, in pence; <see langword="null"/> in payments of before this was told apart.</summary>
    public int? OncePence { get; init; }
}

/// <summary>Money was paid.</summary>
public sealed record PaymentMade(
    Guid Of, Guid Deployment, Guid Run, string PaidTo, DateOnly From, DateOnly To, int GrossPence, int ContributionPence, int PaidPence, IReadOnlyList<PaidLine> Lines) : Fact<Payment>(Of)
{
    /// <summary>What came off it, as was decided about money in the account, in pence.</summary>
    public int LessPence { get; init; }

    /// <summary>True when it is more for days that were paid for before; its lines are then what is more, or less, of each.</summary>
    public bool More { get; init; }

    /// <inheritdoc/>
    public override string Sentence => $"We paid {Pence.Pounds(PaidPence)}{(More ? " more" : "")} to {PaidTo} for {Pence.Day(From)} to {Pence.Day(To)}{(Off.Count > 0 ? $": {Pence.Pounds(GrossPence)} less {string.Join(" and ", Off)}" : "")}.";

    int TheyPay => GrossPence - PaidPence - LessPence;

    List<string> Off =>
    [
        .. TheyPay > 0 ? [$"the {Pence.Pounds(TheyPay)} that they pay themselves"] : Array.Empty<string>(),
        .. LessPence > 0 ? [$"{Pence.Pounds(LessPence)}, as was decided about the money in the account"] : Array.Empty<string>(),
    ];
}
