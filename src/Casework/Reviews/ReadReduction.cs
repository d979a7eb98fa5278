using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>What became less, to ask about.</summary>
/// <param name="Flags">What must be known before speaking to the person.</param>
/// <param name="Held">What became less.</param>
/// <param name="Today">Today, in London.</param>
public sealed record ReductionInView(PersonFlags Flags, Reduction Held, DateOnly Today);

/// <summary>Opens what became less.</summary>
public sealed class ReadReduction(RecordDoor door, Whereabouts where)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such thing.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<ReductionInView> DoAsync(Caller by, Guid reduction, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, await where.PersonOfAsync<Reduction>(reduction, stop), Purpose.Conversation, nameof(ReadReduction), stop);
        return new(await PersonFlags.ReadAsync(file, stop), await file.OneAsync<Reduction>(reduction, stop: stop), file.Today);
    }
}
