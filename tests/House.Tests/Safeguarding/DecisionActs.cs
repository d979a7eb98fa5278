using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Safeguarding;

/// <summary>One decision at one time, the advocacy question, and risks that are shared, as the acts keep them on both databases.</summary>
public sealed class DecisionActs
{
    internal static readonly AbilityAsSeen Could = new(AbilitySeen.Able, "“I know. Go on.”");

    internal static readonly CapacityAsAsked SheCannot = new()
    {
        Decision = "Can Edna decide who sits with her at night this week?", Information = "Helen, a sitter, or a bed in a home.", HelpTime = "After her tea", HelpAdvocate = "Helen on the telephone",
        Understood = Could, Remembered = new(AbilitySeen.NotAble, "“Who is coming? Nobody said.”"), Weighed = Could, Told = Could, Impairment = "Dementia, told by Dr Shah.", BecauseOf = "She forgets the choices before she can weigh them.",
        Finding = CapacityFinding.NotAble, CouldWait = "Not past tonight.", AskAgainWhen = "When Arthur is home.", AskAgainOn = new(2026, 1, 20), On = new(2026, 1, 13),
    };

    internal static readonly BestInterestsAsWeighed Best = new()
    {
        CouldWait = "No.", TookPart = "She chose from photographs.", Wishes = "“Somebody I know.”", Beliefs = "Her own front door.", Decided = "Helen stays the nights.", WhyThis = "A strange place upsets her.",
        DecisionMaker = "Priya Nair", LookAgainOn = new(2026, 1, 16),
    };

    internal static readonly OptionAsWeighed[] Ways = [new() { What = "Helen stays", Benefits = "A voice she knows", Burdens = "Helen is tired", Freest = true }, new() { What = "A bed in a home", Benefits = "Somebody awake", Burdens = "A strange place" }];

    internal static readonly OpinionAsHeard[] Asked = [new() { Who = "Helen", Relation = "daughter", Words = "She must stay at home.", Stand = Stand.Agrees }, new() { Who = "Arthur", Relation = "husband", Words = "No strange rooms.", Stand = Stand.Agrees }];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_decision_for_somebody_rests_on_a_finding_about_that_same_decision_and_is_looked_at_again(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);

        (await house.DoAsync((RecordCapacity act) => act.DoAsync(AHouse.Priya, edna, SheCannot with { HelpTime = "", HelpAdvocate = "" }))).Findings.ShouldContain(f => f.Rule == "LF-6" && f.Says == "What help did they have to decide for themselves?");
        (await house.DoAsync((RecordCapacity act) => act.DoAsync(AHouse.Priya, edna, SheCannot with { BecauseOf = "" }))).Allowed.ShouldBeFalse();
        (await house.HeldAsync<CapacityDecision>(edna)).ShouldBeEmpty();

        var finding = (await house.DoAsync((RecordCapacity act) => act.DoAsync(AHouse.Priya, edna, SheCannot))).Answer!.Value;
        var held = (await house.HeldAsync<CapacityDecision>(edna)).ShouldHaveSingleItem();
        (held.Decision, held.Finding, held.Assessor, held.Remembered).ShouldBe((SheCannot.Decision, CapacityFinding.NotAble, "Priya Nair", AbilitySeen.NotAble));
        held.Help.ShouldBe("Time: After her tea\nAdvocate or somebody they trust: Helen on the telephone");
        (await StepsAsync(house, edna)).ShouldHaveSingleItem().About.ShouldBe(finding);

        var able = (await house.DoAsync((RecordCapacity act) => act.DoAsync(AHouse.Priya, edna, SheCannot with { Decision = "Can Edna choose her supper?", Remembered = Could, Impairment = "", BecauseOf = "", Finding = CapacityFinding.Able, AskAgainOn = null }))).Answer!.Value;
        (await house.DoAsync((DecideBestInterests act) => act.DoAsync(AHouse.Priya, edna, able, Best, Ways, Asked))).Because.ShouldContain("found that they cannot make this same decision");

        var best = await house.DoAsync((DecideBestInterests act) => act.DoAsync(AHouse.Priya, edna, finding, Best, Ways, Asked));
        best.Allowed.ShouldBeTrue(best.Because);
        (await house.DoAsync((DecideBestInterests act) => act.DoAsync(AHouse.Priya, edna, finding, Best, Ways, Asked))).Because.ShouldContain("decided already");
        (await house.HeldAsync<WeighedOption>(edna)).Select(o => o.About).ShouldBe([best.Answer!.Value, best.Answer.Value]);
        (await house.HeldAsync<Opinion>(edna)).OrderBy(o => o.Row).Select(o => o.Who).ShouldBe(["Helen", "Arthur"]);
        var step = (await StepsAsync(house, edna)).ShouldHaveSingleItem();
        (step.About, step.DueAt, step.Worker).ShouldBe((best.Answer.Value, new DateTime(2026, 1, 16, 9, 0, 0, DateTimeKind.Utc), AHouse.Priya.Id));
        (await house.StoryAsync(edna)).ShouldContain("One decision was made for them, this time: Helen stays the nights. Why: A strange place upsets her.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Another_team_can_neither_read_nor_write_a_decision_and_an_unknown_one_is_not_there(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, arthur) = (await Couple.EdnaAsync(house), await Couple.ArthurAsync(house));
        var finding = (await house.DoAsync((RecordCapacity act) => act.DoAsync(AHouse.Priya, edna, SheCannot))).Answer!.Value;
        await Should.ThrowAsync<CannotOpen>(() => house.DoAsync((RecordCapacity act) => act.DoAsync(AHouse.Sam, edna, SheCannot)));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((OpenDecisions act) => act.DoAsync(AHouse.Sam, edna)));
        await Should.ThrowAsync<NotThere>(() => house.DoAsync((DecideBestInterests act) => act.DoAsync(AHouse.Priya, arthur, finding, Best, Ways, Asked)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_paper_is_kept_with_who_saw_it_and_ends_and_next_of_kin_is_not_one(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        (await house.DoAsync((NoteAuthority act) => act.DoAsync(AHouse.Priya, edna, new AuthorityAsSeen { RelativeOnly = true, Holder = "Helen" }))).Allowed.ShouldBeFalse();
        var paper = (await house.DoAsync((NoteAuthority act) => act.DoAsync(AHouse.Priya, edna, new AuthorityAsSeen { Kind = AuthorityKind.LpaPropertyAndMoney, Holder = "Helen Price", Scope = "All of it, alone", Since = new(2020, 5, 1), Evidence = "The stamped paper" }))).Answer!.Value;
        var held = (await house.HeldAsync<Authority>(edna)).ShouldHaveSingleItem();
        (held.Holder, held.NotedBy, held.HoldsOn(new(2026, 1, 13))).ShouldBe(("Helen Price", "Priya Nair", true));
        (await house.DoAsync((EndAuthority act) => act.DoAsync(AHouse.Priya, edna, paper, " "))).Allowed.ShouldBeFalse();
        (await house.DoAsync((EndAuthority act) => act.DoAsync(AHouse.Priya, edna, paper, "Helen gave it up."))).Allowed.ShouldBeTrue();
        (await house.DoAsync((EndAuthority act) => act.DoAsync(AHouse.Priya, edna, paper, "Again."))).Allowed.ShouldBeFalse();
        (await house.HeldAsync<Authority>(edna)).Single().HoldsOn(new(2026, 1, 14)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_advocate_that_is_needed_stands_on_a_desk_until_they_have_met(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await Couple.AddAsync(house, new NewPerson { GivenName = "Marek", FamilyName = "Nowak" });
        var alone = new AdvocacyAsAsked { Step = AdvocacyStep.Assessment, Weighing = true, Seen = "He agrees with whoever spoke last.", Needed = false, Reason = "He seems fine." };
        (await house.DoAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Priya, marek, null, alone))).Findings.ShouldContain(f => f.Rule == "LF-5");
        var asked = (await house.DoAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Priya, marek, null, alone with { Needed = true }))).Answer!.Value;

        (await house.DoAsync((FollowAdvocate act) => act.DoAsync(AHouse.Priya, marek, asked, AdvocateStage.Met, "", new(2026, 1, 13)))).Allowed.ShouldBeFalse();
        foreach (var (stage, words, next) in new[] { (AdvocateStage.Sought, "Speak Up", "Ask if an advocate has been named."), (AdvocateStage.Named, "Rosa Bell", "Ask if they have met their advocate."), (AdvocateStage.Met, "", "") })
        {
            var verdict = await house.DoAsync((FollowAdvocate act) => act.DoAsync(AHouse.Priya, marek, asked, stage, words, new(2026, 1, 13)));
            verdict.Allowed.ShouldBeTrue(verdict.Because);
            (await StepsAsync(house, marek)).Select(s => s.What).ShouldBe(next.Length > 0 ? [next] : []);
        }

        var held = (await house.HeldAsync<AdvocacyQuestion>(marek)).Single();
        (held.SoughtFrom, held.Advocate, held.MetOn, held.HelperSuits).ShouldBe(("Speak Up", "Rosa Bell", new DateOnly(2026, 1, 13), false));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Views_that_differ_and_the_advocacy_question_reach_the_rules_of_a_talk(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var talk = (await house.DoAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [edna], "", "visit", true, new RuleAnswer(Read: true, Reason: "She asked for us.")))).Answer!.Value;
        (await FactsAsync(house, edna, talk)).ShouldBe((false, false, false));
        var walk = new RiskAsWeighed { What = "Walk to chapel", Matters = "“I always did.”", Benefit = "Her friends", Risk = "She may lose the way", Least = "A card in her pocket", DecisionMaker = "Edna", ViewsDiffer = true, LookAgainOn = new(2026, 3, 1) };
        var risk = await house.DoAsync((WeighRisk act) => act.DoAsync(AHouse.Priya, edna, walk, Ways, []));
        risk.Allowed.ShouldBeTrue(risk.Because);
        (await FactsAsync(house, edna, talk)).ShouldBe((false, true, false));

        (await house.DoAsync((HearOpinion act) => act.DoAsync(AHouse.Priya, edna, risk.Answer!.Value, new OpinionAsHeard { Who = "Helen", Stand = Stand.Differs }))).Allowed.ShouldBeFalse();
        (await house.DoAsync((HearOpinion act) => act.DoAsync(AHouse.Priya, edna, risk.Answer!.Value, new OpinionAsHeard { Who = "Helen", Words = "I would not sleep.", Stand = Stand.Differs }))).Allowed.ShouldBeTrue();
        await house.DoAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Priya, edna, talk, new AdvocacyAsAsked { Needed = false, Reason = "She speaks for herself." }));
        (await FactsAsync(house, edna, talk)).ShouldBe((true, true, true));

        var held = (await house.HeldAsync<PositiveRisk>(edna)).Single();
        (held.DecisionMaker, held.TeamName, held.Team).ShouldBe(("Edna", "North", AHouse.North.Id));
        (await house.DoAsync((LookAtRisk act) => act.DoAsync(AHouse.Priya, edna, held.Id, "She was home by noon each time.", true, null))).Allowed.ShouldBeFalse();
        (await house.DoAsync((LookAtRisk act) => act.DoAsync(AHouse.Priya, edna, held.Id, "She was home by noon each time.", true, new(2026, 6, 1)))).Allowed.ShouldBeTrue();
        (await StepsAsync(house, edna)).ShouldHaveSingleItem().DueAt.ShouldBe(new DateTime(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc), "nine in the morning of a summer day");
        (await house.DoAsync((LookAtRisk act) => act.DoAsync(AHouse.Priya, edna, held.Id, "She moved to her daughter’s.", false, null))).Allowed.ShouldBeTrue();
        (await StepsAsync(house, edna)).ShouldBeEmpty();
        (await FactsAsync(house, edna, talk)).ShouldBe((true, false, false));
    }

    static async Task<List<NextStep>> StepsAsync(AHouse house, Guid person) => [.. (await house.HeldAsync<NextStep>(person)).Where(s => s.Kind == NextStepKind.LookAtDecision && s.DoneAt is null)];

    static Task<(bool Advocacy, bool Differ, bool Written)> FactsAsync(AHouse house, Guid person, Guid talk) => house.WithAsync(async (RecordDoor door) =>
    {
        var file = await door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "Look");
        var held = await file.OneAsync<Conversation>(talk);
        var facts = (await Situation.OfAsync(file, person, house.Get<ModelShelf>().Pinned(held.Model), held, default)).Facts;
        return (facts.Yes("advocacy.considered"), facts.Yes("views.differ"), facts.Yes("views.written"));
    });
}
