using Shouldly;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.Practice.Tests.Engine;

/// <summary>The list of bank holidays, and what is refused as one.</summary>
public sealed class BankHolidayTests
{
    static readonly BankHolidays Known = Casework.Clockwork.Holidays.Read();

    static readonly BankHoliday[] Year =
    [
        .. new[] { (1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28) }.Select(d => new BankHoliday(new(2026, d.Item1, d.Item2), "A holiday")),
    ];

    [Theory, InlineData(2025, 4, 20), InlineData(2026, 4, 5), InlineData(2027, 3, 28), InlineData(2028, 4, 16), InlineData(2038, 4, 25), InlineData(2285, 3, 22)]
    public void Easter_lies_where_the_calendar_says(int year, int month, int day) => BankHolidays.EasterOf(year).ShouldBe(new DateOnly(year, month, day));

    [Fact]
    public void Four_years_are_known()
    {
        (Known.From, Known.Until).ShouldBe((new DateOnly(2025, 1, 1), new DateOnly(2028, 12, 31)));
        Known.NameOf(new(2026, 4, 3)).ShouldBe("Good Friday");
        Known.IsWorkingDay(new(2026, 4, 6)).ShouldBeFalse();
        Known.IsWorkingDay(new(2028, 2, 29)).ShouldBeTrue();
        Known.IsWorkingDay(new(2028, 1, 3)).ShouldBeFalse();
    }

    [Fact]
    public void A_list_that_cannot_be_right_is_refused()
    {
        new BankHolidays(Year).Until.ShouldBe(new DateOnly(2026, 12, 31));
        Wrong([]).ShouldContain("no bank holidays");
        Wrong(Year[1..]).ShouldContain("fewer than 8");
        Wrong([.. Year, Year[0]]).ShouldContain("twice");
        Wrong([.. Year, new(new(2026, 12, 26), "A Saturday")]).ShouldContain("weekend");
        Wrong([.. Year.Select(h => h.On.Month == 4 ? h with { On = h.On.AddDays(7) } : h)]).ShouldContain("Easter Monday of 2026");
        Wrong([.. Year, .. Year.Select(h => h with { On = new(2028, h.On.Month, h.On.Day == 1 ? 3 : 4) }).DistinctBy(h => h.On)]).ShouldContain("missing");
    }

    [Fact]
    public void A_file_that_cannot_be_read_says_which()
    {
        Should.Throw<ArgumentException>(() => Casework.Clockwork.Holidays.From("source: x\ndays:\n  - { on: tomorrow, name: x }")).Message.ShouldContain("bank-holidays.yaml");
        Should.Throw<ArgumentException>(() => Casework.Clockwork.Holidays.From("days: []")).Message.ShouldContain("where it comes from");
    }

    static string Wrong(BankHoliday[] holidays) => Should.Throw<ArgumentException>(() => new BankHolidays(holidays)).Message;
}
