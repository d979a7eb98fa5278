using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Edges.OpenReferral;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

public sealed class FindingInTheCommunity
{
    public static TheoryData<string> Both => Databases.Both;

    static async Task<AHouse> WithDemoAsync(string kind = "sqlite")
    {
        var house = await AHouse.OpenAsync(kind);
        var verdict = await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(
            Actor.Importer, "demo", "demo", DirectoryFeeds.ReadAsync(Samples.Demo, "demo", new ReadingLimits(), ScratchFolder.At, CancellationToken.None)));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
        return house;
    }

    static Task<Found> FindAsync(AHouse house, Wish wish) => house.Get<CommunitySearch>().FindAsync(wish);

    static async Task<List<string>> NamesAsync(AHouse house, Wish wish) => [.. (await FindAsync(house, wish)).Matches.Select(m => m.Card.Name)];

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_is_found_on_both_databases(string kind)
    {
        await using var house = await WithDemoAsync(kind);

        (await NamesAsync(house, new Wish { Words = "choir" }))[..2].ShouldBe(["Easy breathing choir", "Singing for the joy of it"], ignoreOrder: true);
        (await house.Get<CommunityShelf>().FindAsync((await FindAsync(house, new Wish { Words = "repair cafe" })).Matches[0].Card.Id))!.Entry.Name.ShouldBe("Repair cafe");
    }

    [Theory]
    [InlineData("other couples with dementia", "Two by Two: couples who get it")]
    [InlineData("looking after my husband and need a rest", "A few hours off")]
    [InlineData("forgetful", "Forget-me-not memory cafe")]
    [InlineData("I am skint and hungry", "Fenmarket Food Table")]
    [InlineData("shed", "The Pump House Shed")]
    [InlineData("breathless", "Breathe easy")]
    [InlineData("dementia meeting centre", "The Lode meeting centre")]
    [InlineData("somebody who speaks Polish", "Polski krąg")]
    [InlineData("krag", "Polski krąg")]
    [InlineData("bowles", "Indoor bowls")]
    public async Task What_people_really_say_finds_what_the_directory_calls_it(string said, string name)
    {
        await using var house = await WithDemoAsync();

        (await NamesAsync(house, new Wish { Words = said })).Take(4).ShouldContain(name);
    }

    [Fact]
    public async Task A_spelling_that_nothing_holds_is_read_as_its_neighbour_and_says_so()
    {
        await using var house = await WithDemoAsync();

        (await FindAsync(house, new Wish { Words = "gardning" })).Meant.ShouldBe(["garden"]);
        (await FindAsync(house, new Wish { Words = "xylophone" })).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Without_words_the_nearest_come_first_and_nothing_is_further_than_asked()
    {
        await using var house = await WithDemoAsync();

        var found = await FindAsync(house, new Wish { Near = "westry", WithinMiles = 3, Take = 100 });

        found.From.ShouldBe("Westry");
        found.Matches[0].Card.Where.ShouldContain("Westry");
        found.Matches.Where(m => m.Metres is not null).ShouldAllBe(m => m.Metres <= 3 * Distance.MetresInMile);
        found.Matches.ShouldContain(m => m.Metres == null, "what comes to people's homes is near everywhere");
        found.Matches.Where(m => m.Metres is not null).Select(m => m.Metres!.Value).ShouldBeInOrder();
        found.Matches[0].Because.ShouldContain(because => because.Contains("from Westry"));
    }

    [Fact]
    public async Task A_postcode_is_a_place_to_measure_from_and_an_unknown_one_says_so()
    {
        await using var house = await WithDemoAsync();
        var postcode = DirectoryWords.Own.Points[0].Postcode;

        (await FindAsync(house, new Wish { Near = postcode.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() })).From.ShouldBe(postcode);
        (await FindAsync(house, new Wish { Near = "QQ9 9QQ" })).NotUnderstood.ShouldBeTrue();
    }

    [Fact]
    public async Task Access_needs_and_days_must_all_be_met()
    {
        await using var house = await WithDemoAsync();

        var found = await FindAsync(house, new Wish { Access = ["hearing-loop", "step-free"], On = DayOfWeek.Tuesday, Take = 100 });

        found.Total.ShouldBeGreaterThan(0);
        found.Matches.ShouldAllBe(m => m.Card.Access.Contains("hearing-loop") && m.Card.Access.Contains("step-free") && m.Card.Days.Contains(DayOfWeek.Tuesday));
        (await FindAsync(house, new Wish { Access = ["changing-place"], Take = 100 })).Matches.ShouldAllBe(m => m.Card.Where.Contains("Lode"));
    }

    [Fact]
    public async Task Every_thing_that_matters_finds_something_in_the_demo()
    {
        await using var house = await WithDemoAsync();
        foreach (var matter in CommunitySearch.Matters.Where(m => m.Key is not "safe"))
        {
            (await FindAsync(house, new Wish { Matters = [matter.Key] })).Total.ShouldBeGreaterThan(0, matter.Key);
        }
    }

    [Fact]
    public void Every_synonym_points_to_something_that_matters_and_every_area_of_wellbeing_is_served()
    {
        var keys = CommunitySearch.Matters.Select(m => m.Key).ToList();
        keys.ShouldBeUnique();
        DirectoryWords.Own.Synonyms.SelectMany(s => s.Matters).Except(keys).ShouldBeEmpty();
        CommunitySearch.Matters.SelectMany(m => m.Wellbeing).Distinct().Count().ShouldBe(9);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Another_node_notices_what_this_one_publishes(string kind)
    {
        await using var house = await WithDemoAsync(kind);
        using var other = new CommunitySearch(house.Get<CommunityShelf>(), house.Get<PostcodeShelf>(), house.Clock);
        var before = await other.CountAsync();

        await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(
            Actor.Importer, "own", "own", DirectoryFeeds.ReadAsync(Path.Combine(Samples.Own, "careless"), "own", new ReadingLimits(), ScratchFolder.At, CancellationToken.None)));
        house.Clock.Move(TimeSpan.FromSeconds(2));

        (await other.CountAsync()).ShouldBe(before + 1);
    }
}
