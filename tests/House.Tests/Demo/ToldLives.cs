using Microsoft.Data.Sqlite;
using Threefold.Casework.Demo;
using Threefold.House.Tests.Ground;
using Threefold.Web.Commands;
using Xunit;

namespace Threefold.House.Tests.Demo;

/// <summary>The demo’s lives, told once for each database. Tests that share them look and change nothing.</summary>
public sealed class ToldLives : IAsyncDisposable
{
    readonly Dictionary<string, AHouse> houses = [];

    /// <summary>The moment they lead up to.</summary>
    public static DateTimeOffset Today { get; } = new(2026, 1, 22, 12, 30, 0, TimeSpan.Zero);

    /// <summary>A house with every life in it, at that moment.</summary>
    public async Task<AHouse> InAsync(string kind)
    {
        if (houses.TryGetValue(kind, out var told)) return told;
        var house = houses[kind] = await AHouse.OpenAsync(kind, empty: true);
        await house.Keeper.MigrateAsync();
        house.Clock.SetTo(Today);
        await Telling.TellAsync(house.Where, Today, first: services => DemoVerb.DirectoryAsync(services, default));
        return house;
    }

    /// <summary>A copy of them on SQLite, to change.</summary>
    public async Task<AHouse> CopyAsync()
    {
        var told = await InAsync("sqlite");
        var copy = await AHouse.OpenAsync("sqlite", empty: true);
        await using var store = new SqliteConnection(told.Stores.Connection);
        await store.OpenAsync();
        await using var command = new SqliteCommand("VACUUM INTO $to", store);
        command.Parameters.AddWithValue("$to", copy.Where["sqlite:".Length..]);
        await command.ExecuteNonQueryAsync();
        copy.Clock.SetTo(Today);
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var house in houses.Values) await house.DisposeAsync();
    }
}

/// <summary>Classes that look at the told lives, one after another.</summary>
[CollectionDefinition]
public sealed class OnToldLives : ICollectionFixture<ToldLives>;
