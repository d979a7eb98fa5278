using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Messages;

namespace Threefold.Casework.Messages;

/// <summary>One message, with what became of it: for whoever must decide about it.</summary>
public sealed class ReadMessage(RecordDoor door)
{
    /// <summary>Opens it. The look is written down.</summary>
    /// <exception cref="CannotOpen">The record may not be opened, or is not there.</exception>
    /// <exception cref="NotThere">There is no such message in it.</exception>
    public async Task<(Message Message, string Called)> DoAsync(Caller by, Guid person, Guid message, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadMessage), stop);
        return (await file.OneAsync<Message>(message, stop: stop), (await file.PersonAsync(stop)).Called);
    }
}
