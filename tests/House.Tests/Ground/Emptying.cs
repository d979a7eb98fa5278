using Npgsql;

namespace Threefold.House.Tests.Ground;

/// <summary>
/// Makes a used PostgreSQL database as empty as a new one, in a hundredth of the time of making one. What is not rows (a table,
/// a trigger, a right) is compared with what a new one has; a database that differs there is not used again.
/// </summary>
sealed class Emptying
{
    const string Build = """
        SELECT md5(string_agg(x, E'\n' ORDER BY x)) FROM (
          SELECT 'r ' || relname || relkind::text || coalesce(relacl::text, '') AS x FROM pg_class WHERE relnamespace = 'public'::regnamespace
          UNION ALL SELECT 'c ' || c.relname || attname || atttypid || attnotnull || coalesce(attacl::text, '') FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'public'::regnamespace AND attnum > 0
          UNION ALL SELECT 't ' || c.relname || tgname || tgenabled::text FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal
          UNION ALL SELECT 'f ' || proname || md5(prosrc) || coalesce(proacl::text, '') FROM pg_proc WHERE pronamespace = 'public'::regnamespace
          UNION ALL SELECT 'n ' || nspname || coalesce(nspacl::text, '') FROM pg_namespace WHERE nspname !~ '^pg_'
          UNION ALL SELECT 'k ' || conname || contype::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace) all_of_it
        """;

    const string Empty = """
        DO $$ DECLARE held record; BEGIN
          SET LOCAL lock_timeout = '3s'; SET LOCAL session_replication_role = replica;
          FOR held IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP EXECUTE format('DELETE FROM %I', held.tablename); END LOOP;
          PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) FROM pg_sequences WHERE schemaname = 'public';
        END $$
        """;

    readonly Dictionary<string, string> rows = [];
    string build = "";

    /// <summary>Learns what a new database holds.</summary>
    public static async Task<Emptying> LearnAsync(string where)
    {
        var learnt = new Emptying();
        await using var at = new NpgsqlConnection(where);
        await at.OpenAsync();
        learnt.build = await OneAsync(at, Build);
        foreach (var table in (await OneAsync(at, "SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'")).Split(','))
        {
            using var copy = await at.BeginTextExportAsync($"COPY {table} TO STDOUT");
            var text = await copy.ReadToEndAsync();
            if (text.Length > 0) learnt.rows[table] = text;
        }

        return learnt;
    }

    /// <summary>Empties a database.</summary>
    /// <returns>False when it is not as a new one is, and cannot be used again.</returns>
    public static async Task<bool> TryAsync(string where, Emptying learnt)
    {
        try
        {
            await using var at = new NpgsqlConnection(where);
            await at.OpenAsync();
            if (await OneAsync(at, Build) != learnt.build) return false;
            await using var whole = await at.BeginTransactionAsync();
            await using (var empty = new NpgsqlCommand($"{Empty}; SET LOCAL session_replication_role = replica", at)) await empty.ExecuteNonQueryAsync();
            foreach (var (table, text) in learnt.rows)
            {
                await using var copy = await at.BeginTextImportAsync($"COPY {table} FROM STDIN");
                await copy.WriteAsync(text);
            }

            await whole.CommitAsync();
            return true;
        }
        catch (PostgresException)
        {
            return false; // somebody still holds it, or may not: a new one is made
        }
    }

    static async Task<string> OneAsync(NpgsqlConnection at, string sql)
    {
        await using var command = new NpgsqlCommand(sql, at);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
