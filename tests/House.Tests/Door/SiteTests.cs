using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Web.Hosting;
using Xunit;

namespace Threefold.House.Tests.Door;

public sealed class SiteTests
{
    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_a_worker_is_let_in()
    {
        await using var site = await ASite.OpenAsync();
        var stranger = site.Stranger();
        await stranger.GetAsync("/");
        stranger.Where.ShouldStartWith("/sign-in");

        var amira = await site.SignedInAsync("amira");
        await amira.GetAsync("/");
        amira.Where.ShouldStartWith("/desk");
        amira.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Health_says_ready_and_the_version_and_that_it_is_not_while_the_store_does_not_answer(string kind)
    {
        await using var site = await ASite.OpenAsync(kind, demo: false);
        var stranger = site.Stranger();
        var version = typeof(Site).Assembly.GetName().Version!.ToString(3);
        await stranger.GetAsync("/health");
        (stranger.Status, stranger.Body).ShouldBe((HttpStatusCode.OK, $"{{\"ready\":true,\"version\":\"{version}\"}}"));
        await stranger.GetAsync("/sign-in");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);

        await AwayAsync(site.House, away: true);
        await stranger.GetAsync("/health");
        (stranger.Status, stranger.Body).ShouldBe((HttpStatusCode.ServiceUnavailable, $"{{\"ready\":false,\"version\":\"{version}\"}}"), "and nothing of why");

        await AwayAsync(site.House, away: false);
        await stranger.GetAsync("/health");
        stranger.Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Takes what is kept out of the store’s reach, or puts it back: a table under another name, or a database that lets nobody in.</summary>
    static async Task AwayAsync(AHouse house, bool away)
    {
        if (house.Stores.IsSqlite)
        {
            await using var store = house.Stores.Open();
            await store.Database.ExecuteSqlRawAsync(away ? "ALTER TABLE store_notes RENAME TO notes_out_of_reach" : "ALTER TABLE notes_out_of_reach RENAME TO store_notes");
            return;
        }

        var name = new NpgsqlConnectionStringBuilder(house.Where).Database;
        await using var server = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable(Databases.PostgresVariable)!);
        await using var command = server.CreateCommand($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {!away}; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task A_store_of_real_lives_is_not_served_without_an_anchor_outside_it()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var options = new SiteOptions(house.Where, Path.GetTempPath(), "http://127.0.0.1:0") { Clock = house.Clock, AnchorIsNamed = false };
        (await Should.ThrowAsync<StoreNotReady>(() => Site.BuildAsync(options))).Message.ShouldContain("THREEFOLD_ANCHOR");
    }
}
