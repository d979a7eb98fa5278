using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>A concern and whom it is about, as the safeguarding desk reads it.</summary>
public sealed record ConcernView(Concern Concern, Person Who);

/// <summary>The safeguarding desk opens a concern: a look, written down before anything is shown.</summary>
public sealed class ReadConcern(RecordDoor door, ContactCards cards)
{
    /// <summary>The concern.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    /// <exception cref="NotThere">There is no such concern.</exception>
    public async Task<ConcernView> DoAsync(Caller by, Guid concern, CancellationToken stop = default)
    {
        var person = await cards.PersonOfConcernAsync(concern, stop);
        var file = await door.OpenAsync(by, person, Purpose.Safeguarding, nameof(ReadConcern), stop);
        return new ConcernView(await file.OneAsync<Concern>(concern, stop: stop), await file.PersonAsync(stop));
    }
}
