using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Diary;

public sealed class ServingRoleTests
{
    [Fact]
    public async Task The_role_that_serves_adds_to_the_diary_and_cannot_change_it()
    {
        await using var house = await AHouse.OpenAsync("postgres");
        await ADiary.TellAsync(house, people: 2, seals: 1);
        var role = $"serving_{Guid.NewGuid():N}";
        await using var owner = house.Stores.Open();
        await owner.Database.ExecuteSqlRawAsync($"CREATE ROLE {role}");
        try
        {
            await house.Keeper.GrantServingAsync(role);
            await using var serving = house.Stores.Open();
            await serving.Database.OpenConnectionAsync();
            await serving.Database.ExecuteSqlRawAsync($"SET ROLE {role}");
            (await serving.Acts.CountAsync()).ShouldBeGreaterThan(0);
            foreach (var sql in new[] { "UPDATE acts SET name = 'x'", "DELETE FROM facts", "DELETE FROM act_people", "UPDATE seals SET root = ''", "TRUNCATE facts CASCADE", "UPDATE words SET sentence = ''", "ALTER TABLE acts DISABLE TRIGGER ALL" })
                (await Should.ThrowAsync<PostgresException>(() => serving.Database.ExecuteSqlRawAsync(sql), sql)).SqlState.ShouldBe("42501", sql);
            await serving.Database.ExecuteSqlRawAsync("INSERT INTO act_people (act, person, position) SELECT id, gen_random_uuid(), position FROM acts LIMIT 1");
            await serving.Database.ExecuteSqlRawAsync("DELETE FROM words; UPDATE people SET given_name = given_name; RESET ROLE");
        }
        finally
        {
            await owner.Database.ExecuteSqlRawAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
        }

        await Should.ThrowAsync<StoreNotReady>(() => house.Keeper.GrantServingAsync("nobody_of_that_name"));
    }
}
