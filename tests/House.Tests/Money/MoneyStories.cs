using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.House.Tests.Money;

/// <summary>The money of the stories, to the penny: A30, A31, A33 and C08.</summary>
public sealed class MoneyStories
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A30_two_people_have_two_budgets_and_the_charge_rests_on_Edna_s_money_only(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, arthur) = await CoupleAsync(house);
        var (hers, his) = (await house.WithAsync((ReadMoney act) => act.DoAsync(APurse.Fay, edna)), await house.WithAsync((ReadMoney act) => act.DoAsync(APurse.Fay, arthur)));
        (hers.Budget.WeeklyPence, hers.Budget.ChargePence, hers.Budget.CouncilPence).ShouldBe((180_00, 41_25, 138_75));
        hers.Budget.Lines.Select(l => l.Line.WeeklyPence).ShouldBe([134_40, 39_00, 6_60], ignoreOrder: true);
        (his.Budget.WeeklyPence, his.Budget.ChargePence, his.Budget.CouncilPence).ShouldBe((10_00, 0, 10_00));
        hers.Money.AssessedOn(APurse.May19)!.Lines().ShouldContain(l => l.Says.StartsWith("Half of what you hold with somebody else", StringComparison.Ordinal) && l.Pence == 8_000_00);

        // REFUSE a single couple budget: a way of paying for one names no line of the other’s plan.
        var one = await house.WithAsync((ChooseDeployment act) => act.DoAsync(AHouse.Priya, edna, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside CIC", StartsOn = APurse.May19, Lines = [his.Budget.Lines.Single().Line.Id] }));
        one.Findings.ShouldContain(f => f.Rule == "own-budget");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A31_Fenside_holds_both_budgets_and_is_paid_595_pounds_for_four_weeks(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, arthur) = await CoupleAsync(house);
        var way = await APurse.FensideAsync(house, edna, "Edna Jones, with Arthur");
        await APurse.FensideAsync(house, arthur, "Arthur Jones");
        // REFUSE what belongs to direct payments.
        (await house.WithAsync((OpenDirectPaymentAccount act) => act.DoAsync(AHouse.Priya, edna, way, ""))).Findings.ShouldContain(f => f.Rule == "not-a-direct-payment");
        var line = (await APurse.AllAsync<PlanLine>(house)).First(l => l.Person == edna && l.IsPaid).Id;
        var unsigned = await APurse.MadeAsync(house, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, edna, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside CIC", StartsOn = APurse.May19.AddDays(400), Lines = [line] }));
        (await house.WithAsync((SignAgreement act) => act.DoAsync(AHouse.Priya, edna, unsigned, DeploymentKind.DirectPayment, APurse.May19, SignedBy.Ink, "Edna"))).Findings.ShouldContain(f => f.Rule == "not-a-direct-payment");

        var run = await APurse.RunAsync(house, APurse.May19);
        (await house.WithAsync((Tick tick) => tick.OnceAsync())).Failures.ShouldBeEmpty();
        var paid = await APurse.AllAsync<Payment>(house);
        paid.Select(p => (p.Person == edna, p.PaidPence)).ShouldBe([(true, 555_00), (false, 40_00)], ignoreOrder: true);
        var read = await house.Get<PaymentBook>().ReadAsync(APurse.Fay, run, new(2026, 6, 15), 10);
        (read.PaidPence, read.ByPayee.ShouldHaveSingleItem()).ShouldBe((595_00, ("Fenside CIC", 2, 595_00L)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A33_what_is_kept_ready_pays_nothing_until_it_is_used_and_then_those_days(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var edna = await APurse.SomebodyAsync(house);
        await APurse.PlanAsync(house, edna, true, new LineAsPlanned { What = "a sitter for seven nights", Who = "Fen Night Care", WeeklyPence = 700_00, Standby = true }, new LineAsPlanned { What = "care", Who = "Ben", WeeklyPence = 70_00 });
        await APurse.FensideAsync(house, edna, "Edna");
        (await house.WithAsync((ReadMoney act) => act.DoAsync(AHouse.Priya, edna))).Budget.WeeklyPence.ShouldBe(70_00);
        await APurse.RunAsync(house, APurse.May19);
        await house.WithAsync((Tick tick) => tick.OnceAsync());
        (await APurse.AllAsync<Payment>(house)).Single().GrossPence.ShouldBe(280_00);

        var line = (await APurse.AllAsync<PlanLine>(house)).Single(l => l.Standby).Id;
        (await house.WithAsync((UseStandby act) => act.DoAsync(AHouse.Priya, edna, line, null, null, ""))).Findings.Select(f => f.Field).ShouldBe(["From", "Why"], ignoreOrder: true);
        var use = await APurse.MadeAsync(house, (UseStandby act) => act.DoAsync(AHouse.Priya, edna, line, new DateOnly(2026, 6, 20), null, "Arthur is in hospital."));
        await APurse.MadeAsync(house, (EndStandbyUse act) => act.DoAsync(AHouse.Priya, edna, use, new DateOnly(2026, 6, 22)));
        await APurse.RunAsync(house, new(2026, 6, 16));
        await house.WithAsync((Tick tick) => tick.OnceAsync());
        (await APurse.AllAsync<Payment>(house)).Single(p => p.From == new DateOnly(2026, 6, 16)).GrossPence.ShouldBe(280_00 + 300_00, "three nights of seven hundred pounds a week");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task C08_Nasreen_has_300_pounds_once_and_no_charge_for_Yusuf_can_stand_on_her_budget(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var nasreen = await APurse.SomebodyAsync(house);
        await APurse.PlanAsync(house, nasreen, true, new LineAsPlanned { What = "three evenings off", Who = "Nasreen chooses", OncePence = 300_00 });
        var refused = await house.WithAsync((RecordFinancialAssessment act) => act.DoAsync(APurse.Fay, nasreen, APurse.Ednas with { For = SupportFor.WhomTheyHelp }));
        (refused.Allowed, refused.Findings.Single(f => f.Rule == "charge-own").Source).ShouldBe((false, "Care Act 2014, s 14(3)"));
        (await house.WithAsync((RecordFinancialAssessment act) => act.DoAsync(APurse.Fay, nasreen, APurse.Ednas with { For = SupportFor.AsHelper }))).Because.ShouldStartWith("Support for somebody who helps another is free");
        await APurse.FensideAsync(house, nasreen, "Nasreen");
        await APurse.MadeAsync(house, (RecordPackageChange act) => act.DoAsync(AHouse.Priya, nasreen, new(null, ChangeCause.OneOff, 0, 0, 300_00, APurse.May19, "Evenings off")));
        for (var run = APurse.May19; run < new DateOnly(2026, 7, 1); run = run.AddDays(28))
        {
            await APurse.RunAsync(house, run);
            await house.WithAsync((Tick tick) => tick.OnceAsync());
        }

        var paid = (await APurse.AllAsync<Payment>(house)).ShouldHaveSingleItem();
        (paid.PaidPence, paid.ContributionPence).ShouldBe((300_00, 0), "once, and not again in the next run");
    }

    static async Task<(Guid Edna, Guid Arthur)> CoupleAsync(AHouse house)
    {
        await APurse.OpenAsync(house);
        var (edna, arthur) = (await APurse.SomebodyAsync(house), await APurse.SomebodyAsync(house, arthur: true));
        await APurse.EdnasPlanAsync(house, edna);
        await APurse.PlanAsync(house, arthur, true, new LineAsPlanned { What = "a morning at the carers’ group and back", Who = "Carers Together", WeeklyPence = 10_00 });
        await APurse.MadeAsync(house, (RecordFinancialAssessment act) => act.DoAsync(APurse.Fay, edna, APurse.Ednas));
        return (edna, arthur);
    }
}
