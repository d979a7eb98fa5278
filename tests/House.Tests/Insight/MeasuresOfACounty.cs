using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Demo.Counties;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.House.Tests.Demo;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>Measures of a made-up county beside another way of counting, and sums that are the same however they came about.</summary>
public sealed class MeasuresOfACounty
{
    static readonly bool Deep = Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1";
    static readonly DateTimeOffset Today = new(2026, 1, 22, 12, 30, 0, TimeSpan.Zero);
    static readonly DateOnly Last = Days.Of(Today.UtcDateTime);
    static readonly Actor Analyst = new(ActorKind.Worker, new Guid("01900000-0000-7000-8000-00000000da7a"), "Dara", new HashSet<Role> { Role.DataLead }, new HashSet<Guid>(), new HashSet<Guid>());

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_measure_equals_an_independent_count_and_sums_that_followed_equal_sums_made_anew(string kind)
    {
        await using var house = await CountyAsync(kind, Deep ? 50_000 : 2_000, inTwo: true);
        var (from, book) = (Last.AddYears(-1).AddDays(1), house.Get<MeasureBook>());

        var answers = (await book.ReadAsync(Analyst, from, Last)).ToDictionary(a => a.Key);
        await using var store = house.Stores.Open();
        var hand = new CountedByHand(store, from, Last, Last);
        var counted = await hand.CountAsync();

        foreach (var (key, (n, value)) in counted)
        {
            if (n >= 0) answers[key].N.ShouldBe(n, key);
            if (value is { } v) answers[key].Value!.Value.ShouldBe(v, 1e-9, key);
        }

        counted.Count.ShouldBe(24);
        foreach (var (key, within) in new[] { (Measures.FirstTalkWait, 28), (Measures.RepeatContact, 90), (Measures.ToLongTerm, 180) })
        {
            foreach (var sex in new[] { "female", "male" })
            {
                var figure = answers[Measures.Equity].Groups.Single(g => (g.Measure, g.Topic, g.Group) == (key, "sex", sex)).Figure;
                var (n, did) = await hand.OfSexAsync(key, within, sex);
                n.ShouldBeGreaterThan(8);
                (figure.N, Math.Round(figure.Value!.Value * figure.N)).ShouldBe((n, did), $"{key}, {sex}");
            }
        }

        foreach (var sex in new[] { "female", "male" })
        {
            var figure = answers[Measures.Equity].Groups.Single(g => (g.Measure, g.Topic, g.Group) == (Measures.StartersCost, "sex", sex)).Figure;
            var (n, mean) = await hand.CostOfSexAsync(sex);
            figure.N.ShouldBe(n, sex);
            figure.Value!.Value.ShouldBe(mean, 1e-6, sex);
        }

        var (waits, late, days, therapy) = await CountedByHand.LibertyAsync(store, from, Last);
        var liberty = answers[Measures.Liberty].Also.ToDictionary(f => f.Name, f => f.Value);
        (liberty["waiting on the last day"], liberty["waiting for more than 21 days"]).ShouldBe((waits, late));
        liberty["days on average, of those that ended in these days"]!.Value.ShouldBe(days, 1e-9);
        answers[Measures.WaitingNow].Also.Single(f => f.Name == "of them, for an occupational therapist").Value.ShouldBe(therapy);
        var followed = await CellsAsync(house);
        followed.Count.ShouldBeGreaterThan(1000);
        (await house.Get<Summaries>().RebuildAsync()).ShouldBeTrue();
        (await CellsAsync(house)).ShouldBe(followed);

        // Ten years of months, and the same days by day, say the same; and each team’s add up to all.
        var both = (await book.ReadAsync(Analyst, Last.AddYears(-2), Last, keys: [Measures.Requests, Measures.Conversion, Measures.HandOffs])).ToDictionary(a => a.Key);
        var two = new[] { (Last.AddYears(-2), Last.AddYears(-1)), (Last.AddYears(-1).AddDays(1), Last) };
        foreach (var key in new[] { Measures.Requests, Measures.Conversion, Measures.HandOffs })
        {
            var years = new List<MeasureAnswer>();
            foreach (var (a, b) in two) years.AddRange(await book.ReadAsync(Analyst, a, b, keys: [key]));
            both[key].N.ShouldBe(years.Sum(y => y.N), key);
            both[key].Step.ShouldBe("month");
            both[key].Series.Sum(p => p.N).ShouldBe(both[key].N, key);
        }
    }

    [Fact]
    public async Task A_made_up_county_comes_out_as_published_figures_say()
    {
        var people = Deep ? 200_000 : 6_000;
        await using var house = await CountyAsync(Deep && Environment.GetEnvironmentVariable(Databases.PostgresVariable) is { Length: > 0 } ? "postgres" : "sqlite", people, inTwo: false);
        await using var store = house.Stores.Open();
        var margins = await CountyMargins.OfAsync(store, people, Last);
        foreach (var m in margins) TestContext.Current.TestOutputHelper!.WriteLine(m.ToString());
        margins.Count.ShouldBeGreaterThan(20);
        margins.Where(m => !m.Holds).Select(m => m.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_seed_tells_the_same_county_and_another_seed_another()
    {
        var told = new List<string>();
        foreach (var seed in new ulong[] { 5, 5, 6 })
        {
            await using var house = await AHouse.OpenAsync("sqlite");
            await County.FillAsync(house.Where, CountyPlan.Whole(300, 3, seed), Today);
            await using var store = house.Stores.Open();
            told.Add(string.Join('\n', await store.Facts.OrderBy(f => f.Position).Select(f => f.Kind + f.Subject + f.OccurredOn).ToListAsync()));
        }

        told[1].ShouldBe(told[0]);
        told[2].ShouldNotBe(told[0]);
    }

    [Fact]
    public async Task A_whole_county_replays_to_the_rows_that_are_there()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await County.FillAsync(house.Where, CountyPlan.Whole(600, 3), Today);
        var report = await house.Get<Replay>().CheckAsync();
        report.Differences.Select(d => $"{d.Thing}: {d.Says}").Distinct().ShouldBeEmpty();
        report.Compared.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public async Task A_county_of_other_years_or_another_seed_is_not_gone_on_with()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await County.FillAsync(house.Where, CountyPlan.Whole(100, 3, 1), Today);
        await Should.ThrowAsync<Casework.Store.StoreNotReady>(() => County.FillAsync(house.Where, CountyPlan.Whole(200, 3, 2), Today));
    }

    /// <summary>A county; told in two parts with the sums followed between, so that following is tried as well as making anew.</summary>
    static async Task<AHouse> CountyAsync(string kind, int people, bool inTwo)
    {
        var house = await AHouse.OpenAsync(kind);
        house.Clock.SetTo(Today);
        if (inTwo)
        {
            await County.FillAsync(house.Where, CountyPlan.Whole(people / 2, 3), Today);
            await house.Get<Summaries>().FollowAsync();
        }

        await County.FillAsync(house.Where, CountyPlan.Whole(people, 3), Today);
        return house;
    }

    static async Task<List<string>> CellsAsync(AHouse house)
    {
        await house.Get<Summaries>().FollowAsync();
        await using var store = house.Stores.Open();
        return [.. (await store.Set<CellRow>().AsNoTracking().Where(c => c.Count != 0).ToListAsync()).Select(c => $"{c.Measure} {c.Slice} {c.Team} {c.Month} {c.Day:O} {c.Part}: {c.Count}").Order(StringComparer.Ordinal)];
    }
}
