using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Plans;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Plans;

/// <summary>What one person plans for later, and the papers that were seen.</summary>
/// <param name="Flags">What must be known before speaking to the person.</param>
/// <param name="All">What was talked about, latest first.</param>
/// <param name="Papers">Papers that give authority and hold.</param>
/// <param name="Today">Today, in London.</param>
public sealed record FutureInView(PersonFlags Flags, IReadOnlyList<FuturePlan> All, IReadOnlyList<Authority> Papers, DateOnly Today);

/// <summary>Opens a record to look ahead together.</summary>
public sealed class ReadFuture(RecordDoor door)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<FutureInView> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadFuture), stop);
        return new FutureInView(
            await PersonFlags.ReadAsync(file, stop), [.. (await file.ListAsync<FuturePlan>(stop: stop)).OrderByDescending(f => f.Id)],
            await file.ListAsync<Authority>(a => a.EndedOn == null, stop), file.Today);
    }
}
