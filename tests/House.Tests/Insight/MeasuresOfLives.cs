using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Demo;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Web.Commands;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>Every measure on the demo’s lives, beside what a person counts who reads them.</summary>
public sealed class MeasuresOfLives
{
    static readonly DateTimeOffset Today = new(2026, 1, 22, 12, 30, 0, TimeSpan.Zero);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_measure_on_the_demo_lives_equals_a_hand_count(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind, empty: true);
        await house.Keeper.MigrateAsync();
        house.Clock.SetTo(Today);
        await Telling.TellAsync(house.Where, Today, first: h => DemoVerb.DirectoryAsync(h, default));
        var answers = await house.Get<MeasureBook>().ReadAsync(DemoTeams.Actor("Maya"), new DateOnly(2025, 2, 1), Days.Of(Today.UtcDateTime));
        foreach (var a in answers) TestContext.Current.TestOutputHelper!.WriteLine($"{a.Key}: n {a.N}, {a.Value} ({a.Lower} to {a.Upper}), inside {a.StillInside} {a.NotEnough} | {string.Join("; ", a.Also.Select(f => $"{f.Name}: {f.N} {f.Value}"))}");
        answers.Count.ShouldBe(26);
    }
}
