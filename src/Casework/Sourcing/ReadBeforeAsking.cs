using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Plans;
using Threefold.Practice.Sourcing;

namespace Threefold.Casework.Sourcing;

/// <summary>What is known before support is asked for.</summary>
/// <param name="Flags">What must be known before speaking to the person.</param>
/// <param name="Lines">Lines of their plan that have not ended.</param>
/// <param name="Outcomes">What they want from it.</param>
/// <param name="Open">What is looked for already.</param>
public sealed record BeforeAsking(PersonFlags Flags, IReadOnlyList<PlanLine> Lines, IReadOnlyList<PlanOutcome> Outcomes, IReadOnlyList<SupportRequest> Open);

/// <summary>Opens a record to see what is known before support is asked for.</summary>
public sealed class ReadBeforeAsking(RecordDoor door)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<BeforeAsking> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadBeforeAsking), stop);
        var today = file.Today;
        var plans = (await file.ListAsync<Plan>(p => p.Status != PlanStatus.Ended, stop)).Select(p => p.Id).ToHashSet();
        return new(await PersonFlags.ReadAsync(file, stop), [.. (await file.ListAsync<PlanLine>(stop: stop)).Where(l => plans.Contains(l.Plan) && !(l.EndsOn < today))],
            [.. (await file.ListAsync<PlanOutcome>(stop: stop)).Where(o => plans.Contains(o.Plan) && o.IsWanted)], await file.ListAsync<SupportRequest>(r => r.EndedAt == null, stop));
    }
}
