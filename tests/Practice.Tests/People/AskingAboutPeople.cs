using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.Practice.Tests.People;

public sealed class AskingAboutPeople
{
    static readonly Author Priya = new(Guid.NewGuid(), "Priya Nair");

    [Fact]
    public void There_are_nineteen_ethnic_groups_and_each_has_a_code_of_the_sixteen()
    {
        EthnicCategory.All.Count.ShouldBe(19);
        EthnicCategory.All.Select(c => c.Key).Distinct().Count().ShouldBe(19);
        EthnicCategory.All.Select(c => c.NhsCode).Distinct().Order().ShouldBe("ABCDEFGHJKLMNPRS".Select(c => c.ToString()));
    }

    [Theory]
    [InlineData("gypsy-traveller", "C")]
    [InlineData("roma", "C")]
    [InlineData("arab", "S")]
    [InlineData("chinese", "R")]
    [InlineData("british", "A")]
    public void A_group_of_2021_is_sent_as_its_group_of_2001(string key, string code) =>
        EthnicCategory.MustBeSentAs(Answer(EqualityTopic.Ethnicity, AnswerState.Answered, key)).ShouldBe(code);

    [Fact]
    public void Not_asked_and_would_rather_not_say_are_not_the_same()
    {
        EthnicCategory.MustBeSentAs(null).ShouldBe("99");
        EthnicCategory.MustBeSentAs(Answer(EqualityTopic.Ethnicity, AnswerState.PreferNotToSay, "")).ShouldBe("Z");
        EthnicCategory.MustBeSentAs(Answer(EqualityTopic.Ethnicity, AnswerState.NotKnown, "")).ShouldBe("99");
        SexualOrientationCode.MustBeSentAs(null).ShouldBe("9");
        SexualOrientationCode.MustBeSentAs(Answer(EqualityTopic.SexualOrientation, AnswerState.PreferNotToSay, "")).ShouldBe("Z");
        SexualOrientationCode.MustBeSentAs(Answer(EqualityTopic.SexualOrientation, AnswerState.Answered, "unsure")).ShouldBe("U");
    }

    [Fact]
    public void Every_topic_has_a_question_and_every_question_can_be_left_unsaid()
    {
        foreach (var topic in Enum.GetValues<EqualityTopic>())
        {
            EqualityQuestion.For(topic).Options.Count.ShouldBeGreaterThan(1);
            EqualityQuestion.MayAnswer(topic, AnswerState.PreferNotToSay, "", "").Allowed.ShouldBeTrue();
            EqualityQuestion.MayAnswer(topic, AnswerState.Answered, "", "in my own words").Allowed.ShouldBeTrue();
            EqualityQuestion.MayAnswer(topic, AnswerState.Answered, "", " ").Allowed.ShouldBeFalse();
            EqualityQuestion.MayAnswer(topic, AnswerState.Answered, "made-up", "").Allowed.ShouldBeFalse();
        }
    }

    [Fact]
    public void The_story_says_that_they_answered_and_not_what()
    {
        new EqualityAsked(Guid.NewGuid(), EqualityTopic.SexualOrientation, AnswerState.Answered, "gay-lesbian", "gay man", default).Sentence
            .ShouldBe("They told us about sexual orientation.");
    }

    [Fact]
    public void A_need_is_asked_for_then_in_place_then_checked_then_checked_again()
    {
        var asked = new DateOnly(2026, 1, 20);
        var need = Thing.Begin(Guid.NewGuid(), new CommunicationNeedNoted(Guid.NewGuid(), NeedKind.Format, "Large print, 18 point", asked), DateTime.UtcNow, Priya);
        CommunicationRules.MustBeSaid(need, asked).ShouldBe("Asked for, not in place yet");

        need.Follow(new AdjustmentMade(need.Id, "Letters are set to 18 point.", asked), need.Person, DateTime.UtcNow, Priya);
        CommunicationRules.MustBeSaid(need, asked).ShouldBe("In place, not checked yet");

        need.Follow(new AdjustmentChecked(need.Id, true, "", asked.AddDays(10)), need.Person, DateTime.UtcNow, Priya);
        CommunicationRules.MustBeSaid(need, asked.AddDays(10)).ShouldBe("In place, and it works");
        CommunicationRules.ShouldBeChecked(need, asked.AddDays(10).AddMonths(12)).ShouldBeTrue();

        need.Follow(new AdjustmentChecked(need.Id, false, "Still too small.", asked.AddDays(20)), need.Person, DateTime.UtcNow, Priya);
        CommunicationRules.MustBeSaid(need, asked.AddDays(20)).ShouldBe("In place, but it does not work yet");
    }

    static EqualityAnswer Answer(EqualityTopic topic, AnswerState state, string key) =>
        Thing.Begin(Guid.NewGuid(), new EqualityAsked(Guid.NewGuid(), topic, state, key, "", default), DateTime.UtcNow, Priya);
}
