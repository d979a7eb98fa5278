using System.Security.Cryptography;
using System.Text;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>Sorts what one import reads: what is laid out, what is set aside, what is kept from before. Counts as it goes.</summary>
internal sealed class ImportSorting(DirectoryRun run, HashSet<Guid> elsewhere, IReadOnlyDictionary<Guid, string> shown)
{
    readonly HashSet<Guid> seen = [];
    readonly HashSet<string> unread = new(StringComparer.Ordinal);
    readonly List<string> tally = [];

    /// <summary>Whether this import brought an entry.</summary>
    public bool Has(Guid id) => seen.Contains(id);

    /// <summary>The row for a record: an entry, or set aside with its reason.</summary>
    public object Row(DirectoryRecord record, Guid newId)
    {
        switch (record)
        {
            case EntryRead read when elsewhere.Contains(read.Entry.Id):
                return Aside(newId, read.SourceId, "Another directory brings this entry already.", read.Raw);
            case EntryRead read when !seen.Add(read.Entry.Id):
                return Aside(newId, read.SourceId, "Another record in this directory is the same entry; the first one is kept.", read.Raw);
            case EntryRead read:
                return Counted(Entry(read));
            case EntrySetAside aside:
                return Aside(newId, aside.SourceId, aside.Because, aside.Raw);
            default:
                throw new InvalidOperationException($"Nobody said what to do with {record.GetType().Name}.");
        }
    }

    /// <summary>An entry shown until now that this import did not bring.</summary>
    public object Carried(DirectoryEntryRow row)
    {
        var keep = unread.Contains(row.SourceId) && !row.Withdrawn;
        (run.Kept, run.Withdrawn) = (run.Kept + (keep ? 1 : 0), run.Withdrawn + (keep || row.Withdrawn ? 0 : 1));
        tally.Add($"{row.Id} {row.Digest} {keep}");
        return new DirectoryEntryRow { Run = run.Id, Id = row.Id, SourceId = row.SourceId, Name = row.Name, Digest = row.Digest, Withdrawn = !keep, Carried = true, Body = row.Body, Raw = row.Raw };
    }

    /// <summary>The same whenever the same is imported, in whatever order it is read.</summary>
    public string Digest()
    {
        tally.Sort(StringComparer.Ordinal);
        return Hash(string.Join('\n', tally));
    }

    DirectoryEntryRow Counted(DirectoryEntryRow row)
    {
        run.Good++;
        if (!shown.TryGetValue(row.Id, out var before)) run.Fresh++;
        else if (before != row.Digest) run.Changed++;
        return row;
    }

    DirectoryEntryRow Entry(EntryRead read)
    {
        var always = read.Entry with { From = read.Entry.From with { FetchedAt = default } };
        var digest = Hash($"{CommunityShelf.Write(always)}\n{read.Raw}");
        tally.Add($"{read.Entry.Id} {digest}");
        return new DirectoryEntryRow { Run = run.Id, Id = read.Entry.Id, SourceId = read.SourceId, Name = read.Entry.Name, Digest = digest, Body = CommunityShelf.Write(read.Entry), Raw = Kept(read.Raw) };
    }

    DirectoryAside Aside(Guid id, string sourceId, string because, string raw)
    {
        run.SetAside++;
        unread.Add(sourceId);
        tally.Add($"{sourceId} {because}");
        return new DirectoryAside { Id = id, Run = run.Id, SourceId = Kept(sourceId), Because = because, Raw = Kept(raw) };
    }

    /// <summary>PostgreSQL keeps no NUL in text.</summary>
    static string Kept(string text) => text.Replace("\0", "\uFFFD", StringComparison.Ordinal);

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
