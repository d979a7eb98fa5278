namespace Threefold.Practice.Community;

/// <summary>Reads what groups say about room, for counting.</summary>
public static class Rooms
{
    static readonly string[] Full = ["full", "no places", "no room", "closed to new", "no vacancies"];
    static readonly string[] Wait = ["wait", "within"];

    /// <summary>Whether there is room, from a group’s own words: “Usually within three weeks” is a wait, “not full” is room.</summary>
    public static HasRoom Of(string words) =>
        string.IsNullOrWhiteSpace(words) || words.StartsWith("Not said", StringComparison.Ordinal) ? HasRoom.NotSaid
        : Says(words, Full) && !words.Contains("not full", StringComparison.OrdinalIgnoreCase) ? HasRoom.Full
        : Says(words, Wait) && !words.Contains("no wait", StringComparison.OrdinalIgnoreCase) ? HasRoom.Soon
        : HasRoom.Now;

    static bool Says(string words, string[] signs) => signs.Any(sign => words.Contains(sign, StringComparison.OrdinalIgnoreCase));
}
