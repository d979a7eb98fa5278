using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>What organisations say of their own entries: laid over what was imported, whenever an entry is read.</summary>
static class OwnWordsShelf
{
    static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    static readonly OwnWords Nothing = new();

    /// <summary>The words on one entry; none where nobody said anything.</summary>
    public static async Task<OwnWords> OfAsync(CareStore store, Guid entry, CancellationToken stop) =>
        await store.Set<OwnWordsRow>().AsNoTracking().Where(w => w.Entry == entry).Select(w => w.Words).FirstOrDefaultAsync(stop) is { } words ? Read(words) : Nothing;

    /// <summary>All words, by entry.</summary>
    public static async Task<Dictionary<Guid, OwnWords>> AllAsync(CareStore store, CancellationToken stop) =>
        await store.Set<OwnWordsRow>().AsNoTracking().ToDictionaryAsync(w => w.Entry, w => Read(w.Words), stop);

    /// <summary>The entry with the words on it, where there are any.</summary>
    public static ServiceEntry Over(Dictionary<Guid, OwnWords> all, ServiceEntry entry) => all.TryGetValue(entry.Id, out var words) ? words.Over(entry) : entry;

    /// <summary>Adds words to those there are, in a deed's own transaction.</summary>
    public static async Task SayAsync(PersonFile file, Guid entry, OwnWords words, CancellationToken stop)
    {
        var row = await file.Store.Set<OwnWordsRow>().FirstOrDefaultAsync(w => w.Entry == entry, stop);
        if (row is null) file.Store.Add(row = new OwnWordsRow { Entry = entry });
        (row.Words, row.ByName, row.At, row.Number) = (Write(Read(row.Words).With(words)), file.By.Actor.Name, file.Now, row.Number + 1);
    }

    /// <summary>Words as they are kept.</summary>
    public static string Write(OwnWords words) => JsonSerializer.Serialize(words, Json);

    /// <summary>Words as they were kept.</summary>
    public static OwnWords Read(string words) => JsonSerializer.Deserialize<OwnWords>(words, Json)!;
}
