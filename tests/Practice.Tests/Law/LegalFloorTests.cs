using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Xunit;

namespace Threefold.Practice.Tests.Law;

/// <summary>The ten duties, each on its own.</summary>
public sealed class LegalFloorTests
{
    [Fact]
    public void There_are_ten_duties_each_with_its_law()
    {
        LegalFloor.All.Select(r => r.Code).ShouldBe(["LF-1", "LF-2", "LF-3", "LF-4", "LF-5", "LF-6", "LF-7", "LF-8", "LF-9", "LF-10"]);
        LegalFloor.All.ShouldAllBe(r => r.Source.Contains("Act") && r.Keeps.EndsWith('.'));
    }

    [Theory]
    [InlineData(Trigger.BeginAssessment, Weight.Block, Weight.Reason)]
    [InlineData(Trigger.BeginAssessment, Weight.Coach, Weight.Coach)]
    [InlineData(Trigger.GiveUrgentHelp, Weight.Reason, Weight.Coach)]
    [InlineData(Trigger.RaiseConcern, Weight.Block, Weight.Coach)]
    [InlineData(Trigger.BeginEnquiry, Weight.Approve, Weight.Coach)]
    [InlineData(Trigger.ArrangeAdvocacy, Weight.Warn, Weight.Coach)]
    [InlineData(Trigger.RecordCapacity, Weight.PeerCheck, Weight.Coach)]
    [InlineData(Trigger.EnterStage, Weight.Block, Weight.Approve)]
    [InlineData(Trigger.TakeContact, Weight.Block, Weight.Reason)]
    [InlineData(Trigger.AddPlanLine, Weight.Block, Weight.Block)]
    public void A_council_s_weight_is_lowered_to_what_the_duty_allows(Trigger trigger, Weight asked, Weight given) =>
        LegalFloor.Cap(trigger, asked).ShouldBe(given);

    [Fact]
    public void Once_a_need_may_be_there_a_stage_asks_for_no_more_than_a_reason()
    {
        LegalFloor.Cap(Trigger.EnterStage, Weight.PeerCheck, needMayBeThere: true).ShouldBe(Weight.Reason);
        LegalFloor.Cap(Trigger.LeaveStage, Weight.Block, needMayBeThere: true).ShouldBe(Weight.Reason, "the way to another stage begins with leaving this one");
        LegalFloor.Cap(Trigger.LeaveStage, Weight.Block).ShouldBe(Weight.Block);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void LF_1_an_assessment_is_always_open(bool asked, bool appears) => LegalFloor.MayAssess(asked, appears).Allowed.ShouldBeTrue();

    [Fact]
    public void LF_1_information_alone_answers_nobody_who_asked_for_an_assessment()
    {
        LegalFloor.MayEndAsInformation(assessmentWaits: true, rightsTold: true).Allowed.ShouldBeFalse();
        LegalFloor.MayEndAsInformation(assessmentWaits: false, rightsTold: false).Because.ShouldContain("may ask for an assessment, may disagree, and may come back");
        LegalFloor.MayEndAsInformation(assessmentWaits: false, rightsTold: true).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void LF_2_urgent_help_needs_an_end_date_and_nothing_else()
    {
        LegalFloor.MayGiveUrgentHelp(new DateOnly(2026, 3, 20)).ShouldBe(Verdict.Yes);
        LegalFloor.MayGiveUrgentHelp(null).Findings[0].Instead.ShouldBe(["Add an end date"]);
    }

    [Theory]
    [InlineData("She had a bruise")]
    [InlineData("")]
    [InlineData(null)]
    public void LF_3_a_concern_may_always_be_raised(string? seen) => LegalFloor.MayRaiseConcern(seen).Allowed.ShouldBeTrue();

    [Theory]
    [InlineData("She cannot wash or cook safely.", true)]
    [InlineData("  ", false)]
    [InlineData(null, false)]
    public void LF_4_a_decision_about_eligibility_has_reasons(string? reasons, bool allowed) => LegalFloor.MayDecideEligibility(reasons).Allowed.ShouldBe(allowed);

    [Fact]
    public void LF_5_advocacy_is_asked_about_and_never_holds_up_more_than_a_reason_would()
    {
        LegalFloor.MayBeginStatutoryStep(advocacyConsidered: true).Allowed.ShouldBeTrue();
        LegalFloor.MayBeginStatutoryStep(advocacyConsidered: false).Findings.ShouldHaveSingleItem().Weight.ShouldBe(Weight.Reason);
    }

    [Theory]
    [InlineData("Can Edna agree to Helen being told?", "A quiet room, short words", false, null, 0)]
    [InlineData("Can Edna agree to Helen being told?", "A quiet room", true, "Her dementia, today", 0)]
    [InlineData("Can Edna agree to Helen being told?", "A quiet room", true, null, 1)]
    [InlineData("", "", false, null, 2)]
    public void LF_6_capacity_is_about_one_decision_with_help_and_a_cause(string decision, string help, bool unable, string? because, int missing) =>
        LegalFloor.MayRecordCapacity(decision, help, unable, because).Findings.Count.ShouldBe(missing);

    [Theory]
    [InlineData(true, null, null, true)]
    [InlineData(false, null, null, false)]
    [InlineData(false, true, null, false)]
    [InlineData(false, null, false, false)]
    [InlineData(false, true, true, false)]
    [InlineData(false, false, false, false)]
    [InlineData(false, true, false, true)]
    public void LF_7_an_adult_s_no_stands_only_when_both_questions_were_asked_and_answered_so(bool carer, bool? understood, bool? abuse, bool stands) =>
        LegalFloor.MayTakeNoForAnAnswer(carer, understood, abuse).Allowed.ShouldBe(stands);

    [Fact]
    public void LF_7_a_carer_s_no_stands_and_a_concern_is_offered_where_somebody_may_be_hurting_them()
    {
        var verdict = LegalFloor.MayTakeNoForAnAnswer(carer: true, understoodTheChoice: null, abuseOrNeglect: true);
        verdict.Allowed.ShouldBeTrue();
        verdict.Findings.ShouldHaveSingleItem().Instead.ShouldBe(["Raise a concern"]);
        LegalFloor.MayTakeNoForAnAnswer(carer: true, null, abuseOrNeglect: false).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void LF_8_not_meeting_needs_takes_reasons_and_advice_in_writing()
    {
        LegalFloor.MayDecideNotToMeet(null, null).Findings.Select(f => f.Field).ShouldBe(["reasons", "advice"]);
        LegalFloor.MayDecideNotToMeet("His brother is glad to do it.", "The carers' group, and how to come back.").Allowed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, false, false, 0)]
    [InlineData(true, false, false, 1)]
    [InlineData(false, true, false, 1)]
    [InlineData(true, true, true, 3)]
    public void LF_9_closing_over_something_open_takes_agreement(bool enquiry, bool urgent, bool contingency, int findings)
    {
        var verdict = LegalFloor.MayClose(enquiry, urgent, contingency, agreedByAnother: false);
        verdict.Findings.Count.ShouldBe(findings);
        verdict.Findings.ShouldAllBe(f => f.Weight == Weight.Approve);
        verdict.Answered(read: true, reason: "I think so").Allowed.ShouldBe(findings == 0);
        LegalFloor.MayClose(enquiry, urgent, contingency, agreedByAnother: true).Allowed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public void LF_10_someone_waiting_with_no_worker_is_on_a_desk(bool waiting, bool worker, bool must)
    {
        LegalFloor.MustShowOnADesk(waiting, worker).ShouldBe(must);
        LegalFloor.MayLeaveTheDesk(waiting, worker).Allowed.ShouldBe(!must);
    }
}
