using System.Globalization;
using Threefold.Casework.Insight;
using Threefold.Practice.Insight;
using Threefold.Practice.Money;

namespace Threefold.Web.Pages.Insight;

/// <summary>Figures in words, each in its own unit.</summary>
public static class FigureWords
{
    static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>A figure.</summary>
    public static string Say(MeasureUnit unit, double value) => unit switch
    {
        MeasureUnit.Share => value.ToString("0.#%", Plain),
        MeasureUnit.Count => value.ToString("N0", Plain),
        MeasureUnit.PerHundredThousand => value.ToString("N0", Plain),
        MeasureUnit.PenceAWeek => Pence.Pounds((long)Math.Round(value)),
        MeasureUnit.Days => value.ToString("0.#", Plain),
        _ => value.ToString("0.00", Plain),
    };

    /// <summary>The unit, after a figure.</summary>
    public static string Unit(MeasureUnit unit) => unit switch
    {
        MeasureUnit.Share => "",
        MeasureUnit.Count => "",
        MeasureUnit.PerHundredThousand => "for each 100,000 adults a year",
        MeasureUnit.Each => "each",
        MeasureUnit.Days => "days",
        MeasureUnit.PenceAWeek => "a week",
        MeasureUnit.Score => "out of 5",
        _ => "times as likely",
    };

    /// <summary>An interval.</summary>
    public static string Between(MeasureUnit unit, double? low, double? high) => low is { } l && high is { } h && double.IsFinite(h) ? $"{Say(unit, l)} to {Say(unit, h)}" : "no interval";

    /// <summary>How far shares of people who say 4 or 5 lie apart: neither the best nor the worst alone.</summary>
    public static string Spread(IReadOnlyList<double> shares) =>
        shares.Count == 1 ? $"{Say(MeasureUnit.Share, shares[0])} say 4 or 5" : $"From {Say(MeasureUnit.Share, shares.Min())} to {Say(MeasureUnit.Share, shares.Max())} say 4 or 5, from one sentence to another";

    /// <summary>A day without its year, or with it where a series spans years.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", Plain);

    /// <summary>What stands beside a figure: as many days before.</summary>
    public static string Before(Measure measure, MeasureAnswer answer) =>
        answer.Before is { Value: { } value } before ? $"Before ({before.Name}): {Say(measure.Unit, value)}, n {before.N.ToString("N0", Plain)}." : "Nothing from before to compare with.";
}
