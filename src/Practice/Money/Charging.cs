using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>What somebody can pay, as it was worked out.</summary>
/// <param name="WeeklyPence">Each week, at most.</param>
/// <param name="FullCost">True when they pay the full cost.</param>
/// <param name="Band">How their savings stand to the limits.</param>
/// <param name="Lines">Line by line.</param>
public sealed record ChargeWorked(int WeeklyPence, bool FullCost, CapitalBand Band, IReadOnlyList<WorkedLine> Lines);

/// <summary>Works out what somebody at home can pay, in whole pence. It says less than the full regulations; a council’s own system may say more.</summary>
[Source("SI 2014/2672; Care and support statutory guidance, ch 8 and Annexes B and C")]
public static class Charging
{
    /// <summary>Savings that count: their own, and half of what is held together with one other.</summary>
    [Source("Care and support statutory guidance, Annex B")]
    public static int Counted(FinanceAsTold told) => told.OwnCapitalPence + (told.JointCapitalPence / 2);

    /// <summary>Where savings lie.</summary>
    public static CapitalBand BandOf(int pence, ChargingRates rates) =>
        pence > rates.UpperCapitalPence ? CapitalBand.Over : pence > rates.LowerCapitalPence ? CapitalBand.Between : CapitalBand.Under;

    /// <summary>What savings between the limits count as each week: a pound for each whole or part step over the lower limit.</summary>
    public static int Tariff(int pence, ChargingRates rates) => BandOf(pence, rates) != CapitalBand.Between ? 0
        : (pence - rates.LowerCapitalPence + rates.TariffEveryPence - 1) / rates.TariffEveryPence * 100;

    /// <summary>Works it out. Nobody is left with less than the law says, and nobody pays less than nothing.</summary>
    public static ChargeWorked Work(FinanceAsTold told, ChargingRates rates)
    {
        if (told.How == AssessedHow.NoDetails) return new(0, true, CapitalBand.NotTold, [new("They chose not to tell us about their money, so the full cost is asked.", 0)]);
        var counted = Counted(told);
        if (BandOf(counted, rates) == CapitalBand.Over) return new(0, true, CapitalBand.Over, [new($"Savings that count are over {Pence.Pounds(rates.UpperCapitalPence)}.", counted)]);
        var (tariff, kept) = (Tariff(counted, rates), rates.Kept[told.Age ?? AgeBand.PensionAge]);
        var lines = new List<WorkedLine> { new("Your income each week", told.IncomePence), new($"Less what does not count{Of(told.LeftOut)}", -told.LeftOutPence), new($"Less what living with a disability costs you{Of(told.Disability)}", -told.DisabilityPence) };
        if (told.JointCapitalPence > 0) lines.Add(new("Half of what you hold with somebody else, as savings of yours", told.JointCapitalPence / 2));
        lines.Add(new("Counted for savings, each week", tariff));
        lines.Add(new($"Less what you must be left with ({rates.Year})", -kept));
        return new(Math.Max(0, told.IncomePence - told.LeftOutPence - told.DisabilityPence + tariff - kept), false, BandOf(counted, rates), lines);
    }

    static string Of(string what) => what.Trim().Length > 0 ? $": {what.Trim()}" : "";
}
