using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Threefold.Casework.Diary;

namespace Threefold.Casework.Store;

/// <summary>Adds to many maintained sums at once, inside the caller’s transaction: those that are there grow, others begin.</summary>
internal static class CountWriter
{
    /// <summary>Writes them in their order, which is the same for all who write.</summary>
    public static async Task AddAsync(CareStore store, IReadOnlyList<CellRow> rows, CancellationToken stop)
    {
        if (rows.Count == 0) return;
        var columns = Column.Of(store, typeof(CellRow));
        // SQLite looks each parameter up by its name among all of a statement's: many rows together cost more than they save.
        var together = store.Database.IsSqlite() ? 1 : 100;
        var whole = rows.Count / together * together;
        await using var many = Prepare(store, columns, together);
        for (var i = 0; i < whole; i += together) await RunAsync(many, i, together);
        if (whole == rows.Count) return;
        await using var rest = Prepare(store, columns, rows.Count - whole);
        await RunAsync(rest, whole, rows.Count - whole);

        async Task RunAsync(DbCommand command, int from, int count)
        {
            var p = 0;
            for (var r = from; r < from + count; r++)
            {
                foreach (var column in columns) command.Parameters[p++].Value = column.ValueIn(rows[r]) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(stop);
        }
    }

    static DbCommand Prepare(CareStore store, IReadOnlyList<Column> columns, int rows)
    {
        var command = store.Database.GetDbConnection().CreateCommand();
        command.Transaction = store.Database.CurrentTransaction!.GetDbTransaction();
        var values = Enumerable.Range(0, rows).Select(r => $"({string.Join(", ", columns.Select((_, c) => $"@p{(r * columns.Count) + c}"))})");
        command.CommandText =
            $"""
            INSERT INTO measure_cells ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES {string.Join(", ", values)}
            ON CONFLICT (measure, month, team, slice, day, part) DO UPDATE SET count = measure_cells.count + excluded.count
            """;
        for (var p = 0; p < rows * columns.Count; p++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{p}";
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
