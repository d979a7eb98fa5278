using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Diary;

/// <summary>Everywhere that somebody's words are kept or copied to, so that an erasure forgets none of them.</summary>
internal static class WordPlaces
{
    /// <summary>
    /// Tables whose rows of a person are copies or drafts of their words, and go whole: each has a column <c>person</c>. Whoever
    /// copies words to another table adds it here.
    /// </summary>
    public static readonly IReadOnlyList<string> Copies = ["drafts", "name_pairs", "postcode_people"];

    /// <summary>Destroys a person's words and salts, and clears every copy. What is left is that things happened, and when.</summary>
    public static async Task ClearAsync(CareStore store, Guid person, CancellationToken stop)
    {
        var erasures = store.Facts.Where(f => f.Person == person && f.Kind == nameof(WordsErased)).Select(f => f.Id);
        await store.Words.Where(w => w.Person == person && !erasures.Contains(w.Fact)).ExecuteDeleteAsync(stop);
        var names = await store.Set<NamePairRow>().AsNoTracking().Where(p => p.Person == person && p.Second == "").Select(p => p.First).ToListAsync(stop);
        foreach (var table in Copies) await RunAsync(store, $"DELETE FROM {table} WHERE person = @p0", person, stop);
        await NameIndex.TidyAsync(store, names, stop);
        foreach (var thing in CareStore.Things)
        {
            var cleared = ColumnsOf(store, thing).Select(c => $"\"{c.Column}\" = {c.Empty}").ToList();
            if (cleared.Count > 0) await RunAsync(store, $"UPDATE {Names.Table(thing.Name)} SET {string.Join(", ", cleared)} WHERE person = @p0", person, stop);
        }
    }

    /// <summary>Whether somebody has anything of these kinds.</summary>
    public static async Task<bool> HoldsAnyAsync(CareStore store, Guid person, IEnumerable<Type> kinds, CancellationToken stop)
    {
        var any = string.Join(" UNION ALL ", kinds.Select(k => $"SELECT 1 WHERE EXISTS (SELECT 1 FROM {Names.Table(k.Name)} WHERE person = @p0)"));
        return await store.ValueAsync(any, stop, person) is not null;
    }

    /// <summary>The columns of a thing that hold words, and what they hold once cleared. A key (<see cref="NotWordsAttribute"/>) stays.</summary>
    public static IEnumerable<(string Column, string Empty)> ColumnsOf(CareStore store, Type thing) =>
        from property in store.Model.FindEntityType(thing)!.GetProperties()
        let type = property.ClrType
        where (type == typeof(string) || type == typeof(DateOnly?)) && property.PropertyInfo!.GetCustomAttribute<NotWordsAttribute>() is null
        select (property.GetColumnName(), property.IsNullable ? "NULL" : "''");

    static async Task RunAsync(CareStore store, string sql, Guid person, CancellationToken stop)
    {
        await using var command = await store.CommandAsync(sql, stop, person);
        await command.ExecuteNonQueryAsync(stop);
    }
}
