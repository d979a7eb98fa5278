using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;

namespace Threefold.Casework.Teams;

/// <summary>Who has a person, and how their hands changed.</summary>
/// <param name="Flags">What must be known first.</param>
/// <param name="Together">How well we stick with them.</param>
/// <param name="Now">The moment of reading (UTC).</param>
public sealed record HandsInView(PersonFlags Flags, Together Together, DateTime Now);

/// <summary>Opens a record to see who has the person, or to change it.</summary>
public sealed class ReadHands(RecordDoor door)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<HandsInView> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadHands), stop);
        return new(await PersonFlags.ReadAsync(file, stop), await Together.OfAsync(file, stop), file.Now);
    }
}
