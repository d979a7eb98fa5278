using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Shelves;

/// <summary>What somebody who does the work says of it. Who wrote it is kept so that they alone can take it back.</summary>
internal sealed class WordsFromWorkRow
{
    public Guid Id { get; init; }
    public Guid Worker { get; init; }
    public string Words { get; init; } = "";
    public string SaidAs { get; init; } = "";
    public string Places { get; init; } = "";
    public DateOnly Until { get; init; }
}

/// <summary>What those who do the work say of it, as far as they let it be told. Who wrote what is told to nobody but themselves.</summary>
public sealed class WordsFromWorkShelf
{
    readonly Stores stores;

    internal WordsFromWorkShelf(Stores stores) => this.stores = stores;

    /// <summary>What may be told on a day, in no order that tells who wrote when.</summary>
    public async Task<IReadOnlyList<WordsFromWork>> ToTellAsync(DateOnly today, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return [.. (await store.Set<WordsFromWorkRow>().AsNoTracking().Where(w => w.Until >= today).ToListAsync(stop)).Select(Of).OrderBy(w => w.Words, StringComparer.Ordinal)];
    }

    /// <summary>What one worker let be told.</summary>
    public async Task<IReadOnlyList<WordsFromWork>> OfAsync(Guid worker, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return [.. (await store.Set<WordsFromWorkRow>().AsNoTracking().Where(w => w.Worker == worker).OrderBy(w => w.Id).ToListAsync(stop)).Select(Of)];
    }

    internal static Guid Add(PersonFile file, WordsFromWork said)
    {
        var id = file.NewId();
        file.Store.Add(new WordsFromWorkRow { Id = id, Worker = file.By.Actor.Id, Words = said.Words.Trim(), SaidAs = said.SaidAs.Trim(), Places = string.Join(',', said.Places), Until = said.Until!.Value });
        return id;
    }

    /// <summary>Takes words away for good; false when they are not this worker's.</summary>
    internal static async Task<bool> TakeAsync(PersonFile file, Guid words, CancellationToken stop)
    {
        var row = await file.Store.Set<WordsFromWorkRow>().FirstOrDefaultAsync(w => w.Id == words && w.Worker == file.By.Actor.Id, stop);
        if (row is not null) file.Store.Remove(row);
        return row is not null;
    }

    static WordsFromWork Of(WordsFromWorkRow row) => new()
    {
        Id = row.Id, Words = row.Words, SaidAs = row.SaidAs, Until = row.Until, Places = [.. row.Places.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<StoryPlace>)],
    };
}
