using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Door;

public sealed class EarlierBuildTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_store_whose_step_was_another_is_refused_in_a_plain_sentence_and_not_touched(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await house.Keeper.MustBeReadyAsync();
        await using var store = house.Stores.Open();
        await store.Database.ExecuteSqlRawAsync("UPDATE schema_steps SET digest = 'another' WHERE name = '0001-house'");

        foreach (var open in new Func<Task>[] { () => house.Keeper.MustBeReadyAsync(), () => house.Keeper.MigrateAsync() })
            (await Should.ThrowAsync<StoreOfEarlierBuild>(open)).Message.ShouldContain("made by an earlier build");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_store_from_before_digests_were_kept_is_refused_too(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await using var store = house.Stores.Open();
        await store.Database.ExecuteSqlRawAsync("ALTER TABLE schema_steps DROP COLUMN digest");
        if (kind == "postgres") NpgsqlConnection.ClearPool((NpgsqlConnection)store.Database.GetDbConnection()); // As a new programme comes to it, with nothing prepared.

        await Should.ThrowAsync<StoreOfEarlierBuild>(() => house.Keeper.MigrateAsync());
        await Should.ThrowAsync<StoreOfEarlierBuild>(() => house.Keeper.MustBeReadyAsync());
    }

    [Fact]
    public async Task A_demo_of_an_earlier_build_is_kept_beside_the_new_one()
    {
        var folder = Directory.CreateTempSubdirectory("threefold-earlier-").FullName;
        try
        {
            await MakeAsync(folder, demo: true);

            var kept = await Threefold.Web.Commands.EarlierDemo.SetAsideAsync($"sqlite:{folder}/threefold.db", folder, default);

            File.Exists(Path.Combine(kept!, "threefold.db")).ShouldBeTrue();
            File.Exists(Path.Combine(folder, "threefold.db")).ShouldBeFalse();
            (await Threefold.Web.Commands.EarlierDemo.SetAsideAsync($"sqlite:{folder}/threefold.db", folder, default)).ShouldBeNull();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Lives_that_are_no_demo_are_never_moved()
    {
        var folder = Directory.CreateTempSubdirectory("threefold-earlier-").FullName;
        try
        {
            await MakeAsync(folder, demo: false);

            await Should.ThrowAsync<StoreOfEarlierBuild>(() => Threefold.Web.Commands.EarlierDemo.SetAsideAsync($"sqlite:{folder}/threefold.db", folder, default));

            File.Exists(Path.Combine(folder, "threefold.db")).ShouldBeTrue();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task MakeAsync(string folder, bool demo)
    {
        using var stores = new Stores($"sqlite:{folder}/threefold.db");
        var keeper = new StoreKeeper(stores);
        await keeper.MigrateAsync();
        if (demo) await keeper.MarkDemoAsync("Made up", default);
        await using var store = stores.Open();
        await store.Database.ExecuteSqlRawAsync("UPDATE schema_steps SET digest = 'another'");
    }
}
