using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Store;

namespace Threefold.Casework.Shelves;

/// <summary>The versions of practice models that are written and published here. No personal data: no door to read them.</summary>
public sealed class ModelVersions
{
    readonly Stores stores;

    internal ModelVersions(Stores stores) => this.stores = stores;

    /// <summary>The ids of all versions published here.</summary>
    public IReadOnlyList<string> PublishedIds()
    {
        using var store = stores.Open();
        return [.. store.Set<PublishedModelRow>().AsNoTracking().OrderBy(p => p.Id).Select(p => p.Id)];
    }

    /// <summary>One version published here, or <see langword="null"/>.</summary>
    public PublishedModel? Published(string id)
    {
        using var store = stores.Open();
        return store.Set<PublishedModelRow>().AsNoTracking().FirstOrDefault(p => p.Id == id) is { } row ? Of(row) : null;
    }

    /// <summary>The publishing acts' seals, by version, as the diary holds them: what <c>models check</c> compares with.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SealsInDiaryAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var acts = await store.Acts.AsNoTracking().Where(a => a.Name == nameof(PublishModel) && a.Allowed).Select(a => new { a.ModelVersion, a.Why }).ToListAsync(stop);
        return acts.GroupBy(a => a.ModelVersion, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Why, StringComparer.Ordinal);
    }

    /// <summary>Everything that is being written, by version.</summary>
    public async Task<IReadOnlyList<ModelDraft>> DraftsAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return [.. (await store.Set<ModelDraftRow>().AsNoTracking().OrderBy(d => d.Id).ToListAsync(stop)).Select(Of)];
    }

    /// <summary>One draft, or <see langword="null"/>.</summary>
    public async Task<ModelDraft?> DraftAsync(string id, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await DraftAsync(store, id, stop);
    }

    /// <summary>A draft begins, in the deed's own transaction.</summary>
    internal static void Begin(PersonFile file, string id, string code, int version, string parent, ModelText text) => file.Store.Add(new ModelDraftRow
    {
        Id = id, Code = code, Version = version, Parent = parent, Files = Write(text), Revision = 1, ChangedBy = file.By.Actor.Id, ChangedByName = file.By.Actor.Name, ChangedAt = file.Now,
    });

    /// <summary>The draft as it stands inside the deed.</summary>
    internal static Task<ModelDraft?> DraftAsync(PersonFile file, string id, CancellationToken stop) => DraftAsync(file.Store, id, stop);

    /// <summary>Saves a draft over the revision that was seen; false when somebody saved, published or put it away meanwhile.</summary>
    internal static async Task<bool> SaveAsync(PersonFile file, string id, int seen, ModelText text, CancellationToken stop)
    {
        var (files, by, name, at) = (Write(text), file.By.Actor.Id, file.By.Actor.Name, file.Now);
        return await file.Store.Set<ModelDraftRow>().Where(d => d.Id == id && d.Revision == seen).ExecuteUpdateAsync(
            d => d.SetProperty(r => r.Files, files).SetProperty(r => r.Revision, seen + 1).SetProperty(r => r.ChangedBy, by).SetProperty(r => r.ChangedByName, name).SetProperty(r => r.ChangedAt, at), stop) == 1;
    }

    /// <summary>Takes a draft away as it was seen; false when somebody was first. Two at once are one after the other here.</summary>
    internal static async Task<bool> TakeAwayAsync(PersonFile file, string id, int seen, CancellationToken stop) =>
        await file.Store.Set<ModelDraftRow>().Where(d => d.Id == id && d.Revision == seen).ExecuteDeleteAsync(stop) == 1;

    /// <summary>A version is published, in the deed's own transaction, with its seal in the act.</summary>
    internal static void Publish(PersonFile file, string id, string code, int version, ModelText text, DateOnly from, IEnumerable<string> coProducers)
    {
        file.Act.Why = text.Digest;
        file.Store.Add(new PublishedModelRow
        {
            Id = id, Code = code, Version = version, Files = Write(text), Digest = text.Digest, EffectiveFrom = from, CoProducers = string.Join("; ", coProducers),
            PublishedBy = file.By.Actor.Id, PublishedByName = file.By.Actor.Name, PublishedAt = file.Now,
        });
    }

    static async Task<ModelDraft?> DraftAsync(CareStore store, string id, CancellationToken stop) =>
        await store.Set<ModelDraftRow>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, stop) is { } row ? Of(row) : null;

    static ModelDraft Of(ModelDraftRow d) => new(d.Id, d.Code, d.Parent, Read(d.Files), d.Revision, d.ChangedByName, d.ChangedAt);

    static PublishedModel Of(PublishedModelRow p) => new(p.Id, p.Code, Read(p.Files), p.Digest, p.EffectiveFrom, p.CoProducers, p.PublishedByName, p.PublishedAt);

    static string Write(ModelText text) => JsonSerializer.Serialize(text.Files);

    static ModelText Read(string files) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(files) ?? []);
}
