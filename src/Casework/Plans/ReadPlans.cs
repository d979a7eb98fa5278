using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>Every plan of one person, and what a new one would begin from.</summary>
/// <param name="Flags">What must be known before speaking to the person.</param>
/// <param name="All">Their plans, latest first.</param>
/// <param name="Assessments">Their assessments, latest first.</param>
/// <param name="Ready">Help that somebody decided becomes part of a lasting plan.</param>
/// <param name="Circle">The people around them whose record we hold.</param>
public sealed record PlansOf(PersonFlags Flags, IReadOnlyList<Plan> All, IReadOnlyList<NeedsAssessment> Assessments, IReadOnlyList<HelpLine> Ready, IReadOnlyList<Tie> Circle)
{
    /// <summary>The plan that is being written.</summary>
    public Plan? Draft => All.FirstOrDefault(p => p.Status == PlanStatus.Draft);

    /// <summary>The plan they live by.</summary>
    public Plan? Live => All.FirstOrDefault(p => p.IsLive);
}

/// <summary>Opens a record to see the plans in it.</summary>
public sealed class ReadPlans(RecordDoor door)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<PlansOf> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadPlans), stop);
        return new PlansOf(
            await PersonFlags.ReadAsync(file, stop), [.. (await file.ListAsync<Plan>(stop: stop)).OrderByDescending(p => p.Id)],
            [.. (await file.ListAsync<NeedsAssessment>(stop: stop)).OrderByDescending(a => a.Id)],
            await file.ListAsync<HelpLine>(h => h.Status == HelpStatus.InPlan, stop), await file.ListAsync<Tie>(t => t.EndedOn == null && t.Other != null, stop));
    }
}
