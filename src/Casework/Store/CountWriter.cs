using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Threefold.Casework.Diary;

namespace Threefold.Casework.Store;

/// <summary>Adds to many maintained sums at once, inside the caller’s transaction: those that are there grow, others begin.</summary>
internal static class CountWriter
{
    const int RowsTogether = 100;

    public static async Task AddAsync(CareStore store, IReadOnlyList<CellRow> rows, CancellationToken stop)
    {
        if (rows.Count == 0) return;
        var columns = Column.Of(store, typeof(CellRow));
        // In the order of the key, so that two who add at once never wait for each other in a circle.
        var sorted = rows.OrderBy(r => r.Measure, StringComparer.Ordinal).ThenBy(r => r.Month).ThenBy(r => r.Team).ThenBy(r => r.Slice, StringComparer.Ordinal).ThenBy(r => r.Day).ThenBy(r => r.Part).ToList();
        var whole = sorted.Count / RowsTogether * RowsTogether;
        await using var many = Prepare(store, columns, RowsTogether);
        for (var i = 0; i < whole; i += RowsTogether) await RunAsync(many, sorted.GetRange(i, RowsTogether));
        if (whole == sorted.Count) return;
        await using var rest = Prepare(store, columns, sorted.Count - whole);
        await RunAsync(rest, sorted[whole..]);

        async Task RunAsync(DbCommand command, List<CellRow> some)
        {
            var p = 0;
            foreach (var row in some)
            {
                foreach (var column in columns) command.Parameters[p++].Value = column.ValueIn(row) ?? DBNull.Value;
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
