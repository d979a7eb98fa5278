using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Xunit;

namespace Threefold.Practice.Tests.Money;

public sealed class DirectPaymentTests
{
    static readonly DateOnly Today = new(2026, 9, 1);
    static readonly ConditionsSeen Whole = new() { CanAsk = true, Asked = true, NotRuledOut = true, CanManage = true, Suits = true };

    [Fact]
    public void The_conditions_of_section_31_each_say_what_is_missing_and_a_refusal_gives_reasons()
    {
        DirectPaymentRules.MayPay(Whole, RunBy.Person).Allowed.ShouldBeTrue();
        DirectPaymentRules.MayPay(new ConditionsSeen(), RunBy.Person).Findings.Select(f => f.Field).ShouldBe(["CanAsk", "Asked", "NotRuledOut", "CanManage", "Suits"], ignoreOrder: true);
        DirectPaymentRules.MayPay(Whole, RunBy.Nominee).Findings.ShouldHaveSingleItem().Field.ShouldBe("NomineeAgrees");
        DirectPaymentRules.MaySayNo(false, "It cannot be managed, with any help we found.", "").Findings.ShouldHaveSingleItem().Field.ShouldBe("Told");
        DirectPaymentRules.MaySayNo(true, "I do not want the forms.", "").Allowed.ShouldBeTrue();
    }

    [Fact]
    public void Somebody_who_cannot_decide_about_it_has_it_run_by_somebody_authorised_and_a_relative_is_not_enough()
    {
        var cannot = Whole with { CanAsk = false };
        DirectPaymentRules.MayPay(cannot, RunBy.Person).Findings.Select(f => f.Field).ShouldBe(["RunBy", "Authority", "BestInterests"], ignoreOrder: true);
        DirectPaymentRules.MayPay(cannot with { Authority = "Helen, by the power of attorney seen on 3 June", BestInterests = true }, RunBy.AuthorisedPerson).Allowed.ShouldBeTrue();
        DirectPaymentRules.MayPay(Whole, RunBy.AuthorisedPerson).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void A_partner_or_close_relative_in_the_same_home_is_not_paid_for_care_unless_it_is_necessary()
    {
        var refused = DirectPaymentRules.MayPay(Whole with { PaysHousehold = true }, RunBy.Person);
        (refused.Allowed, refused.Findings[0].Source, refused.Findings[0].Instead![0]).ShouldBe((false, "SI 2014/2871, reg 3", "Say no, with reasons"));
        DirectPaymentRules.MayPay(Whole with { PaysHousehold = true, WhyHousehold = "Nobody else signs in BSL." }, RunBy.Person).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void The_agreement_is_the_one_of_that_way_and_an_account_comes_after_it()
    {
        var (direct, third) = (Purse.Way("Ben", Today, kind: DeploymentKind.DirectPayment, signed: false), Purse.Way("Fenside CIC", Today, signed: false));
        DeploymentRules.MaySign(third, DeploymentKind.DirectPayment, Today, SignedBy.Ink, "Edna", Today).Findings[0].Rule.ShouldBe("not-a-direct-payment");
        DeploymentRules.MaySign(third, DeploymentKind.ThirdParty, Today, SignedBy.Ink, "Edna", Today).Allowed.ShouldBeTrue();
        DeploymentRules.MaySign(direct, DeploymentKind.ThirdParty, Today, SignedBy.Ink, "Edna", Today).Because.ShouldStartWith("This is a direct payment");
        AccountRules.MayOpen(direct, false, "").Because.ShouldStartWith("Sign the agreement first");
        AccountRules.MayOpen(Purse.Way("Fenside CIC", Today), false, "").Findings[0].Rule.ShouldBe("not-a-direct-payment");
        (direct.OwedFrom, third.OwedFrom, Purse.Way("Ben", Today, kind: DeploymentKind.DirectPayment).OwedFrom).ShouldBe((null, null, Today));
    }

    [Fact]
    public void The_account_has_its_own_clock_of_six_months_and_then_twelve() =>
        AccountRules.MustLookFirstBy(new(2026, 8, 31), Casework.Money.MoneyReference.Numbers).ShouldBe(new(2027, 2, 28));

    [Fact]
    public void A_return_adds_up_to_what_the_bank_says_or_we_look_for_the_line_together()
    {
        var (way, account) = (Purse.Way("Ben", Today.AddDays(-90), kind: DeploymentKind.DirectPayment), Account());
        var sent = new ReturnAsSent { To = Today, FromCouncilPence = 1_200_00, FromPersonPence = 100_00, Spent = [new("Wages", 900_00, false), new("A train to the sea", 42_50, true)], BalancePence = 357_50 };
        AccountRules.MayReturn(way, account, sent, Today).Allowed.ShouldBeTrue();
        AccountRules.MayReturn(way, account, sent with { BalancePence = 350_00 }, Today).Because.ShouldStartWith("This comes to £357.50 and the bank says £350.00.");
        AccountRules.MayReturn(Purse.Way("Fenside CIC", Today), account, sent, Today).Findings[0].Rule.ShouldBe("not-a-direct-payment");
        AccountRules.MayReturn(way, account, sent with { To = Today.AddDays(1), Spent = [new("", 0, false)] }, Today).Allowed.ShouldBeFalse();
        AccountRules.MayUse(PaymentUse.PersonalAssistant, "Sam, mornings", "").Findings.ShouldHaveSingleItem().Field.ShouldBe("Help");
        AccountRules.MayUse(PaymentUse.Transport, "the bus to college", "").Allowed.ShouldBeTrue();
    }

    [Fact]
    public void Money_left_over_is_explained_heard_decided_with_notice_and_open_to_disagreement()
    {
        var account = Account();
        account.Follow(new AccountBalanceKnown(account.Id, 2_000_00, Today), account.Person, DateTime.UnixEpoch, Purse.Fay);
        account.Follow(new CommitmentNoted(account.Id, new(1, CommitmentKind.HolidayPay, "holiday pay", 300_00)), account.Person, DateTime.UnixEpoch, Purse.Fay);
        (account.ContingencyPence, account.SurplusPence).ShouldBe((800_00, 900_00));
        var talk = Thing.Begin(account.Person, new SurplusNoticed(Purse.Id("talk"), account.Id, 2_000_00, 800_00, 300_00, 900_00), DateTime.UnixEpoch, Purse.Fay);
        var told = new SurplusAsDecided(SurplusOutcome.Repay, 500_00, Today.AddDays(28), "You were in hospital and do not need it.");
        Decide(told).Because.ShouldBe("Hear what they say first.");
        SurplusRules.MayAnswer(talk, "", Today).Because.ShouldBe("Tell them first, and ask.");
        Follow(new SurplusExplained(talk.Id, "At home, with the sums.", Today.AddDays(28)));
        SurplusRules.MayAnswer(talk, "", Today).Because.ShouldStartWith("They have until 29 September 2026");
        SurplusRules.MayAnswer(talk, "", Today.AddDays(29)).Allowed.ShouldBeTrue();
        Follow(new SurplusAnswered(talk.Id, "I was in hospital."));
        Decide(told with { Pence = 900_01 }).Because.ShouldStartWith("At most £900.00 is free");
        Decide(told with { From = Today.AddDays(27) }).Because.ShouldStartWith("They get 28 days’ notice");
        Decide(told).Allowed.ShouldBeTrue();
        Follow(new SurplusDecided(talk.Id, SurplusOutcome.Repay, 500_00, Today.AddDays(28), told.Why));
        SurplusRules.MayComeBack(talk, 100_00, Today).Because.ShouldStartWith("Nothing comes back before");
        Follow(new SurplusChallenged(talk.Id, "I need it for the winter."));
        SurplusRules.MayComeBack(talk, 100_00, Today.AddDays(30)).Because.ShouldStartWith("They disagree");
        Decide(told).Because.ShouldStartWith("They disagree with your decision");
        SurplusRules.MayDecide(talk, account, told with { Outcome = SurplusOutcome.Keep }, MoneyProperties.Numbers, Today, Purse.Id("Maya")).Allowed.ShouldBeTrue();
        Follow(new SurplusDecided(talk.Id, SurplusOutcome.Repay, 500_00, Today.AddDays(28), "Half of it stays."));
        Follow(new SurplusCameBack(talk.Id, 400_00));
        SurplusRules.MayComeBack(talk, 100_01, Today.AddDays(30)).Because.ShouldBe("£100.00 is left to come back.");
        SurplusRules.MayClose(talk).Allowed.ShouldBeFalse();
        Follow(new SurplusCameBack(talk.Id, 100_00));
        SurplusRules.MayClose(talk).Allowed.ShouldBeTrue();

        void Follow(Fact<SurplusDecision> fact) => talk.Follow(fact, account.Person, DateTime.UnixEpoch, Purse.Fay);
        Verdict Decide(SurplusAsDecided decision) => SurplusRules.MayDecide(talk, account, decision, MoneyProperties.Numbers, Today, Purse.Fay.Id);
    }

    static DirectPaymentAccount Account() => Thing.Begin(Purse.Id("person"), new AccountOpened(Purse.Id("account"), Purse.Id("way"), Purse.Id("team"), "", 8, 100_00, Today.AddDays(-90), Today.AddDays(90)), DateTime.UnixEpoch, Purse.Fay);
}
