using Shouldly;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.Practice.Tests.Community;

public sealed class TimesAndPlaces
{
    static OpenTime Week(string from, string to, params DayOfWeek[] days) =>
        new(days, Rhythm.Weekly, TimeOnly.Parse(from, null), TimeOnly.Parse(to, null), []);

    [Fact]
    public void Opening_times_are_said_as_people_say_them()
    {
        Week("12:00", "16:00", DayOfWeek.Wednesday, DayOfWeek.Friday).Says.ShouldBe("Wednesdays and Fridays, 12 to 4pm");
        Week("10:30", "13:00", DayOfWeek.Monday).Says.ShouldBe("Mondays, 10:30am to 1pm");
        Week("09:00", "12:00", DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday).Says.ShouldBe("Monday to Friday, 9am to midday");
        Week("09:00", "20:00", Enum.GetValues<DayOfWeek>()).Says.ShouldBe("every day, 9am to 8pm");
        (Week("11:00", "12:00", DayOfWeek.Friday) with { Rhythm = Rhythm.Fortnightly }).Says.ShouldBe("every other week: Fridays, 11am to midday");
        (Week("14:00", "16:00", DayOfWeek.Friday) with { Rhythm = Rhythm.Monthly, WhichInMonth = [2] }).Says.ShouldBe("second Friday of the month, 2 to 4pm");
        (Week("14:00", "16:30", DayOfWeek.Sunday) with { Rhythm = Rhythm.Monthly, WhichInMonth = [-1] }).Says.ShouldBe("last Sunday of the month, 2 to 4:30pm");
        new OpenTime([], Rhythm.Weekly, null, null, [], InWords: "Ring to find out").Says.ShouldBe("Ring to find out");
        new OpenTime([], Rhythm.Weekly, null, null, []).Says.ShouldBe("");
    }

    [Fact]
    public void A_pattern_that_has_ended_does_not_hold()
    {
        var summer = Week("10:00", "12:00", DayOfWeek.Monday) with { From = new(2026, 6, 1), To = new(2026, 8, 31) };
        summer.HoldsOn(new(2026, 8, 31)).ShouldBeTrue();
        summer.HoldsOn(new(2026, 9, 1)).ShouldBeFalse();
        summer.HoldsOn(new(2026, 5, 31)).ShouldBeFalse();
    }

    [Fact]
    public void Distance_agrees_with_a_known_pair_of_cities()
    {
        var london = MapPoint.From(51.5074, -0.1278)!;
        var paris = MapPoint.From(48.8566, 2.3522)!;
        london.MetresTo(paris).ShouldBe(343_560, 500);
        london.MetresTo(london).ShouldBe(0);
        MapPoint.MetresBetween(london.OnBall(), paris.OnBall()).ShouldBe(london.MetresTo(paris), 0.01);
    }

    [Fact]
    public void Points_that_are_nowhere_on_Earth_are_no_points()
    {
        MapPoint.From(100, 101).ShouldBeNull();
        MapPoint.From(52, null).ShouldBeNull();
        MapPoint.From(0, 0).ShouldBeNull();
        MapPoint.From(double.NaN, 1).ShouldBeNull();
        MapPoint.From(52, -0.1).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(100, "under half a mile")]
    [InlineData(1000, "about half a mile")]
    [InlineData(1609, "about 1 mile")]
    [InlineData(3700, "2.3 miles")]
    [InlineData(22_531, "14 miles")]
    public void Distances_are_said_in_miles(double metres, string said) => Distance.Says(metres).ShouldBe(said);

    [Fact]
    public void An_entry_nobody_has_checked_for_three_months_is_stale()
    {
        var entry = new ServiceEntry { Id = Guid.Empty, Name = "Choir", From = new("test", "1", "", default), CheckedOn = new(2026, 1, 15) };
        Freshness.IsStale(entry, new(2026, 4, 15), 3).ShouldBeFalse();
        Freshness.IsStale(entry, new(2026, 4, 16), 3).ShouldBeTrue();
        Freshness.IsStale(entry with { ChangedAt = new(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc) }, new(2026, 4, 16), 3).ShouldBeFalse();
        Freshness.IsStale(entry with { CheckedOn = null }, new(2026, 1, 1), 3).ShouldBeTrue();
    }

    [Fact]
    public void Postcodes_are_made_one_shape_and_only_postcodes_are()
    {
        Postcode.Tidy("zf11ab").ShouldBe("ZF1 1AB");
        Postcode.Tidy(" ZF1  1ab ").ShouldBe("ZF1 1AB");
        Postcode.Outward("ZF1 1AB").ShouldBe("ZF1");
        Postcode.Outward("Fenmarket").ShouldBe("");
        Postcode.Looks("Fenmarket").ShouldBeFalse();
        Postcode.Looks("zf1 1ab").ShouldBeTrue();
    }
}
