using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Puts a way to reach somebody right. What is kept hidden stays as it is until it is written again, and is shown to nobody by this.</summary>
public sealed class ChangeContactWay(RecordDoor door)
{
    /// <summary>Puts it right.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose way.</param>
    /// <param name="way">Which way.</param>
    /// <param name="expecting">The version the caller has seen.</param>
    /// <param name="told">The way as it is now; a hidden one with nothing written for it keeps what is held.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else changed it first.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid way, int expecting, WayAsTold told, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Identity, nameof(ChangeContactWay), async file =>
        {
            var old = await file.OneAsync<ContactWay>(way, stop: stop);
            var (held, now) = (old.AsTold(), ContactWayRules.ShouldBecome(old.AsTold(), told));
            old.MustBeSeen(expecting, nameof(told.Value), now, held, w => ContactWayRules.SaidWhole(w));
            var verdict = ContactWayRules.MayChange(held, told);
            if (!verdict.Allowed) return verdict;
            if (now.Preferred) await NoteContactWay.PreferAnotherAsync(file, way, stop);
            if (now != held) file.Record(old, new ContactWayChanged(way, now));
            return verdict with { Answer = way };
        }, stop);
}
