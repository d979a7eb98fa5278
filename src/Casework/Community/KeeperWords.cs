using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>What is written to organisations, and when.</summary>
static class KeeperWords
{
    /// <summary>An organisation at the door: it keeps its own entries and opens nothing else.</summary>
    public static Actor At(DirectoryKeeper keeper) => new(ActorKind.Partner, keeper.Id, keeper.Organisation, new HashSet<Role>(), new HashSet<Guid>(), new HashSet<Guid>());

    /// <summary>When an organisation is reminded of an entry: in the morning of the day it falls due, never before now.</summary>
    public static DateTime RemindAt(ServiceEntry entry, KeepingNumbers numbers, DateTime now)
    {
        var day = numbers.RemindOn(Freshness.LastKnown(entry), Days.Of(now));
        var at = day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        return at > now ? at : now;
    }

    public static string Invitation(DirectoryKeeper keeper, ServiceEntry entry, string by, string link, int days) =>
        $"""
        Hello {keeper.Organisation},

        {by} at the council asks you to look after your entry in the community directory: {entry.Name}.

        People are told about you from it. You can put it right yourselves, and say whether you have room.

        Open this link and press the button. It works once, for {days} days:
        {link}

        If this is not yours, you need do nothing.
        """;

    public static string SignIn(DirectoryKeeper keeper, string link, int minutes) =>
        $"""
        Hello {keeper.Organisation},

        Open this link to look after your entries in the community directory. It works once, for {minutes} minutes:
        {link}

        If you did not ask for it, you need do nothing.
        """;

    public static string Reminder(DirectoryKeeper keeper, ServiceEntry entry, string still, string own, bool mayAnswer) =>
        $"""
        Hello {keeper.Organisation},

        Is your entry still right? {entry.Name}

        {Summary(entry)}

        If it is, open this link and press the button. You need not sign in:
        {still}

        If something has changed, change it here:
        {own}

        People are told to ring first when nobody has checked an entry for a long time.
        """ + (mayAnswer ? $"\n\nSeveral people told us that {entry.Name} did not help them. We never say who. You may answer, in your own words, where you change your entry." : "");

    public static string NotTaken(DirectoryKeeper keeper, ServiceEntry entry, string because, string own) =>
        $"""
        Hello {keeper.Organisation},

        We did not take the change that you asked for in {entry.Name}, because: {because}

        You can write it in another way here, or write to us:
        {own}
        """;

    static string Summary(ServiceEntry entry) => string.Join('\n', EntryChanges.Parts(entry).Where(part => part.Says.Length > 0 && part.Part is "When" or "Where" or "Cost" or "Get in touch" or "Room").Select(part => $"{part.Part}: {part.Says}"));
}
