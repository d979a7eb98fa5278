using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Crisis;

/// <summary>What was called for in a crisis.</summary>
/// <param name="Flags">What must be known before speaking to the person.</param>
/// <param name="Crisis">The crisis.</param>
/// <param name="Uses">What was called for, in order.</param>
/// <param name="Now">The moment it was read (UTC).</param>
public sealed record StandbyInView(PersonFlags Flags, CrisisRecord Crisis, IReadOnlyList<StandbyUse> Uses, DateTime Now);

/// <summary>Opens what a plan kept ready and a crisis called for.</summary>
public sealed class ReadStandby(RecordDoor door, Whereabouts where)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such crisis.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<StandbyInView> DoAsync(Caller by, Guid crisis, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, await where.PersonOfAsync<CrisisRecord>(crisis, stop), Purpose.Conversation, nameof(ReadStandby), stop);
        var held = await file.OneAsync<CrisisRecord>(crisis, stop: stop);
        var (person, since, until) = (held.Person, held.FirstOpenedAt.AddHours(-1), held.ClosedAt ?? file.Now);
        return new(await PersonFlags.ReadAsync(file, stop), held, await file.ListAsync<StandbyUse>(u => u.Person == person && u.AlertedAt >= since && u.AlertedAt <= until, stop), file.Now);
    }
}
