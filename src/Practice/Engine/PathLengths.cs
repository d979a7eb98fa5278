using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>How many questions one stage can come to.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Complexity">The complexity it was worked out for, or empty where the stage asks the same of all.</param>
/// <param name="Fewest">The fewest that anyone new is asked.</param>
/// <param name="Longest">The most that anyone new is asked.</param>
/// <param name="Limit">The model's own limit, or <see langword="null"/> for a statutory assessment, which has none.</param>
public sealed record PathLength(string Stage, string Complexity, int Fewest, int Longest, int? Limit);

/// <summary>Counts the questions on every path through a stage, before anybody is asked them.</summary>
[Source("Leicester 2021, App C 4.3")]
public static class PathLengths
{
    const int MostFactsTriedOut = 10;

    /// <summary>The path lengths of every stage, for each complexity where that makes a difference.</summary>
    public static IReadOnlyList<PathLength> Of(PracticeModel model) => [.. model.Stages.SelectMany(s => Of(model, s))];

    static IEnumerable<PathLength> Of(PracticeModel model, Stage stage)
    {
        var prompts = stage.Prompts.Select(model.Prompt).ToList();
        var asked = prompts.SelectMany(p => p.When.Asks).Distinct(StringComparer.Ordinal).ToList();
        var byComplexity = asked.Remove("complexity") || model.Settings.Budget.MostBy.Count > 0;
        foreach (var complexity in byComplexity ? CaseFactNames.Find("complexity")!.Words : [""])
        {
            // With very many facts to try out, the count of all prompts is a safe answer: it can only be too high.
            var counts = asked.Count > MostFactsTriedOut
                ? [prompts.Count(p => p.When.Holds(CaseFacts.None)), prompts.Count]
                : Worlds(asked, prompts, complexity).Select(facts => prompts.Count(p => p.When.Holds(facts))).ToList();
            yield return new(stage.Key, complexity, counts.Min(), counts.Max(), stage.Statutory ? null : model.Settings.Budget.MostFor(complexity));
        }
    }

    static IEnumerable<CaseFacts> Worlds(List<string> names, List<Prompt> prompts, string complexity)
    {
        IEnumerable<CaseFacts> worlds = [complexity.Length == 0 ? CaseFacts.None : CaseFacts.None.With("complexity", complexity)];
        return names.Aggregate(worlds, (sofar, name) => sofar.SelectMany(facts => Values(name, facts, prompts)));
    }

    static IEnumerable<CaseFacts> Values(string name, CaseFacts facts, List<Prompt> prompts) => CaseFactNames.Find(name) switch
    {
        { Kind: CaseFactKind.YesNo } => [facts.With(name, true), facts],
        { Kind: CaseFactKind.Number } => prompts.SelectMany(p => Edges(p.When, name)).Append(0).Distinct().Select(n => facts.With(name, n)),
        { Words: { Count: > 0 } words } => words.Select(w => facts.With(name, w)).Append(facts),
        _ => [facts],
    };

    static IEnumerable<int> Edges(Condition condition, string name) => condition switch
    {
        Condition.All all => all.Of.SelectMany(c => Edges(c, name)),
        Condition.Any any => any.Of.SelectMany(c => Edges(c, name)),
        Condition.Not not => Edges(not.Of, name),
        Condition.Over over when over.Fact == name => [over.Number, over.Number + 1],
        Condition.Under under when under.Fact == name => [under.Number - 1, under.Number],
        _ => [],
    };
}
