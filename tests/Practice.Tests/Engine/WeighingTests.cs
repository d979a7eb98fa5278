using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Tests.PracticeModels;
using Xunit;

namespace Threefold.Practice.Tests.Engine;

/// <summary>The floor and the council's rules at one moment.</summary>
public sealed class WeighingTests
{
    static readonly PracticeModel Norfolk = ModelFolder.Norfolk;

    [Fact]
    public void A_rule_says_why_whose_it_is_and_what_to_do_instead()
    {
        var found = Weighing.Weigh(Norfolk, Trigger.CompleteConversation, CaseFacts.None.With("hopes.present", true)).Findings.ShouldHaveSingleItem();
        (found.Rule, found.Weight, found.Source).ShouldBe(("N-a", Weight.Reason, "Norfolk 2017, 3.7(a)"));
        found.Instead.ShouldNotBeNull().ShouldContain("Write one thing as they said it");
    }

    [Fact]
    public void A_colleague_s_look_answers_a_peer_check()
    {
        Weighing.Enter(Norfolk, Norfolk.Stage("build"), CaseFacts.None).Findings.ShouldContain(f => f.Rule == "N-b");
        Weighing.Enter(Norfolk, Norfolk.Stage("build"), CaseFacts.None.With("peer.checked", true)).Findings.ShouldNotContain(f => f.Rule == "N-b");
    }

    [Fact]
    public void The_usual_way_in_is_a_hint_and_never_a_bar()
    {
        var verdict = Weighing.Enter(Norfolk, Norfolk.Stage("steady"), CaseFacts.None);
        verdict.Findings.ShouldHaveSingleItem().Weight.ShouldBe(Weight.Coach);
        verdict.Allowed.ShouldBeTrue();
    }

    [Fact]
    public void The_names_of_people_stand_in_what_a_rule_says() =>
        Weighing.Weigh(Norfolk, Trigger.CompleteConversation, CaseFacts.None.With("hopes.present", true).With("strengths.named", 1).With("own-words.present", true).With("carer.known", true), new Dictionary<string, string> { ["carer"] = "Arthur" })
            .Because.ShouldBe("Nobody has written what Arthur told us. Why is that?");

    [Fact]
    public void A_rule_for_some_teams_is_silent_for_the_others()
    {
        var scoped = Norfolk with { Rules = [.. Norfolk.Rules.Select(r => r with { Scope = ["north"] })] };
        Weighing.Weigh(scoped, Trigger.LeaveWaiting, CaseFacts.None.With("team", "south")).Allowed.ShouldBeTrue();
        Weighing.Weigh(scoped, Trigger.LeaveWaiting, CaseFacts.None.With("team", "north")).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void Ways_on_are_the_model_s_own_graph()
    {
        var lancashire = ModelFolder.Shelf.Pinned("lancashire@1");
        Weighing.WaysOn(lancashire, lancashire.Stage("early-support"), CaseFacts.None).Select(w => w.Stage.Key).ShouldBe(["early-support", "connect", "steady"]);
        Weighing.WaysOn(lancashire, lancashire.Stage("steady"), CaseFacts.None).Single(w => w.Stage.Key == "build").Step!.CountsAsHandOver.ShouldBeTrue();
    }

    [Theory]
    [InlineData("working-days", 5, "2026-04-10")]
    [InlineData("days", 5, "2026-04-08")]
    [InlineData("hours", 48, "2026-04-05")]
    [InlineData("hours", 25, "2026-04-05")]
    public void A_cadence_says_when_it_is_due(string unit, int every, string due) =>
        new Cadence("c", "", every, unit, false, "", [], "", "").DueOn(new DateOnly(2026, 4, 3)).ShouldBe(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
}
