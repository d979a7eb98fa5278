using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.Practice.Tests.Engine;

/// <summary>When the next contact is due, across clock changes, Easter and 29 February.</summary>
public sealed class CadenceTests
{
    static readonly BankHolidays Known = Casework.Clockwork.Holidays.Read();

    static Cadence Every(int many, string unit) => new("c", "", many, unit, true, "", [], "", "");

    static DateTime London(int year, int month, int day, int hour, int minute) => Days.At(new(year, month, day), new(hour, minute));

    [Fact]
    public void Two_days_of_hours_are_exact_when_the_clocks_go_forward()
    {
        var due = Every(48, "hours").DueAfter(London(2026, 3, 28, 9, 15), Known);
        Days.Local(due).ShouldBe(new DateTime(2026, 3, 30, 10, 15, 0));
    }

    [Fact]
    public void A_week_keeps_its_time_of_day_when_the_clocks_go_forward_and_back()
    {
        Days.Local(Every(7, "days").DueAfter(London(2026, 3, 26, 9, 15), Known)).ShouldBe(new DateTime(2026, 4, 2, 9, 15, 0));
        Days.Local(Every(7, "days").DueAfter(London(2026, 10, 22, 9, 15), Known)).ShouldBe(new DateTime(2026, 10, 29, 9, 15, 0));
    }

    [Fact]
    public void A_time_that_the_spring_change_skips_counts_from_the_hour_after()
    {
        var due = Every(1, "days").DueAfter(London(2026, 3, 28, 1, 30), Known);
        due.ShouldBe(new DateTime(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc));
        Days.Local(due).ShouldBe(new DateTime(2026, 3, 29, 2, 30, 0));
    }

    [Fact]
    public void Two_working_days_over_easter_end_on_the_wednesday()
    {
        Days.Local(Every(2, "working-days").DueAfter(London(2026, 4, 2, 16, 0), Known)).ShouldBe(new DateTime(2026, 4, 8, 16, 0, 0));
        Days.Local(Every(1, "working-days").DueAfter(London(2026, 12, 24, 10, 0), Known)).ShouldBe(new DateTime(2026, 12, 29, 10, 0, 0));
    }

    [Fact]
    public void The_twenty_ninth_of_february_is_a_day()
    {
        Days.Local(Every(1, "days").DueAfter(London(2028, 2, 28, 9, 0), Known)).ShouldBe(new DateTime(2028, 2, 29, 9, 0, 0));
        Days.Local(Every(365, "days").DueAfter(London(2028, 2, 29, 9, 0), Known)).ShouldBe(new DateTime(2029, 2, 28, 9, 0, 0));
        Days.Local(Every(1, "working-days").DueAfter(London(2028, 2, 28, 9, 0), Known)).ShouldBe(new DateTime(2028, 2, 29, 9, 0, 0));
    }

    [Theory, InlineData("hours"), InlineData("days"), InlineData("working-days")]
    public void What_is_due_lies_ahead_and_later_contacts_are_never_due_earlier(string unit) => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), (minutes, later, every) =>
        {
            var cadence = Every((every.Get % 400) + 1, unit);
            var from = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes((long)minutes.Get * 7919 % (3 * 525_600));
            var (due, next) = (cadence.DueAfter(from, Known), cadence.DueAfter(from.AddHours(2).AddMinutes(later.Get), Known));
            return due.Kind == DateTimeKind.Utc && due > from && (unit == "working-days" ? Days.Of(next) >= Days.Of(due) : next >= due);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Days_keep_the_time_of_day_and_working_days_end_on_one() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), (minutes, every) =>
        {
            var from = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes((long)minutes.Get * 7919 % (3 * 525_600));
            var due = Every((every.Get % 60) + 1, "working-days").DueAfter(from, Known);
            var skipped = Days.London.IsInvalidTime(Days.Of(due).ToDateTime(TimeOnly.FromDateTime(Days.Local(from)), DateTimeKind.Unspecified));
            return Known.IsWorkingDay(Days.Of(due)) && (skipped || Days.Local(due).TimeOfDay == Days.Local(from).TimeOfDay);
        }).QuickCheckThrowOnFailure();
}
