using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;

namespace Threefold.Casework.Diary;

/// <summary>
/// Writes looks on SQLite over one connection that is kept, with statements made ready once: everyone who waits to open a
/// record waits for this. What is written is on disk when it returns (<c>synchronous=FULL</c>).
/// </summary>
internal sealed class SqliteLooks : IAsyncDisposable
{
    readonly CareStore store;
    readonly SqliteConnection connection;
    readonly SqliteCommand take;
    readonly (SqliteCommand Command, IReadOnlyList<Column> Columns) act, person;

    SqliteLooks(CareStore store)
    {
        (this.store, connection) = (store, (SqliteConnection)store.Database.GetDbConnection());
        take = connection.CreateCommand();
        take.CommandText = "UPDATE diary_head SET position = position + @p0 WHERE id = 1 RETURNING position";
        take.Parameters.Add(new SqliteParameter { ParameterName = "@p0" });
        (act, person) = (Insert("acts", typeof(ActRow)), Insert("act_people", typeof(ActPersonRow)));
    }

    /// <summary>Opens the connection that is kept.</summary>
    public static async Task<SqliteLooks> OpenAsync(Stores stores)
    {
        var store = stores.Open();
        await store.Database.OpenConnectionAsync();
        return new SqliteLooks(store);
    }

    /// <summary>Writes them in one commit. The caller has the turn to write.</summary>
    /// <param name="acts">The looks.</param>
    /// <param name="place">Gives each its place, from the first that was taken.</param>
    public void Write(IReadOnlyList<ActRow> acts, Action<long> place)
    {
        using var commit = connection.BeginTransaction();
        (take.Transaction, act.Command.Transaction, person.Command.Transaction) = (commit, commit, commit);
        take.Parameters[0].Value = acts.Count;
        place((long)take.ExecuteScalar()! - acts.Count + 1);
        foreach (var look in acts)
        {
            Run(act, look);
            foreach (var about in look.People) Run(person, about);
        }

        commit.Commit();
    }

    public async ValueTask DisposeAsync()
    {
        await take.DisposeAsync();
        await act.Command.DisposeAsync();
        await person.Command.DisposeAsync();
        await store.DisposeAsync();
    }

    (SqliteCommand, IReadOnlyList<Column>) Insert(string table, Type kind)
    {
        var (command, columns) = (connection.CreateCommand(), Column.Of(store, kind));
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < columns.Count; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        return (command, columns);
    }

    static void Run((SqliteCommand Command, IReadOnlyList<Column> Columns) insert, object row)
    {
        for (var i = 0; i < insert.Columns.Count; i++) insert.Command.Parameters[i].Value = insert.Columns[i].ValueIn(row) ?? DBNull.Value;
        insert.Command.ExecuteNonQuery();
    }
}
