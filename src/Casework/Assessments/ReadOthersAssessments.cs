using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.People;

namespace Threefold.Casework.Assessments;

/// <summary>Whose assessments might be written as one with somebody's: those of people they live with or are tied to, where the record opens.</summary>
public sealed class ReadOthersAssessments(RecordDoor door, Whereabouts where)
{
    /// <summary>Reads them: the latest of each person that is not written with another's.</summary>
    /// <exception cref="CannotOpen">The person's own record may not be opened.</exception>
    public async Task<IReadOnlyList<(Guid Id, string Who)>> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadOthersAssessments), stop);
        var tied = (await file.ListAsync<Tie>(t => t.EndedOn == null && t.Other != null, stop)).Select(t => t.Other!.Value);
        List<(Guid, string)> found = [];
        foreach (var other in (await where.HouseholdAsync(person, stop)).Skip(1).Concat(tied).Distinct())
            if (await file.AnyAboutAsync<NeedsAssessment>([other], stop)) found.AddRange(await OfAsync(by, other, stop));
        return found;
    }

    async Task<IEnumerable<(Guid, string)>> OfAsync(Caller by, Guid other, CancellationToken stop)
    {
        try
        {
            var file = await door.OpenAsync(by, other, Purpose.Conversation, nameof(ReadOthersAssessments), stop);
            var name = LabelRules.Short(await file.PersonAsync(stop));
            return [.. (await file.ListAsync<NeedsAssessment>(a => a.Combined == null, stop)).TakeLast(2).Select(a => (a.Id, $"{name}, {a.BeganOn:d MMMM yyyy}"))];
        }
        catch (CannotOpen)
        {
            return [];
        }
    }
}
