using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Xunit;

namespace Threefold.Practice.Tests.PracticeModels;

/// <summary>The page that documents the vocabulary says what the program does.</summary>
public sealed class SchemaTests
{
    static readonly string Schema = File.ReadAllText(Path.Combine(ModelFolder.Models, "schema.md"));

    [Fact]
    public void Every_case_fact_stands_on_the_page_with_its_meaning()
    {
        foreach (var fact in CaseFactNames.All)
            Schema.ShouldContain($"| `{fact.Name}` | {(fact.Words.Count > 0 ? string.Join(", ", fact.Words) : Kind(fact))} | {fact.Meaning} |");
    }

    [Fact]
    public void Every_moment_stands_in_the_row_of_its_heaviest_weight()
    {
        foreach (var row in Schema.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal) && l.Contains("-", StringComparison.Ordinal)))
            foreach (var weight in Enum.GetValues<Weight>().Where(w => row.StartsWith($"| `{Written(w)}` |", StringComparison.Ordinal)))
                Enum.GetValues<Trigger>().Where(t => LegalFloor.Ceiling(t) == weight).ShouldAllBe(t => row.Contains($"`{Written(t)}`", StringComparison.Ordinal));
        Enum.GetValues<Trigger>().ShouldAllBe(t => Schema.Contains($"`{Written(t)}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_word_that_a_council_may_change_stands_on_the_page() =>
        Wording.Product.Keys.Except(Wording.Protected).ShouldAllBe(k => Schema.Contains($"`{k}`", StringComparison.Ordinal));

    static string Kind(CaseFactName fact) => fact.Kind switch { CaseFactKind.YesNo => "yes/no", CaseFactKind.Number => "number", _ => "word" };

    static string Written<T>(T name)
        where T : struct, Enum => string.Concat(name.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
