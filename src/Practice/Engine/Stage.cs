using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>What a stage is for, whatever a council calls it.</summary>
public enum StageKind
{
    /// <summary>Connecting someone to what helps them get on with life.</summary>
    Connect,

    /// <summary>Getting things safe and steady.</summary>
    Steady,

    /// <summary>Building a good life with lasting support.</summary>
    Build,

    /// <summary>Anything else, such as a statutory assessment.</summary>
    Other,
}

/// <summary>A conversation, tier or stage of a model.</summary>
[Source("Practice models 1.5")]
public sealed record Stage
{
    /// <summary>The key, for ever.</summary>
    public required string Key { get; init; }

    /// <summary>Its place, or <see langword="null"/> in a model without numbers.</summary>
    public int? Order { get; init; }

    /// <summary>What the council calls it.</summary>
    public required string Label { get; init; }

    /// <summary>What it is for, in a worker's words.</summary>
    public required string Purpose { get; init; }

    /// <summary>What it is for, in words for the person.</summary>
    public required string PurposeForPerson { get; init; }

    /// <summary>Connect, steady, build or other.</summary>
    public required StageKind Kind { get; init; }

    /// <summary>When someone usually comes into it. It guides and never bars.</summary>
    public required Criterion Entry { get; init; }

    /// <summary>When it has done its work.</summary>
    public required Criterion Exit { get; init; }

    /// <summary>The prompts, by key, in the order they are asked.</summary>
    public required IReadOnlyList<string> Prompts { get; init; }

    /// <summary>The outcomes that may be chosen here, by key.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>The cadence while someone is here, by key, or empty.</summary>
    public string Cadence { get; init; } = "";

    /// <summary>How the talk may be held: <c>telephone-or-video</c>, <c>community-point</c>, <c>visit</c>.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>Who carries it: <c>same-worker</c>, <c>pair</c> or <c>team</c>.</summary>
    public required string Continuity { get; init; }

    /// <summary>Who looks before lasting decisions: <c>none</c>, <c>peer</c>, <c>manager</c> or <c>mdt</c>.</summary>
    public required string Approval { get; init; }

    /// <summary>The sections of the law this stage answers to.</summary>
    public IReadOnlyList<string> Hooks { get; init; } = [];

    /// <summary>True when someone may come back to it.</summary>
    public bool Repeatable { get; init; }

    /// <summary>True when it may follow any stage.</summary>
    public bool EnterableFromAny { get; init; }

    /// <summary>True for a statutory assessment, whose questions are never counted against a budget.</summary>
    public bool Statutory { get; init; }
}

/// <summary>When something holds: told to people in words, and to the engine as a condition.</summary>
/// <param name="Says">In words.</param>
/// <param name="When">As a condition; always true when there is nothing to check.</param>
public sealed record Criterion(string Says, Condition When);
