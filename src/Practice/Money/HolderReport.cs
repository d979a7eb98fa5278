using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>What an organisation told of the money it holds for somebody, as it was read with them.</summary>
public sealed record HolderReportAsRead
{
    /// <summary>The last day it is about. The first report begins where the way does; each next where the last ended.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What it says it spent, in pence.</summary>
    public int? SpentPence { get; init; }

    /// <summary>What it says it still holds, in pence.</summary>
    public int? HeldPence { get; init; }

    /// <summary>What it says was done.</summary>
    public string Says { get; init; } = "";

    /// <summary>What the person says to it.</summary>
    public string TheirView { get; init; } = "";

    /// <summary>Who read it together.</summary>
    public string ReadBy { get; init; } = "";

    /// <summary>The day it was read.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>
/// A report of an organisation that holds somebody’s budget. It answers to the council for the money; the person sends no
/// returns, and what they say to the report stands beside what it says.
/// </summary>
[Source("Care and support statutory guidance, 11.30 to 11.34")]
public sealed class HolderReport : Thing
{
    /// <summary>The way of paying it is about.</summary>
    public Guid Deployment { get; private set; }

    /// <summary>The look at the plan in which it was read; <see langword="null"/> when it was read by itself.</summary>
    public Guid? Review { get; private set; }

    /// <summary>Whose report it is.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>The first day it is about.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>What it says it spent, in pence.</summary>
    public int SpentPence { get; private set; }

    /// <summary>What it says it still holds, in pence.</summary>
    public int HeldPence { get; private set; }

    /// <summary>What it says was done.</summary>
    public string Says { get; private set; } = "";

    /// <summary>What the person says to it.</summary>
    public string TheirView { get; private set; } = "";

    /// <summary>Who read it together.</summary>
    public string ReadBy { get; private set; } = "";

    /// <summary>The day it was read.</summary>
    public DateOnly ReadOn { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is not HolderReportSeen f) return;
        (Deployment, Review, Holder, From, To, SpentPence, HeldPence) = (f.Deployment, f.Review, f.Holder, f.From, f.To, f.SpentPence, f.HeldPence);
        (Says, TheirView, ReadBy, ReadOn) = (f.Says, f.TheirView, f.ReadBy, f.On);
    }
}

/// <summary>What an organisation told of the money it holds was read.</summary>
public sealed record HolderReportSeen(
    Guid Of, Guid Deployment, Guid? Review, string Holder, DateOnly From, DateOnly To, int SpentPence, int HeldPence, string Says, string TheirView, string ReadBy, DateOnly On) : Fact<HolderReport>(Of)
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"We read what {Holder} tells of the money up to {Pence.Day(To)}, with {ReadBy}: {Pence.Pounds(SpentPence)} spent, {Pence.Pounds(HeldPence)} still held. It says: “{Says}”{(TheirView.Length > 0 ? $" They say: “{TheirView}”" : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
