using Microsoft.EntityFrameworkCore;
using Npgsql;
using Threefold.Casework.Store;

namespace Threefold.Casework.Diary;

/// <summary>
/// Writes looks on PostgreSQL in one journey there and back: positions taken, acts and people written, committed together.
/// Everyone who waits to open a record waits for this, so it is written by hand.
/// </summary>
internal static class LookBatch
{
    /// <summary>Writes them. On disk when this returns.</summary>
    /// <returns>The first position they took.</returns>
    public static async Task<long> WriteAsync(CareStore store, IReadOnlyList<ActRow> acts)
    {
        var (ofAct, ofPerson) = (Column.Of(store, typeof(ActRow)), Column.Of(store, typeof(ActPersonRow)));
        var (act, person) = (Insert("acts", ofAct), Insert("act_people", ofPerson));
        await store.Database.OpenConnectionAsync();
        // A batch without a transaction of its own is one: all of it is kept, or nothing.
        await using var batch = new NpgsqlBatch((NpgsqlConnection)store.Database.GetDbConnection());
        batch.BatchCommands.Add(Take(acts.Count));
        for (var i = 0; i < acts.Count; i++)
        {
            batch.BatchCommands.Add(Fill(act, ofAct, acts[i], acts.Count - 1 - i));
            foreach (var row in acts[i].People) batch.BatchCommands.Add(Fill(person, ofPerson, row, acts.Count - 1 - i));
        }

        return (long)(await batch.ExecuteScalarAsync())! - acts.Count + 1;
    }

    static NpgsqlBatchCommand Take(int count) =>
        new("UPDATE diary_head SET position = position + $1 WHERE id = 1 RETURNING position") { Parameters = { new NpgsqlParameter<long> { TypedValue = count } } };

    static string Insert(string table, IReadOnlyList<Column> columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((c, i) => c.Name == "position" ? $"(SELECT position FROM diary_head WHERE id = 1) - ${i + 1}" : $"${i + 1}"))})";

    static NpgsqlBatchCommand Fill(string insert, IReadOnlyList<Column> columns, object row, long before)
    {
        var command = new NpgsqlBatchCommand(insert);
        foreach (var column in columns)
            command.Parameters.Add(new NpgsqlParameter { DataTypeName = column.Type, Value = column.Name == "position" ? before : column.ValueIn(row) ?? DBNull.Value });
        return command;
    }
}
