using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;
using Xunit;

namespace Threefold.Practice.Tests.Safeguarding;

/// <summary>Four difficulties, somebody suitable, and two situations in which an advocate is found although there is somebody.</summary>
public sealed class AdvocacyRulesTests
{
    static readonly DateOnly Today = new(2026, 1, 20);

    static readonly AdvocacyAsAsked Edna = new()
    {
        Remembering = true, Seen = "She asked three times who I was.", Helper = "Arthur and Helen", HelperWilling = true, HelperAble = true, PersonAgrees = true, Needed = false, Reason = "Arthur and Helen help her, and she is content.",
    };

    [Fact]
    public void With_somebody_suitable_it_may_be_not_needed_with_a_reason()
    {
        AdvocacyRules.MayAnswer(Edna).Allowed.ShouldBeTrue(AdvocacyRules.MayAnswer(Edna).Because);
        AdvocacyRules.MayAnswer(Edna with { Reason = "" }).Findings.ShouldContain(f => f.Field == "Reason");
        AdvocacyRules.MayAnswer(Edna with { Seen = "" }).Findings.ShouldContain(f => f.Field == "Seen");
        AdvocacyRules.MayAnswer(Edna with { Needed = null }).Findings.ShouldContain(f => f.Field == "Needed");
    }

    public static TheoryData<string, AdvocacyAsAsked> Duties => new()
    {
        { "nobody named", Edna with { Helper = "" } },
        { "not willing", Edna with { HelperWilling = false } },
        { "not able", Edna with { HelperAble = false } },
        { "the person does not agree", Edna with { PersonAgrees = false } },
        { "paid to care", Edna with { HelperPaid = true } },
        { "part of what is wrong", Edna with { HelperImplicated = true } },
        { "a long stay with the NHS", Edna with { LongStay = true } },
        { "a dispute that matters", Edna with { Dispute = true } },
    };

    [Theory, MemberData(nameof(Duties))]
    public void Where_the_duty_is_there_not_needed_is_refused_and_needed_is_kept(string what, AdvocacyAsAsked asked)
    {
        AdvocacyRules.MustFindAdvocate(asked).ShouldBeTrue(what);
        var verdict = AdvocacyRules.MayAnswer(asked);
        verdict.Findings.ShouldContain(f => f.Rule == "LF-5" && f.Field == "Needed" && f.Source.Contains("ss 67"), what);
        AdvocacyRules.MayAnswer(asked with { Needed = true }).Allowed.ShouldBeTrue(what);
        AdvocacyRules.MayAnswer(asked with { Remembering = false, Needed = false }).Allowed.ShouldBeTrue($"{what}, but no difficulty");
    }

    [Theory, InlineData(true, false, false, false), InlineData(false, true, false, false), InlineData(false, false, true, false), InlineData(false, false, false, true)]
    public void Any_one_of_the_four_is_enough(bool understanding, bool remembering, bool weighing, bool telling) =>
        AdvocacyRules.MustFindAdvocate(new AdvocacyAsAsked { Understanding = understanding, Remembering = remembering, Weighing = weighing, Telling = telling }).ShouldBeTrue();

    [Fact]
    public void The_way_to_an_advocate_is_written_in_order()
    {
        var id = Guid.CreateVersion7();
        var question = Thing.Begin(Guid.CreateVersion7(), new AdvocacyAsked(id, null, Edna with { Needed = true }), DateTime.UnixEpoch, new Author(Guid.Empty, "Priya"));
        AdvocacyRules.MayFollow(question, AdvocateStage.Named, "Rosa", Today, Today).Allowed.ShouldBeFalse();
        AdvocacyRules.MayFollow(question, AdvocateStage.Sought, " ", Today, Today).Allowed.ShouldBeFalse();
        AdvocacyRules.MayFollow(question, AdvocateStage.Sought, "Speak Up", Today.AddDays(1), Today).Allowed.ShouldBeFalse();
        AdvocacyRules.MayFollow(question, AdvocateStage.Sought, "Speak Up", Today, Today).Allowed.ShouldBeTrue();
        question.Follow(new AdvocateSought(id, "Speak Up", Today), question.Person, DateTime.UnixEpoch, default);
        AdvocacyRules.MayFollow(question, AdvocateStage.Named, "Rosa", Today, Today).Allowed.ShouldBeTrue();
        AdvocacyRules.MayFollow(question, AdvocateStage.Met, "", Today, Today).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void It_was_answered_for_a_talk_when_it_was_asked_in_it_or_since_it_began()
    {
        var talk = Guid.CreateVersion7();
        var began = new DateTime(2026, 1, 20, 10, 0, 0, DateTimeKind.Utc);
        AdvocacyQuestion At(Guid? about, DateTime at) => Thing.Begin(Guid.CreateVersion7(), new AdvocacyAsked(Guid.CreateVersion7(), about, Edna), at, default);
        AdvocacyRules.WasAnswered([], talk, began).ShouldBeFalse();
        AdvocacyRules.WasAnswered([At(null, began.AddDays(-1))], talk, began).ShouldBeFalse("asked at an earlier step");
        AdvocacyRules.WasAnswered([At(talk, began.AddDays(-1))], talk, began).ShouldBeTrue();
        AdvocacyRules.WasAnswered([At(null, began.AddHours(1))], talk, began).ShouldBeTrue();
    }
}
