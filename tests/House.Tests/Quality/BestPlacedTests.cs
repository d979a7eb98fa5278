using Shouldly;
using Threefold.Casework.People;
using Threefold.Casework.Quality;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Quality;

public sealed class BestPlacedTests
{
    static readonly PlacedAsTold Told = new(
        "Priya Nair, social care\nTom Reed, community health\nDr Shah, GP", "Only Priya\nThe memory clinic’s own team", "Both know Edna, and Tom sees Arthur’s breathing.", AHouse.Priya.Id, null, "Tom Reed", "community health");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_team_decides_who_is_best_placed_and_the_pair_stands_on_the_record_with_no_hand_off(string kind) // A23
    {
        var step = await AStep.OpenAsync(kind, "cambridgeshire@1");
        await using var house = step.House;
        (await DecideAsync(step, Told)).Allowed.ShouldBeTrue();

        var placed = (await step.KeptAsync<BestPlaced>()).Single();
        (placed.LeadName, placed.PairName, placed.PairFrom).ShouldBe(("Priya Nair", "Tom Reed", "community health"));
        placed.Attendees.ShouldContain("Dr Shah");
        var page = await house.WithAsync((OpenPerson act) => act.DoAsync(AHouse.Maya, step.Person));
        (page.Flags.Worker, page.Quality.Pair).ShouldBe(("Priya Nair", "Tom Reed (community health)"));
        (await step.KeptAsync<NextStep>()).ShouldAllBe(s => s.HandOffs == 0);
        (await step.KeptAsync<Involvement>()).Count(i => i.Kind == InvolvementKind.NamedWorker && i.Until is null).ShouldBe(1);

        (await DecideAsync(step, Told with { PairName = "Ana Silva" })).Allowed.ShouldBeTrue();
        (await step.KeptAsync<Involvement>()).Single(i => i.Kind == InvolvementKind.Paired && i.Until is null).Name.ShouldBe("Ana Silva");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_second_who_works_here_may_open_the_record_and_one_who_does_not_opens_nothing(string kind)
    {
        var step = await AStep.OpenAsync(kind, "cambridgeshire@1");
        await using var house = step.House;
        await DecideAsync(step, Told with { PairWorker = AHouse.Sam.Id, PairName = "" });
        (await house.WithAsync((OpenQuality act) => act.DoAsync(AHouse.Sam, step.Person))).Now.Pair.ShouldBe("Sam (community health)");
    }

    [Theory]
    [InlineData("Priya Nair", "Only Priya", "Both know her.", true, "attendees")]
    [InlineData("Priya\nTom", "", "Both know her.", true, "options")]
    [InlineData("Priya\nTom", "Only Priya", "", true, "decision")]
    [InlineData("Priya\nTom", "Only Priya", "Both know her.", false, "lead")]
    public void One_alone_is_no_team_and_a_decision_has_options_reasons_and_a_lead(string there, string options, string why, bool lead, string field) =>
        BestPlacedRules.MayDecide(there, options, why, lead ? Guid.NewGuid() : null, "", "").Findings.ShouldHaveSingleItem().Field.ShouldBe(field);

    static Task<Verdict> DecideAsync(AStep step, PlacedAsTold told) => step.House.WithAsync((DecideBestPlaced act) => act.DoAsync(AHouse.Priya, step.Person, told, read: true, reason: null));
}
