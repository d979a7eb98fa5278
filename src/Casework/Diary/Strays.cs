using Threefold.Casework.Store;

namespace Threefold.Casework.Diary;

/// <summary>Finds rows that hang in the air: beyond the diary's end, or of an act or fact that is not there.</summary>
internal static class Strays
{
    public static async Task LookAsync(CareStore store, long head, Breaches breaches, CancellationToken stop)
    {
        foreach (var (table, what) in new[] { ("acts", "act"), ("facts", "fact") })
        {
            await EachAsync(store, $"SELECT id, position FROM {table} WHERE position < 1 OR position > @p0", (id, position) =>
                breaches.Add(BreachKind.Inserted, Math.Max(position, 0), $"{what} {id}", $"This {what} lies outside the diary, which ends at {head}."), stop, head);
        }

        await EachAsync(store, "SELECT p.person, p.position FROM act_people p LEFT JOIN acts a ON a.id = p.act WHERE a.id IS NULL", (_, position) =>
            breaches.Add(BreachKind.PersonSwapped, position, "", "Somebody is filed under an act that is not there."), stop);
        await EachAsync(store, "SELECT f.id, f.position FROM facts f LEFT JOIN acts a ON a.id = f.act WHERE a.id IS NULL", (id, position) =>
            breaches.Add(BreachKind.Deleted, position, $"fact {id}", "The act that this fact came of is gone."), stop);
        await EachAsync(store, "SELECT w.fact, 0 AS position FROM words w LEFT JOIN facts f ON f.id = w.fact WHERE f.id IS NULL", (id, _) =>
            breaches.Add(BreachKind.Inserted, 0, $"fact {id}", "There are words here of a fact that is not there."), stop);
    }

    static async Task EachAsync(CareStore store, string sql, Action<string, long> found, CancellationToken stop, params object[] values)
    {
        await using var command = await store.CommandAsync(sql, stop, values);
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop)) found(DiaryCells.Spell(row[0], CellKind.Id) ?? "", row[1] is long or int ? Convert.ToInt64(row[1], System.Globalization.CultureInfo.InvariantCulture) : 0);
    }
}
