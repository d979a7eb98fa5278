using Microsoft.EntityFrameworkCore;

namespace Threefold.Casework.Store;

/// <summary>What PostgreSQL lets the role that serves do: it may add to the diary and read it, and never change it.</summary>
internal static class ServingRole
{
    /// <summary>Written once: the diary, and what was published.</summary>
    static readonly string[] Diary = ["acts", "act_people", "facts", "seals", "published_models"];

    /// <summary>Takes every right from a role and gives it the few it needs.</summary>
    /// <exception cref="StoreNotReady">The store is not PostgreSQL, or there is no such role.</exception>
    public static async Task GrantAsync(Stores stores, string role, CancellationToken stop)
    {
        if (stores.IsSqlite) throw new StoreNotReady("A serving role is for PostgreSQL only.");
        await using var store = stores.Open();
        if (await store.ValueAsync("SELECT 1 FROM pg_roles WHERE rolname = @p0", stop, role) is null) throw new StoreNotReady($"There is no role called {role}. Make it first.");
        var name = $"\"{role.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var others = store.Model.GetEntityTypes().Select(e => e.GetTableName()!).Where(t => t != "words" && !Diary.Contains(t)).Select(t => $"\"{t}\"");
        await using var command = await store.CommandAsync(
            $"""
            REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {name};
            GRANT USAGE ON SCHEMA public TO {name};
            GRANT SELECT, INSERT ON {string.Join(", ", Diary)} TO {name};
            GRANT SELECT, INSERT, DELETE ON words TO {name};
            GRANT SELECT ON schema_steps TO {name};
            GRANT SELECT, INSERT, UPDATE, DELETE ON {string.Join(", ", others)} TO {name};
            """, stop);
        await command.ExecuteNonQueryAsync(stop);
    }
}
