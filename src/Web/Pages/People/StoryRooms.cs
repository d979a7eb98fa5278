using Threefold.Practice.Ground;

namespace Threefold.Web.Pages.People;

/// <summary>The kinds of thing that a story tells, as a reader would look for them: one for each room that holds facts.</summary>
public static class StoryRooms
{
    static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["Assessments"] = "Needs and what was decided", ["FrontDoor"] = "Getting in touch", ["Conversations"] = "Conversations", ["Community"] = "Groups and places", ["Teams"] = "What happens next",
        ["Reviews"] = "Looks at plans", ["Sourcing"] = "Finding support",
        ["People"] = "Who they are and what matters", ["Access"] = "Who is involved", ["Safeguarding"] = "Safety and decisions", ["Quality"] = "What colleagues looked at",
        ["Money"] = "Money", ["Letters"] = "Letters", ["Voices"] = "What they said of us", ["Liberty"] = "Liberty safeguards",
    };

    /// <summary>Every room that holds facts: its key and its words.</summary>
    public static IReadOnlyList<(string Key, string Words)> All { get; } =
        [.. Kinds().Select(RoomOf).Distinct().Order(StringComparer.Ordinal).Select(r => (r, Words.GetValueOrDefault(r, r)))];

    /// <summary>The kinds of fact of the rooms chosen; none when no room is.</summary>
    public static IReadOnlyList<string> KindsOf(IReadOnlyCollection<string> rooms) =>
        [.. Kinds().Where(k => rooms.Contains(RoomOf(k), StringComparer.Ordinal)).Select(k => k.Name)];

    static IEnumerable<Type> Kinds() => typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract);

    static string RoomOf(Type kind) => kind.Namespace!.Split('.')[^1];
}
