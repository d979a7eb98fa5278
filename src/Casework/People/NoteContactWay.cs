using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>They tell us a way to reach them, and whether it is safe.</summary>
public sealed class NoteContactWay(RecordDoor door)
{
    /// <summary>Notes it. When it is the way they like best, the one before is not any more.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose way.</param>
    /// <param name="way">The way, as told.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, WayAsTold way, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Identity, nameof(NoteContactWay), async file =>
        {
            var verdict = ContactWayRules.MayNote(way);
            if (!verdict.Allowed) return verdict;
            if (way.Preferred) await PreferAnotherAsync(file, null, stop);
            return verdict.Then(() => file.Begin(new ContactWayNoted(file.NewId(), way)).Id);
        }, stop);

    internal static async Task PreferAnotherAsync(PersonFile file, Guid? except, CancellationToken stop)
    {
        foreach (var other in await file.ListAsync<ContactWay>(w => w.Preferred && w.EndedOn == null && w.Id != except, stop))
            file.Record(other, new ContactWayNotPreferred(other.Id));
    }
}
