using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Practice.Assessments;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Xunit;

namespace Threefold.Practice.Tests.Assessments;

public sealed class AssessmentRuleTests
{
    static readonly DateOnly Today = new(2026, 5, 6);
    static readonly EligibilityLaw Law = EligibilityTable.On(Today);
    static readonly BeforeBeginning Known = new(83, false, false);

    static readonly AssessmentAsBegun Begun = new() { Of = AssessmentOf.Adult, Way = AssessmentWay.FaceToFace, Purpose = "To see what would help.", WantsSelf = YesNoUnsure.No, ToldHowItGoes = true, Agrees = true };

    [Fact]
    public void An_assessment_begins_with_whose_how_why_and_their_agreement()
    {
        AssessmentRules.MayBegin(Begun, Known).Allowed.ShouldBeTrue();
        AssessmentRules.MayBegin(new(), Known).Findings.Select(f => f.Field).ShouldBe(["Of", "Way", "Purpose", "Agrees"], ignoreOrder: true);
        AssessmentRules.MayBegin(Begun, Known with { OneIsOpen = true }).Because.ShouldBe("One like this goes on already. Carry on with it.");
        AssessmentRules.MayBegin(Begun with { Way = AssessmentWay.Expert }, Known).Because.ShouldBe("Write who talks with them.");
    }

    [Fact]
    public void Whoever_wants_to_write_it_themselves_may_and_nobody_has_to()
    {
        AssessmentRules.MayBegin(Begun with { WantsSelf = YesNoUnsure.Yes }, Known).Because.ShouldBe("They want to write it themselves, with our help. Choose that way.");
        AssessmentRules.MayBegin(Begun with { WantsSelf = YesNoUnsure.Yes, Way = AssessmentWay.SupportedSelf }, Known).Allowed.ShouldBeTrue();
        AssessmentRules.MayBegin(Begun with { Way = AssessmentWay.SupportedSelf }, Known).Allowed.ShouldBeFalse();
        AssessmentRules.MayBegin(Begun with { WantsSelf = YesNoUnsure.Yes }, Known with { CapacityInDoubt = true }).Allowed.ShouldBeTrue("the right is that of somebody who can decide it");
    }

    [Fact]
    public void What_ought_to_be_asked_first_asks_why_and_never_stands_in_the_way()
    {
        var asked = AssessmentRules.ShouldBegin(Begun with { WantsSelf = null, ToldHowItGoes = false, Way = AssessmentWay.TelephoneOrVideo }, Known with { CapacityInDoubt = true });
        asked.Findings.Select(f => f.Rule).ShouldBe(["told", "self", "by-phone"]);
        asked.Findings.ShouldAllBe(f => f.Weight == Weight.Reason);
        asked.Answered(false, "He rang, and could not wait.").Allowed.ShouldBeTrue();
        AssessmentRules.ShouldBegin(Begun with { Way = AssessmentWay.TelephoneOrVideo }, Known).Allowed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(15, null, false)]
    [InlineData(17, true, false)]
    [InlineData(18, null, true)]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    [InlineData(null, null, false)]
    public void Nobody_under_eighteen_is_given_a_helper_s_assessment(int? age, bool? isAdult, bool may)
    {
        var verdict = AssessmentRules.MayBegin(Begun with { Of = AssessmentOf.Carer, CaresForName = "Yusuf", IsAdult = isAdult }, Known with { Age = age });
        verdict.Allowed.ShouldBe(may);
        if (!may && (age ?? 0) + (isAdult == false ? 1 : 0) > 0) verdict.Findings.ShouldContain(f => f.Rule == "young" && f.Instead!.Contains("Tell children’s services"));
    }

    [Fact]
    public void A_helper_names_whom_they_help_and_nobody_has_to_be_known()
    {
        AssessmentRules.MayBegin(Begun with { Of = AssessmentOf.Carer }, Known).Because.ShouldBe("Write who they help, by the name they use. We need not know them.");
        AssessmentRules.MayBegin(Begun with { Of = AssessmentOf.Carer, CaresForName = "Yusuf, my father" }, Known).Allowed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(AssessmentOf.Adult, DespiteNo.No, false, false)]
    [InlineData(AssessmentOf.Adult, DespiteNo.AbuseOrNeglect, false, true)]
    [InlineData(AssessmentOf.Adult, DespiteNo.BestInterests, false, false)]
    [InlineData(AssessmentOf.Adult, DespiteNo.BestInterests, true, true)]
    [InlineData(AssessmentOf.Carer, DespiteNo.AbuseOrNeglect, false, false)]
    [InlineData(AssessmentOf.Carer, DespiteNo.BestInterests, true, false)]
    public void A_helper_s_no_always_stands_and_an_adult_s_unless_the_law_says_otherwise(AssessmentOf of, DespiteNo despite, bool decided, bool may)
    {
        var begun = Begun with { Of = of, CaresForName = "Yusuf", Agrees = false, Despite = despite, BestInterests = decided ? Guid.NewGuid() : null };
        AssessmentRules.MayBegin(begun, Known).Allowed.ShouldBe(may);
    }

    [Fact]
    public void A_no_is_written_down_once_the_law_s_two_questions_were_asked_and_with_what_would_open_it_again()
    {
        var said = new NoAsSaid { Of = AssessmentOf.Adult, Words = "I manage.", AskAgainIf = "If I fall again" };
        HelperRules.MaySayNo(said, Today).Findings.ShouldContain(f => f.Rule == "LF-7");
        HelperRules.MaySayNo(said with { Understood = true, AbuseOrNeglect = false }, Today).Allowed.ShouldBeTrue();
        HelperRules.MaySayNo(said with { Understood = true, AbuseOrNeglect = true }, Today).Allowed.ShouldBeFalse();
        HelperRules.MaySayNo(said with { Understood = false, AbuseOrNeglect = false }, Today).Allowed.ShouldBeFalse();
        HelperRules.MaySayNo(said with { Of = AssessmentOf.Carer }, Today).Allowed.ShouldBeTrue("a helper’s no stands as it is");
        HelperRules.MaySayNo(said with { Of = AssessmentOf.Carer, AskAgainIf = "" }, Today).Findings.ShouldContain(f => f.Field == "AskAgainIf");
        HelperRules.MaySayNo(said with { Of = AssessmentOf.Carer, AskAgainOn = Today }, Today).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void Two_are_written_as_one_only_when_both_agreed()
    {
        var (hers, his) = (Assessment(), Assessment());
        foreach (var (she, he) in new[] { (true, false), (false, true), (false, false) })
            AssessmentRules.MayCombine(hers, his, she, he, "They said so together.").Findings.ShouldContain(f => f.Rule == "s12" && f.Weight == Weight.Block);
        AssessmentRules.MayCombine(hers, his, true, true, "They said so together.").Allowed.ShouldBeTrue();
        AssessmentRules.MayCombine(hers, his, true, true, " ").Allowed.ShouldBeFalse();
        AssessmentRules.MayCombine(hers, hers, true, true, "x").Allowed.ShouldBeFalse();
    }

    [Fact]
    public void What_nobody_talked_about_asks_why_and_a_reason_lets_it_be_finished()
    {
        var talked = new TalkedAbout([.. Law.Adult.Take(2)], true, false, 21, new QuestionBudget(9, 20, new Dictionary<string, int>()));
        var said = CompletionRules.MayComplete(Assessment(), talked, "");
        said.Findings.Where(f => f.Weight == Weight.Reason).Select(f => f.Rule).ShouldBe(["wants", "wellbeing", "s9(6)", "outcomes", "LF-5"], ignoreOrder: true);
        said.Findings.ShouldContain(f => f.Rule == "outcomes" && f.Says == "Nobody has asked about: Eating and drinking, Keeping clean. Why is that?");
        said.Answered(false, "She was too tired. I come again.").Allowed.ShouldBeTrue("nothing heavier than a reason stands before a need");
        said.Findings.Single(f => f.Rule == "budget").Weight.ShouldBe(Weight.Coach);
        CompletionRules.Budget(talked with { Asked = 20 }).Findings.ShouldBeEmpty();
        CompletionRules.MayComplete(Assessment(AssessmentOf.Carer), talked with { AbleAndWilling = false }, "").Findings.ShouldContain(f => f.Rule == "s10(5)" && f.Weight == Weight.Reason);
    }

    [Fact]
    public void The_help_there_is_comes_after_what_they_can_do_without_it()
    {
        var help = new HelpAsNow { Help = "Cooks", By = "Arthur" };
        OutcomeRules.MayNoteHelp(null, help).Because.ShouldStartWith("Say first what they can do as if nobody helped.");
        OutcomeRules.MayAnswer(Law, AssessmentOf.Adult, "nutrition", new OutcomeAsTold()).Findings.Single().Field.ShouldBe("Finding");
        OutcomeRules.MayAnswer(Law, AssessmentOf.Adult, "nutrition", new OutcomeAsTold { Finding = OutcomeFinding.Unable }).Findings.Select(f => f.Field).ShouldBe(["Limb", "Evidence", "From"], ignoreOrder: true);
        OutcomeRules.MayAnswer(Law, AssessmentOf.Adult, "recreation", new OutcomeAsTold { Finding = OutcomeFinding.Able }).Allowed.ShouldBeFalse("that is a helper’s outcome");
        OutcomeRules.Tidy(new OutcomeAsTold { Finding = OutcomeFinding.Able, Limb = UnableLimb.Pain }).Limb.ShouldBe(UnableLimb.None);
    }

    [Fact]
    public void A_decision_answers_every_question_and_says_why()
    {
        EligibilityRules.MayDecide(Law, AssessmentOf.Carer, [], new DecisionAsMade()).Findings.Select(f => f.Field)
            .ShouldBe(["Eligible", "Cause", "HealthAtRisk", "Significant", "reasons", "SignificantWords"], ignoreOrder: true);
        var none = new DecisionAsMade { Eligible = false, Cause = true, Significant = true, SignificantWords = "x", Reasons = "x" };
        EligibilityRules.MayDecide(Law, AssessmentOf.Adult, [], none).Findings.ShouldContain(f => f.Field == "Advice");
        EligibilityRules.MayDecide(Law, AssessmentOf.Adult, [], none with { Advice = "x" }).Because.ShouldStartWith("Nobody has asked about: Eating and drinking");
        EligibilityRules.MayDecide(Law, AssessmentOf.Adult, [], none with { Advice = "x", Cause = false }).Allowed.ShouldBeTrue("without an impairment the outcomes decide nothing");
        EligibilityRules.MayNotMeet("Company", "", "").Findings.Count(f => f.Rule == "LF-8").ShouldBe(2);
    }

    [Fact]
    public void The_advocacy_question_is_asked_again_for_each_assessment()
    {
        var (mine, talk) = (Guid.NewGuid(), Guid.NewGuid());
        AdvocacyQuestion Asked(Guid? about, AdvocacyStep step, DateTime at) => Thing.Begin(Guid.NewGuid(), new AdvocacyAsked(Guid.NewGuid(), about, new AdvocacyAsAsked { Step = step, Needed = false }), at, default);
        var before = new DateTime(2026, 1, 20, 10, 0, 0, DateTimeKind.Utc);
        AssessmentRules.AdvocacyConsidered([Asked(null, AdvocacyStep.Assessment, before)], mine, talk, Today).ShouldBeFalse("that was another assessment");
        AssessmentRules.AdvocacyConsidered([Asked(talk, AdvocacyStep.Talk, before)], mine, talk, Today).ShouldBeFalse("that was for the talk");
        AssessmentRules.AdvocacyConsidered([Asked(talk, AdvocacyStep.Assessment, before)], mine, talk, Today).ShouldBeTrue();
        AssessmentRules.AdvocacyConsidered([Asked(mine, AdvocacyStep.Talk, before)], mine, talk, Today).ShouldBeTrue();
        AssessmentRules.AdvocacyConsidered([Asked(null, AdvocacyStep.Assessment, before.AddMonths(4))], mine, null, Today).ShouldBeTrue();
    }

    [Fact]
    public void An_honest_talk_asks_what_they_cannot_do_and_a_young_helper_is_no_adult()
    {
        HelperRules.MayTalk(new HonestAsTold { ToWhom = "Mum", Can = "Sundays" }, false).Because.ShouldStartWith("Ask what they cannot do.");
        HelperRules.MayTalk(new HonestAsTold { ToWhom = "Mum", Can = "I am her carer on Sundays", Cannot = "Nights" }, true).Allowed.ShouldBeFalse();
        HelperRules.MayNoticeYoung("Ali", 15, "He sits with his uncle.").Allowed.ShouldBeTrue();
        HelperRules.MayNoticeYoung("Ali", 18, "He sits with his uncle.").Allowed.ShouldBeFalse();
        HelperRules.MayNoticeYoung("", null, "").Findings.Count.ShouldBe(2);
    }

    static NeedsAssessment Assessment(AssessmentOf of = AssessmentOf.Adult) => Thing.Begin(
        Guid.NewGuid(), new AssessmentBegan(Guid.NewGuid(), Begun with { Of = of }, null, null, "leicester@1", Guid.NewGuid(), "Priya", Guid.NewGuid(), Today), default, default);
}
