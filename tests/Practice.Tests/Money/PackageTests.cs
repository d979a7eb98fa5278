using Shouldly;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Money;
using Threefold.Practice.Quality;
using Xunit;

namespace Threefold.Practice.Tests.Money;

public sealed class PackageTests
{
    static readonly DateOnly First = new(2026, 4, 1);
    static readonly DateOnly Last = new(2027, 3, 31);

    [Fact]
    public void On_people_made_so_that_38_per_cent_rose_by_24_on_average_the_report_says_exactly_that()
    {
        var changes = new List<ChangeLine>();
        for (var i = 0; i < 1000; i++)
        {
            var who = Purse.Id($"{i}");
            changes.Add(new(who, First.AddDays(-i), 0, 20_000, 0, ChangeCause.New));
            // 380 of 1,000 rise: by 14, 24 and 34 per cent in turn, two at the mean; the others fall, or stay as they were.
            var rise = i < 378 ? new[] { 0.14m, 0.24m, 0.34m }[i % 3] : 0.24m;
            if (i < 380) changes.Add(new(who, First.AddDays(1 + (i % 300)), 20_000, (int)(20_000 * (1 + rise)), 0, i % 2 == 0 ? ChangeCause.NeedUp : ChangeCause.Price));
            else if (i < 500) changes.Add(new(who, First.AddDays(10), 20_000, 15_000, 0, ChangeCause.GainInAbility));
            if (i % 100 == 0) changes.Add(new(who, First.AddDays(20), 0, 0, 30_000, ChangeCause.OneOff));
        }

        changes.Add(new(Purse.Id("new"), First.AddDays(5), 0, 99_999, 0, ChangeCause.New));
        changes.Add(new(Purse.Id("after"), Last.AddDays(1), 0, 99_999, 0, ChangeCause.New));
        var report = PackageReport.Of(changes.OrderBy(c => c.On), First, Last);
        (report.People, report.Rose, report.Rose / (double)report.People).ShouldBe((1000, 380, 0.38));
        report.MeanRise.ShouldBe(0.24, 1e-12);
        report.RisePence.ShouldBe(380 * 4_800);
        (report.FromPence, report.ToPence, report.Began, report.Ended, report.OncePence).ShouldBe((20_000_000, 20_000_000 + (380 * 4_800) - (120 * 5_000), 1, 0, 300_000));
        report.Causes.Where(c => c.Cause != ChangeCause.New).Sum(c => c.WeeklyPence).ShouldBe(report.ToPence - report.FromPence);
    }

    [Fact]
    public void A_cause_fits_its_sums_and_a_gain_is_one_only_in_their_own_words()
    {
        PackageRules.MayChange(ChangeCause.NeedUp, 100_00, 90_00, 0, First, "").Findings.ShouldHaveSingleItem().Field.ShouldBe("Cause");
        PackageRules.MayChange(ChangeCause.GainInAbility, 100_00, 90_00, 0, First, "").Findings.ShouldHaveSingleItem().Field.ShouldBe("Words");
        PackageRules.MayChange(ChangeCause.GainInAbility, 100_00, 90_00, 0, First, "“I do my own breakfast.”").Allowed.ShouldBeTrue();
        PackageRules.MayChange(ChangeCause.OneOff, 0, 0, 300_00, First, "").Allowed.ShouldBeTrue();
        PackageRules.MayChange(null, null, -1, 0, null, "").Findings.Count.ShouldBe(4);
    }

    [Fact]
    public void Above_a_limit_somebody_else_who_may_agrees_and_never_the_author()
    {
        var numbers = MoneyProperties.Numbers;
        MoneyLimits.MayAgreeAlone(numbers, ["social-worker"], 180_00, 0).Allowed.ShouldBeTrue();
        var over = MoneyLimits.MayAgreeAlone(numbers, ["social-worker"], 300_00, 0);
        (over.Findings[0].Weight, over.Findings[0].Instead!.Contains("Get urgent help now")).ShouldBe((Weight.Approve, true));
        MoneyLimits.MayAgreeAlone(numbers, [], 0, 0).Allowed.ShouldBeTrue("what people do for each other needs nobody’s agreement");
        var approval = Thing.Begin(Purse.Id("person"), new ApprovalAsked(Purse.Id("ask"), Trigger.AgreePlan, "plan", MoneyLimits.Step(300_00, 0), Purse.Id("plan"), Purse.Id("team"), "TeamManager,HeadOfService", "Two to one at night."), DateTime.UnixEpoch, Purse.Fay);
        Answer("Fay", "team-manager", 300_00).Because.ShouldStartWith("You wrote this plan");
        Answer("Priya", "team-manager", 300_00).Because.ShouldStartWith("You wrote this plan");
        Answer("Maya", "social-worker", 300_00).Because.ShouldStartWith("This is more than your role");
        Answer("Maya", "team-manager", 350_00).Because.ShouldStartWith("The plan costs another sum now");
        Answer("Maya", "team-manager", 300_00).Allowed.ShouldBeTrue();
        ApprovalRules.MayAnswer(approval, Somebody("Sue", Role.ServiceManager), true, "").Allowed.ShouldBeFalse("a role above has a limit too");
        ApprovalRules.MayAnswer(approval, Somebody("Maya", Role.TeamManager), true, "").Allowed.ShouldBeTrue();

        Verdict Answer(string who, string role, int weekly) => MoneyLimits.MayAnswer(approval, Somebody(who), [role], numbers, (weekly, 0), Purse.Id("Priya"), true, "");
        static Actor Somebody(string name, params Role[] roles) => new(ActorKind.Worker, Purse.Id(name), name, roles.ToHashSet(), new HashSet<Guid>(), new HashSet<Guid>());
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+44", "\"'+44\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData(" =1", "\"' =1\"")]
    [InlineData("Fenside CIC", "Fenside CIC")]
    [InlineData("a,b\"c", "\"a,b\"\"c\"")]
    public void No_cell_is_taken_for_a_sum_to_work_out(string text, string cell) => CsvCell.Of(text).ShouldBe(cell);
}
