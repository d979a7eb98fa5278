using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Letters;
using Threefold.Casework.Plans;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Reviews;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.House.Tests.PracticeModels;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Stories;

/// <summary>Story C goes on: the words of her letters (C02), her plan and her £300 (C08), and how it goes six weeks later (C10).</summary>
public sealed partial class StoryCTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task C02_what_she_is_asked_speaks_of_people_and_a_letter_that_says_service_user_is_refused(string kind)
    {
        await using var house = await HouseAsync(kind);
        var model = house.Get<ModelShelf>().Pinned("leicester@1");
        var spoken = string.Join('\n', model.Prompts.SelectMany(p => new[] { p.Asks, p.Why, p.Helps }));
        PlainWords.In(spoken, []).Select(w => w.Word).ShouldNotContain("service user");
        var shipped = ShippedLetters.Find("own-conversation-decision")!;
        async Task<Verdict> PublishAsync(int seen, string body)
        {
            await MadeAsync(house, (SaveLetterTemplate act) => act.DoAsync(AModel.Pia, shipped.Key, seen, shipped.Title, body));
            return await house.DoAsync((PublishLetterTemplate act) => act.DoAsync(AModel.Pia, shipped.Key, seen + 1, new(true, null)));
        }

        var refused = await PublishAsync(0, shipped.Body + "\n\nEvery service user has a right to this.\n");
        (refused.Allowed, refused.Findings.Single(f => f.Rule == "banned").Says).ShouldBe((false, "We do not say “service user”: say “people”, or the person’s name."));
        (await PublishAsync(1, shipped.Body + "\n\nEverybody has a right to this.\n")).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task C08_her_plan_is_hers_her_sum_is_300_pounds_once_and_she_alone_has_it_in_writing(string kind)
    {
        await using var house = await HouseAsync(kind);
        var told = await ToldAsync(house);
        var plan = await PlannedAsync(house, told);

        // RECORD: £300 once, with its cause, on her record and on nobody else’s; her copy is due the same day.
        var change = Of<PackageChange>(house, _ => true).ShouldHaveSingleItem();
        (change.Person, change.Cause, change.OncePence, change.AfterPence).ShouldBe((told.Nasreen, ChangeCause.OneOff, 300_00, 0));
        Of<NextStep>(house, s => s.About == plan && s.DoneAt == null).ShouldContain(s => s.What == "Send the plan." && Days.Of(s.DueAt) == new DateOnly(2026, 9, 21));
        Of<PlanLine>(house, l => l.Person == told.Yusuf).ShouldBeEmpty();
        (await house.StoryAsync(told.Yusuf)).ShouldAllBe(s => !s!.Contains("300") && !s.Contains(Private), "nothing of her plan or her private words is on his record");

        // RECORD: her copy says £300, paid once, and nothing of “£0 a week”; her private words are in no letter.
        var known = (await house.WithAsync((ReadLetters act) => act.DoAsync(AHouse.Priya, told.Nasreen))).Known["support-plan"];
        (known["budget-once"], known.ContainsKey("budget")).ShouldBe(("£300", false));
        known.Values.ShouldAllBe(v => !v.Contains(Private));
        var typed = new LetterAsTyped { Values = new Dictionary<string, string>(known, StringComparer.Ordinal) { ["helps"] = "your father", ["next"] = "Priya rings you.", ["by-when"] = "21 September 2026" } };
        var letter = await MadeAsync(house, (WriteLetter act) => act.DoAsync(AHouse.Priya, told.Nasreen, "support-plan", typed, null, ReadIt));
        async Task<Letter> HersAsync() => (await house.WithAsync((ReadLetter act) => act.DoAsync(AHouse.Priya, letter))).Letter;
        (await HersAsync()).Text.ShouldContain("There is £300 for you, paid once.");
        (await HersAsync()).Text.ShouldNotContain("a week");
        await MadeAsync(house, async (LookAtLetter act) => await act.DoAsync(AHouse.Priya, told.Nasreen, letter, (await HersAsync()).Version));
        await MadeAsync(house, async (SendLetter act) => await act.DoAsync(AHouse.Priya, told.Nasreen, letter, (await HersAsync()).Version, LetterWay.ByHand));
        ((await HersAsync()).State, (await HersAsync()).To).ShouldBe((LetterState.Sent, "Nasreen Malik"));

        // REFUSE: the same to her father, about whom she agreed to nothing.
        var yusuf = Of<Tie>(house, t => t.Person == told.Nasreen && t.Other == told.Yusuf).Single().Id;
        var his = await house.DoAsync((WriteLetter act) => act.DoAsync(AHouse.Priya, told.Nasreen, "support-plan", typed with { Tie = yusuf }, null, ReadIt));
        (his.Allowed, his.Findings.Single(f => f.Rule == "sharing").Says).ShouldBe((false, "It is not written down that we may tell Yusuf. Ask the person first."));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task C10_the_light_look_falls_from_2_to_16_November_and_what_she_says_is_quoted_only_when_she_agrees(string kind)
    {
        await using var house = await HouseAsync(kind);
        var told = await ToldAsync(house);
        var plan = await PlannedAsync(house, told);
        var agreed = Of<Plan>(house, p => p.Id == plan).Single();
        (agreed.FirstReviewFrom, agreed.FirstReviewBy).ShouldBe((new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 16)));
        (await house.WithAsync((Tick tick) => tick.OnceAsync())).Failures.ShouldBeEmpty();
        At(house, 11, 2);
        Review Hers() => Of<Review>(house, r => r.Person == told.Nasreen && r.Plan == plan).OrderBy(r => r.DueBy).First();
        (Hers().Kind, Hers().DueFrom, Hers().DueBy, Hers().WorkerName).ShouldBe((ReviewKind.FirstLight, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 16), "Priya Nair"));
        var look = Hers().Id;
        Of<NextStep>(house, s => s.About == look && s.DoneAt == null).ShouldHaveSingleItem().Kind.ShouldBe(NextStepKind.HoldReview);
        await MadeAsync(house, (WriteReview act) => act.DoAsync(AHouse.Priya, told.Nasreen, Hers().Id, Hers().Version, new ReviewAsTalked { Attended = "Nasreen", GoodLife = "I still have my job.", MayShare = false, ContinuingTeam = "Priya, whom she knows." }, new DateOnly(2026, 11, 2)));

        // SHOW: the sentences are asked, with those for somebody who helps; RECORD: a quote only with her leave.
        ReviewReference.Everybodys.ShouldContain(s => s.Key == "carer-life");
        Task<Verdict> Say(params StatementAsScored[] scores) => house.DoAsync((ScoreStatements act) => act.DoAsync(AHouse.Priya, told.Nasreen, Hers().Id, scores));
        var kept = await Say(new StatementAsScored("carer-life", 4, "I slept.", MayShare: false));
        kept.Because.ShouldStartWith("Ask whether others may be told these words.");
        (await Say(new StatementAsScored("carer-life", null, "I slept.", MayShare: true))).Because.ShouldStartWith("Choose how true it is");
        Of<StatementScore>(house, _ => true).ShouldBeEmpty();
        (await Say(new StatementAsScored("carer-life", 4), new("life", 3, "An evening when nobody needed me.", MayShare: true))).Allowed.ShouldBeTrue();
        Of<StatementScore>(house, s => s.Person == told.Nasreen).Select(s => (s.Statement, s.Score, s.Words, s.MayShare)).ShouldBe([("carer-life", 4, "", false), ("life", 3, "An evening when nobody needed me.", true)], ignoreOrder: true);

        await MadeAsync(house, (EndReview act) => act.DoAsync(AHouse.Priya, told.Nasreen, Hers().Id, Hers().Version, ReviewEnd.GoesOn, "It keeps her in work.", ReadIt));
        (Hers().End, Hers().HeldOn).ShouldBe((ReviewEnd.GoesOn, new DateOnly(2026, 11, 2)));
        Of<Review>(house, r => r.Plan == plan && r.EndedAt == null).ShouldHaveSingleItem().DueBy.ShouldBe(new DateOnly(2027, 9, 21), "a year counts from the day the plan was agreed");
    }

    /// <summary>C05 to C08: decided on Thursday 10 September, told and planned on Monday 21 September.</summary>
    static async Task<Guid> PlannedAsync(AHouse house, ToldInC told)
    {
        await FinishAsync(house, told);
        At(house, 9, 10);
        await MadeAsync(house, (DecideEligibility act) => act.DoAsync(AHouse.Priya, told.Nasreen, told.Hers, new Practice.Assessments.DecisionAsMade { Eligible = true, Cause = true, HealthAtRisk = false, Significant = true, SignificantWords = "She may lose her job.", Reasons = "You cannot stay in work without help.", WantsHelp = YesNoUnsure.Yes, LivesHere = YesNoUnsure.Yes }, Casework.Conversations.RuleAnswer.None));
        At(house, 9, 21);
        var plan = await MadeAsync(house, (BeginPlan act) => act.DoAsync(AHouse.Priya, told.Nasreen, told.Hers, ""));
        await MadeAsync(house, (SayGoodLife act) => act.DoAsync(AHouse.Priya, told.Nasreen, plan, 0, "To keep my job."));
        await MadeAsync(house, (NameOutcome act) => act.DoAsync(AHouse.Priya, told.Nasreen, plan, null, 0, "I want to sleep through on weeknights.", LifeArea.Home));
        var amount = await MadeAsync(house, (WorkOutBudget act) => act.DoAsync(AHouse.Priya, told.Nasreen, plan, new BudgetAsWorked { Carer = true, Needs = [new("work-and-learning", "some")] }));
        await MadeAsync(house, (TellBudget act) => act.DoAsync(AHouse.Priya, told.Nasreen, amount, new DateOnly(2026, 9, 21), ToldBy.InPerson, "Nasreen", "I did not know there was any."));
        foreach (var line in new LineAsPlanned[]
        {
            new() { Kind = LineKind.Own, What = "three evenings with Dad", Who = "Nasreen", When = "three evenings", TheirChoice = "not nights" },
            new() { Kind = LineKind.Family, What = "stays the night", Who = "her brother", When = "Fridays", TheirChoice = "he offered" },
            new() { Kind = LineKind.Paid, What = "evenings off, as she chooses", Who = "Nasreen chooses", When = "when it suits her", TheirChoice = "as she likes", OncePence = 300_00, WhyNotTheOthers = "A sitting service: he sends them away." },
        }) await MadeAsync(house, (AddPlanLine act) => act.DoAsync(AHouse.Priya, told.Nasreen, plan, line with { StartsOn = new(2026, 9, 21) }, ReadIt));
        await MadeAsync(house, (Casework.Safeguarding.AskAboutAdvocacy act) => act.DoAsync(AHouse.Priya, told.Nasreen, plan, new Practice.Safeguarding.AdvocacyAsAsked { Step = Practice.Safeguarding.AdvocacyStep.Plan, Needed = false, Reason = "She speaks for herself." }));
        var view = await house.WithAsync((ReadPlan act) => act.DoAsync(AHouse.Priya, plan));
        await MadeAsync(house, (AgreePlan act) => act.DoAsync(AHouse.Priya, told.Nasreen, plan, view.Own.Plan.Version, new Agreeing { By = "Nasreen", Why = "It keeps her in work.", DirectPaymentOffered = true, SeenLines = PlanRules.Stamp(view.Own.Lines), SeenWeeklyPence = 0 }, ReadIt));
        return plan;
    }
}
