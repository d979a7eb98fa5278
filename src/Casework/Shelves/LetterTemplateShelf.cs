using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Letters;
using Threefold.Casework.Store;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Shelves;

/// <summary>The letters in use: those that came with the programme, and a council's own wording of them. No personal data: no door to read them.</summary>
public sealed class LetterTemplateShelf
{
    readonly Stores stores;

    internal LetterTemplateShelf(Stores stores) => this.stores = stores;

    /// <summary>Every letter in the wording in use now, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<LetterTemplate>> AllAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var own = await store.Set<PublishedLetterRow>().AsNoTracking().ToListAsync(stop);
        var latest = own.GroupBy(r => r.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Version)!, StringComparer.Ordinal);
        return [.. ShippedLetters.All.Select(s => latest.TryGetValue(s.Key, out var row) ? Of(s, row) : s)];
    }

    /// <summary>One letter in the wording in use now.</summary>
    /// <exception cref="NotThere">There is no such letter.</exception>
    public async Task<LetterTemplate> FindAsync(string key, CancellationToken stop = default)
    {
        var shipped = ShippedLetters.Find(key) ?? throw new NotThere(nameof(LetterTemplate));
        await using var store = stores.Open();
        var row = await store.Set<PublishedLetterRow>().AsNoTracking().Where(r => r.Key == key).OrderByDescending(r => r.Version).FirstOrDefaultAsync(stop);
        return row is null ? shipped : Of(shipped, row);
    }

    /// <summary>What somebody is writing, or <see langword="null"/>.</summary>
    public async Task<LetterDraft?> DraftAsync(string key, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await DraftAsync(store, key, stop);
    }

    internal static Task<LetterDraft?> DraftAsync(PersonFile file, string key, CancellationToken stop) => DraftAsync(file.Store, key, stop);

    /// <summary>Keeps a draft over the revision that was seen; false when somebody was first.</summary>
    internal static async Task<bool> SaveAsync(PersonFile file, string key, int seen, string title, string body, CancellationToken stop)
    {
        var (by, at) = (file.By.Actor.Name, file.Now);
        if (seen == 0)
        {
            if (await file.Store.Set<LetterDraftRow>().AnyAsync(d => d.Key == key, stop)) return false;
            file.Store.Add(new LetterDraftRow { Key = key, Title = title, Body = body, Revision = 1, ChangedByName = by, ChangedAt = at });
            return true;
        }

        return await file.Store.Set<LetterDraftRow>().Where(d => d.Key == key && d.Revision == seen).ExecuteUpdateAsync(
            d => d.SetProperty(r => r.Title, title).SetProperty(r => r.Body, body).SetProperty(r => r.Revision, seen + 1).SetProperty(r => r.ChangedByName, by).SetProperty(r => r.ChangedAt, at), stop) == 1;
    }

    /// <summary>Publishes the draft as it was seen, in the deed's own transaction; <see langword="null"/> when somebody was first.</summary>
    internal static async Task<string?> PublishAsync(PersonFile file, LetterDraft draft, CancellationToken stop)
    {
        var key = draft.Key;
        if (await file.Store.Set<LetterDraftRow>().Where(d => d.Key == key && d.Revision == draft.Revision).ExecuteDeleteAsync(stop) != 1) return null;
        var version = 1 + (await file.Store.Set<PublishedLetterRow>().Where(r => r.Key == key).MaxAsync(r => (int?)r.Version, stop) ?? 1);
        var id = $"{key}@{version}";
        file.Store.Add(new PublishedLetterRow { Id = id, Key = key, Version = version, Title = draft.Title, Body = draft.Body, PublishedByName = file.By.Actor.Name, PublishedAt = file.Now });
        return id;
    }

    static async Task<LetterDraft?> DraftAsync(CareStore store, string key, CancellationToken stop) =>
        await store.Set<LetterDraftRow>().AsNoTracking().FirstOrDefaultAsync(d => d.Key == key, stop) is { } d ? new(d.Key, d.Title, d.Body, d.Revision, d.ChangedByName, d.ChangedAt) : null;

    static LetterTemplate Of(LetterTemplate shipped, PublishedLetterRow row) => shipped with { Version = row.Version, Title = row.Title, Body = row.Body, PublishedBy = row.PublishedByName };
}
