using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;

namespace Threefold.Casework.Crisis;

/// <summary>Opens a notice, as it came, and what came of it.</summary>
public sealed class ReadNotice(RecordDoor door, Whereabouts where)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<Notice> DoAsync(Caller by, Guid notice, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, await where.PersonOfAsync<Notice>(notice, stop), Purpose.FrontDoor, nameof(ReadNotice), stop);
        return await file.OneAsync<Notice>(notice, stop: stop);
    }
}
