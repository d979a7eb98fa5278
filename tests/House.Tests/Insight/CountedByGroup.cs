using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>Is it fair? Groups as the record holds them, against a hand count.</summary>
public sealed class CountedByGroup
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Eight_of_ten_women_and_four_of_ten_men_are_talked_with_in_time_and_that_is_twice_as_often(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var women = await InTouchAsync(house, "female");
        var men = await InTouchAsync(house, "male");
        house.Clock.Move(TimeSpan.FromDays(5));
        foreach (var person in women.Take(8).Concat(men.Take(4)))
            (await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "They asked.")))).Allowed.ShouldBeTrue();
        house.Clock.Move(TimeSpan.FromDays(25));
        var equity = async () => (await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), keys: [Measures.Equity])).Single();
        (await equity()).Groups.ShouldNotContain(g => g.Measure == Measures.FirstTalkWait, "some of January could still be talked with within 28 days");
        (await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 14), keys: [Measures.Equity])).Single()
            .Groups.ShouldNotContain(g => g.Measure == Measures.FirstTalkWait, "the days asked for hold no whole month, and the rest of January is not known");
        house.Clock.Move(TimeSpan.FromDays(21));

        var answer = await equity();

        var sexes = answer.Groups.Where(g => (g.Measure, g.Topic) == (Measures.FirstTalkWait, "sex")).ToDictionary(g => g.Group);
        sexes.Keys.ShouldBe(["female", "male"], ignoreOrder: true);
        (sexes["female"].Figure.N, sexes["female"].Figure.Value).ShouldBe((10, 0.8));
        (sexes["male"].Figure.N, sexes["male"].Figure.Value).ShouldBe((10, 0.4));
        sexes["female"].Ratio!.Value!.Value.ShouldBe(2, 1e-9);
        sexes["female"].Ratio!.Lower!.Value.ShouldBeLessThan(1, "so few could differ by chance");
        sexes["female"].Ratio!.Upper!.Value.ShouldBeGreaterThan(2);
        // Nobody was asked about their ethnic group: all are one group, and there is nobody to stand beside.
        var ethnicity = answer.Groups.Single(g => (g.Measure, g.Topic) == (Measures.FirstTalkWait, "ethnicity"));
        (ethnicity.Group, ethnicity.Figure.N, ethnicity.Ratio).ShouldBe(("unknown", 20, null));
    }

    static async Task<IReadOnlyList<Guid>> InTouchAsync(AHouse house, string sex)
    {
        var people = new List<Guid>();
        for (var i = 0; i < 10; i++)
        {
            var taken = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello.", Danger = YesNoUnsure.No, Assessment = YesNoUnsure.No }));
            await using var store = house.Stores.Open();
            people.Add((await store.Set<Contact>().SingleAsync(c => c.Id == taken.Answer)).Person);
            (await house.WithAsync((AskEquality act) => act.DoAsync(AHouse.Amira, people[^1], EqualityTopic.Sex, AnswerState.Answered, sex))).Allowed.ShouldBeTrue();
        }

        return people;
    }
}
