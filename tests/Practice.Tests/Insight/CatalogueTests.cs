using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.Insight;
using Xunit;

namespace Threefold.Practice.Tests.Insight;

public sealed class CatalogueTests
{
    [Fact]
    public void There_are_twenty_six_measures_and_each_says_all_that_a_reader_needs()
    {
        Measures.All.Select(m => m.Number).ShouldBe(Enumerable.Range(1, 26));
        Measures.All.Select(m => m.Key).Distinct().Count().ShouldBe(26);
        foreach (var m in Measures.All)
        {
            foreach (var words in new[] { m.Name, m.Says, m.Formula, m.Cohort, m.Window, m.Censoring, m.Interval }) words.ShouldNotBeNullOrWhiteSpace(m.Key);
            m.Sources.ShouldNotBeEmpty(m.Key);
            m.Partners.ShouldNotBeEmpty(m.Key);
            m.Partners.ShouldAllBe(p => Measures.Find(p) != null && p != m.Key, m.Key);
        }
    }

    [Fact]
    public void No_figure_of_cost_stands_without_workers_carers_safety_and_what_people_say()
    {
        foreach (var cost in new[] { Measures.StartersCost, Measures.PackageGrowth })
            Measures.For(cost).Partners.ShouldBeSubsetOf([Measures.WorkerPulse, Measures.Carers, Measures.ConcernsToEnquiries, Measures.PersonOutcome]);
        Measures.For(Measures.StartersCost).Partners.ShouldContain(Measures.WorkerPulse);
        Measures.For(Measures.ToLongTerm).Partners.ShouldContain(Measures.RepeatContact);
    }

    [Fact]
    public void A_spell_keeps_its_length_whether_it_is_kept_by_day_or_by_month()
    {
        var began = new DateOnly(2026, 3, 17);
        var today = new DateOnly(2026, 5, 1);
        var cells = new Share(Measures.FirstTalkWait, "", began, Guid.NewGuid(), ShareScope.Whole, Parts.StillOpen, -1, began).Cells().Select(c => c.Cell).ToList();
        cells.Count.ShouldBe(4);
        foreach (var cell in cells) Parts.Spell(cell.Part, cell.Day, today).ShouldBe((45, SpellEnd.Left));
        foreach (var (cell, _) in new Share(Measures.FirstTalkWait, "", began, Guid.Empty, ShareScope.Whole, Parts.Ended(9, SpellEnd.Event)).Cells()) Parts.Spell(cell.Part, cell.Day, today).ShouldBe((9, SpellEnd.Event));
        Parts.Ended(5000, SpellEnd.Event).ShouldBe(Parts.Ended(400, SpellEnd.Left));
    }

    [Fact]
    public void Every_kind_that_counts_is_a_fact_and_stands_once()
    {
        CountedKinds.Names.Distinct().Count().ShouldBe(CountedKinds.Names.Count);
        var facts = typeof(Ground.Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Ground.Fact))).Select(t => t.Name).ToHashSet();
        CountedKinds.Names.ShouldBeSubsetOf(facts);
        ModelMeanings.Sequel("Long term support").ShouldBe(SequelKind.LongTerm);
        new ModelMeanings((_, _) => StageKind.Other, (_, _) => SequelKind.Other).StageOf("a", "b").ShouldBe(StageKind.Other);
    }
}
