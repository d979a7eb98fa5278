using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>An entry on the shelf.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="Withdrawn">True when its publisher no longer lists it: kept for old connections, offered to nobody.</param>
public sealed record Listing(ServiceEntry Entry, bool Withdrawn);

/// <summary>The community directory as people see it. It holds no personal data: no door.</summary>
public sealed class CommunityShelf
{
    static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    readonly Stores stores;
    readonly Publication rules;

    internal CommunityShelf(Stores stores, Publication rules) => (this.stores, this.rules) = (stores, rules);

    /// <summary>One entry as a reader may see it, or <see langword="null"/>.</summary>
    /// <param name="id">Its id, the same at every import.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <param name="reader">Who reads: a worker, unless said otherwise.</param>
    public async Task<Listing?> FindAsync(Guid id, CancellationToken stop = default, WhoMaySee reader = WhoMaySee.Workers)
    {
        await using var store = stores.Open();
        var row = await Shown(store).Where(e => e.Id == id).Select(e => new { e.Body, e.Withdrawn }).FirstOrDefaultAsync(stop);
        return row is not null && rules.AsSeen((await OwnWordsShelf.OfAsync(store, id, stop)).Over(Read(row.Body)), await MarksAsync(id, stop), reader) is { } seen ? new Listing(seen, row.Withdrawn) : null;
    }

    /// <summary>The names of some entries, by id, for workers' pages that only mention them. Unknown ids, and what workers may not see, are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var marks = await AllMarksAsync(store, stop);
        var bodies = await Shown(store).Where(e => ids.Contains(e.Id)).Select(e => e.Body).ToListAsync(stop);
        return bodies.Select(Read).Select(entry => AsSeen(entry, marks.GetValueOrDefault(entry.Id), WhoMaySee.Workers)).OfType<ServiceEntry>().ToDictionary(e => e.Id, e => e.Name);
    }

    /// <summary>Every entry that a reader may find, one by one, in the order of their ids, without what is kept back from them.</summary>
    /// <param name="stop">Stops reading.</param>
    /// <param name="reader">Who reads: a worker, unless said otherwise.</param>
    public async IAsyncEnumerable<ServiceEntry> AllAsync([EnumeratorCancellation] CancellationToken stop = default, WhoMaySee reader = WhoMaySee.Workers)
    {
        await using var store = stores.Open();
        var marks = await AllMarksAsync(store, stop);
        var own = await OwnWordsShelf.AllAsync(store, stop);
        await foreach (var body in Shown(store).Where(e => !e.Withdrawn && !store.Set<DirectoryJoin>().Any(j => j.Other == e.Id && j.Joined)).OrderBy(e => e.Id).Select(e => e.Body).AsAsyncEnumerable().WithCancellation(stop))
        {
            var entry = OwnWordsShelf.Over(own, Read(body));
            if (AsSeen(entry, marks.GetValueOrDefault(entry.Id), reader) is { } seen)
            {
                yield return seen;
            }
        }
    }

    /// <summary>A number that grows whenever anything is published or kept back, on any node.</summary>
    public async Task<int> EditionAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectorySourceRow>().SumAsync(s => s.Number, stop) + await store.Set<DirectoryMarksRow>().SumAsync(m => m.Number, stop)
            + await store.Set<OwnWordsRow>().SumAsync(w => w.Number, stop) + await store.Set<DirectoryJoin>().SumAsync(j => j.Number, stop);
    }

    /// <summary>Whether an entry's own words keep its place secret.</summary>
    public bool IsSecretPlace(ServiceEntry entry) => rules.IsSecretPlace(entry);

    /// <summary>What the council says about who may see an entry.</summary>
    public async Task<IReadOnlyList<PublicationMark>> MarksAsync(Guid entry, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var marks = await store.Set<DirectoryMarksRow>().AsNoTracking().Where(m => m.Entry == entry).Select(m => m.Marks).FirstOrDefaultAsync(stop);
        return marks is null ? [] : ReadMarks(marks);
    }

    /// <summary>The latest imports, newest first.</summary>
    public async Task<IReadOnlyList<DirectoryRun>> RunsAsync(int take = 50, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectoryRun>().AsNoTracking().OrderByDescending(r => r.BeganAt).Take(take).ToListAsync(stop);
    }

    /// <summary>One import, or <see langword="null"/>.</summary>
    public async Task<DirectoryRun?> RunAsync(Guid id, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectoryRun>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop);
    }

    /// <summary>What one import set aside, in the order it was read.</summary>
    /// <param name="run">The import.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<IReadOnlyList<DirectoryAside>> SetAsideAsync(Guid run, int take = 200, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectoryAside>().AsNoTracking().Where(a => a.Run == run).OrderBy(a => a.Id).Take(take).ToListAsync(stop);
    }

    /// <summary>An entry's record exactly as its publisher wrote it, for whoever looks after the directory.</summary>
    public async Task<string?> RawAsync(Guid id, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await Shown(store).Where(e => e.Id == id).Select(e => e.Raw).FirstOrDefaultAsync(stop);
    }

    /// <summary>The entries that people see.</summary>
    internal static IQueryable<DirectoryEntryRow> Shown(CareStore store) =>
        from source in store.Set<DirectorySourceRow>()
        join entry in store.Set<DirectoryEntryRow>().AsNoTracking() on source.Published equals entry.Run
        select entry;

    /// <summary>Sets what the council says about an entry, in the deed's own transaction.</summary>
    internal static async Task MarkAsync(PersonFile file, Guid entry, IReadOnlyList<PublicationMark> marks, CancellationToken stop)
    {
        var row = await file.Store.Set<DirectoryMarksRow>().FirstOrDefaultAsync(m => m.Entry == entry, stop);
        if (row is null)
        {
            file.Store.Add(row = new DirectoryMarksRow { Entry = entry });
        }

        (row.Marks, row.Number, row.SetAt) = (JsonSerializer.Serialize(marks, Json), row.Number + 1, file.Now);
    }

    static Task<Dictionary<Guid, DirectoryMarksRow>> AllMarksAsync(CareStore store, CancellationToken stop) =>
        store.Set<DirectoryMarksRow>().AsNoTracking().ToDictionaryAsync(m => m.Entry, stop);

    /// <summary>An entry as a reader sees it. To everybody outside, a change of what they may see is a change of the entry: whoever copies the feed must read it again.</summary>
    ServiceEntry? AsSeen(ServiceEntry entry, DirectoryMarksRow? marks, WhoMaySee reader)
    {
        var seen = rules.AsSeen(entry, marks is null ? [] : ReadMarks(marks.Marks), reader);
        return seen is null || marks is null || reader != WhoMaySee.Everybody || seen.ChangedAt >= marks.SetAt ? seen : seen with { ChangedAt = DateTime.SpecifyKind(marks.SetAt, DateTimeKind.Utc) };
    }

    static IReadOnlyList<PublicationMark> ReadMarks(string marks) => JsonSerializer.Deserialize<IReadOnlyList<PublicationMark>>(marks, Json)!;

    internal static string Write(ServiceEntry entry) => JsonSerializer.Serialize(entry, Json);

    internal static ServiceEntry Read(string body) => JsonSerializer.Deserialize<ServiceEntry>(body, Json)!;
}
