using Shouldly;
using Threefold.Practice.Money;
using Xunit;

namespace Threefold.Practice.Tests.Money;

public sealed class ChargingTests
{
    static readonly DateOnly May19 = new(2026, 5, 19);
    static readonly ChargingRates Rates = Casework.Money.MoneyReference.RatesOn(May19)!;

    static FinanceAsTold Edna => new() { How = AssessedHow.Full, For = SupportFor.Themselves, Age = AgeBand.PensionAge, IncomePence = 294_95, LeftOutPence = 5_00, LeftOut = "savings credit", DisabilityPence = 20_00, Disability = "extra heating", OwnCapitalPence = 2_000_00, JointCapitalPence = 16_000_00, From = May19 };

    [Fact]
    public void The_figures_of_the_papers_hold_and_a_year_that_nobody_checked_says_so()
    {
        (Rates.UpperCapitalPence, Rates.LowerCapitalPence, Rates.Kept[AgeBand.PensionAge], Rates.Kept[AgeBand.From25], Rates.Kept[AgeBand.From18], Rates.KeptInCareHomePence).ShouldBe((23_250_00, 14_250_00, 228_70, 110_60, 87_65, 30_65));
        (Rates.Checked, Rates.Year).ShouldBe((false, "2024/25"));
        Casework.Money.MoneyReference.RatesOn(new(2024, 6, 1))!.Checked.ShouldBeTrue();
        Casework.Money.MoneyReference.RatesOn(new(2023, 6, 1)).ShouldBeNull();
    }

    [Fact]
    public void Edna_pays_41_25_from_her_own_money_and_half_of_what_they_hold_together()
    {
        var worked = Charging.Work(Edna, Rates);
        (Charging.Counted(Edna), worked.Band, worked.WeeklyPence).ShouldBe((10_000_00, CapitalBand.Under, 41_25));
        worked.Lines.ShouldContain(l => l.Says.Contains("extra heating", StringComparison.Ordinal) && l.Pence == -20_00);
    }

    [Theory]
    [InlineData(14_250_00, 0)]
    [InlineData(14_250_01, 1_00)]
    [InlineData(14_500_00, 1_00)]
    [InlineData(14_500_01, 2_00)]
    [InlineData(23_250_00, 36_00)]
    public void Savings_between_the_limits_count_a_pound_for_each_step_or_part_of_one(int pence, int weekly) => Charging.Tariff(pence, Rates).ShouldBe(weekly);

    [Fact]
    public void Over_the_upper_limit_and_untold_mean_the_full_cost_and_nobody_pays_less_than_nothing()
    {
        Charging.Work(Edna with { OwnCapitalPence = 23_250_01, JointCapitalPence = 0 }, Rates).FullCost.ShouldBeTrue();
        Charging.Work(Edna with { How = AssessedHow.NoDetails }, Rates).FullCost.ShouldBeTrue();
        Charging.Work(Edna with { IncomePence = 100_00 }, Rates).WeeklyPence.ShouldBe(0);
    }

    [Fact]
    public void Nobody_pays_for_support_given_to_somebody_else_and_helpers_are_free_unless_there_is_a_reason()
    {
        var yusuf = ChargeRules.MayRecord(Edna with { For = SupportFor.WhomTheyHelp }, Rates);
        (yusuf.Allowed, yusuf.Findings[0].Source).ShouldBe((false, "Care Act 2014, s 14(3)"));
        var helper = Edna with { For = SupportFor.AsHelper };
        ChargeRules.MayChargeHelper(helper, Charging.Work(helper, Rates)).Because.ShouldStartWith("Support for somebody who helps another is free");
        ChargeRules.MayChargeHelper(helper with { Why = "The council’s policy of 2025." }, Charging.Work(helper, Rates)).Allowed.ShouldBeTrue();
        ChargeRules.MayRecord(Edna with { WeeklyPence = 40_00 }, Rates).Findings.ShouldContain(f => f.Field == "Why");
        ChargeRules.MayRecord(Edna with { IncomePence = -1, From = null, Age = null }, Rates).Findings.Select(f => f.Field).ShouldBe(["Age", "From", "IncomePence"], ignoreOrder: true);
    }
}
