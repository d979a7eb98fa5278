using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Door;

/// <summary>What was only typed or asked is forgotten when we said it would be, though nobody comes back.</summary>
public sealed class ForgettingTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Words_nobody_came_back_to_go_after_four_weeks_and_questions_after_ten_minutes(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (drafts, questions) = (house.Get<Drafts>(), house.Get<HeldQuestions>());
        await drafts.SaveAsync(AHouse.Priya, "talk", "old", "She likes to sing.", 0, null);
        await questions.HoldAsync(AHouse.Priya, new PeopleQuestion { Name = "Edna Jones" });
        house.Clock.Move(TimeSpan.FromDays(Drafts.KeptDays));
        await drafts.SaveAsync(AHouse.Priya, "talk", "new", "She misses the choir.", 0, null);
        house.Clock.Move(TimeSpan.FromMinutes(1));

        await drafts.SweepAsync();
        await questions.SweepAsync();

        (await drafts.ListAsync(AHouse.Priya, "talk")).Keys.ShouldBe(["new"]);
        await using var store = house.Stores.Open();
        (await store.Set<Casework.Store.HeldQuestionRow>().CountAsync()).ShouldBe(0);
    }
}
