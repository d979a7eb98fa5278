using AngleSharp.Dom;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.People;

/// <summary>Who lives together is noted, and noted again when they part.</summary>
public sealed class OneHousehold
{
    static readonly TieAsTold Husband = new() { Name = "Arthur", Relation = "husband", LivesWith = true };
    static readonly TieAsTold Wife = new() { Name = "Edna", Relation = "wife", LivesWith = true };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_leaves_a_household_says_why_and_the_others_stay(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, arthur) = (await Couple.EdnaAsync(house), await Couple.ArthurAsync(house));
        (await LeaveAsync(house, edna, "They parted.")).Allowed.ShouldBeFalse("she is in none");
        (await JoinAsync(house, edna, arthur)).Because.ShouldBe("");
        var home = await HomeAsync(house, arthur);

        (await LeaveAsync(house, edna, " ")).Findings.Single().Field.ShouldBe("Why");
        (await LeaveAsync(house, edna, "They parted.")).Because.ShouldBe("");

        (await HomeAsync(house, edna), await HomeAsync(house, arthur)).ShouldBe((null, home));
        (await house.StoryAsync(edna)).ShouldContain("They do not live in the household we had noted any more. They parted.");
        (await LeaveAsync(house, edna, "They parted.")).Allowed.ShouldBeFalse();
        (await JoinAsync(house, edna, arthur)).Because.ShouldBe("");
        (await HomeAsync(house, edna)).ShouldBe(home);
        (await house.Get<Threefold.Casework.Diary.Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nobody_leaves_a_household_by_naming_somebody_who_has_none_or_joins_a_record_that_was_somebody_elses(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, arthur) = (await Couple.EdnaAsync(house), await Couple.ArthurAsync(house));
        var helen = await Couple.AddAsync(house, new NewPerson { GivenName = "Helen", FamilyName = "Price" });
        await JoinAsync(house, edna, arthur);

        (await JoinAsync(house, edna, helen)).Because.ShouldBe("");
        var home = await HomeAsync(house, arthur);
        (home, await HomeAsync(house, edna), await HomeAsync(house, helen)).ShouldBe((home, home, home));
        home.ShouldNotBeNull();

        var other = await Couple.AddAsync(house, new NewPerson { GivenName = "Artie", FamilyName = "Jones" });
        await FoundToBeAsync(house, other, arthur);
        (await JoinAsync(house, edna, other)).Findings.Single().Field.ShouldBe("Other");
        (await JoinAsync(house, other, edna)).Allowed.ShouldBeFalse();
    }

    [Fact]
    public async Task When_two_part_the_page_asks_whether_they_live_together_still()
    {
        await using var site = await ASite.OpenAsync();
        var house = site.House;
        var (edna, arthur) = (await Couple.EdnaAsync(house), await Couple.ArthurAsync(house));
        var tie = (await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, Husband, new TieBack(arthur, Wife)))).Answer!.Value;
        var other = await Couple.AddAsync(house, new NewPerson { GivenName = "Artie", FamilyName = "Jones" });
        await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, Husband with { Name = "Artie" }, new TieBack(other, Wife)));
        await FoundToBeAsync(house, other, arthur);
        var priya = await site.SignedInAsync("priya nair");
        var page = $"/people/{edna}/about/household";
        (await priya.GetAsync(page)).QuerySelectorAll("[name=Other]").Select(r => r.GetAttribute("value")).ShouldBe([arthur.ToString()], "nobody is chosen by a record that was somebody else’s");
        await priya.FillAsync(page, new Dictionary<string, string> { ["Other"] = arthur.ToString() });

        (await priya.GetAsync(page)).QuerySelector("main")!.TextContent.ShouldContain("lives with: Arthur, Edna’s husband.");
        await priya.FillAsync($"/people/{edna}/circle/tie/{tie}", new Dictionary<string, string> { ["Do"] = "end", ["Why"] = "They parted." });

        priya.Where.ShouldBe(page);
        var refused = await priya.FillAsync(page, new Dictionary<string, string> { ["Do"] = "leave" });
        refused.QuerySelector(".govuk-error-message")!.TextContent.ShouldContain("what changed");
        await priya.FillAsync(page, new Dictionary<string, string> { ["Do"] = "leave", ["Why"] = "They parted." });
        priya.Where.ShouldBe($"/people/{edna}/circle");
        (await HomeAsync(house, edna)).ShouldBeNull();
        (await priya.GetAsync(page)).QuerySelector("main")!.TextContent.ShouldNotContain("Noted now");
    }

    static Task<Verdict> JoinAsync(AHouse house, Guid person, Guid other) => house.DoAsync((JoinHousehold act) => act.DoAsync(AHouse.Priya, person, other));

    static Task<Verdict> LeaveAsync(AHouse house, Guid person, string why) => house.DoAsync((LeaveHousehold act) => act.DoAsync(AHouse.Priya, person, why));

    static async Task<Guid?> HomeAsync(AHouse house, Guid person) => (await house.HeldAsync<Person>(person)).Single().Household;

    static Task<Verdict> FoundToBeAsync(AHouse house, Guid record, Guid person) => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, record, Purpose.Identity, "TestDeed", async file =>
    {
        file.Record(await file.PersonAsync(), new RecordFoundToBe(record, person));
        return Verdict.Yes;
    }));
}
