using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Insight;
using Xunit;

namespace Threefold.House.Tests.Insight;

public sealed class InsightTests
{
    static readonly DateOnly Day = new(2026, 1, 13);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Counts_and_waits_equal_a_hand_count(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var people = new List<Guid>();
        for (var i = 0; i < 3; i++) people.Add(await Someone(house));
        house.Clock.Move(TimeSpan.FromDays(2));
        people.Add(await Someone(house));
        foreach (var person in people.Take(2))
            (await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "They asked.")))).Allowed.ShouldBeTrue();

        var counted = await house.Get<FactCounts>().ReadAsync(AHouse.Maya, Day, Day.AddDays(5));

        // By hand: three contacts on the 13th and one on the 15th; two talks on the 15th, each 48 hours after the first contact.
        counted.Counts.Single(c => c.Kind == nameof(ContactMade) && c.Day == Day).Count.ShouldBe(3);
        counted.Counts.Single(c => c.Kind == nameof(ContactMade) && c.Day == Day.AddDays(2)).Count.ShouldBe(1);
        counted.Counts.Single(c => c.Kind == nameof(ConversationBegan)).ShouldBe(new DayCount(AHouse.North.Id, Day.AddDays(2), nameof(ConversationBegan), 2));
        // And of the four who asked, half had talked with us after two days; two still wait.
        var wait = (await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, Day, Day.AddDays(5), keys: [Measures.FirstTalkWait], alone: true)).Single();
        (wait.N, wait.Value, wait.StillInside).ShouldBe((4, 2, 2));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Counting_is_written_down_and_needs_the_role(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await Someone(house);
        await Should.ThrowAsync<CannotOpen>(() => house.Get<FactCounts>().ReadAsync(AHouse.Amira, Day, Day));
        await house.Get<FactCounts>().ReadAsync(AHouse.Maya, Day, Day);
        await using var store = house.Stores.Open();
        var looks = store.Acts.Where(a => a.Name == "CountFacts").OrderBy(a => a.Position).ToList();
        looks.Select(l => (l.Allowed, l.Count)).ShouldBe([(false, null), (true, 1)]);
    }

    static async Task<Guid> Someone(AHouse house)
    {
        var taken = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello." }));
        await using var store = house.Stores.Open();
        return store.Set<Contact>().Single(c => c.Id == taken.Answer).Person;
    }
}
