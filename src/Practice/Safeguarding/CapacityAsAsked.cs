using Threefold.Practice.Ground;

namespace Threefold.Practice.Safeguarding;

/// <summary>One decision as it was talked through. Nothing in it holds for another decision or another day.</summary>
[Source("Mental Capacity Act 2005, ss 1 to 3")]
public sealed record CapacityAsAsked
{
    /// <summary>The decision, as a question: “Can Edna agree to Helen’s being told?”.</summary>
    public string Decision { get; init; } = "";

    /// <summary>What they needed to know: the choices, and what each would likely bring.</summary>
    public string Information { get; init; } = "";

    /// <summary>The time that was chosen, and why.</summary>
    public string HelpTime { get; init; } = "";

    /// <summary>The place, and who was there.</summary>
    public string HelpPlace { get; init; } = "";

    /// <summary>How it was put: pictures, short words, hearing aids in.</summary>
    public string HelpTalking { get; init; } = "";

    /// <summary>An interpreter.</summary>
    public string HelpInterpreter { get; init; } = "";

    /// <summary>An advocate, or somebody they trust.</summary>
    public string HelpAdvocate { get; init; } = "";

    /// <summary>Could they understand it?</summary>
    public AbilityAsSeen Understood { get; init; } = new();

    /// <summary>Could they hold it in mind for long enough?</summary>
    public AbilityAsSeen Remembered { get; init; } = new();

    /// <summary>Could they use it and weigh it up?</summary>
    public AbilityAsSeen Weighed { get; init; } = new();

    /// <summary>Could they tell us, by any means?</summary>
    public AbilityAsSeen Told { get; init; } = new();

    /// <summary>What affects their mind or brain.</summary>
    public string Impairment { get; init; } = "";

    /// <summary>How what they could not do comes from it.</summary>
    public string BecauseOf { get; init; } = "";

    /// <summary>How it came out. Must be answered.</summary>
    public CapacityFinding? Finding { get; init; }

    /// <summary>Whether it comes and goes, and whether the decision could wait.</summary>
    public string CouldWait { get; init; } = "";

    /// <summary>What would make us ask again.</summary>
    public string AskAgainWhen { get; init; } = "";

    /// <summary>The day to ask again.</summary>
    public DateOnly? AskAgainOn { get; init; }

    /// <summary>The day it was talked through. Must be answered.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The help that was given, one kind a line; empty when none was.</summary>
    public string HelpGiven() => string.Join('\n', new[]
    {
        ("Time", HelpTime), ("Place", HelpPlace), ("How we talked", HelpTalking), ("Interpreter", HelpInterpreter), ("Advocate or somebody they trust", HelpAdvocate),
    }.Where(h => !string.IsNullOrWhiteSpace(h.Item2)).Select(h => $"{h.Item1}: {h.Item2.Trim()}"));

    /// <summary>The four abilities, each with the field it stands in.</summary>
    public IReadOnlyList<(string Field, AbilityAsSeen Ability)> Abilities() =>
        [(nameof(Understood), Understood), (nameof(Remembered), Remembered), (nameof(Weighed), Weighed), (nameof(Told), Told)];
}
