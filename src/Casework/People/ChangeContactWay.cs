using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Puts a way to reach somebody right.</summary>
public sealed class ChangeContactWay(RecordDoor door)
{
    /// <summary>Puts it right.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose way.</param>
    /// <param name="way">Which way.</param>
    /// <param name="expecting">The version the caller has seen.</param>
    /// <param name="told">The way as it is now.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else changed it first.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid way, int expecting, WayAsTold told, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Identity, nameof(ChangeContactWay), async file =>
        {
            var old = await file.OneAsync<ContactWay>(way, stop: stop);
            old.MustBeSeen(expecting, nameof(told.Value), $"{told.Value} {told.Safe} {told.How}".Trim(), $"{old.Value} {old.Safe} {old.How}".Trim());
            var verdict = ContactWayRules.MayNote(told);
            if (!verdict.Allowed) return verdict;
            if (told.Preferred) await NoteContactWay.PreferAnotherAsync(file, way, stop);
            file.Record(old, new ContactWayChanged(way, told));
            return verdict with { Answer = way };
        }, stop);
}
