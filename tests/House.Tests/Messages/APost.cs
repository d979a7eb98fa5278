using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Messages;
using Threefold.Casework.Shelves;
using Threefold.Edges.Messages;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.House.Tests.Messages;

/// <summary>A house with somebody in it who is owed messages, and real carriers to a mail server and a Notify that behave as told.</summary>
sealed class APost : IAsyncDisposable
{
    readonly HttpClient http = Carriers.Http();

    APost(AHouse house, Guid person, AStubNotify notify) => (House, Person, Notify) = (house, person, notify);

    public AHouse House { get; }
    public Guid Person { get; }
    public AStubNotify Notify { get; }
    public AStubMailServer Mail { get; } = new();

    public static async Task<APost> OpenAsync(string kind)
    {
        var house = await AHouse.OpenAsync(kind);
        return new APost(house, await Access.Lives.EdnaAsync(house), await AStubNotify.OpenAsync());
    }

    /// <summary>The carriers, as a site with these settings has them.</summary>
    public IReadOnlyList<ICarrier> RealCarriers() => Carriers.For(
        new("127.0.0.1", Mail.Port, "", "", "council@example.org", "none"),
        new(Notify.Url, AStubNotify.Key, "11111111-1111-1111-1111-111111111111", "", "33333333-3333-3333-3333-333333333333"), http, House.Clock);

    /// <summary>A node of its own that hands messages over.</summary>
    public Tick Node(IReadOnlyList<ICarrier>? carriers = null)
    {
        var all = carriers ?? RealCarriers();
        var services = new ServiceCollection();
        services.AddScoped(_ => new RecordDoor(House.Stores, House.Diary));
        services.AddScoped<IDuty>(s => new HandOverMessages(s.GetRequiredService<RecordDoor>(), House.Get<DueThings>(), all, House.Get<Sending>()));
        return new Tick(services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), new ClockShelf(House.Stores, House.Clock), House.Clock);
    }

    /// <summary>A message is asked for in a deed of some room.</summary>
    public async Task<Guid> AskAsync(MessageChannel channel, string to, bool urgent = false, Guid? way = null, Guid? worker = null, string text = "Edna is home.")
    {
        var verdict = await House.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, Person, Purpose.Conversation, "TestAsk", file => Task.FromResult(Verdict.Made(
            file.Begin(new MessageAsked(file.NewId(), channel, to, "About Edna", text, Guid.NewGuid(), "test", AHouse.North.Id, worker, way, "Helen", urgent)).Id))));
        return verdict.Answer!.Value;
    }

    /// <summary>A way to reach the person is noted.</summary>
    public async Task<Guid> WayAsync(string value, WaySafety safe, WayKind kind = WayKind.Mobile)
    {
        var verdict = await House.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, Person, Purpose.Conversation, "TestWay", file => Task.FromResult(Verdict.Made(
            file.Begin(new ContactWayNoted(file.NewId(), new WayAsTold { Kind = kind, Value = value, Safe = safe, How = "after ten" })).Id))));
        return verdict.Answer!.Value;
    }

    public async Task<Message> ReadAsync(Guid message)
    {
        await using var store = House.Stores.Open();
        return store.Set<Message>().Single(m => m.Id == message);
    }

    /// <summary>What is on the team's desk about a message, not done yet.</summary>
    public async Task<IReadOnlyList<NextStep>> StepsAsync(Guid message)
    {
        await using var store = House.Stores.Open();
        return [.. store.Set<NextStep>().Where(s => s.About == message && s.DoneAt == null)];
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Mail.DisposeAsync();
        await Notify.DisposeAsync();
        await House.DisposeAsync();
    }
}
