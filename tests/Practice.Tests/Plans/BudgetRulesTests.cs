using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.Practice.Tests.Plans;

/// <summary>An amount is fair by need, explained line by line, told with its day and way, and belongs to one person.</summary>
public sealed class BudgetRulesTests
{
    static readonly BudgetTable Table = new()
    {
        Key = "everyone@2026-04-01", For = "everyone", From = new(2026, 4, 1), Source = "ours", PencePerPoint = 300, CarerPencePerPoint = 100,
        Levels = [new("none", "No help"), new("some", "Help on most days"), new("much", "A lot of help, every day")],
        Others = [new("part", "Others gladly do a part of it", 50), new("all", "Others gladly do all of it", 0)],
        Adult = [new("nutrition", "Eating and drinking", new Dictionary<string, int> { ["some"] = 7, ["much"] = 16 }, "reg 2"), new("hygiene", "Keeping clean", new Dictionary<string, int> { ["some"] = 8 }, "reg 2")],
        Carer = [new("recreation", "Free time", new Dictionary<string, int> { ["some"] = 10 }, "reg 3")],
    };

    [Fact]
    public void Each_line_says_in_plain_words_how_it_was_worked_out_and_they_come_to_the_amount()
    {
        var lines = BudgetRules.WorkOut(Table, new() { Needs = [new("nutrition", "some", "part"), new("hygiene", "some")] });
        lines.Select(l => l.Pence).ShouldBe([12_00, 24_00]);
        lines[0].Says.ShouldBe("Eating and drinking: help on most days. That is 7 points. Others gladly do a part of it, so 4 points count. At £3 a point: £12 a week.");
        lines[1].Says.ShouldBe("Keeping clean: help on most days. That is 8 points. At £3 a point: £24 a week.");
        foreach (var line in lines) ReadingAge.Of([line.Says]).ShouldBeLessThanOrEqualTo(ReadingAge.Plain, line.Says);
        BudgetRules.WorkOut(Table, new() { Needs = [new("hygiene", "none")] }).Single().ShouldBe(new BudgetLine("hygiene", "Keeping clean: no help. Nothing is added for this.", 0));
        BudgetRules.WorkOut(Table, new() { Carer = true, Needs = [new("recreation", "some")] }).Single().Pence.ShouldBe(10_00);
    }

    [Fact]
    public void One_amount_for_two_people_is_refused()
    {
        var refused = BudgetRules.MayWorkOut(Table, new() { ForBoth = true, Needs = [new("hygiene", "some")] });
        refused.Because.ShouldBe("Needs belong to one person, and so does a budget. Two people who plan together each have an amount of their own.");
        refused.Findings.Single().Source.ShouldContain("s 25(11)");
    }

    [Fact]
    public void What_is_not_in_the_table_is_not_worked_out()
    {
        BudgetRules.MayWorkOut(Table, new()).Allowed.ShouldBeFalse();
        BudgetRules.MayWorkOut(Table, new() { Needs = [new("hygiene", "enormous")] }).Findings.Single().Field.ShouldBe("hygiene");
        BudgetRules.MayWorkOut(Table, new() { Needs = [new("recreation", "some")] }).Allowed.ShouldBeFalse("that is a carer’s");
    }

    [Fact]
    public void Telling_has_a_day_a_way_somebody_and_what_they_think()
    {
        var budget = Thing.Begin(Guid.NewGuid(), new BudgetWorkedOut(Guid.NewGuid(), Guid.NewGuid(), Table.Key, [], 0, new(2026, 5, 12)), DateTime.UnixEpoch, default);
        var today = new DateOnly(2026, 5, 19);
        BudgetRules.MayTell(budget, null, null, "", "", today).Findings.Select(f => f.Field).ShouldBe(["On", "Channel", "To", "TheirView"], ignoreOrder: true);
        BudgetRules.MayTell(budget, new(2026, 5, 11), ToldBy.Telephone, "Edna", "Good.", today).Because.ShouldBe("It was worked out after that day.");
        BudgetRules.MayTell(budget, new(2026, 5, 12), ToldBy.Telephone, "Edna", "Good.", today).Allowed.ShouldBeTrue();
    }
}
