namespace Threefold.Practice.Community;

/// <summary>Whether there is room, as far as a group has said.</summary>
public enum RoomFor
{
    /// <summary>Nobody has said.</summary>
    NotSaid,

    /// <summary>There is room.</summary>
    Room,

    /// <summary>It is full, or has a waiting list.</summary>
    Full,
}

/// <summary>Reads what groups say about room.</summary>
public static class Rooms
{
    static readonly string[] Full = ["full", "waiting list", "no places", "no room", "closed to new", "no vacancies"];

    /// <summary>Whether there is room, from the group’s own words.</summary>
    public static RoomFor Of(string words) =>
        string.IsNullOrWhiteSpace(words) ? RoomFor.NotSaid
        : Full.Any(sign => words.Contains(sign, StringComparison.OrdinalIgnoreCase)) && !words.Contains("not full", StringComparison.OrdinalIgnoreCase) && !words.Contains("no waiting list", StringComparison.OrdinalIgnoreCase) ? RoomFor.Full
        : RoomFor.Room;
}
