using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Quality;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Assessments;

public sealed class AssessmentActs
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_request_that_waited_is_answered_when_it_begins_and_finishing_it_puts_a_decision_and_a_record_on_the_desk(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        await house.DoAsync((AskForAssessment act) => act.DoAsync(AHouse.Priya, edna, true, false, "I want one.", AnAssessment.Because));
        var id = (await house.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, edna, AnAssessment.Begun, AnAssessment.Because))).Answer!.Value;
        (await house.HeldAsync<AssessmentRequest>(edna)).ShouldHaveSingleItem().End.ShouldBe(RequestEnd.Begun);
        (await house.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, edna, AnAssessment.Begun, AnAssessment.Because))).Because.ShouldBe("One like this goes on already. Carry on with it.");
        var begun = new AnAssessment(house, edna, id);
        await begun.FinishedAsync();
        var steps = (await house.HeldAsync<NextStep>(edna)).Where(s => s.DoneAt is null).Select(s => s.What).ToList();
        steps.ShouldContain("Decide if their needs are eligible, and say why.");
        steps.ShouldContain("Give them the written record, and a copy to Helen.");
        steps.ShouldNotContain(s => s.StartsWith("Start the assessment", StringComparison.Ordinal) || s.StartsWith("Finish talking", StringComparison.Ordinal));
        (await house.HeldAsync<Waiver>(edna)).ShouldContain(w => w.Rule == "LF-5", "going on without the advocacy question was written down");
        var version = (await begun.OneAsync()).Version;
        (await house.DoAsync((SayCanAndWant act) => act.DoAsync(AHouse.Priya, edna, id, version, "x", "y"))).Because.ShouldStartWith("This was completed already.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_outcome_is_saved_by_itself_and_nobody_s_words_are_lost_when_two_write_at_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var it = await AnAssessment.BegunAsync(house);
        Task<Verdict> SaveAsync(string evidence, int seen) => house.DoAsync((AnswerOutcome act) => act.DoAsync(AHouse.Priya, it.Person, it.Id, "nutrition", AnAssessment.Cannot with { Evidence = evidence }, seen));
        (await SaveAsync("She burnt the pan.", 0)).Allowed.ShouldBeTrue();
        (await Should.ThrowAsync<SavedFirst>(() => SaveAsync("She eats toast.", 0))).Theirs.ShouldBe("She burnt the pan.");
        (await SaveAsync("She burnt the pan, and eats toast.", 1)).Allowed.ShouldBeTrue();
        var held = (await house.HeldAsync<OutcomeAnswer>(it.Person)).ShouldHaveSingleItem();
        (held.Evidence, held.Version, held.By).ShouldBe(("She burnt the pan, and eats toast.", 2, "Priya Nair"));
        (await house.StoryAsync(it.Person)).ShouldContain("Eating and drinking: they cannot without help. She burnt the pan.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task It_goes_on_over_an_adult_s_no_only_with_a_decision_made_for_them_or_a_risk_of_harm(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        Task<Verdict> BeginAsync(AssessmentAsBegun begun) => house.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, edna, begun, AnAssessment.Because));
        var no = AnAssessment.Begun with { Agrees = false };
        (await BeginAsync(no)).Findings.ShouldContain(f => f.Rule == "LF-7");
        (await BeginAsync(no with { Of = AssessmentOf.Carer, CaresForName = "Arthur", Despite = DespiteNo.AbuseOrNeglect })).Because.ShouldStartWith("Somebody who helps may say no, and it stands.");
        await Should.ThrowAsync<NotThere>(() => BeginAsync(no with { Despite = DespiteNo.BestInterests, BestInterests = Guid.NewGuid() }));

        var could = new AbilityAsSeen(AbilitySeen.Able, "Yes.");
        var finding = (await house.DoAsync((RecordCapacity act) => act.DoAsync(AHouse.Priya, edna, new CapacityAsAsked
        {
            Decision = "Can Edna say no to an assessment?", Information = "What it is for.", HelpTime = "In the morning", HelpTalking = "Short words", Understood = could, Told = could, Remembered = new(AbilitySeen.NotAble, "“What assessment?”"), Weighed = could,
            Impairment = "Dementia", BecauseOf = "She forgets it at once.", Finding = CapacityFinding.NotAble, CouldWait = "No.", AskAgainWhen = "If she is brighter", On = new DateOnly(2026, 1, 13),
        }))).Answer!.Value;
        var best = await house.DoAsync((DecideBestInterests act) => act.DoAsync(AHouse.Priya, edna, finding, new BestInterestsAsWeighed
        {
            CouldWait = "No.", TookPart = "She was asked twice.", Wishes = "To be at home.", Beliefs = "Chapel.", Decided = "To talk it through.", WhyThis = "She would be safer.", DecisionMaker = "Priya Nair", LookAgainOn = new(2026, 2, 1),
        },
        [new() { What = "Talk it through", Benefits = "We know", Burdens = "It tires her", Freest = true }, new() { What = "Wait", Benefits = "Rest", Burdens = "She goes hungry" }],
        [new() { Who = "Arthur", Relation = "husband", Words = "Please do.", Stand = Stand.Agrees }]));
        best.Allowed.ShouldBeTrue(best.Because);
        (await BeginAsync(no with { Despite = DespiteNo.BestInterests, BestInterests = best.Answer })).Allowed.ShouldBeTrue();
        (await house.HeldAsync<NeedsAssessment>(edna)).ShouldHaveSingleItem().Despite.ShouldBe(DespiteNo.BestInterests);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_no_that_stood_is_opened_again_when_it_begins_after_all_and_a_helper_s_no_asks_nothing(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var arthur = await Couple.ArthurAsync(house);
        var no = new NoAsSaid { Of = AssessmentOf.Carer, Words = "I am her husband.", AskAgainIf = "If my breathing gets worse" };
        var refusal = (await house.DoAsync((HearNoToAssessment act) => act.DoAsync(AHouse.Priya, arthur, no))).Answer!.Value;
        (await house.DoAsync((HearNoToAssessment act) => act.DoAsync(AHouse.Priya, arthur, no))).Because.ShouldStartWith("They said no before");
        await house.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, arthur, AnAssessment.Begun with { Of = AssessmentOf.Carer, CaresForName = "Edna" }, AnAssessment.Because));
        (await house.HeldAsync<AssessmentRefusal>(arthur)).Single(r => r.Id == refusal).Stands.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Needs_that_are_not_met_are_written_with_reasons_and_advice_and_a_decision_can_be_made_anew(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var it = await (await (await AnAssessment.BegunAsync(house)).FoundAsync("nutrition")).FinishedAsync();
        Task<Verdict> DecideAsync(DecisionAsMade decision) => house.DoAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, it.Person, it.Id, decision, AnAssessment.Because));
        (await DecideAsync(AnAssessment.Decision)).Because.ShouldStartWith("Only 1 of the 2 outcomes that it takes is marked as not achieved.");
        var first = (await DecideAsync(AnAssessment.Decision with { Eligible = false, Advice = "The lunch club, and a lighter pan." })).Answer!.Value;
        (await house.DoAsync((DecideNotToMeet act) => act.DoAsync(AHouse.Priya, it.Person, first, "Cooking", "", ""))).Findings.Count(f => f.Rule == "LF-8").ShouldBe(2);
        (await house.DoAsync((DecideNotToMeet act) => act.DoAsync(AHouse.Priya, it.Person, first, "Cooking", "One thing alone is hard.", "The lunch club."))).Allowed.ShouldBeTrue();
        (await house.HeldAsync<NotMeeting>(it.Person)).ShouldHaveSingleItem().Decision.ShouldBe(first);
        await DecideAsync(AnAssessment.Decision with { Eligible = false, Advice = "And a taxi card." });
        var all = await house.HeldAsync<EligibilityDecision>(it.Person);
        (all.Count, EligibilityRules.Standing(all)!.Replaces, EligibilityRules.Standing(all)!.Advice).ShouldBe((2, first, "And a taxi card."));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_decision_waits_for_the_talk_to_be_finished_and_many_questions_are_a_note(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var it = await (await AnAssessment.BegunAsync(house)).FoundAsync("nutrition", "hygiene");
        (await house.DoAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, it.Person, it.Id, AnAssessment.Decision, RuleAnswer.None))).Because.ShouldStartWith("Finish talking about their needs first.");
        var version = (await it.OneAsync()).Version;
        var unanswered = await house.DoAsync((CompleteAssessment act) => act.DoAsync(AHouse.Priya, it.Person, it.Id, version, "", RuleAnswer.None));
        unanswered.Findings.Where(f => f.Weight == Weight.Reason).Select(f => f.Rule).ShouldBe(["wants", "wellbeing", "s9(6)", "LF-5"], ignoreOrder: true);
        await it.FinishedAsync();
        ((await it.OneAsync()).Asked, (await it.OneAsync()).WhyNoAdvocacy).ShouldBe((10, AnAssessment.Because.Reason));
        await Should.ThrowAsync<SavedFirst>(() => house.DoAsync((CompleteAssessment act) => act.DoAsync(AHouse.Priya, it.Person, it.Id, 1, "", AnAssessment.Because)));
        var made = await house.DoAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, it.Person, it.Id, AnAssessment.Decision, RuleAnswer.None));
        made.Allowed.ShouldBeTrue(made.Because);
    }

    [Fact]
    public async Task Another_team_s_worker_opens_none_of_it()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var it = await AnAssessment.BegunAsync(house);
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadAssessment act) => act.DoAsync(AHouse.Sam, it.Id)));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((OpenAssessments act) => act.DoAsync(AHouse.Sam, it.Person)));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadBalance act) => act.DoAsync(AHouse.Sam, it.Person)));
        await Should.ThrowAsync<CannotOpen>(() => house.DoAsync((CombineAssessments act) => act.DoAsync(AHouse.Sam, it.Id, it.Id, true, true, "x")));
        await Should.ThrowAsync<NotThere>(() => house.WithAsync((ReadAssessment act) => act.DoAsync(AHouse.Priya, Guid.NewGuid())));
    }
}
