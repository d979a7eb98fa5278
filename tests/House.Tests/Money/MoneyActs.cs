using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Casework.Plans;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Money;

public sealed class MoneyActs
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_finance_officer_finds_what_somebody_pays_and_they_are_told_how_it_was_worked_out(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var edna = await APurse.SomebodyAsync(house);
        await APurse.MadeAsync(house, (AskWhatTheyPay act) => act.DoAsync(AHouse.Priya, edna));
        (await house.WithAsync((AskWhatTheyPay act) => act.DoAsync(AHouse.Priya, edna))).Because.ShouldStartWith("They have been asked");
        (await APurse.AllAsync<NextStep>(house)).ShouldContain(s => s.Kind == NextStepKind.FindWhatTheyPay && s.DoneAt == null);
        (await house.WithAsync((RecordFinancialAssessment act) => act.DoAsync(AHouse.Priya, edna, APurse.Ednas))).Because.ShouldStartWith("A finance officer writes this down");
        var found = await APurse.MadeAsync(house, (RecordFinancialAssessment act) => act.DoAsync(APurse.Fay, edna, APurse.Ednas));
        (await APurse.AllAsync<NextStep>(house)).ShouldAllBe(s => s.Kind != NextStepKind.FindWhatTheyPay || s.DoneAt != null);
        (await house.WithAsync((TellAssessedSum act) => act.DoAsync(APurse.Fay, edna, found, APurse.May19.AddDays(1), ""))).Findings.Select(f => f.Field).ShouldBe(["On", "To"], ignoreOrder: true);
        await APurse.MadeAsync(house, (TellAssessedSum act) => act.DoAsync(APurse.Fay, edna, found, APurse.May19, "Edna, with Arthur, by letter"));
        var held = (await APurse.AllAsync<FinancialAssessment>(house)).Single();
        (held.WeeklyPence, held.Year, held.ToldOn, held.Lines().Count).ShouldBe((41_25, "2024/25", APurse.May19, 6));
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Above_the_author_s_limit_a_manager_agrees_to_that_sum_and_nobody_agrees_to_their_own(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var edna = await APurse.SomebodyAsync(house);
        var plan = await APurse.PlanAsync(house, edna, agreed: false, new LineAsPlanned { What = "care", Who = "Ben", WeeklyPence = 300_00, WhyNotTheOthers = "Nothing else would do." });
        (await house.WithAsync((AskMoneyApproval act) => act.DoAsync(AHouse.Priya, edna, plan, ""))).Findings.ShouldContain(f => f.Field == "why");
        var asked = await APurse.MadeAsync(house, (AskMoneyApproval act) => act.DoAsync(AHouse.Priya, edna, plan, "She falls at night."));
        var card = (await house.Get<MoneyBoard>().ApprovalsAsync(AHouse.Maya)).ShouldHaveSingleItem();
        (card.Approval.Step, card.Approval.Why, card.Initials, card.Lines.Single().WhyNotTheOthers).ShouldBe(("A plan of £300.00 a week", "She falls at night.", "E.J.", "Nothing else would do."));
        (await house.Get<MoneyBoard>().ApprovalsAsync(AHouse.Sam)).ShouldBeEmpty("another team’s");

        (await Decide(AHouse.Priya, true)).Because.ShouldStartWith("You wrote this plan");
        (await Decide(AHouse.Maya, false)).Findings.ShouldContain(f => f.Field == "words");
        (await Decide(AHouse.Maya, true)).Allowed.ShouldBeTrue();
        (await Decide(AHouse.Maya, true)).Because.ShouldBe("Maya has answered already.");
        (await APurse.AllAsync<NextStep>(house)).ShouldContain(s => s.Kind == NextStepKind.ReadApproval && s.Worker == AHouse.Priya.Id);
        (await APurse.AllAsync<Approval>(house)).Single().Answers.ShouldBeTrue();

        Task<Verdict> Decide(Actor who, bool agreed) => house.WithAsync((DecideMoneyApproval act) => act.DoAsync(who, edna, asked, agreed, ""));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_direct_payment_has_its_account_its_clock_and_a_kind_talk_about_what_is_left_over(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var (person, way, account) = await APurse.DirectPaymentAsync(house);
        var held = (await APurse.AllAsync<DirectPaymentAccount>(house)).Single();
        (held.WeeklyPence, held.ReviewBy, held.ContingencyPence, held.Team).ShouldBe((100_00, new DateOnly(2026, 11, 19), 800_00, AHouse.North.Id));
        (await house.WithAsync((OpenDirectPaymentAccount act) => act.DoAsync(AHouse.Priya, person, way, ""))).Because.ShouldBe("It has an account already.");
        await APurse.MadeAsync(house, (NoteUse act) => act.DoAsync(AHouse.Priya, person, account, PaymentUse.PersonalAssistant, "Sam, mornings", "Payroll Friends: pay, pension, insurance and cover"));
        await APurse.MadeAsync(house, (PromiseMoney act) => act.DoAsync(AHouse.Priya, person, account, CommitmentKind.HolidayPay, "Sam’s holiday", 250_00));

        house.Clock.Move(TimeSpan.FromDays(150));
        var sent = new ReturnAsSent { To = new(2026, 9, 30), FromCouncilPence = 1_900_00, Spent = [new("Wages", 600_00, false)], BalancePence = 1_300_00 };
        (await Send(sent with { BalancePence = 1_200_00 })).Because.ShouldStartWith("This comes to £1,300.00");
        (await Send(sent)).Allowed.ShouldBeTrue();
        held = (await APurse.AllAsync<DirectPaymentAccount>(house)).Single();
        (held.BalancePence, held.SurplusPence).ShouldBe((1_300_00, 250_00));
        var board = await house.Get<MoneyBoard>().AccountsAsync(AHouse.Maya);
        (board.All, board.SurplusPence, board.WithSurplus, board.LookLate, board.Cards.Single().Initials).ShouldBe((1, 250_00, 1, 0, "E.J."));

        var talk = await APurse.MadeAsync(house, (NoticeSurplus act) => act.DoAsync(APurse.Fay, person, account));
        (await house.WithAsync((NoticeSurplus act) => act.DoAsync(APurse.Fay, person, account))).Because.ShouldBe("This is being talked about already.");
        await APurse.MadeAsync(house, (ExplainSurplus act) => act.DoAsync(APurse.Fay, person, talk, "At her table, with the sums and how to disagree."));
        await APurse.MadeAsync(house, (HearAboutSurplus act) => act.DoAsync(APurse.Fay, person, talk, "Sam was ill in July."));
        await APurse.MadeAsync(house, (DecideSurplus act) => act.DoAsync(APurse.Fay, person, talk, new(SurplusOutcome.Repay, 200_00, Days.Of(house.Clock.GetUtcNow().UtcDateTime).AddDays(28), "It was for July.")));
        await APurse.MadeAsync(house, (ChallengeSurplus act) => act.DoAsync(AHouse.Priya, person, talk, "She needs it in December."));
        (await house.WithAsync((DecideSurplus act) => act.DoAsync(APurse.Fay, person, talk, new(SurplusOutcome.Keep, null, null, "It stays.")))).Because.ShouldStartWith("They disagree with your decision");
        await APurse.MadeAsync(house, (DecideSurplus act) => act.DoAsync(AHouse.Maya, person, talk, new(SurplusOutcome.Keep, null, null, "It stays, for December.")));
        await APurse.MadeAsync(house, (CloseSurplus act) => act.DoAsync(APurse.Fay, person, talk, ""));
        (await APurse.AllAsync<NextStep>(house)).ShouldAllBe(s => s.Kind != NextStepKind.TalkAboutSurplus || s.DoneAt != null);

        await APurse.MadeAsync(house, (LookAtAccount act) => act.DoAsync(AHouse.Priya, person, account, "It works. I choose who comes.", "Nothing to change."));
        (await APurse.AllAsync<DirectPaymentAccount>(house)).Single().ReviewBy.ShouldBe(new DateOnly(2027, 10, 16));
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();

        async Task<Verdict> Send(ReturnAsSent what) => await house.WithAsync(async (SendReturn act) => await act.DoAsync(AHouse.Priya, person, account, (await APurse.AllAsync<DirectPaymentAccount>(house)).Single().Version, what));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_no_to_a_direct_payment_is_written_down_with_its_reasons_and_a_change_with_its_cause(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var edna = await APurse.SomebodyAsync(house);
        await APurse.MadeAsync(house, (SayNoToDirectPayment act) => act.DoAsync(AHouse.Priya, edna, true, "I do not want to be somebody’s boss.", ""));
        (await house.WithAsync((SayNoToDirectPayment act) => act.DoAsync(AHouse.Priya, edna, false, "It cannot be managed.", ""))).Allowed.ShouldBeFalse();
        await APurse.MadeAsync(house, (RecordPackageChange act) => act.DoAsync(AHouse.Priya, edna, new(null, ChangeCause.New, 0, 180_00, 0, APurse.May19, "")));
        await APurse.MadeAsync(house, (RecordPackageChange act) => act.DoAsync(AHouse.Priya, edna, new(null, ChangeCause.HelperGone, 180_00, 225_00, 0, new(2026, 10, 1), "Arthur has died.")));
        var report = await house.Get<PackageCounts>().ReadAsync(AHouse.Maya, APurse.May19, new(2027, 3, 31));
        (report.People, report.Rose, report.MeanRise, report.RisePence).ShouldBe((1, 1, 0.25, 45_00));
        (await APurse.AllAsync<DirectPaymentAnswer>(house)).Single().Theirs.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Support_that_was_agreed_stays_on_the_worker_s_desk_until_it_is_settled_how_it_is_paid_for(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        var (edna, sits) = (plan.Person, await plan.LineAsync(APlan.Sitter));
        await plan.LineAsync(APlan.Helen);
        (await OpenAsync()).ShouldBeEmpty("nothing is agreed yet");
        await plan.AgreedAsync();
        var step = (await OpenAsync()).ShouldHaveSingleItem();
        (step.What, step.Worker, step.Team, Days.Of(step.DueAt)).ShouldBe(("Ask how they want their support paid for.", AHouse.Priya.Id, AHouse.North.Id, APlan.Today.AddDays(7)));

        var way = await APurse.MadeAsync(house, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, edna, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside CIC", Lines = [sits], StartsOn = APlan.Today }));
        (await OpenAsync()).ShouldHaveSingleItem().What.ShouldBe("Have the agreement signed. Nothing is paid out before.");
        await APurse.MadeAsync(house, (SignAgreement act) => act.DoAsync(AHouse.Priya, edna, way, DeploymentKind.ThirdParty, APlan.Today, SignedBy.Ink, "Edna"));
        (await OpenAsync()).ShouldBeEmpty();
        await APurse.MadeAsync(house, (EndDeployment act) => act.DoAsync(AHouse.Priya, edna, way, APlan.Today.AddDays(59), "They close."));
        step = (await OpenAsync()).ShouldHaveSingleItem();
        (step.What, Days.Of(step.DueAt)).ShouldBe(("Ask how they want their support paid for.", APlan.Today.AddDays(53)), "a week before it runs out");
        await APurse.MadeAsync(house, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, edna, new WayAsChosen { Kind = DeploymentKind.CouncilManaged, StartsOn = APlan.Today.AddDays(60) }));
        (await OpenAsync()).ShouldBeEmpty("the council signs nothing with itself");
        (await APurse.AllAsync<NextStep>(house)).Count(s => s.Kind == NextStepKind.SeeToPaying).ShouldBe(3);
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();

        async Task<List<NextStep>> OpenAsync() => [.. (await APurse.AllAsync<NextStep>(house)).Where(s => s is { Kind: NextStepKind.SeeToPaying, DoneAt: null })];
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_way_of_paying_that_names_lines_goes_on_for_the_same_support_in_the_next_plan_and_for_no_other(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        var (edna, sits, swims) = (plan.Person, await plan.LineAsync(APlan.Sitter), await plan.LineAsync(APlan.Sitter with { What = "swims", Who = "the pool", WeeklyPence = 10_00 }));
        await plan.AgreedAsync();
        var way = await APurse.MadeAsync(house, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, edna, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside CIC", Lines = [sits, swims], StartsOn = APlan.Today }));
        await APurse.MadeAsync(house, (SignAgreement act) => act.DoAsync(AHouse.Priya, edna, way, DeploymentKind.ThirdParty, APlan.Today, SignedBy.Ink, "Edna"));

        for (var again = 1; again <= 2; again++)
        {
            house.Clock.Move(TimeSpan.FromDays(30));
            var next = await APlan.BegunAsync(house, person: edna);
            var lines = (await next.ReadAsync()).Own.Lines;
            var (same, other) = (lines.Single(l => l.What == "sits with her"), lines.Single(l => l.What != "sits with her"));
            if (again == 1)
            {
                foreach (var (line, now) in new[] { (same, same.Written() with { WeeklyMinutes = 420, WeeklyPence = 156_80 }), (other, other.Written() with { What = "sings", Who = "the choir" }) })
                    await APurse.MadeAsync(house, (ChangePlanLine act) => act.DoAsync(AHouse.Priya, edna, line.Id, line.Version, now, APlan.WithReason));
            }

            await next.ToldAsync();
            (await next.AgreeAsync(APlan.WithReason, because: again == 1 ? new(ChangeCause.HelperGone, "Helen has the night shift now.") : null)).Because.ShouldBe("");
            var held = (await APurse.AllAsync<Deployment>(house)).Single();
            (held.Names(sits), held.Names(same.Id), held.Names(other.Id)).ShouldBe((true, true, false));
            var money = (await house.WithAsync((ReadMoney act) => act.DoAsync(AHouse.Priya, edna))).Money;
            money.WithoutAWay(house.Today()).Select(w => w.Line.What).ShouldBe(["sings"], "nobody chose how that is paid for");
            (await APurse.AllAsync<NextStep>(house)).Where(s => s is { Kind: NextStepKind.SeeToPaying, DoneAt: null }).ShouldHaveSingleItem().What.ShouldBe("Ask how they want their support paid for.");
        }

        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_without_business_here_opens_anybody_s_money()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await APurse.OpenAsync(house);
        var edna = await APurse.SomebodyAsync(house);
        foreach (var who in new[] { AHouse.Sam, AHouse.Ina }) await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadMoney act) => act.DoAsync(who, edna)));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadMoney act) => act.DoAsync(APurse.Fay, Guid.NewGuid())));
        (await house.WithAsync((ReadMoney act) => act.DoAsync(APurse.Fay, edna))).Budget.WeeklyPence.ShouldBe(0);
    }
}
