using Shouldly;
using Threefold.Web.Design;
using Xunit;

namespace Threefold.House.Tests.Design;

public sealed class TimesTests
{
    static readonly DateTime Now = Utc(2026, 3, 13, 11, 0);

    [Theory]
    [InlineData(2026, 3, 13, 10, 42, "today 10:42am")]
    [InlineData(2026, 3, 13, 16, 0, "today 4pm")]
    [InlineData(2026, 3, 13, 12, 0, "today midday")]
    [InlineData(2026, 3, 12, 2, 40, "Thu 12 Mar 2026, 2:40am")]
    [InlineData(2026, 7, 1, 23, 30, "Thu 2 Jul 2026, 12:30am")] // half past midnight in London's summer
    public void A_moment_is_said_as_people_say_it(int year, int month, int day, int hour, int minute, string said) =>
        Times.Say(Utc(year, month, day, hour, minute), Now).ShouldBe(said);

    [Fact]
    public void A_moment_that_stands_by_itself_begins_with_a_capital()
    {
        Times.Begin(Utc(2026, 3, 13, 10, 42), Now).ShouldBe("Today 10:42am");
        Times.Begin(Utc(2026, 3, 12, 2, 40), Now).ShouldBe("Thu 12 Mar 2026, 2:40am");
    }

    [Theory]
    [InlineData(2026, 3, 29, 0, 30, "Sun 29 Mar 2026, 12:30am GMT")]
    [InlineData(2026, 3, 29, 1, 30, "Sun 29 Mar 2026, 2:30am BST")]
    [InlineData(2026, 10, 25, 0, 30, "Sun 25 Oct 2026, 1:30am BST")]
    [InlineData(2026, 10, 25, 1, 30, "Sun 25 Oct 2026, 1:30am GMT")]
    [InlineData(2026, 10, 25, 15, 0, "Sun 25 Oct 2026, 3pm")]
    public void On_a_night_when_the_clocks_change_it_says_which_time(int year, int month, int day, int hour, int minute, string said) =>
        Times.Say(Utc(year, month, day, hour, minute), Now).ShouldBe(said);

    [Theory]
    [InlineData(0, 16, 30, "by 4:30pm")]
    [InlineData(1, 9, 30, "by Sat 9:30am")]
    [InlineData(7, 9, 30, "by Fri 20 Mar 2026, 9:30am")]
    public void A_duty_says_when_it_falls_due(int days, int hour, int minute, string said) =>
        Times.By(Utc(2026, 3, 13 + days, hour, minute), Now).ShouldBe(said);

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1 minute late")]
    [InlineData(26, "26 minutes late")]
    [InlineData(125, "2 hours late")]
    [InlineData(47 * 60, "47 hours late")]
    [InlineData(72 * 60, "3 days late")]
    public void A_late_duty_says_by_how_much(int minutes, string said) => Times.Late(Now.AddMinutes(-minutes), Now).ShouldBe(said);

    [Fact]
    public void An_hour_lost_to_the_clocks_is_not_counted_as_late() =>
        Times.Late(Utc(2026, 3, 29, 0, 30), Utc(2026, 3, 29, 2, 30)).ShouldBe("2 hours late");

    [Theory]
    [InlineData(1, "every 24 hours")]
    [InlineData(3, "every 3 days")]
    [InlineData(14, "every 2 weeks")]
    public void A_cadence_is_said_in_its_own_unit(int days, string said) => Times.Every(TimeSpan.FromDays(days)).ShouldBe(said);

    static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
