using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Letters;

/// <summary>Which decision about needs a letter tells of.</summary>
[Source("Care Act 2014, ss 13 and 24")]
public enum LetterTells
{
    /// <summary>None.</summary>
    Nothing,

    /// <summary>That needs are eligible.</summary>
    Eligible,

    /// <summary>That needs are not eligible.</summary>
    NotEligible,

    /// <summary>Whether needs are eligible, as it was decided.</summary>
    Either,

    /// <summary>That some needs are not met.</summary>
    NotMeeting,
}

/// <summary>A letter as it is written once for everybody: plain words in Markdown, with places for what was recorded.</summary>
[Source("Practice letters: one template set")]
public sealed record LetterTemplate
{
    /// <summary>Its key, for ever.</summary>
    public string Key { get; init; } = "";

    /// <summary>Which version: 1 came with the programme; a council’s own begin at 2.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The heading of the letter.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is for, for workers.</summary>
    public string About { get; init; } = "";

    /// <summary>Its number in the list of letters.</summary>
    public int Number { get; init; }

    /// <summary>The law that asks for it.</summary>
    public string Law { get; init; } = "";

    /// <summary>True for an agreement that is signed.</summary>
    public bool Signed { get; init; }

    /// <summary>True for a decision: it must say how to disagree.</summary>
    public bool Decision { get; init; }

    /// <summary>Whose talk about needs it is filled from; <see langword="null"/> for the latest of any kind.</summary>
    public AssessmentOf? Of { get; init; }

    /// <summary>The decision about needs that it tells of: it is filled from no other.</summary>
    public LetterTells Tells { get; init; }

    /// <summary>True for a page to keep or to hang up: it greets nobody, has no address on it and fits on one sheet.</summary>
    public bool Page { get; init; }

    /// <summary>The words that it must use, and that must be filled in. A council’s own version keeps them.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The letter, in Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>Who published this version; empty for what came with the programme.</summary>
    public string PublishedBy { get; init; } = "";

    /// <summary>The key and version: <c>care-plan@1</c>.</summary>
    public string Id => $"{Key}@{Version}";

    /// <summary>The words it uses, in the order in which a form asks for them.</summary>
    public IReadOnlyList<LetterWord> Words()
    {
        var used = LetterPlaces.Of(Body).Words;
        return [.. LetterWords.All.Where(w => used.Contains(w.Key))];
    }
}
