using Shouldly;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.Practice.Tests.Community;

public sealed class PlacesAndJourneys
{
    static readonly Travel Journeys = new(new Dictionary<TravelWay, TravelPace>
    {
        [TravelWay.Walk] = new(3.6, 1.25, 0), [TravelWay.Bus] = new(18, 1.5, 15), [TravelWay.Car] = new(40, 1.25, 5),
    });

    static readonly Provenance From = new("town", "1", "", default);

    static ServiceEntry Open(params OpenTime[] times) => new() { Id = Guid.Empty, Name = "Tea", Times = times, From = From };

    static OpenTime On(DayOfWeek day, string? opens, string? closes) =>
        new([day], Rhythm.Weekly, opens is null ? null : TimeOnly.Parse(opens, System.Globalization.CultureInfo.InvariantCulture), closes is null ? null : TimeOnly.Parse(closes, System.Globalization.CultureInfo.InvariantCulture), []);

    /// <summary>Ordnance Survey's own worked example, annex C: Caister water tower, to a hundredth of a second of arc.</summary>
    [Fact]
    public void The_map_is_read_back_as_its_makers_work_it_out()
    {
        var (north, east) = OsGrid.OnTheMapsBall(651_409.903, 313_177.270);

        (north * 180 / Math.PI).ShouldBe(52 + (39 / 60.0) + (27.2531 / 3600), 1e-8);
        (east * 180 / Math.PI).ShouldBe(1 + (43 / 60.0) + (4.5177 / 3600), 1e-8);
    }

    /// <summary>The same tower as satellites see it: within the few metres that the seven numbers are right to.</summary>
    [Theory]
    [InlineData(651_409.903, 313_177.270, 52.657979, 1.716052)]
    [InlineData(538_890, 177_320, 51.477795, -0.001402)] // Greenwich observatory’s hill
    public void A_point_of_the_grid_stands_within_eight_metres_of_where_satellites_see_it(double easting, double northing, double latitude, double longitude) =>
        OsGrid.ToPoint(easting, northing)!.MetresTo(new MapPoint(latitude, longitude)).ShouldBeLessThan(8);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(double.NaN, 200_000)]
    [InlineData(800_000, 200_000)]
    [InlineData(400_000, -5)]
    public void What_lies_off_the_grid_is_no_point(double easting, double northing) => OsGrid.ToPoint(easting, northing).ShouldBeNull();

    [Fact]
    public void A_kilometre_on_the_grid_is_a_kilometre_on_the_ground_everywhere_in_England()
    {
        for (var easting = 100_000; easting < 650_000; easting += 50_000)
        {
            for (var northing = 20_000; northing < 650_000; northing += 50_000)
            {
                var metres = OsGrid.ToPoint(easting, northing)!.MetresTo(OsGrid.ToPoint(easting + 600, northing + 800)!);
                metres.ShouldBe(1000, 6, $"{easting} {northing}"); // the round Earth of the distance is right to half a percent
            }
        }
    }

    [Theory]
    [InlineData(0, TravelWay.Walk, "about 5 minutes’ walk")]
    [InlineData(720, TravelWay.Walk, "about 15 minutes’ walk")]
    [InlineData(960, TravelWay.Walk, "about 20 minutes’ walk")]
    [InlineData(4_000, TravelWay.Bus, "about 35 minutes by bus, where one runs")]
    [InlineData(16_000, TravelWay.Car, "about 35 minutes by car")]
    public void A_journey_is_said_in_steps_of_five_minutes_and_never_too_short(double metres, TravelWay by, string says) => Journeys.Says(metres, by).ShouldBe(says);

    [Theory]
    [InlineData(TravelWay.Walk)]
    [InlineData(TravelWay.Bus)]
    [InlineData(TravelWay.Car)]
    public void How_far_one_gets_in_a_time_takes_that_time(TravelWay by)
    {
        Journeys.Minutes(Journeys.MetresWithin(45, by), by).ShouldBe(45, 1e-9);
        Journeys.MetresWithin(0, by).ShouldBe(0);
    }

    [Fact]
    public void A_week_has_days_evenings_and_weekends_and_what_says_nothing_is_in_none()
    {
        var week = new PartsOfDay(new TimeOnly(17, 30));

        week.Of(Open(On(DayOfWeek.Tuesday, "10:00", "12:00"))).ShouldBe([PartOfDay.Daytime]);
        week.Of(Open(On(DayOfWeek.Tuesday, "10:00", "17:30"))).ShouldBe([PartOfDay.Daytime]);
        week.Of(Open(On(DayOfWeek.Tuesday, "10:00", "20:00"))).ShouldBe([PartOfDay.Daytime, PartOfDay.Evening]);
        week.Of(Open(On(DayOfWeek.Friday, "22:00", "01:00"))).ShouldBe([PartOfDay.Evening]);
        week.Of(Open(On(DayOfWeek.Saturday, "10:00", "12:00"))).ShouldBe([PartOfDay.Weekend]);
        week.Of(Open(On(DayOfWeek.Saturday, "19:00", null))).ShouldBe([PartOfDay.Evening, PartOfDay.Weekend]);
        week.Of(Open(On(DayOfWeek.Monday, null, null))).ShouldBeEmpty();
        week.Of(Open()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Free", true)]
    [InlineData("It's free, donations welcome", true)]
    [InlineData("No charge", true)]
    [InlineData("£0.00, no cost", true)]
    [InlineData("Free parking, £4 a session", false)]
    [InlineData("Not free", false)]
    [InlineData("£3", false)]
    [InlineData("", false)]
    public void Something_is_free_when_it_says_so_and_names_no_sum(string cost, bool free) => Costs.IsFree(cost).ShouldBe(free);

    [Theory]
    [InlineData(53.0, 0.0, "north")]
    [InlineData(52.0, 1.0, "east")]
    [InlineData(51.4, -1.0, "south-west")]
    [InlineData(52.0, -1.0, "west")]
    [InlineData(52.6, -0.01, "north")]
    public void A_direction_is_one_of_eight_words(double latitude, double longitude, string says) => Compass.Says(new MapPoint(52, 0), new MapPoint(latitude, longitude)).ShouldBe(says);
}
