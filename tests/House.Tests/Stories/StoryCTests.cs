using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Casework.Plans;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;
using Xunit;
using HelperBoard = Threefold.Casework.Door.HelperBoard;
using HelperGap = Threefold.Casework.Door.HelperGap;

namespace Threefold.House.Tests.Stories;

/// <summary>
/// Story C, Nasreen in her own right (Leicester's model). She writes to the portal in the story; there is none yet, so a worker takes
/// what she wrote. Her plan and the look at it (C02, C08, C10) stand beside this; her sum in a payment run is told with money.
/// </summary>
public sealed partial class StoryCTests
{
    static readonly RuleAnswer ReadIt = new(Read: true, Reason: "She asked for it.");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task C01_she_asks_for_herself_and_nobody_asks_for_her_father_s_record(string kind)
    {
        await using var house = await HouseAsync(kind);
        At(house, 9, 1);
        var contact = (await house.DoAsync((TakeContact act) => act.DoAsync(AHouse.Priya, null, new Heard { OwnWords = "I look after my dad and I am worn out. I want help for me.", GivenName = "Nasreen", FamilyName = "Malik", BornOn = new DateOnly(1974, 3, 2) }))).Answer!.Value;
        var nasreen = Of<Contact>(house, c => c.Id == contact).Single().Person;
        var begun = await MadeAsync(house, (BeginAssessment act) => act.DoAsync(AHouse.Priya, nasreen, HerBeginning with { CaresForName = "Yusuf, my father" }, ReadIt));
        var held = Of<NeedsAssessment>(house, a => a.Id == begun).Single();
        (held.Person, held.CaresForName, held.CaresFor).ShouldBe((nasreen, "Yusuf, my father", null), "he is known by a name and no more");
        Of<Person>(house, _ => true).ShouldHaveSingleItem("no record was made for him");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task C03_C04_the_questions_are_counted_and_her_four_answers_and_her_wish_to_work_are_kept(string kind)
    {
        await using var house = await HouseAsync(kind);
        var told = await ToldAsync(house);
        var view = await house.WithAsync((ReadAssessment act) => act.DoAsync(AHouse.Priya, told.Hers));
        (view.Budget.Least, view.Model.Settings.Budget.Most, view.Asked).ShouldBe((9, 20, 11), "SHOW: three in the talk and eight outcomes, of 9 to 20");
        var offer = Of<HelpOffer>(house, o => o.Person == told.Nasreen).ShouldHaveSingleItem();
        (offer.Able, offer.Willing, offer.StaysAble, offer.StaysWilling).ShouldBe((CanIt.Yes, CanIt.Partly, CanIt.Partly, CanIt.Yes));
        offer.Help.ShouldContain("not nights");
        Of<NeedsAssessment>(house, a => a.Id == told.Hers).Single().WorkAndFreeTime.ShouldBe("I want to keep my job.");
        await FinishAsync(house, told);
        Of<NeedsAssessment>(house, a => a.Id == told.Hers).Single().Asked.ShouldBe(11, "RECORD: how many were asked");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task C05_eight_outcomes_three_ways_and_one_that_she_cannot_reach_is_enough(string kind)
    {
        await using var house = await HouseAsync(kind);
        var told = await ToldAsync(house);
        var view = await house.WithAsync((ReadAssessment act) => act.DoAsync(AHouse.Priya, told.Hers));
        (view.Outcomes.Count, view.Law.Ways(AssessmentOf.Carer).Count).ShouldBe((8, 3));
        var longer = await house.DoAsync((AnswerOutcome act) => act.DoAsync(AHouse.Priya, told.Nasreen, told.Hers, "home-upkeep", new OutcomeAsTold { Finding = OutcomeFinding.Unable, Limb = UnableLimb.TakesLonger, Evidence = "It takes her all weekend.", From = EvidenceFrom.Person }, 1));
        longer.Because.ShouldStartWith("“Takes longer” does not count for somebody who helps.");

        await FinishAsync(house, told);
        At(house, 9, 10);
        await MadeAsync(house, (DecideEligibility act) => act.DoAsync(AHouse.Priya, told.Nasreen, told.Hers, new DecisionAsMade { Eligible = true, Cause = true, HealthAtRisk = false, Significant = true, SignificantWords = "She may lose her job.", Reasons = "You cannot stay in work without help.", WantsHelp = YesNoUnsure.Yes, LivesHere = YesNoUnsure.Yes }, RuleAnswer.None));
        var held = Of<EligibilityDecision>(house, d => d.Person == told.Nasreen).ShouldHaveSingleItem();
        (held.Eligible, held.UnableOutcomes, held.Of).ShouldBe((true, "work-and-learning", AssessmentOf.Carer));
        (await house.Get<HelperBoard>().ReadAsync(AHouse.Priya)).Cards.ShouldHaveSingleItem().ShouldBe(new(told.Nasreen, "N.M.", HelperGap.NoPlan, new(2026, 9, 10)), "nobody forgets that she has no plan yet");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task C06_Yusuf_s_no_stands_once_the_law_s_questions_were_asked_and_opens_again_when_something_changes(string kind)
    {
        await using var house = await HouseAsync(kind);
        var told = await ToldAsync(house);
        At(house, 9, 10);
        var no = new NoAsSaid { Of = AssessmentOf.Adult, Words = "I have my daughter. I want no council.", AskAgainIf = "If Nasreen is ill, or he falls", AskAgainOn = new(2026, 12, 10) };
        (await house.DoAsync((HearNoToAssessment act) => act.DoAsync(AHouse.Priya, told.Yusuf, no))).Findings.ShouldContain(f => f.Rule == "LF-7", "did he understand, could anyone be hurting him");
        (await house.DoAsync((HearNoToAssessment act) => act.DoAsync(AHouse.Priya, told.Yusuf, no with { Understood = true, AbuseOrNeglect = true }))).Allowed.ShouldBeFalse("then the duty stays");
        (await house.DoAsync((HearNoToAssessment act) => act.DoAsync(AHouse.Priya, told.Yusuf, no with { Understood = false, AbuseOrNeglect = false }))).Allowed.ShouldBeFalse("then capacity is looked at first");
        var refusal = await MadeAsync(house, (HearNoToAssessment act) => act.DoAsync(AHouse.Priya, told.Yusuf, no with { Understood = true, AbuseOrNeglect = false }));
        var held = Of<AssessmentRefusal>(house, r => r.Id == refusal).Single();
        (held.Stands, held.AskAgainIf).ShouldBe((true, no.AskAgainIf));
        Of<NextStep>(house, s => s.About == refusal && s.DoneAt == null).ShouldHaveSingleItem().What.ShouldContain("If Nasreen is ill, or he falls");

        await MadeAsync(house, (OpenAssessmentAgain act) => act.DoAsync(AHouse.Priya, told.Yusuf, refusal, false, "He fell on Sunday."));
        Of<AssessmentRefusal>(house, r => r.Id == refusal).Single().Stands.ShouldBeFalse();
        Of<AssessmentRequest>(house, r => r.Person == told.Yusuf && r.EndedAt == null).ShouldHaveSingleItem().ForCarer.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task C07_side_by_side_only_where_sharing_was_agreed_and_never_a_private_word(string kind)
    {
        await using var house = await HouseAsync(kind);
        var told = await ToldAsync(house);
        At(house, 9, 14);
        async Task<Balance> HisAsync() => await house.WithAsync((ReadBalance act) => act.DoAsync(AHouse.Priya, told.Yusuf));
        async Task<Balance> HersAsync() => await house.WithAsync((ReadBalance act) => act.DoAsync(AHouse.Priya, told.Nasreen));
        ((await HersAsync()).Mine.Count, (await HersAsync()).Beside.Count).ShouldBe((1, 0), "only hers");

        await MadeAsync(house, (BeginAssessment act) => act.DoAsync(AHouse.Priya, told.Yusuf, HerBeginning with { Of = AssessmentOf.Adult, CaresForName = "", IsAdult = true }, ReadIt));
        await MadeAsync(house, (ShareOutcomes act) => act.DoAsync(AHouse.Priya, told.Nasreen, told.Yusuf, true, "He may see it."));
        ((await HersAsync()).Beside.Count, (await HisAsync()).Beside.Single().Name).ShouldBe((0, "Nasreen"), "she agreed; he has not");
        (await house.DoAsync((AgreeAimForBoth act) => act.DoAsync(AHouse.Priya, told.Nasreen, told.Yusuf, "Three evenings."))).Because.ShouldStartWith("Both must first agree");
        await MadeAsync(house, (ShareOutcomes act) => act.DoAsync(AHouse.Priya, told.Yusuf, told.Nasreen, true, "Let her."));
        (await HersAsync()).Beside.Single().Name.ShouldBe("Yusuf");
        await MadeAsync(house, (AgreeAimForBoth act) => act.DoAsync(AHouse.Priya, told.Nasreen, told.Yusuf, "Somebody he likes, three evenings, so that she can work."));
        (await HisAsync()).Aims.ShouldHaveSingleItem().OtherName.ShouldBe("Nasreen");

        System.Text.Json.JsonSerializer.Serialize((await HisAsync()).Beside).ShouldNotContain(Private);
        (await house.StoryAsync(told.Yusuf)).ShouldAllBe(s => !s!.Contains(Private));
        await MadeAsync(house, (ShareOutcomes act) => act.DoAsync(AHouse.Priya, told.Nasreen, told.Yusuf, false, ""));
        (await HisAsync()).Beside.ShouldBeEmpty("she took it back");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task C11_her_brother_of_fifteen_is_given_no_adult_s_assessment_and_children_s_services_are_told(string kind)
    {
        await using var house = await HouseAsync(kind);
        var told = await ToldAsync(house);
        var ali = await Couple.AddAsync(house, new NewPerson { GivenName = "Ali", FamilyName = "Malik", BornOn = new DateOnly(2011, 4, 4) });
        var refused = await house.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, ali, HerBeginning, ReadIt));
        refused.Findings.ShouldContain(f => f.Rule == "young" && f.Instead!.Contains("Tell children’s services"));
        Of<NeedsAssessment>(house, a => a.Person == ali).ShouldBeEmpty();

        var noted = await MadeAsync(house, (NoticeYoungCarer act) => act.DoAsync(AHouse.Priya, told.Nasreen, "Ali", 15, "He sits with his father after school."));
        Of<NextStep>(house, s => s.About == noted && s.DoneAt == null).ShouldHaveSingleItem().What.ShouldStartWith("Tell children’s services that Ali helps");
        await MadeAsync(house, (TellChildrensServices act) => act.DoAsync(AHouse.Priya, told.Nasreen, noted, "Young carers team, Dana"));
        (Of<YoungCarer>(house, y => y.Id == noted).Single().PassedTo, Of<NextStep>(house, s => s.About == noted && s.DoneAt == null).Count).ShouldBe(("Young carers team, Dana", 0));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task C09_what_happens_if_she_is_ill_is_written_with_her_and_names_her_father_by_agreement(string kind)
    {
        await using var house = await HouseAsync(kind);
        var told = await ToldAsync(house);
        At(house, 9, 21);
        int Seen() => Of<ContingencyPlan>(house, c => c.Person == told.Nasreen).SingleOrDefault()?.Version ?? 0;
        PlanChange[] changes =
        [
            new TriggersChosen([PlanTrigger.CarerIll], ""),
            new PeopleNamed([new PlanPerson(told.Yusuf, "Yusuf", PlanRole.DependsOnThem)]),
            new StepWritten(new PlanStep { Id = Guid.CreateVersion7(), What = "stays with Dad", By = StepBy.Contact, Who = "Ali, her brother", Phone = "07700 900519", For = told.Yusuf, WithinHours = 4 }),
            new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Name = "Ali", Relation = "brother", Phone = "07700 900519", AgreedTo = "stay until she is well", MayKnow = ["that she is ill"] }),
            new ReviewChosen(new DateOnly(2027, 3, 1)),
        ];
        foreach (var change in changes) await MadeAsync(house, (WriteContingency act) => act.DoAsync(AHouse.Priya, told.Nasreen, Seen(), change));
        await MadeAsync(house, (AgreeContingency act) => act.DoAsync(AHouse.Priya, told.Nasreen, Seen(), "Nasreen, and Yusuf"));
        var plan = Of<ContingencyPlan>(house, c => c.Person == told.Nasreen).Single();
        (plan.IsAgreed, plan.Number).ShouldBe((true, 1));
        PlanAsTold.Read(plan.Agreed).Names.ShouldHaveSingleItem().Person.ShouldBe(told.Yusuf);
        (await house.StoryAsync(told.Yusuf)).ShouldAllBe(s => !s!.Contains(Private));
    }

    const string Private = "I cry in the car.";

    static readonly AssessmentAsBegun HerBeginning = new()
    {
        Of = AssessmentOf.Carer, Way = AssessmentWay.FaceToFace, Purpose = "Your own life, and what would help you.", WantsSelf = YesNoUnsure.No, ToldHowItGoes = true, Agrees = true, CaresForName = "Yusuf, my father",
    };

    /// <summary>C02 to C04: they talk on Monday 7 September, and what she said is written down.</summary>
    static async Task<ToldInC> ToldAsync(AHouse house)
    {
        At(house, 9, 7);
        var nasreen = await Couple.AddAsync(house, new NewPerson { GivenName = "Nasreen", FamilyName = "Malik", BornOn = new DateOnly(1974, 3, 2) });
        var yusuf = await Couple.AddAsync(house, new NewPerson { GivenName = "Yusuf" });
        foreach (var person in new[] { nasreen, yusuf }) await Lives.NameWorkerAsync(house, AHouse.Priya, person, AHouse.Priya);
        await MadeAsync(house, (NoteTie act) => act.DoAsync(AHouse.Priya, nasreen, new TieAsTold { Name = "Yusuf", Relation = "father", Depends = true }, new TieBack(yusuf, new TieAsTold { Name = "Nasreen", Relation = "daughter", Help = "evenings" })));
        await MadeAsync(house, (AskForAssessment act) => act.DoAsync(AHouse.Priya, nasreen, true, true, "I want help for me.", ReadIt));
        var talk = await MadeAsync(house, (BeginConversation act) => act.DoAsync(AHouse.Priya, [nasreen], "assessment", "visit", true, ReadIt));
        foreach (var (prompt, words) in new[] { ("what-matters", "My job, and my dad."), ("own-strengths", "I am patient."), ("goals", "To keep working.") })
            await MadeAsync(house, (AnswerPrompt act) => act.DoAsync(AHouse.Priya, nasreen, talk, prompt, new Said(words), 0));
        var hers = await MadeAsync(house, (BeginAssessment act) => act.DoAsync(AHouse.Priya, nasreen, HerBeginning with { CaresFor = yusuf }, ReadIt));
        Of<AssessmentRequest>(house, r => r.Person == nasreen && r.EndedAt == null).ShouldBeEmpty("it was answered");
        await MadeAsync(house, (SayWhatHelpIGive act) => act.DoAsync(AHouse.Priya, nasreen, "Yusuf", new HelpAsTold { Help = "Three evenings a week, not nights", Able = CanIt.Yes, Willing = CanIt.Partly, StaysAble = CanIt.Partly, StaysWilling = CanIt.Yes, OwnLife = Private }));
        await MadeAsync(house, (TalkHonestly act) => act.DoAsync(AHouse.Priya, nasreen, new HonestAsTold { ToWhom = "Yusuf", ToPerson = yusuf, Can = "Three evenings", Cannot = "Nights", OwnLife = Private }));
        await MadeAsync(house, (SayCanAndWant act) => act.DoAsync(AHouse.Priya, nasreen, hers, 1, "I cook for him, and I work four days.", "To keep my job and sleep at night.", "I want to keep my job."));
        foreach (var outcome in EligibilityTable.On(new(2026, 9, 7)).Carer.Select(o => o.Key))
            await MadeAsync(house, (AnswerOutcome act) => act.DoAsync(AHouse.Priya, nasreen, hers, outcome, outcome == "work-and-learning"
                ? new OutcomeAsTold { Finding = OutcomeFinding.Unable, Limb = UnableLimb.NeedsHelp, Evidence = "She has used all her leave.", From = EvidenceFrom.Person } : new OutcomeAsTold { Finding = OutcomeFinding.Able }, 0));
        return new ToldInC(nasreen, yusuf, hers);
    }

    static Task<Guid> FinishAsync(AHouse house, ToldInC told) => MadeAsync(house, (CompleteAssessment act) => act.DoAsync(AHouse.Priya, told.Nasreen, told.Hers, 2, "", new RuleAnswer(true, "She was in a hurry; the rest at the next talk.")));

    sealed record ToldInC(Guid Nasreen, Guid Yusuf, Guid Hers);

    static async Task<AHouse> HouseAsync(string kind)
    {
        var house = await AHouse.OpenAsync(kind);
        await house.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "Leicester West", Model = "leicester@1", IsFrontDoor = true }], [], []);
        return house;
    }

    static void At(AHouse house, int month, int day) => house.Clock.SetTo(new DateTimeOffset(Days.At(new DateOnly(2026, month, day), new TimeOnly(10, 0)), TimeSpan.Zero));

    static async Task<Guid> MadeAsync<TAct>(AHouse house, Func<TAct, Task<Verdict>> act) where TAct : notnull
    {
        var verdict = await house.DoAsync(act);
        verdict.Allowed.ShouldBeTrue($"{typeof(TAct).Name}: {verdict.Because}");
        return verdict.Answer ?? Guid.Empty;
    }

    static List<T> Of<T>(AHouse house, System.Linq.Expressions.Expression<Func<T, bool>> where) where T : Thing
    {
        using var store = house.Stores.Open();
        return [.. store.Set<T>().Where(where).OrderBy(t => t.Id)];
    }
}
