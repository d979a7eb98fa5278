using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Letters;
using Threefold.Casework.Plans;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Stories;

/// <content>A29 to A33: who would speak for them, two budgets in one plan, give and get, and what is kept ready. Money of A30 and A31 is told by the money room.</content>
public sealed partial class StoryATests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A29_Helen_as_attorney_is_talked_about_and_refused_without_the_registered_paper(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.OverAsync();
        story.At(5, 12, 10);
        var helen = new FutureAsTold { Kind = FutureKind.PowerForHealth, Who = "Helen Price", Words = "I would want Helen to speak for me.", CanDecide = YesNoUnsure.Yes };
        var one = await story.MadeAsync((WriteFuture act) => act.DoAsync(AHouse.Priya, story.Edna, null, helen));
        story.Of<FuturePlan>(story.Edna).ShouldHaveSingleItem().Stage.ShouldBe(FutureStage.Discussed);
        var refused = await story.DoAsync((WriteFuture act) => act.DoAsync(AHouse.Priya, story.Edna, one, helen with { Stage = FutureStage.Registered, Scope = "Where she lives" }));
        refused.Because.ShouldBe("Until the paper is registered and we have seen it, nobody is an attorney. Write what you saw first.");

        // SHOW: Edna must be able to make that decision; where she cannot, a deputy is the way; Arthur may make his own.
        FutureRules.WhoMayMakeOne.ShouldContain("while they can make that decision");
        (await story.DoAsync((WriteFuture act) => act.DoAsync(AHouse.Priya, story.Edna, null, helen with { CanDecide = YesNoUnsure.No }))).Findings.ShouldContain(f => f.Instead!.Contains("Write about a deputy instead"));
        await story.MadeAsync((WriteFuture act) => act.DoAsync(AHouse.Priya, story.Arthur, null, helen with { Kind = FutureKind.PowerForMoney, Words = "I will make my own." }));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A30_the_plan_is_agreed_with_two_budgets_and_every_line_alike(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.LinesPlannedAsync();

        // REFUSE: one budget for the couple.
        (await story.DoAsync((WorkOutBudget act) => act.DoAsync(AHouse.Priya, story.Edna, story.HerPlan, new BudgetAsWorked { ForBoth = true, Needs = [new("hygiene", "some")] }))).Findings.ShouldContain(f => f.Rule == "one-person" && f.Weight == Weight.Block);
        var lone = await story.DoAsync((AddPlanLine act) => act.DoAsync(AHouse.Priya, story.Edna, story.HerPlan, TheJonesesStory.Sitting with { WhyNotTheOthers = "" }, Casework.Conversations.RuleAnswer.None));
        lone.Findings.ShouldContain(f => f.Rule == "others" && f.Weight == Weight.Reason);

        (story.Of<Plan>(story.Edna).Single().Assessment, story.Of<Plan>(story.Arthur).Single().Assessment).ShouldBe((story.HerAssessment, story.HisHelping));

        // SHOW: two budgets in one plan, to the penny; unpaid lines stand beside the paid ones.
        var view = await story.ReadPlanAsync(story.HerPlan);
        var by = PlanMoney.WeeklyByPersonOn([.. view.Own.Lines, .. view.Beside!.Lines], new DateOnly(2026, 5, 19));
        (by[story.Edna], by[story.Arthur]).ShouldBe((180_00, 10_00));
        view.Own.Lines.Where(l => !l.IsPaid).Select(l => l.Who).ShouldBe(["Edna", "Arthur", "Helen", "Mrs Kaur"], ignoreOrder: true);
        view.Own.Lines.Single(l => l.Kind == LineKind.Technology).TheirChoice.ShouldContain("no to a locked door");
        (view.Own.Budget!.ToldOn, view.Own.Budget.Channel, view.Own.Budget.Lines().Sum(l => l.Pence)).ShouldBe((new DateOnly(2026, 5, 12), ToldBy.Telephone, view.Own.Budget.WeeklyPence));

        // SHOW: what is paid says in their letter, too, why it is not done another way.
        (await house.WithAsync((ReadLetters act) => act.DoAsync(AHouse.Priya, story.Edna))).Known["care-plan"]["plan-lines"].ShouldContain("Fenside sitters: sits with Edna. Monday, Wednesday and Friday. £134.40 a week. Why not another way: A day centre: new places upset her.");

        // RECORD: agreed by name, a copy due at once, the first look between 30 June and 14 July, the whole within a year.
        (await story.AgreeLivingPlanAsync(story.Edna, story.HerPlan)).Allowed.ShouldBeTrue();
        (await story.AgreeLivingPlanAsync(story.Arthur, story.HisPlan)).Allowed.ShouldBeTrue();
        var agreed = story.Of<Plan>(story.Edna).Single();
        (agreed.AgreedOn, agreed.FirstReviewFrom, agreed.FirstReviewBy, agreed.ReviewBy).ShouldBe((new DateOnly(2026, 5, 19), new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 14), new DateOnly(2027, 5, 19)));
        foreach (var (person, weekly) in new[] { (story.Edna, 180_00), (story.Arthur, 10_00) })
            story.Of<Practice.Money.PackageChange>(person).Select(c => (c.Cause, c.BeforePence, c.AfterPence, c.On)).ShouldBe([(Practice.Money.ChangeCause.New, 0, weekly, new DateOnly(2026, 5, 19))]);
        story.Open(story.Edna, NextStepKind.SeeToPlan).ShouldContain(s => s.What == "Send the plan, with a copy to Helen." && Days.Of(s.DueAt) == new DateOnly(2026, 5, 19));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A32_garden_help_in_and_French_lessons_out_and_nobody_pays(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.LivingAsync();
        var timebank = story.Of<PlanLine>(story.Arthur).Single(l => l.Kind == LineKind.Community);
        (timebank.What, timebank.Gives, timebank.IsPaid).ShouldBe(("garden help from the Timebank", "French lessons", false));
        await story.MadeAsync((Casework.People.AgreeSharing act) => act.DoAsync(AHouse.Priya, story.Arthur, new SharingAsTold { What = "my telephone number", WithWhom = "Timebank", For = "so that we can agree a time", Answer = SharingAnswer.Agreed }));
        story.Of<SharingAgreement>(story.Arthur).ShouldContain(s => s.WithWhom == "Timebank");
        (await house.StoryAsync(story.Arthur)).ShouldAllBe(s => s == null || !s.Contains("carer", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A33_what_is_kept_ready_is_funded_and_whoever_would_come_knows_Edna_already(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.LinesPlannedAsync();
        (await story.PlanAsync(story.Edna, story.HerPlan, TheJonesesStory.Sitting with { What = "sits with Edna at night, if Arthur is admitted", When = "7 nights", WeeklyMinutes = 0, WeeklyPence = 940_80, Standby = true })).Allowed.ShouldBeTrue();
        (await story.AgreeLivingPlanAsync(story.Edna, story.HerPlan)).Allowed.ShouldBeTrue();
        var lines = story.Of<PlanLine>(story.Edna);
        (PlanMoney.WeeklyOn(lines, new(2026, 5, 19)), PlanMoney.StandbyOn(lines, new(2026, 5, 19))).ShouldBe((180_00, 940_80), "kept ready is not spent");

        PlanChange[] changes =
        [
            new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "begin help to recover first", By = StepBy.Duty, For = story.Arthur }),
            new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "sits with Edna for 7 nights", By = StepBy.Service, Who = "Fenside sitters", Phone = "01632 960300", For = story.Edna, WithinHours = 8 }),
            new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Name = "Fenside short breaks", Relation = "short breaks", Phone = "01632 960301", AgreedTo = "know Edna before they are needed", MayKnow = ["what calms her and what upsets her"] }),
            new ReviewChosen(new DateOnly(2026, 11, 19)),
        ];
        foreach (var change in changes) await story.MadeAsync((WriteContingency act) => act.DoAsync(AHouse.Priya, story.Arthur, story.Plan!.Version, change));
        (await story.AgreePlanAsync()).Allowed.ShouldBeTrue();
        story.Plan!.Number.ShouldBe(2);
        story.Of<SharingAgreement>(story.Arthur).ShouldContain(s => s.WithWhom.Contains("short breaks") && s.What.Contains("calms her"));
    }
}
