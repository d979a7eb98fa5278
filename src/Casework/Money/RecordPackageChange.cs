using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>A change of what support costs, as it was told.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Cause">Why.</param>
/// <param name="BeforePence">Before, each week.</param>
/// <param name="AfterPence">After, each week.</param>
/// <param name="OncePence">Once.</param>
/// <param name="On">From which day.</param>
/// <param name="Words">Why, in words.</param>
public sealed record ChangeAsTold(Guid? Plan, ChangeCause? Cause, int? BeforePence, int? AfterPence, int OncePence, DateOnly? On, string Words);

/// <summary>What somebody’s support costs changed, and why.</summary>
public sealed class RecordPackageChange(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, ChangeAsTold told, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(RecordPackageChange), file => Task.FromResult(PackageWork.Change(file, person, told)), stop);
}
