using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Crisis;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>Finds the plan of a line, and help that can become a line, for the page that writes one.</summary>
public sealed class ReadPlanLine(RecordDoor door, Whereabouts where)
{
    /// <summary>Opens the line.</summary>
    /// <exception cref="NotThere">There is no such line.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<PlanLine> DoAsync(Caller by, Guid line, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, await where.PersonOfAsync<PlanLine>(line, stop), Purpose.Conversation, nameof(ReadPlanLine), stop);
        return await file.OneAsync<PlanLine>(line, stop: stop);
    }

    /// <summary>Help from a crisis as a line would begin, when it belongs to this person; empty otherwise.</summary>
    public static LineAsPlanned From(HelpLine help, DateOnly today) => new()
    {
        Kind = help.Kind switch
        {
            HelpKind.Person => LineKind.Family, HelpKind.Community => LineKind.Community, HelpKind.Equipment => LineKind.Equipment, HelpKind.ShortTerm => LineKind.ShortTerm, _ => LineKind.Paid,
        },
        What = help.What, Who = help.Who, When = help.When, Entry = help.Entry, WeeklyPence = help.Pence, StartsOn = today,
    };

    /// <summary>Something in the community that they said yes to, as a line would begin: it costs nothing but their time.</summary>
    public static LineAsPlanned From(Connection joined, DateOnly today) => new() { Kind = LineKind.Community, Who = joined.EntryName, TheirChoice = joined.Hopes, Entry = joined.Entry, StartsOn = today };
}
