using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>Leaves a reading as it is: what people see stays, and what the reading set aside can still be looked at.</summary>
public sealed class LeaveImport(RecordDoor door, CommunityShelf shelf, CommunityImport import)
{
    /// <summary>Leaves it.</summary>
    /// <param name="by">Somebody who looks after the directory.</param>
    /// <param name="id">The run.</param>
    /// <param name="why">Why, in their words.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid id, string why, CancellationToken stop = default)
    {
        var run = await shelf.RunAsync(id, stop) ?? throw new NotThere(nameof(DirectoryRun));
        var verdict = await door.OpenAsync(by, Array.Empty<Guid>(), Purpose.Directory, nameof(LeaveImport), _ => Task.FromResult(
            run.State != ImportState.Ready ? Verdict.No("Nobody needs to look at this reading any more.")
            : string.IsNullOrWhiteSpace(why) ? Verdict.No("Write why, so that a colleague knows.", "Why")
            : Verdict.Made(id)), stop);
        if (!verdict.Allowed) return verdict;
        run.DecidedByName = by.Actor.Name;
        await import.EndAsync(run, ImportState.Left, why.Trim(), stop);
        return verdict;
    }
}
