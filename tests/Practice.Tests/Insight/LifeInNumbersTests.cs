using Shouldly;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.Practice.Tests.Insight;

/// <summary>What one life adds to the figures: support that was, and talks by the model that they ended in.</summary>
public sealed class LifeInNumbersTests
{
    static readonly Guid North = Guid.NewGuid(), Plan = Guid.NewGuid(), Next = Guid.NewGuid();

    static readonly LineAsPlanned Care = new() { Kind = LineKind.Paid, What = "home care", Who = "Ben", StartsOn = new(2026, 6, 10), WeeklyPence = 100_00 };

    [Fact]
    public void Paid_support_that_was_taken_out_of_a_plan_before_it_was_agreed_never_began()
    {
        var line = Guid.NewGuid();
        Happened[] life = [.. InTouch(1), On(8, new PlanLineAdded(line, Plan, Care)), On(9, new PlanLineEnded(line, "home care", new(2026, 6, 9), "")), On(12, new PlanAgreed(Plan, new(2026, 6, 12), "Edna", ""))];
        Codes(life, Measures.ToLongTerm).ShouldBe([Parts.StillOpen]);
        Codes([.. life.Where(h => h.Fact is not PlanLineEnded)], Measures.ToLongTerm).ShouldBe([Parts.Ended(11, SpellEnd.Event)], "as it would have been");
    }

    [Fact]
    public void Support_ends_with_the_last_plan_that_holds_it_though_the_plans_before_held_it_too()
    {
        var (line, copy) = (Guid.NewGuid(), Guid.NewGuid());
        Happened[] life =
        [
            .. InTouch(1), On(8, new PlanLineAdded(line, Plan, Care)), On(12, new PlanAgreed(Plan, new(2026, 6, 12), "Edna", "")),
            On(60, new PlanLineAdded(copy, Next, Care)), On(62, new PlanAgreed(Next, new(2026, 8, 1), "Edna", "")), On(62, new PlanEnded(Plan, new(2026, 8, 1), "The next plan took its place.")),
            On(90, new PlanLineEnded(copy, "home care", new(2026, 9, 1), "She wants no more.")), .. InTouch(150),
        ];
        Codes(life, Measures.Requests).Count.ShouldBe(2, "whoever has no support any more asks again");
        Codes([.. life.Where(h => h.Fact is not PlanLineEnded)], Measures.Requests).Count.ShouldBe(1, "and whoever has it is worked with");
    }

    [Fact]
    public void A_package_ends_with_the_last_plan_though_nobody_wrote_down_that_it_fell_to_nothing()
    {
        Happened[] life =
        [
            .. InTouch(1), On(12, new PlanAgreed(Plan, new(2026, 6, 12), "Edna", "")), On(12, new PackageChanged(Guid.NewGuid(), Plan, 0, 100_00, 0, new(2026, 6, 12), ChangeCause.New, "")),
            On(60, new PlanEnded(Plan, new(2026, 7, 30), "Work ended.")), .. InTouch(150),
        ];
        Codes(life, Measures.Requests).Count.ShouldBe(2);
    }

    [Fact]
    public void Less_support_that_was_put_off_goes_on()
    {
        var line = Guid.NewGuid();
        Happened[] life =
        [
            .. InTouch(1), On(8, new PlanLineAdded(line, Plan, Care)), On(12, new PlanAgreed(Plan, new(2026, 6, 12), "Edna", "")), On(40, new PlanLineEnded(line, "home care", new(2026, 8, 1), "Less.")),
            On(50, new PlanLineGoesOn(line, "home care", null, "They do not agree.")), .. InTouch(150),
        ];
        Codes(life, Measures.Requests).Count.ShouldBe(1);
    }

    [Fact]
    public void A_talk_that_was_moved_to_a_newer_model_is_counted_by_that_one()
    {
        var talk = Guid.NewGuid();
        Happened[] life =
        [
            .. InTouch(1), On(2, new ConversationBegan(talk, "norfolk@1", "first", "First", "", "", Guid.NewGuid(), "Priya", North, null, true)),
            On(3, new ConversationMigrated(talk, "norfolk@1", "norfolk@2", "first", "steadying", "Steady", "")), On(5, new ConversationCompleted(talk, "found-it", "", "", 9, true)),
        ];
        Codes(life, Measures.Sequel).ShouldBe([(int)SequelKind.Universal]);
        Codes(life, Measures.StageMix).ShouldBe(Codes([.. life.Where(h => h.Fact is not ConversationMigrated), On(3, new ConversationMoved(talk, "second", "", "", ""))], Measures.StageMix));
    }

    static readonly ModelMeanings Meanings = new(
        (model, stage) => (model, stage) switch { ("norfolk@1", "first") => StageKind.Connect, ("norfolk@1", "second") or ("norfolk@2", "steadying") => StageKind.Steady, _ => StageKind.Other },
        (model, outcome) => (model, outcome) == ("norfolk@2", "found-it") ? SequelKind.Universal : SequelKind.Other);

    static IReadOnlyList<int> Codes(IEnumerable<Happened> life, string measure) => [.. LifeInNumbers.Of(life.OrderBy(h => h.At), Meanings).Where(s => s.Measure == measure && s.Scope == ShareScope.Whole).Select(s => s.Code)];

    /// <summary>A contact that ended a day later.</summary>
    static Happened[] InTouch(int day)
    {
        var contact = Guid.NewGuid();
        return [new(nameof(ContactMade), contact, At(day), Days.Of(At(day)), North, null), new(nameof(ContactEnded), contact, At(day + 1), Days.Of(At(day + 1)), North, null)];
    }

    static Happened On(int day, Fact fact) => new(fact.GetType().Name, fact.Subject, At(day), Days.Of(At(day)), North, fact);

    static DateTime At(int day) => new DateTime(2026, 5, 31, 10, 0, 0, DateTimeKind.Utc).AddDays(day);
}
