using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Threefold.Casework.Store;

/// <summary>The whole store as it was at one moment, while others go on writing.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    readonly DbTransaction moment;

    Snapshot(CareStore store, DbTransaction moment) => (Store, this.moment) = (store, moment);

    public CareStore Store { get; }

    public static async Task<Snapshot> OpenAsync(Stores stores, CancellationToken stop)
    {
        var store = stores.Open();
        await store.Database.OpenConnectionAsync(stop);
        var connection = store.Database.GetDbConnection();
        // A deferred transaction reads one moment of the write-ahead log and never holds the writer.
        DbTransaction moment = connection is SqliteConnection lite ? lite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await store.Database.UseTransactionAsync(moment, stop);
        return new Snapshot(store, moment);
    }

    public async ValueTask DisposeAsync()
    {
        await moment.DisposeAsync();
        await Store.DisposeAsync();
    }
}

/// <summary>Plain SQL on a store's own connection and transaction.</summary>
internal static class PlainSql
{
    /// <summary>A command with numbered values <c>@p0</c>, <c>@p1</c> …</summary>
    public static async Task<DbCommand> CommandAsync(this CareStore store, string sql, CancellationToken stop, params object[] values)
    {
        await store.Database.OpenConnectionAsync(stop);
        var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = store.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"p{i}", values[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>The first value of the first row, or nothing.</summary>
    public static async Task<object?> ValueAsync(this CareStore store, string sql, CancellationToken stop, params object[] values)
    {
        await using var command = await store.CommandAsync(sql, stop, values);
        return await command.ExecuteScalarAsync(stop) is { } value and not DBNull ? value : null;
    }
}
