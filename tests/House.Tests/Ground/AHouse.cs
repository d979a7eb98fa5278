using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Ground;

/// <summary>The two databases a store test runs on. PostgreSQL that is not configured is skipped, visibly.</summary>
public static class Databases
{
    public const string PostgresVariable = "THREEFOLD_TEST_POSTGRES";

    public static TheoryData<string> Both => ["sqlite", "postgres"];
}

/// <summary>A whole house on a fresh, empty store, with a clock that stands still until it is moved.</summary>
public sealed class AHouse : IAsyncDisposable
{
    readonly ServiceProvider services;
    readonly string? database;
    readonly bool empty;

    AHouse(ServiceProvider services, string where, string folder, string? database, bool empty) =>
        (this.services, Where, Folder, this.database, this.empty) = (services, where, folder, database, empty);

    /// <summary>A folder of its own, gone when it is: the key, the anchor and the SQLite store.</summary>
    public string Folder { get; }

    public string AnchorFile => Path.Combine(Folder, "anchor", "anchor.jsonl");

    public string Where { get; }
    public MovableClock Clock => (MovableClock)services.GetRequiredService<TimeProvider>();
    internal Stores Stores => services.GetRequiredService<Stores>();
    internal DiaryWriter Diary => services.GetRequiredService<DiaryWriter>();
    public StoreKeeper Keeper => services.GetRequiredService<StoreKeeper>();

    public static readonly Team North = new() { Id = Guid.Parse("01900000-0000-7000-8000-000000000001"), Name = "North", Model = "norfolk@1", IsFrontDoor = true };
    public static readonly Team South = new() { Id = Guid.Parse("01900000-0000-7000-8000-000000000002"), Name = "South", Model = "cambridgeshire@1" };

    public static Actor Amira { get; } = Worker("Amira", North, Role.CustomerAdviser);
    public static Actor Priya { get; } = Worker("Priya Nair", North, Role.SocialWorker);
    public static Actor Maya { get; } = Worker("Maya", North, Role.TeamManager);
    public static Actor Sam { get; } = Worker("Sam", South, Role.SocialWorker);
    public static Actor Ina { get; } = Worker("Ina", South, Role.InformationGovernance);

    /// <summary>The councils’ models, read once for all tests.</summary>
    public static ModelFiles Models { get; } = ModelFiles.Read(Path.Combine(AppContext.BaseDirectory, "practice-models"));

    public static async Task<AHouse> OpenAsync(string kind, bool empty = false, bool anchored = true, AHouse? after = null)
    {
        string where;
        string? database = null;
        var folder = Directory.CreateTempSubdirectory("threefold-").FullName;
        if (kind == "sqlite")
        {
            where = $"sqlite:{Path.Combine(folder, "store.db")}";
            if (!empty) await AnEmptyStore.CopyToFileAsync(Path.Combine(folder, "store.db"));
        }
        else
        {
            var server = Environment.GetEnvironmentVariable(Databases.PostgresVariable);
            Assert.SkipWhen(string.IsNullOrEmpty(server), $"PostgreSQL is not configured ({Databases.PostgresVariable}).");
            database = empty ? $"t_{Guid.NewGuid():N}" : await AnEmptyStore.LendAsync();
            where = AnEmptyStore.WhereIs(database);
        }

        var seals = new SealSettings(Path.Combine(folder, "seal.key"), Anchor: anchored ? Path.Combine(folder, "anchor", "anchor.jsonl") : null);
        // A house that comes after another one keeps its key and its anchor, as after a loss.
        if (after is not null) seals = after.Get<SealSettings>();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new MovableClock()).AddSingleton(Models).AddCasework(where, seals: seals).BuildServiceProvider();
        return new AHouse(services, where, folder, database, empty);
    }

    /// <summary>Puts the teams and those who work in them into a store.</summary>
    public static Task StaffAsync(TeamShelf shelf) => shelf.PutAsync([North, South], [Row(Amira, North), Row(Priya, North), Row(Maya, North), Row(Sam, South), Row(Ina, South)], []);

    /// <summary>The house itself, as a verb of the command line opens it.</summary>
    public IServiceProvider Services => services;

    /// <summary>A shelf or keeper.</summary>
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>An act or the door, in a request of its own.</summary>
    public async Task<TResult> WithAsync<T, TResult>(Func<T, Task<TResult>> use) where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        if (database is not null) await (empty ? AnEmptyStore.DropAsync(database) : AnEmptyStore.GiveBackAsync(database));
    }

    static Actor Worker(string name, Team team, params Role[] roles) =>
        new(ActorKind.Worker, new Guid(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name))), name, roles.ToHashSet(), new HashSet<Guid> { team.Id }, new HashSet<Guid>());

    static Worker Row(Actor actor, Team team) =>
        new() { Id = actor.Id, Name = actor.Name, Subject = actor.Name.ToLowerInvariant(), Team = team.Id, Roles = string.Join(',', actor.Roles) };
}

/// <summary>A clock that tests move.</summary>
public sealed class MovableClock : TimeProvider
{
    DateTimeOffset now = new(2026, 1, 13, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;

    public void SetTo(DateTimeOffset moment) => now = moment;
}
