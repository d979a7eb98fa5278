using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Practice.Engine;
using Xunit;

namespace Threefold.Practice.Tests.Engine;

/// <summary>Six words over named case facts, and nothing else.</summary>
public sealed class ConditionTests
{
    static readonly Condition CarerNotHeard = new Condition.All([new Condition.Yes("carer.known"), new Condition.Not(new Condition.Yes("carer.heard"))]);

    [Fact]
    public void A_condition_holds_when_its_facts_do()
    {
        CarerNotHeard.Holds(CaseFacts.None).ShouldBeFalse();
        CarerNotHeard.Holds(CaseFacts.None.With("carer.known", true)).ShouldBeTrue();
        CarerNotHeard.Holds(CaseFacts.None.With("carer.known", true).With("carer.heard", true)).ShouldBeFalse();
        CarerNotHeard.Asks.ShouldBe(["carer.known", "carer.heard"]);
    }

    [Fact]
    public void What_nobody_handed_in_is_no_and_nought_and_no_word()
    {
        new Condition.Under("strengths.named", 1).Holds(CaseFacts.None).ShouldBeTrue();
        new Condition.Over("waiting.hours", 0).Holds(CaseFacts.None).ShouldBeFalse();
        new Condition.Is("channel", "visit").Holds(CaseFacts.None).ShouldBeFalse();
        Condition.Always.Holds(CaseFacts.None).ShouldBeTrue();
    }

    [Fact]
    public void Over_and_under_leave_out_the_number_itself()
    {
        var day = CaseFacts.None.With("waiting.hours", 24);
        new Condition.Over("waiting.hours", 24).Holds(day).ShouldBeFalse();
        new Condition.Under("waiting.hours", 24).Holds(day).ShouldBeFalse();
    }

    [Fact]
    public void A_fact_that_is_not_on_the_list_or_of_another_kind_is_refused()
    {
        Should.Throw<ArgumentException>(() => CaseFacts.None.With("carer.knwon", true));
        Should.Throw<ArgumentException>(() => CaseFacts.None.With("carer.known", 1));
        CaseFactNames.All.Select(f => f.Name).ShouldBeUnique();
    }

    [Fact]
    public void Not_turns_round_all_and_any() => Check(Prop.ForAll(Gen.ListOf(MadeUp.Condition).ToArbitrary(), MadeUp.Facts.ToArbitrary(), (conditions, facts) =>
        new Condition.Not(new Condition.All([.. conditions])).Holds(facts) == new Condition.Any([.. conditions.Select(c => new Condition.Not(c))]).Holds(facts)));

    [Fact]
    public void Only_the_facts_it_asks_about_can_change_the_answer() => Check(Prop.ForAll(MadeUp.Condition.ToArbitrary(), MadeUp.Facts.ToArbitrary(), (condition, facts) =>
        condition.Holds(facts) == condition.Holds(condition.Asks.Distinct().Aggregate(CaseFacts.None, (kept, name) => CaseFactNames.Find(name)!.Kind switch
        {
            CaseFactKind.YesNo => kept.With(name, facts.Yes(name)),
            CaseFactKind.Number => kept.With(name, facts.Number(name)),
            _ => kept.With(name, facts.Word(name)),
        }))));

    static void Check(Property property) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true), property);
}
