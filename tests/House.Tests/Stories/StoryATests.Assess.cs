using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.People;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Stories;

/// <content>A24 to A29: what they can and still want first, honest talks, needs that belong to one person, and who may decide for her.</content>
public sealed partial class StoryATests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A24_the_talk_begins_with_what_he_can_and_wants_and_paid_help_comes_after_family_others_and_technology(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.TierThreeAsync();
        var talk = await house.WithAsync((OpenConversation act) => act.DoAsync(AHouse.Priya, story.HisLater));
        var order = talk.Questions.All.Select(q => q.Prompt.Key).ToList();
        order.Take(5).ShouldBe(["can-and-want", "what-family-can-do", "others-happy-to-help", "what-technology", "what-funded"], "SHOW: the prompts in their order");

        await story.MadeAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, story.Arthur, story.HisLater, "can-and-want", new Said("I see to Edna myself, and I mean to go on."), 0));
        await story.MadeAsync((SayWhatHelpIGive act) => act.DoAsync(AHouse.Priya, story.Arthur, "Edna", new HelpAsTold { Help = "Washing and dressing, every day: I go on with that", Able = CanIt.Yes, Willing = CanIt.Yes, StaysAble = CanIt.Partly, StaysWilling = CanIt.Yes }));
        story.Of<HelpOffer>(story.Arthur).ShouldHaveSingleItem().Help.ShouldContain("I go on with that");

        // Paid help is not silent about what was not thought of first; once it was, nothing is said.
        var sitter = new HelpAsPlanned { Kind = HelpKind.PaidHelp, What = "sits with Edna", Who = "Fen Night Care", StartsOn = new(2026, 5, 4), ReviewOn = new(2026, 7, 4), Pence = 134_40 };
        var unread = await story.AddAsync(story.Edna, sitter, RuleAnswer.None);
        unread.Allowed.ShouldBeFalse("first family and neighbours");
        unread.Findings.ShouldContain(f => f.Rule == "C-5.family" && f.Weight == Weight.Warn && f.Says.StartsWith("What family and neighbours are happy to do", StringComparison.Ordinal));
        unread.Findings.ShouldContain(f => f.Rule == "C-6");
        foreach (var (segment, what) in new[] { ("family-and-friends", "Helen on Sundays"), ("equipment-and-technology", "A sensor at the door") })
            await story.MadeAsync((ProposeOption act) => act.DoAsync(AHouse.Priya, story.Edna, story.HersLater, segment, what, "Helen", OptionStatus.TriedNotEnough, "", null));
        (await story.AddAsync(story.Edna, sitter, RuleAnswer.None)).Findings.ShouldNotContain(f => f.Rule == "C-5.family" || f.Rule == "C-6");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A25_Helen_says_what_she_can_and_cannot_do_and_a_talk_of_her_own_is_offered(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.HelenSaysAsync();
        var said = story.Of<HonestTalk>(story.Helen).ShouldHaveSingleItem();
        (said.Can, said.Cannot, said.ToPerson).ShouldBe(("Sundays, all day, and a video call every night", "Weekday evenings: my job, and the children", story.Edna));
        said.OwnLife.ShouldStartWith("I lie awake.");
        story.Of<OwnConversationOffer>(story.Helen).ShouldHaveSingleItem().Answer.ShouldBe(OfferAnswer.NotYet);
        story.Open(story.Helen, NextStepKind.GetBackInTouch).ShouldHaveSingleItem().What.ShouldContain("about their own life");

        // Her private words are on her own record, and in nobody's story.
        foreach (var person in new[] { story.Edna, story.Arthur, story.Helen }) (await house.StoryAsync(person)).ShouldAllBe(s => !s!.Contains("lie awake"));
        story.Of<HonestTalk>(story.Edna).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A26_Edna_s_needs_are_her_own_and_Arthur_s_are_his_and_they_are_one_record_only_when_both_agree(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.HerNeedsAsync();
        var his = await story.MadeAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, story.Arthur, TheJonesesStory.HerBeginning with { Purpose = "Your breathing, and what you need for yourself." }, new RuleAnswer(true, "He speaks for himself.")));
        var refused = await story.DoAsync((CombineAssessments act) => act.DoAsync(AHouse.Priya, story.HerAssessment, his, true, false, "Edna nodded."));
        refused.Findings.ShouldContain(f => f.Rule == "s12" && f.Weight == Weight.Block && f.Instead!.Contains("Keep them apart"));
        story.Of<NeedsAssessment>(story.Edna).Concat(story.Of<NeedsAssessment>(story.Arthur)).ShouldAllBe(a => a.Combined == null);

        // Carer-blind first: whoever helps is noted after, and stands apart.
        (await story.DoAsync((NoteHelpNow act) => act.DoAsync(AHouse.Priya, story.Arthur, his, "nutrition", new HelpAsNow { Help = "Cooks", By = "He himself" }))).Because.ShouldStartWith("Say first what they can do as if nobody helped.");
        var nutrition = story.Of<OutcomeAnswer>(story.Edna).Single(o => o.Outcome == "nutrition");
        (nutrition.Finding, nutrition.HelpNow, nutrition.HelpedBy, nutrition.MetNow).ShouldBe((OutcomeFinding.Unable, "Cooks every meal", "Arthur, her husband", true));
        (await story.DoAsync((NoteHelpNow act) => act.DoAsync(AHouse.Priya, story.Edna, story.HerAssessment, "clothes", new HelpAsNow { Help = "Lays them out", By = "Arthur, her carer" }))).Allowed.ShouldBeFalse("never that word of him");
        story.Of<OutcomeAnswer>(story.Arthur).ShouldBeEmpty("his record is his own");

        var held = story.Of<NeedsAssessment>(story.Edna).ShouldHaveSingleItem();
        (held.OtherThanCare, held.Areas, held.Talk).ShouldBe(("The meeting centre, hymns on the radio, a sensor at the door.", "health,home", story.HersLater), "RECORD: what could help besides care, s 9(6)");

        await story.MadeAsync((CombineAssessments act) => act.DoAsync(AHouse.Priya, story.HerAssessment, his, true, true, "Both said so at their table."));
        var together = story.Of<NeedsAssessment>(story.Edna).Single().Combined;
        together.ShouldNotBeNull();
        story.Of<NeedsAssessment>(story.Arthur).Single().Combined.ShouldBe(together);
        await story.MadeAsync((TakeAssessmentsApart act) => act.DoAsync(AHouse.Priya, his, "Arthur would rather keep his to himself."));
        story.Of<NeedsAssessment>(story.Edna).Single().Combined.ShouldBeNull("one of them is enough");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A27_three_outcomes_of_ten_are_more_than_two_and_Priya_decides_with_reasons_and_a_letter_follows(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.HerNeedsDoneAsync();
        var view = await house.WithAsync((ReadAssessment act) => act.DoAsync(AHouse.Priya, story.HerAssessment));
        view.Unable.ShouldBe(["nutrition", "hygiene", "home-safety"]);
        EligibilityRules.CountSays(view.Law, AssessmentOf.Adult, view.Unable.Count).ShouldBe("They cannot do 3 of 10. The law asks for 2 or more.");
        (view.Held.AdvocacyConsidered, view.Held.CompletedOn, view.Held.CopiesFor).ShouldBe((true, new DateOnly(2026, 5, 6), "Arthur"));

        var against = await story.DoAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, story.Edna, story.HerAssessment, TheJonesesStory.HerDecision with { Eligible = false, Advice = "The meeting centre." }, RuleAnswer.None));
        against.Because.ShouldStartWith("All that the law asks for is here (3 not achieved), so the needs are eligible.");
        (await story.DoAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, story.Edna, story.HerAssessment, TheJonesesStory.HerDecision with { Reasons = "" }, RuleAnswer.None))).Findings.ShouldContain(f => f.Rule == "LF-4");
        story.Of<EligibilityDecision>(story.Edna).ShouldBeEmpty();

        var made = await story.MadeAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, story.Edna, story.HerAssessment, TheJonesesStory.HerDecision, RuleAnswer.None));
        var held = story.Of<EligibilityDecision>(story.Edna).ShouldHaveSingleItem();
        (held.Eligible, held.UnableOutcomes, held.MetNow, held.DecidedBy, held.DecidedOn).ShouldBe((true, "nutrition,hygiene,home-safety", "nutrition,hygiene", "Priya Nair", new DateOnly(2026, 5, 12)), "met by Arthur today, and eligible all the same");
        story.Open(story.Edna).ShouldContain(s => s.About == made && s.What.StartsWith("Send the letter: what was decided, why, and how to disagree. A copy to Arthur", StringComparison.Ordinal));

        var (record, other) = await house.WithAsync((ReadAssessment act) => act.RecordAsync(AHouse.Priya, story.HerAssessment));
        (record.Decision!.Reasons, other).ShouldBe((TheJonesesStory.HerDecision.Reasons, null));
        await story.MadeAsync((GiveAssessmentRecord act) => act.DoAsync(AHouse.Priya, story.Edna, story.HerAssessment, "Edna, and Arthur"));
        story.Open(story.Edna).ShouldNotContain(s => s.What.StartsWith("Give them the written record", StringComparison.Ordinal));
        story.Of<RightsTelling>(story.Edna).ShouldContain(t => t.Step == RightsStep.Assessment && t.About == story.HerAssessment, "their rights and what there is stand in the record");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A28_Arthur_takes_help_for_himself_is_eligible_and_is_never_called_what_he_does_not_want(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.HisHelpingAsync();
        story.Open(story.Arthur, NextStepKind.GetBackInTouch).ShouldBeEmpty("the talk he said yes to has begun");
        var decision = new DecisionAsMade
        {
            Eligible = true, Cause = true, CauseWords = "Edna needs the help he gives.", HealthAtRisk = true, Significant = true, SignificantWords = "His breath is short, and he has no time of his own.", Reasons = "You have no free time, and your health is at risk.",
        };
        (await story.DoAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, story.Arthur, story.HisHelping, decision with { Reasons = "You are her carer." }, RuleAnswer.None))).Allowed.ShouldBeFalse("the label is his own");
        await story.MadeAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, story.Arthur, story.HisHelping, decision, RuleAnswer.None));
        var held = story.Of<EligibilityDecision>(story.Arthur).ShouldHaveSingleItem();
        (held.Of, held.Eligible, held.UnableOutcomes, held.HealthAtRisk).ShouldBe((AssessmentOf.Carer, true, "recreation", true));
        story.Of<OwnWord>(story.Arthur).ShouldHaveSingleItem().NotCarer.ShouldBeTrue();
        foreach (var person in new[] { story.Arthur, story.Edna }) (await house.StoryAsync(person)).ShouldAllBe(s => !s!.Contains("carer", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A29_Helen_s_wish_to_decide_is_talked_about_and_gives_her_no_say_until_a_registered_paper_was_seen(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.TierThreeAsync();
        await story.MadeAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, story.Edna, story.HersLater, "plans-ahead", new Said("Helen, I should like Helen."), 0));
        story.Of<Answer>(story.Edna).ShouldContain(a => a.Prompt == "plans-ahead" && a.Words.Contains("Helen"), "RECORD: talked about");
        var paper = new AuthorityAsSeen { Kind = AuthorityKind.LpaHealthAndWelfare, Holder = "Helen Price", Scope = "Care and health", Evidence = "Helen says she will apply." };
        (await story.DoAsync((NoteAuthority act) => act.DoAsync(AHouse.Priya, story.Edna, paper with { RelativeOnly = true }))).Findings.ShouldContain(f => f.Rule == "next-of-kin");
        (await story.DoAsync((NoteAuthority act) => act.DoAsync(AHouse.Priya, story.Edna, paper))).Because.ShouldStartWith("Until a power of attorney is registered, it gives nobody a say.");
        (await story.DoAsync((NoteAuthority act) => act.DoAsync(AHouse.Priya, story.Edna, paper with { Since = new(2026, 4, 1), Evidence = "" }))).Findings.ShouldContain(f => f.Field == "Evidence");
        story.Of<Authority>(story.Edna).ShouldBeEmpty();

        // Whether she can make one is a decision of its own, at its own time.
        await story.MadeAsync((RecordCapacity act) => act.DoAsync(AHouse.Priya, story.Edna, Asked with { Decision = "Can Edna make a lasting power of attorney for Helen?", On = new DateOnly(2026, 4, 29) }));
        story.Of<CapacityDecision>(story.Edna).ShouldHaveSingleItem().Decision.ShouldContain("lasting power of attorney");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A27_whatever_help_is_offered_or_noted_leaves_her_count_as_it_was(string kind)
    {
        var story = await TheJonesesStory.AtHomeAsync(kind);
        await using var house = story.House;
        await story.HerNeedsAsync();
        async Task<IReadOnlyList<string>> CountAsync() => (await house.WithAsync((ReadAssessment act) => act.DoAsync(AHouse.Priya, story.HerAssessment))).Unable;
        var before = await CountAsync();
        await story.HelenSaysAsync();
        await story.MadeAsync((SayWhatHelpIGive act) => act.DoAsync(AHouse.Priya, story.Arthur, "Edna", new HelpAsTold { Help = "Everything, always", Able = CanIt.Yes, Willing = CanIt.Yes, StaysAble = CanIt.Yes, StaysWilling = CanIt.Yes }));
        foreach (var outcome in before) await story.MadeAsync((NoteHelpNow act) => act.DoAsync(AHouse.Priya, story.Edna, story.HerAssessment, outcome, new HelpAsNow { Help = "All of it", By = "Arthur", MeetsAll = true }));
        (await CountAsync()).ShouldBe(before);
    }
}
