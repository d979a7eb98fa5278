using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using Threefold.Casework.Store;
using Threefold.Casework.Store.Shapes;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Door;

public sealed class StoreShapeTests
{
    const string Header = "-- What the model says, for this database. Written by a test until the first release; see Steps.md.\n";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public void The_first_schema_step_is_what_the_model_says(string kind)
    {
        using var stores = new Stores(kind == "sqlite" ? "sqlite:shape.db" : "Host=localhost;Database=shape");
        using var store = stores.Open();
        var model = Header + store.Database.GenerateCreateScript().ReplaceLineEndings("\n").Replace("GO\n", "", StringComparison.Ordinal);
        if (kind == "sqlite")
        {
            foreach (var table in store.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(e => e.FindAnnotation(MeasureShape.InKeyOrder) is not null).Select(e => e.GetTableName()))
                model = Regex.Replace(model, $"(CREATE TABLE \"{table}\" \\([^;]*\\));", "$1 WITHOUT ROWID;");
        }
        var file = Path.Combine(Repository.Root, "src/Casework/Store/Schema", kind == "sqlite" ? "Sqlite" : "Postgres", "0001-house.sql");

        if (Environment.GetEnvironmentVariable("THREEFOLD_WRITE_SCHEMA") == "1") File.WriteAllText(file, model);

        File.ReadAllText(file).ShouldBe(model);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_store_made_from_the_files_has_every_column_of_the_model(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await using var store = house.Stores.Open();
        foreach (var entity in store.Model.GetEntityTypes())
        {
            var columns = string.Join(", ", entity.GetProperties().Select(p => $"\"{p.GetColumnName()}\""));
            await store.Database.ExecuteSqlRawAsync($"SELECT {columns} FROM \"{entity.GetTableName()}\" WHERE 1 = 0");
        }
    }

    [Fact]
    public async Task Every_child_table_can_be_found_by_its_parent()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await using var store = house.Stores.Open();
        foreach (var key in store.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()))
        {
            var ways = key.DeclaringEntityType.GetIndexes().Select(i => i.Properties[0]).Concat(key.DeclaringEntityType.GetKeys().Select(k => k.Properties[0]));
            ways.ShouldContain(key.Properties[0], $"{key.DeclaringEntityType.GetTableName()} needs an index on {key.Properties[0].Name}.");
        }
    }

    [Fact]
    public async Task Sqlite_keeps_every_commit_on_disk_before_it_is_acknowledged()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await using var store = house.Stores.Open();
        (await store.Database.SqlQueryRaw<long>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").SingleAsync()).ShouldBe(2);
        (await store.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync()).ShouldBe("wal");
        (await store.Database.SqlQueryRaw<long>("SELECT secure_delete AS \"Value\" FROM pragma_secure_delete").SingleAsync()).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Serving_refuses_an_empty_store_and_a_newer_one(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind, empty: true);
        await Should.ThrowAsync<StoreNotReady>(() => house.Keeper.MustBeReadyAsync());

        await house.Keeper.MigrateAsync();
        await house.Keeper.MustBeReadyAsync();

        await using var store = house.Stores.Open();
        await store.Database.ExecuteSqlRawAsync("INSERT INTO schema_steps (name, at, digest) VALUES ('9999-tomorrow', 'then', '')");
        (await Should.ThrowAsync<StoreNotReady>(() => house.Keeper.MustBeReadyAsync())).Message.ShouldContain("newer");
    }
}
