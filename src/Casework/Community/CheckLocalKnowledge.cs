using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>
/// Somebody who looks after the directory checks what a worker told: it becomes an entry like any other, or is put aside
/// with a reason. What is kept is brought in as a directory of its own, so that page, search and feed treat it alike.
/// </summary>
public sealed class CheckLocalKnowledge(RecordDoor door, LocalShelf shelf, PostcodeShelf postcodes, ImportDirectory import)
{
    /// <summary>The key of the directory that local knowledge makes.</summary>
    public const string Source = "what-workers-know";

    /// <summary>Settles one note.</summary>
    /// <param name="by">Somebody who looks after the directory.</param>
    /// <param name="note">The note.</param>
    /// <param name="keep">Whether it goes into the directory; <see langword="null"/> when nothing was chosen.</param>
    /// <param name="because">Why not, when it does not.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid note, bool? keep, string because, CancellationToken stop = default)
    {
        var verdict = await door.OpenAsync(by, Array.Empty<Guid>(), Purpose.Directory, nameof(CheckLocalKnowledge), async file =>
        {
            if (!AccessRules.MayActFor(by.Actor, Purpose.Directory)) return Verdict.No("Your role does not look after the directory.");
            if (keep is not { } kept) return Verdict.No("Choose whether it goes into the directory.", "Keep");
            if (await LocalShelf.InDeedAsync(file, note, stop) is not { } held) throw new NotThere("Note");
            var may = LocalKnowledgeRules.MayCheck(held.State == LocalKnowledge.ToCheck, kept, because);
            if (!may.Allowed) return may;
            (held.State, held.CheckedBy, held.CheckedAt, held.Because) = (kept ? LocalKnowledge.Kept : LocalKnowledge.PutAside, by.Actor.Name, file.Now, because.Trim());
            file.Counted(1);
            return Verdict.Made(note);
        }, stop);
        // Everything that was ever kept is brought in together: should this be cut off, the next one brings it.
        if (verdict.Allowed && keep == true) await import.DoAsync(by with { Key = null }, Source, "told by workers, checked", KeptAsync(stop), stop: stop);
        return verdict;
    }

    async IAsyncEnumerable<DirectoryRecord> KeptAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var note in await shelf.ListAsync(LocalKnowledge.Kept, 100_000, stop))
        {
            var at = note.Postcode.Length > 0 ? (await postcodes.FindAsync(note.Postcode, stop))?.At : null;
            var entry = new ServiceEntry
            {
                Id = note.Id,
                Name = note.Name,
                Description = note.About,
                Places = note.Where.Length + note.Postcode.Length > 0 ? [new Place("", note.Where.Length > 0 ? [note.Where] : [], note.Postcode, at, [])] : [],
                Times = note.When.Length > 0 ? [new OpenTime([], Rhythm.Weekly, null, null, [], InWords: note.When)] : [],
                Cost = note.Cost,
                Contacts = note.Telephone.Length > 0 ? [new ContactWay("", note.Telephone, "", "")] : [],
                CheckedOn = note.CheckedAt is { } day ? Days.Of(day) : null,
                From = new Provenance(Source, note.Id.ToString(), "", note.CheckedAt ?? note.ToldAt),
            };
            yield return new EntryRead(entry, note.Id.ToString(), "");
        }
    }
}
