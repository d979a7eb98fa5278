using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Access;

/// <summary>Information governance names who answers for a kind of data, what was agreed with a partner, and when we look again. Every naming is kept.</summary>
[Source("UK GDPR, Arts 5(2), 24 and 26")]
public sealed class NameDataOwner(RecordDoor door, TeamShelf teams)
{
    /// <summary>Names them, when what is said is whole.</summary>
    /// <param name="by">Information governance.</param>
    /// <param name="data">The key of the kind of data.</param>
    /// <param name="seen">The number of the naming that was seen; nought for none.</param>
    /// <param name="told">What is said.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else named meanwhile; it carries whom and why.</exception>
    /// <exception cref="NotThere">There is no such kind of data.</exception>
    public async Task<Verdict> DoAsync(Caller by, string data, int seen, DataNamingAsTold told, CancellationToken stop = default)
    {
        var owner = (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == told.Owner);
        return await door.OpenAsync(by, [], Purpose.Audit, nameof(NameDataOwner), async file =>
        {
            var held = DataRegister.Find(data);
            var last = await DataOwnerShelf.LastAsync(file, held.Key, stop);
            if ((last?.Number ?? 0) != seen) throw last is null ? new NotThere(nameof(DataNaming)) : new SavedFirst(nameof(told.Why), $"{last.OwnerName}. {last.Told.Why}", last.By, last.At, last.Number);
            var verdict = DataRules.MayName(told, owner?.HeldRoles(), file.Today);
            return verdict.Allowed ? verdict with { Answer = DataOwnerShelf.Add(file, held.Key, seen + 1, told, owner!) } : verdict;
        }, stop);
    }
}
