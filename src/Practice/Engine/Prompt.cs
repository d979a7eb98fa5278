using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>How an answer is given.</summary>
public enum AnswerForm
{
    /// <summary>A box for the person's words.</summary>
    OwnWords,

    /// <summary>One or more of a list.</summary>
    List,

    /// <summary>A place on a scale.</summary>
    Scale,

    /// <summary>Yes or no, and why.</summary>
    YesNoWhy,

    /// <summary>A date.</summary>
    Date,
}

/// <summary>Something to talk about. Answers hang on its key; its wording is for now.</summary>
[Source("Practice models 1.5")]
public sealed record Prompt
{
    /// <summary>Tags whose prompts are asked afresh each time, and never read back.</summary>
    public static readonly IReadOnlyList<string> Afresh = ["safety", "agreement", "capacity"];

    /// <summary>The key, for ever.</summary>
    public required string Key { get; init; }

    /// <summary>The question, in words for the person.</summary>
    public required string Asks { get; init; }

    /// <summary>Why we ask.</summary>
    public required string Why { get; init; }

    /// <summary>Guidance for the worker.</summary>
    public string Helps { get; init; } = "";

    /// <summary>How the answer is given.</summary>
    public required AnswerForm Form { get; init; }

    /// <summary>The choices of a list or the places of a scale.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>When it is asked.</summary>
    public required Condition When { get; init; }

    /// <summary>strength, asset, outcome, risk, safety, agreement, capacity, carer, purpose, contingency and so on.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The areas of wellbeing it touches, by key.</summary>
    public IReadOnlyList<string> Wellbeing { get; init; } = [];

    /// <summary>True when the answer is kept in the person's own words.</summary>
    public bool OwnWords { get; init; }

    /// <summary>True when the person may read question and answer on their own page.</summary>
    public bool VisibleToPerson { get; init; } = true;

    /// <summary>True when a conversation is not whole without it.</summary>
    public bool Minimum { get; init; }

    /// <summary>The paper and paragraph it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>True when it is asked each time: safety, agreement and capacity are about this moment.</summary>
    public bool IsAskedAfresh => Tags.Any(Afresh.Contains);
}
