using Threefold.Casework.Door;
using Threefold.Practice.Access;

namespace Threefold.Casework.People;

/// <summary>Reads who has looked at somebody's record, why, and what they relied on.</summary>
[Practice.Ground.Source("Practice records 4.5")]
public sealed class ReadWhoLooked(RecordDoor door)
{
    /// <summary>The most looks shown at once.</summary>
    public const int Most = 500;

    /// <summary>Reads it; this reading is itself the first line of the next.</summary>
    /// <param name="by">Who reads.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<WhoLooked> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadWhoLooked), stop);
        return new WhoLooked(await PersonFlags.ReadAsync(file, stop), await file.LooksAsync(Most, stop));
    }
}

/// <summary>Who has looked at a record.</summary>
/// <param name="Flags">What must be known first.</param>
/// <param name="Looks">Everything that was done with it, newest first.</param>
public sealed record WhoLooked(PersonFlags Flags, IReadOnlyList<Look> Looks);
