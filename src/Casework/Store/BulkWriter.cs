using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Threefold.Casework.Store;

/// <summary>
/// Writes many rows of one kind at once, inside the caller's transaction: COPY on PostgreSQL, prepared inserts of several
/// rows on SQLite. Columns and conversions come from the one model, so that a bulk row is as any other.
/// </summary>
internal static class BulkWriter
{
    /// <summary>SQLite looks each parameter up by its name among all of a statement's, so that many rows together cost more than they save.</summary>
    const int RowsTogether = 6;

    /// <summary>Writes rows, all of one kind.</summary>
    public static async Task WriteAsync<T>(CareStore store, IReadOnlyList<T> rows, CancellationToken stop)
        where T : class
    {
        if (rows.Count == 0) return;
        var columns = Column.Of(store, rows[0].GetType());
        var table = store.Model.FindEntityType(rows[0].GetType())!.GetTableName()!;
        if (store.Database.GetDbConnection() is NpgsqlConnection postgres) await CopyAsync(postgres, table, columns, rows, stop);
        else await InsertAsync(store, table, columns, rows, stop);
    }

    static async Task CopyAsync<T>(NpgsqlConnection postgres, string table, IReadOnlyList<Column> columns, IReadOnlyList<T> rows, CancellationToken stop)
        where T : class
    {
        await using var copy = await postgres.BeginBinaryImportAsync($"COPY \"{table}\" ({Names(columns)}) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            foreach (var column in columns)
            {
                if (column.ValueIn(row) is { } value) await copy.WriteAsync(value, column.Type, stop);
                else await copy.WriteNullAsync(stop);
            }
        }

        await copy.CompleteAsync(stop);
    }

    static async Task InsertAsync<T>(CareStore store, string table, IReadOnlyList<Column> columns, IReadOnlyList<T> rows, CancellationToken stop)
        where T : class
    {
        var whole = rows.Count / RowsTogether * RowsTogether;
        await using var many = Prepare(store, table, columns, RowsTogether);
        for (var i = 0; i < whole; i += RowsTogether) await RunAsync(many, i, RowsTogether);
        await using var one = Prepare(store, table, columns, 1);
        for (var i = whole; i < rows.Count; i++) await RunAsync(one, i, 1);

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

    static DbCommand Prepare(CareStore store, string table, IReadOnlyList<Column> columns, int rows)
    {
        var command = store.Database.GetDbConnection().CreateCommand();
        command.Transaction = store.Database.CurrentTransaction!.GetDbTransaction();
        var values = Enumerable.Range(0, rows).Select(r => $"({string.Join(", ", columns.Select((_, c) => $"@p{(r * columns.Count) + c}"))})");
        command.CommandText = $"INSERT INTO \"{table}\" ({Names(columns)}) VALUES {string.Join(", ", values)}";
        for (var p = 0; p < rows * columns.Count; p++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{p}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    static string Names(IReadOnlyList<Column> columns) => string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
}
