using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>Sums in whole pence: never a fraction kept, and rounded once, at the end.</summary>
public static class Pence
{
    /// <summary>The days of a week, by which weekly sums are shared.</summary>
    public const int WeekDays = 7;

    /// <summary>A sum in words, always with its pence: “£1,595.00”.</summary>
    public static string Pounds(long pence) => string.Create(CultureInfo.InvariantCulture, $"{(pence < 0 ? "-" : "")}£{Math.Abs(pence) / 100m:#,0.00}");

    /// <summary>What weekly pence come to over days: weekly pence times days, shared by seven, half a penny rounded away from nought.</summary>
    /// <param name="weeklyPenceTimesDays">The sum over all days of what each day’s week costs.</param>
    [Source("Our own: docs/decisions/0036")]
    public static int Share(long weeklyPenceTimesDays) => (int)Math.Round(weeklyPenceTimesDays / (decimal)WeekDays, MidpointRounding.AwayFromZero);

    /// <summary>A day in words: “19 May 2026”.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
