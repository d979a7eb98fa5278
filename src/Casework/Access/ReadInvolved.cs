using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.People;

namespace Threefold.Casework.Access;

/// <summary>Who has business with somebody's record just now: workers, teams, and whoever was let in for a time.</summary>
/// <param name="Who">The person.</param>
/// <param name="Held">What holds, the longest first.</param>
/// <param name="Now">The moment (UTC).</param>
public sealed record Involved(Person Who, IReadOnlyList<Involvement> Held, DateTime Now);

/// <summary>Opens the list of who is involved: a look, written down before anything is shown.</summary>
public sealed class ReadInvolved(RecordDoor door)
{
    /// <summary>Reads it.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<Involved> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadInvolved), stop);
        var now = file.Now;
        var held = await file.ListAsync<Involvement>(i => i.Until == null || i.Until > now, stop);
        return new Involved(await file.PersonAsync(stop), [.. held.OrderBy(i => i.From)], now);
    }
}
