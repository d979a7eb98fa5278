using Microsoft.EntityFrameworkCore;
using Npgsql;
using Threefold.Casework.Store;

namespace Threefold.Casework.Diary;

/// <summary>
/// Writes looks on PostgreSQL in one journey there and back: positions taken, acts and people written, committed together.
/// However many they are, it is three statements that the server has ready: everyone who waits to open a record waits for this.
/// </summary>
internal static class LookBatch
{
    /// <summary>Writes them. On disk when this returns.</summary>
    /// <returns>The first position they took.</returns>
    public static async Task<long> WriteAsync(CareStore store, IReadOnlyList<ActRow> acts)
    {
        // Within the batch a row knows only how far it is before the last position taken.
        var people = acts.SelectMany((a, i) => a.People.Select(p => (Row: (object)p, Before: (long)acts.Count - 1 - i))).ToList();
        await store.Database.OpenConnectionAsync();
        // A batch without a transaction of its own is one: all of it is kept, or nothing.
        await using var batch = new NpgsqlBatch((NpgsqlConnection)store.Database.GetDbConnection());
        batch.BatchCommands.Add(new("UPDATE diary_head SET position = position + $1 WHERE id = 1 RETURNING position") { Parameters = { new NpgsqlParameter<long> { TypedValue = acts.Count } } });
        batch.BatchCommands.Add(Insert(store, "acts", typeof(ActRow), [.. acts.Select((a, i) => ((object)a, (long)acts.Count - 1 - i))]));
        if (people.Count > 0) batch.BatchCommands.Add(Insert(store, "act_people", typeof(ActPersonRow), people));
        return (long)(await batch.ExecuteScalarAsync())! - acts.Count + 1;
    }

    /// <summary>All rows of a kind in one statement: a list for each column.</summary>
    static NpgsqlBatchCommand Insert(CareStore store, string table, Type kind, IReadOnlyList<(object Row, long Before)> rows)
    {
        var columns = Column.Of(store, kind);
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        var values = string.Join(", ", columns.Select(c => c.Name == "position" ? "h.position - r.\"position\"" : $"r.\"{c.Name}\""));
        var lists = string.Join(", ", columns.Select((_, i) => $"${i + 1}"));
        var command = new NpgsqlBatchCommand($"INSERT INTO {table} ({names}) SELECT {values} FROM diary_head h, unnest({lists}) AS r ({names}) WHERE h.id = 1");
        foreach (var column in columns)
        {
            var list = Array.CreateInstance(column.Kept, rows.Count);
            for (var i = 0; i < rows.Count; i++) list.SetValue(column.Name == "position" ? rows[i].Before : column.ValueIn(rows[i].Row), i);
            command.Parameters.Add(new NpgsqlParameter { DataTypeName = $"{column.Type}[]", Value = list });
        }

        return command;
    }
}
