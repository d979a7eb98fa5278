using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Practice.Access;

namespace Threefold.Casework.Access;

/// <summary>What information governance must know before erasing. No word of the record is among it.</summary>
/// <param name="Lines">How many sentences would lose their words, at most those counted.</param>
/// <param name="Earlier">How many records were begun for them before anybody knew who they were; they go too.</param>
/// <param name="Open">True when something is still to be done for the person.</param>
/// <param name="Erased">When it was erased before (UTC), the latest.</param>
public sealed record BeforeErasing(int Lines, int Earlier, bool Open, DateTime? Erased);

/// <summary>Counts what an erasure would reach: a look, written down.</summary>
public sealed class ReadBeforeErasing(RecordDoor door, Erasures erasures)
{
    /// <summary>The most sentences that are counted.</summary>
    public const int Most = 5000;

    /// <summary>Counts it.</summary>
    /// <param name="by">Information governance.</param>
    /// <param name="person">Whose words.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">The role does not allow it, or there is no such record.</exception>
    public async Task<BeforeErasing> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var records = await erasures.RecordsOfAsync(person, stop);
        var file = await door.OpenAsync(by, records, Purpose.Audit, nameof(ReadBeforeErasing), stop);
        var lines = await file.ChronologyAsync(Most, stop: stop);
        var waits = await file.FindAsync<Practice.Teams.NextStep>(s => s.DoneAt == null, stop) is not null;
        var before = await file.ListAsync<Erasure>(stop: stop);
        return new BeforeErasing(lines.Count(l => l.Sentence is not null), records.Count - 1, waits, before.Count > 0 ? before.Max(e => e.At) : null);
    }
}
