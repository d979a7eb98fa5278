using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>Where a version of a model is in its life.</summary>
public enum ModelStatus
{
    /// <summary>Being written; open to change.</summary>
    Draft,

    /// <summary>In use, and never changed again.</summary>
    Published,

    /// <summary>No longer begun; work that began under it goes on.</summary>
    Retired,
}

/// <summary>One council's way of working, at one version, as its practice lead wrote it.</summary>
[Source("Practice models 1.5")]
public sealed record PracticeModel
{
    /// <summary>The council's short name: <c>norfolk</c>.</summary>
    public required string Code { get; init; }

    /// <summary>1, 2, 3 and so on.</summary>
    public required int Version { get; init; }

    /// <summary>Code and version, which work is pinned to: <c>norfolk@1</c>.</summary>
    public string Id => $"{Code}@{Version}";

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>One line under the name.</summary>
    public required string Strapline { get; init; }

    /// <summary>The council whose model it is.</summary>
    public required string Council { get; init; }

    /// <summary>Draft, published or retired.</summary>
    public required ModelStatus Status { get; init; }

    /// <summary>The first day that work may begin under it.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day that work may begin under it.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>The version it grew from, or empty.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Who wrote it together.</summary>
    public IReadOnlyList<string> CoProducers { get; init; } = [];

    /// <summary>What the model holds to, shown beside the prompts and not enforced.</summary>
    public IReadOnlyList<Principle> Principles { get; init; } = [];

    /// <summary>What the council hopes for, shown beside the prompts.</summary>
    public IReadOnlyList<string> Vision { get; init; } = [];

    /// <summary>The model's own words where they differ from the product's.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How the council has set each thing that councils differ in.</summary>
    public required Settings Settings { get; init; }

    /// <summary>The stages, in order where they have one.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>Which stage may follow which.</summary>
    public required IReadOnlyList<Transition> Transitions { get; init; }

    /// <summary>Where open work of an earlier version goes on, for stages that are not here any more.</summary>
    public IReadOnlyList<StageMove> Moves { get; init; } = [];

    /// <summary>All prompts of the model.</summary>
    public required IReadOnlyList<Prompt> Prompts { get; init; }

    /// <summary>The council's golden rules and commitments, those that can be checked.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>The outcomes this model uses, from the shared catalogue.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>When we get back in touch.</summary>
    public required IReadOnlyList<Cadence> Cadences { get; init; }

    /// <summary>How the council sees people through a crisis.</summary>
    public CrisisSettings Crisis { get; init; } = CrisisSettings.Usual;

    /// <summary>The model's names for roles, by the product's role key.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the council watches to see whether it helps.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>The nine areas of wellbeing, never scored.</summary>
    public required IReadOnlyList<Named> Wellbeing { get; init; }

    /// <summary>The six parts of the solution ring, own strengths first.</summary>
    public required IReadOnlyList<Named> Ring { get; init; }

    /// <summary>The teams, groups or places it is for; empty for everybody.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>The stage of that key. Throws <see cref="KeyNotFoundException"/> when the model has none.</summary>
    public Stage Stage(string key) => Stages.FirstOrDefault(s => s.Key == key) ?? throw new KeyNotFoundException($"{Id} has no stage “{key}”.");

    /// <summary>The prompt of that key. Throws <see cref="KeyNotFoundException"/> when the model has none.</summary>
    public Prompt Prompt(string key) => Prompts.FirstOrDefault(p => p.Key == key) ?? throw new KeyNotFoundException($"{Id} has no prompt “{key}”.");

    /// <summary>The outcome of that key, or <see langword="null"/> when this model does not use it.</summary>
    public Outcome? Outcome(string key) => Outcomes.FirstOrDefault(o => o.Key == key);

    /// <summary>The cadence of that key, or <see langword="null"/>.</summary>
    public Cadence? Cadence(string key) => Cadences.FirstOrDefault(c => c.Key == key);

    /// <summary>The stage a first conversation begins in: the first by order, or the first written where none has one.</summary>
    public Stage FirstStage => Stages.MinBy(s => s.Order ?? int.MaxValue)!;
}

/// <summary>A key with its label and, where there is one, its source: a wellbeing area, a part of the ring.</summary>
public sealed record Named(string Key, string Label, string Source = "");

/// <summary>Something the council holds to.</summary>
/// <param name="Code">For example <c>N-e</c> or <c>C-5</c>.</param>
/// <param name="Says">One plain sentence of ours.</param>
/// <param name="Source">The paper and paragraph.</param>
public sealed record Principle(string Code, string Says, string Source);

/// <summary>A step from one stage to another. Stages are a graph, not a line.</summary>
/// <param name="From">The stage left, or <see cref="Start"/>.</param>
/// <param name="To">The stage entered.</param>
/// <param name="Worker">What happens to the worker: <c>keep</c>, <c>offer</c> or <c>change</c>.</param>
/// <param name="CountsAsHandOver">True when the step is counted as a change of hands.</param>
/// <param name="Says">What the person is told.</param>
public sealed record Transition(string From, string To, string Worker, bool CountsAsHandOver, string Says)
{
    /// <summary>Where work stands before its first stage; a step may come from here.</summary>
    public const string Start = "start";
}
