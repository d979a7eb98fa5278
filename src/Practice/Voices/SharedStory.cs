using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Voices;

/// <summary>Where somebody’s story may be used.</summary>
public enum StoryPlace
{
    /// <summary>Where we learn together: teams and training.</summary>
    Learning,

    /// <summary>With councillors and boards.</summary>
    Committee,

    /// <summary>In a newsletter.</summary>
    Newsletter,

    /// <summary>On the council’s own pages.</summary>
    Website,
}

/// <summary>
/// Somebody’s story in their own words, for what they said it may be used, where, and until when. Once they take it back its words are
/// gone from it, and with them from every page and file that shows stories.
/// </summary>
[Source("Norfolk 2017, App C 4.2.9 and 4.2.11")]
[Source("UK GDPR, Art 7(3)")]
public sealed class SharedStory : Thing
{
    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The story, in their words; empty once it was taken back.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The name it is told under, which need not be theirs.</summary>
    public string ToldAs { get; private set; } = "";

    /// <summary>What it is used for.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>Where it may be used: names with commas between.</summary>
    [NotWords]
    public string Places { get; private set; } = "";

    /// <summary>The last day it may be used.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>How they said yes.</summary>
    public string Consent { get; private set; } = "";

    /// <summary>The day they took it back.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Where it may be used.</summary>
    public IReadOnlyList<StoryPlace> MayBeIn() => [.. Places.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<StoryPlace>)];

    /// <summary>Whether it may be shown on a day.</summary>
    public bool IsShown(DateOnly today) => WithdrawnOn is null && Until >= today;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case StoryShared f: (Title, Words, ToldAs, Purpose, Places, Until, Consent) = (f.Title, f.Words, f.ToldAs, f.Purpose, f.Places, f.Until, f.Consent); break;
            case StoryTakenBack f: (Title, Words, ToldAs, WithdrawnOn) = ("", "", "", f.On); break;
        }
    }
}

/// <summary>They let us tell their story. Its words stand in the story and not in this sentence, so that taking it back takes them away.</summary>
public sealed record StoryShared(Guid Of, string Title, string Words, string ToldAs, string Purpose, string Places, DateOnly Until, string Consent) : Fact<SharedStory>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They let us tell a story of theirs until {Until.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. For: {Purpose} How they said yes: {Consent}";
}

/// <summary>They took their story back.</summary>
public sealed record StoryTakenBack(Guid Of, DateOnly On) : Fact<SharedStory>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "They took their story back. It is shown nowhere any more.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A story as it is about to be kept.</summary>
public sealed record StoryAsTold
{
    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The story.</summary>
    public string Words { get; init; } = "";

    /// <summary>The name it is told under.</summary>
    public string ToldAs { get; init; } = "";

    /// <summary>What it is used for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Where it may be used.</summary>
    public IReadOnlyList<StoryPlace> Places { get; init; } = [];

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How they said yes.</summary>
    public string Consent { get; init; } = "";

    /// <summary>True when they know that they may take it back at any time.</summary>
    public bool KnowsItCanBeTakenBack { get; init; }
}
