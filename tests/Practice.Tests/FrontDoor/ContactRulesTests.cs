using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Xunit;

namespace Threefold.Practice.Tests.FrontDoor;

public sealed class ContactRulesTests
{
    static readonly DateTime Now = new(2026, 1, 13, 10, 0, 0, DateTimeKind.Utc);
    static readonly DateOnly Today = new(2026, 1, 13);
    static readonly Author Amira = new(Guid.CreateVersion7(), "Amira");
    static readonly Guid Known = Guid.CreateVersion7(), North = Guid.CreateVersion7();
    static readonly Outcome Informed = new("informed", "Information and advice", "", "", InformationOnly: true, "", "");
    static readonly Outcome Carry = new("continue", "We carry on together", "", "", false, "", "");
    static readonly ContactEnding Whole = new("informed", "", "Ring the lunch club.", NextWho.Person, Today.AddDays(3), Telling.ReadAloud, RightsTold: true);

    [Fact]
    public void Words_alone_are_enough_and_danger_waits_for_no_missing_field() =>
        ContactRules.MayTake("Help", false, null, YesNoUnsure.Yes, true, Now).Allowed.ShouldBeTrue();

    [Theory]
    [InlineData("", false)]
    [InlineData("  ", false)]
    public void With_no_words_and_nobody_who_failed_to_answer_there_is_nothing_to_write_down(string words, bool noAnswer) =>
        ContactRules.MayTake(words, noAnswer, null, YesNoUnsure.No, false, Now).Findings.Single().Field.ShouldBe("OwnWords");

    [Fact]
    public void No_answer_needs_a_next_try_in_place_of_words()
    {
        ContactRules.MayTake("", true, null, YesNoUnsure.No, false, Now).Allowed.ShouldBeFalse();
        ContactRules.MayTake("", true, Now.AddHours(-1), YesNoUnsure.No, false, Now).Allowed.ShouldBeFalse();
        ContactRules.MayTake("", true, Now.AddDays(2), YesNoUnsure.No, false, Now).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void Where_someone_may_be_in_danger_the_next_try_is_within_four_hours()
    {
        ContactRules.MayTake("", true, Now.AddHours(5), YesNoUnsure.Unsure, false, Now).Allowed.ShouldBeFalse();
        ContactRules.MayTake("", true, Now.AddHours(3), YesNoUnsure.Unsure, false, Now).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void After_the_third_try_a_hint_offers_other_ways() =>
        ContactRules.MayTryAgain(Now.AddHours(1), false, 2, Now).Findings.Single().Weight.ShouldBe(Weight.Coach);

    [Theory]
    [InlineData(YesNoUnsure.Yes, 1)]
    [InlineData(YesNoUnsure.Unsure, 1)]
    [InlineData(YesNoUnsure.No, 24)]
    public void Not_sure_about_danger_is_answered_as_soon_as_yes(YesNoUnsure danger, int hours)
    {
        ContactRules.AnswerBy(danger, urgent: false, Now).ShouldBe(Now.AddHours(hours));
        ConcernRules.AnswerBy(danger, Now).ShouldBe(Now.AddHours(hours));
    }

    [Fact]
    public void A_concern_may_be_raised_with_nothing_written() =>
        ConcernRules.MayRaise("").ShouldSatisfyAllConditions(v => v.Allowed.ShouldBeTrue(), v => v.Findings.Single().Weight.ShouldBe(Weight.Coach));

    [Fact]
    public void An_introduction_says_who_and_why_but_not_more()
    {
        ContactRules.MayBeIntroduced("", "", "").Findings.Select(f => f.Field).ShouldBe(["Introducer", "IntroducedBecause"]);
        ContactRules.MayBeIntroduced("", "Fen Surgery", "Coping, at risk if anything changes").Allowed.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_ends_as_information_before_they_know_their_rights()
    {
        var contact = Made();
        var verdict = EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole with { RightsTold = false }, Informed, false, false, Today);
        verdict.Findings.Single().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("LF-1"), f => f.Field.ShouldBe("rightsTold"), f => f.Instead!.Single().ShouldContain("I have told them"));
        EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole, Informed, false, false, Today).Allowed.ShouldBeTrue();

        contact.Follow(new RightsExplained(contact.Id, Telling.LargePrint), Known, Now, Amira);
        EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole with { RightsTold = false }, Informed, false, false, Today).Allowed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(YesNoUnsure.Yes)]
    [InlineData(YesNoUnsure.Unsure)]
    public void Information_does_not_answer_somebody_who_may_need_an_assessment_until_they_say_no(YesNoUnsure assessment)
    {
        var contact = Made(assessment: assessment);
        EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole, Informed, false, false, Today).Allowed.ShouldBeFalse();
        contact.Follow(new AssessmentSaidNoTo(contact.Id, "Not now"), Known, Now, Amira);
        EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole, Informed, false, false, Today).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void Asking_again_revives_the_duty()
    {
        var contact = Made(assessment: YesNoUnsure.Yes);
        contact.Follow(new AssessmentSaidNoTo(contact.Id, ""), Known, Now, Amira);
        contact.Follow(new ContactAddedTo(contact.Id, YesNoUnsure.No, YesNoUnsure.Yes, false, "I do want one", "", "", ""), Known, Now, Amira);
        contact.AssessmentWaits.ShouldBeTrue();
    }

    [Fact]
    public void Every_ending_says_what_who_by_when_and_in_what_form_all_at_once()
    {
        var verdict = EndingRules.MayEnd(Made(), false, new ContactEnding("continue", "", " ", null, null, null, false), Carry, false, false, Today);
        verdict.Findings.Select(f => f.Field).ShouldBe(["What", "Who", "By", "Format"], ignoreOrder: true);
        EndingRules.MayEnd(Made(), false, Whole with { By = Today.AddDays(-1) }, Informed, false, false, Today).Findings.Single().Field.ShouldBe("By");
    }

    [Fact]
    public void Closing_over_danger_that_nobody_answered_takes_agreement_and_carrying_on_does_not()
    {
        var contact = Made(danger: YesNoUnsure.Unsure);
        EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole, Informed, false, false, Today).Findings.Single().Rule.ShouldBe("LF-9");
        EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole, Informed, false, agreedByAnother: true, Today).Allowed.ShouldBeTrue();
        EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole with { Who = NextWho.Team }, Carry, false, false, Today).Allowed.ShouldBeTrue();
        EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole, Carry, false, false, Today).Findings.Single().Field.ShouldBe("Who", "nobody stays with them when they do it alone");

        contact.Follow(new HelpGivenNow(contact.Id, "Rang 999 with her", null), Known, Now, Amira);
        EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole, Informed, false, false, Today).Allowed.ShouldBeTrue();
        EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole, Informed, concernOpen: true, false, Today).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void It_ends_as_a_concern_raised_where_one_was_since_they_got_in_touch_or_is_still_open()
    {
        static Concern Raised(DateTime at) => Thing.Begin(Known, new ConcernRaised(Guid.CreateVersion7(), "Bruises", YesNoUnsure.No, "", YesNoUnsure.No, "", North), at, Amira);
        var (contact, early) = (Made(), Raised(Now.AddDays(-9)));
        EndingRules.MaySayRaised(contact, "safeguarding", []).Findings.Single().ShouldSatisfyAllConditions(f => f.Field.ShouldBe("Outcome"), f => f.Instead!.Single().ShouldBe("Raise a concern"));
        EndingRules.MaySayRaised(contact, "informed", []).Allowed.ShouldBeTrue();
        EndingRules.MaySayRaised(contact, "safeguarding", [early]).Allowed.ShouldBeTrue("it is still open");

        early.Follow(new ConcernAnswered(early.Id, "Read."), Known, Now.AddDays(-8), Amira);
        EndingRules.MaySayRaised(contact, "safeguarding", [early]).Allowed.ShouldBeFalse();
        EndingRules.MaySayRaised(contact, "safeguarding", [early, Raised(Now)]).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void An_ended_contact_does_not_end_twice()
    {
        var contact = Made();
        contact.Follow(new ContactEnded(contact.Id, "continue", "We carry on together", ""), Known, Now, Amira);
        EndingRules.MayEnd(contact, contact.AssessmentWaits, Whole, Informed, false, false, Today).Because.ShouldStartWith("This contact has ended");
    }

    [Fact]
    public void Two_records_with_names_are_never_joined_from_the_front_door()
    {
        ContactRules.MayBeFoundToBe(callerIsUnnamed: false, Known, North).Allowed.ShouldBeFalse();
        ContactRules.MayBeFoundToBe(callerIsUnnamed: true, Known, North).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void Only_a_field_that_both_changed_differently_waits_for_a_choice()
    {
        var was = new ContactWords("Edna fell.", "", "", "");
        var (joined, none) = SaidTogether.Join(was, was with { Hopes = "To garden" }, was with { Tried = "The surgery" });
        (joined, none).ShouldBe((new ContactWords("Edna fell.", "To garden", "The surgery", ""), null));

        var (_, clash) = SaidTogether.Join(was, was with { OwnWords = "Edna fell twice." }, was with { OwnWords = "Edna tripped." });
        clash.ShouldBe(new Clash("OwnWords", "Edna tripped."));
        SaidTogether.Join(was, was with { OwnWords = "Edna fell.\r\n" }, was with { OwnWords = "Edna tripped." }).Clash.ShouldBeNull();
    }

    static Contact Made(YesNoUnsure danger = YesNoUnsure.No, YesNoUnsure assessment = YesNoUnsure.No) => Thing.Begin(
        Known, new ContactMade(Guid.CreateVersion7(), Channel.Phone, Origin.Self, danger, assessment, false, "I am tired", "", "", "", North, North, "norfolk@1"), Now, Amira);
}
