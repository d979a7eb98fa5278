using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Messages;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Threefold.Practice.Messages;
using Xunit;

namespace Threefold.House.Tests.Crisis;

/// <summary>A plan that started and is off again, while messages do not get out of the house.</summary>
public sealed class TellingThatItIsOff
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nobody_is_told_that_it_started_after_they_were_told_that_it_is_off_however_the_message_failed(string kind)
    {
        foreach (var how in new[] { HandedOver.NotNow, HandedOver.Refused })
        {
            await using var house = await AHouse.OpenAsync(kind);
            var (home, line) = (await AHousehold.OpenAsync(house), new ALine(how));
            await home.TellAsync(AHousehold.Told(NoticeKind.Admitted));
            (await NodeOf(house, line).OnceAsync()).Failures.ShouldBeEmpty();
            var started = home.All<Message>().Single(m => m.Template == "contingency-started");
            started.State.ShouldBe(how == HandedOver.NotNow ? MessageState.WillTryAgain : MessageState.NeedsSomebody);

            (await home.TellAsync(AHousehold.Told(NoticeKind.Cancelled, "m2"))).Because.ShouldBe("");
            line.How = HandedOver.Taken;
            house.Clock.Move(TimeSpan.FromHours(2));
            (await NodeOf(house, line).OnceAsync()).Failures.ShouldBeEmpty();

            line.Took.ShouldBeEmpty("she was never told that it started, and needs not be told that it is off");
            home.All<Message>().Single(m => m.Channel == MessageChannel.Text).State.ShouldBe(MessageState.Withdrawn);
            home.All<Practice.Teams.NextStep>().ShouldNotContain(s => s.About == started.Id && s.DoneAt == null);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_message_that_is_on_its_way_when_the_plan_is_stood_down_is_not_tried_again_and_she_is_told_that_it_is_off(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted));
        var line = new ALine(HandedOver.NotNow) { Meanwhile = () => home.TellAsync(AHousehold.Told(NoticeKind.Cancelled, "m2")) };
        (await NodeOf(house, line).OnceAsync()).Failures.ShouldBeEmpty();
        line.How = HandedOver.Taken;
        house.Clock.Move(TimeSpan.FromHours(2));
        (await NodeOf(house, line).OnceAsync()).Failures.ShouldBeEmpty();
        line.Took.ShouldHaveSingleItem().ShouldContain("is off again");
    }

    static Tick NodeOf(AHouse house, ICarrier line)
    {
        var services = new ServiceCollection();
        services.AddScoped(_ => new RecordDoor(house.Stores, house.Diary));
        services.AddScoped<IDuty>(s => new HandOverMessages(s.GetRequiredService<RecordDoor>(), house.Get<DueThings>(), [line], house.Get<Sending>()));
        return new Tick(services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), new ClockShelf(house.Stores, house.Clock), house.Clock);
    }

    /// <summary>Carries text messages as it is told, and keeps what it took.</summary>
    sealed class ALine(HandedOver how) : ICarrier
    {
        public HandedOver How { get; set; } = how;
        public Func<Task>? Meanwhile { get; set; }
        public List<string> Took { get; } = [];
        public MessageChannel Channel => MessageChannel.Text;
        public bool CanBeAsked => false;

        public async Task<Carried> HandOverAsync(Outgoing message, CancellationToken stop)
        {
            var answer = How;
            if (Meanwhile is { } happens) { Meanwhile = null; await happens(); }
            if (answer == HandedOver.Taken) Took.Add(message.Text);
            return new(answer, "ref", answer == HandedOver.Taken ? "" : "The line is down.");
        }

        public Task<Carried> LookUpAsync(string reference, CancellationToken stop) => throw new InvalidOperationException();
    }
}
