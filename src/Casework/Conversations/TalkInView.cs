using Threefold.Casework.People;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>A talk as it stands, with everything a page needs to help two people have it.</summary>
public sealed record TalkInView
{
    /// <summary>The conversation.</summary>
    public required Conversation Talk { get; init; }

    /// <summary>What must be known before speaking to the person.</summary>
    public required PersonFlags Flags { get; init; }

    /// <summary>The model it is pinned to.</summary>
    public required PracticeModel Model { get; init; }

    /// <summary>The stage it is in.</summary>
    public required Stage Stage { get; init; }

    /// <summary>What is known of the situation.</summary>
    public required Situation Situation { get; init; }

    /// <summary>What to talk about.</summary>
    public required Questions Questions { get; init; }

    /// <summary>Stages that may be entered from here, with what the rules say.</summary>
    public required IReadOnlyList<WayOn> WaysOn { get; init; }

    /// <summary>The conversations of others who take part in the same talk, by the name they are called.</summary>
    public IReadOnlyList<(Guid Talk, string Name)> Others { get; init; } = [];

    /// <summary>Names of directory entries that the solution ring mentions.</summary>
    public IReadOnlyDictionary<Guid, string> Entries { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Everything in the community that was offered to the person.</summary>
    public IReadOnlyList<Connection> Connections { get; init; } = [];

    /// <summary>What happens next and is not yet done.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];

    /// <summary>Who keeps what is promised, where whoever looks may not be able to open the record tomorrow; empty when they keep it themselves.</summary>
    public string Keeps { get; init; } = "";

    /// <summary>How the talk ended, as the person may read it; empty while it goes on.</summary>
    public string Ended { get; init; } = "";

    /// <summary>The person's name in a sentence: what they like to be called, else their given name.</summary>
    public string Name => Flags.Who.PreferredName.Length > 0 ? Flags.Who.PreferredName : LabelRules.Short(Flags.Who);

    /// <summary>Names for the holes in this person's prompts: who helps them is called by their name.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many questions were asked so far; what was only confirmed does not count.</summary>
    public int AskedSoFar => Situation.Answers.Values.Count(a => a.Confirms is null);

    /// <summary>Outcomes that may be chosen here.</summary>
    public IReadOnlyList<Outcome> Outcomes => Weighing.Outcomes(Model, Stage, Situation.Facts);

    /// <summary>Prompts a talk is not whole without that nobody has answered yet.</summary>
    public IReadOnlyList<Prompt> StillToAsk => Asking.StillToAsk(Model, Stage, Situation.Facts, Situation.Answers.Keys.ToHashSet(StringComparer.Ordinal));

    /// <summary>What was said to questions that this version of the model does not ask any more. It stays part of the talk.</summary>
    public IReadOnlyList<Answer> NoLongerAsked => [.. Situation.Answers.Values.Where(a => !Model.Prompts.Any(p => p.Key == a.Prompt) || !Stage.Prompts.Contains(a.Prompt)).OrderBy(a => a.At)];

    /// <summary>A prompt in words for this person.</summary>
    public string Says(Prompt prompt) => Wording.Fill(Model, prompt.Asks, Names);
}
