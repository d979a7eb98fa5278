using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Crisis;

/// <summary>A charge is set for after the free time; within it the law says no.</summary>
public sealed class ChargeForSupport(RecordDoor door)
{
    /// <summary>Sets it, or refuses with the law and the first day from which it may be charged.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid support, int? weeklyPence, DateOnly? from, string told, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ChargeForSupport), async file =>
        {
            var held = await file.OneAsync<ShortTermSupport>(support, stop: stop);
            var verdict = SupportRules.MayCharge(held, weeklyPence, from, told, FreeSupportTable.On(held.StartsOn));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new SupportChargeSet(support, weeklyPence!.Value, from!.Value, told.Trim()));
            return Verdict.Made(support);
        }, stop);
}
