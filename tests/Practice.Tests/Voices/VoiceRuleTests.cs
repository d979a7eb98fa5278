using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;
using Xunit;

namespace Threefold.Practice.Tests.Voices;

/// <summary>Complaints, stories and audits, as things that follow facts.</summary>
public sealed class VoiceRuleTests
{
    static readonly DateTime At = new(2026, 1, 13, 9, 0, 0, DateTimeKind.Utc);
    static readonly Author By = new(Guid.NewGuid(), "Maya");
    static readonly VoiceNumbers Numbers = new(8, 4, 3, 20, 6, 24, 90, 10);

    static Remark Complaint() => Thing.Begin(Guid.NewGuid(), new ComplaintMade(Guid.NewGuid(), "Nobody rang.", "", "", ToldBy.Phone, "", new(2026, 1, 13), Guid.NewGuid(), new(2026, 1, 16)), At, By);

    [Fact]
    public void An_answer_comes_within_six_months_and_after_an_acknowledgement()
    {
        var held = Complaint();
        VoiceRules.MayAcknowledge(held, "I ask.", new(2026, 7, 13), new(2026, 1, 14), Numbers).Allowed.ShouldBeTrue();
        VoiceRules.MayAcknowledge(held, "I ask.", new(2026, 7, 14), new(2026, 1, 14), Numbers).Because.ShouldContain("6 months");
        VoiceRules.MayAcknowledge(held, "I ask.", new(2026, 1, 13), new(2026, 1, 14), Numbers).Allowed.ShouldBeFalse();
        VoiceRules.MayAnswer(held, "Sorry.", "").Because.ShouldContain("Tell them first");
        held.Follow(new ComplaintAcknowledged(held.Id, new(2026, 1, 14), "I ask.", new(2026, 2, 1)), held.Person, At, By);
        VoiceRules.MayAcknowledge(held, "I ask.", new(2026, 2, 1), new(2026, 1, 14), Numbers).Allowed.ShouldBeFalse();
        VoiceRules.MayReopen(held, "No.").Allowed.ShouldBeFalse();
        held.Follow(new RemarkAnswered(held.Id, new(2026, 1, 20), "Sorry.", ""), held.Person, At, By);
        (held.Waits, held.AnsweredBy, VoiceRules.MayReopen(held, "No.").Allowed, VoiceRules.MayReopen(held, " ").Allowed).ShouldBe((false, "Maya", true, false));
        held.Follow(new ComplaintNotSettled(held.Id, "Nobody rang.", new(2026, 2, 17)), held.Person, At, By);
        (held.Waits, held.Reopened, VoiceRules.MayAnswer(held, "We ring.", "").Allowed).ShouldBe((true, 1, true));
    }

    [Fact]
    public void A_story_that_is_taken_back_has_no_words_and_is_shown_on_no_day()
    {
        var story = Thing.Begin(Guid.NewGuid(), new StoryShared(Guid.NewGuid(), "A title", "Some words.", "Q", "To learn.", "Learning,Website", new(2026, 6, 30), "Aloud."), At, By);
        story.MayBeIn().ShouldBe([StoryPlace.Learning, StoryPlace.Website]);
        (story.IsShown(new(2026, 6, 30)), story.IsShown(new(2026, 7, 1))).ShouldBe((true, false));
        story.Follow(new StoryTakenBack(story.Id, new(2026, 1, 13)), story.Person, At, By);
        (story.Title, story.Words, story.ToldAs, story.IsShown(new(2026, 1, 13))).ShouldBe(("", "", "", false));
    }

    [Fact]
    public void Two_readers_agree_where_both_gave_one_grade_to_one_promise()
    {
        var text = PracticeAudit.Text([KeyValuePair.Create("we-life", AuditGrade.Seen), KeyValuePair.Create("we-way", AuditGrade.NotSeen)]);
        PracticeAudit.Grades(text)["we-way"].ShouldBe(AuditGrade.NotSeen);
        VoiceRules.Agreement([(text, "we-life:Seen,we-way:Partly"), (text, "we-life:Seen")]).Select(r => string.Join(',', r)).ShouldBe(["0,1,0", "0,0,0", "0,0,2"]);
    }
}
