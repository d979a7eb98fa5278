using Threefold.Casework.Door;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Reads from an open file what was said about telling one of somebody’s circle.</summary>
static class LeaveToTell
{
    /// <summary>What was said of it, as it stands today; <see langword="null"/> for the person themselves.</summary>
    public static async Task<Leave?> LeaveAsync(this PersonFile file, Tie? tie, CancellationToken stop)
    {
        if (tie is null) return null;
        var person = tie.Person;
        return LeaveRules.Of(
            tie, await file.ListAsync<Tie>(t => t.Person == person && t.EndedOn == null, stop), await file.ListAsync<SharingAgreement>(s => s.Person == person && s.EndedOn == null, stop), file.Today);
    }
}
