using Shouldly;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.Practice.Tests.Crisis;

public sealed class CheckCallTests
{
    static readonly Author Jo = new(Guid.CreateVersion7(), "Jo");
    static readonly DateTime Monday = new(2026, 9, 7, 8, 40, 0, DateTimeKind.Utc);

    [Fact]
    public void A_call_that_reaches_them_sets_the_next_and_a_try_that_does_not_leaves_the_moment_where_it_was()
    {
        var crisis = Open(Monday.AddHours(48));
        crisis.Follow(new CheckCallMade(crisis.Id, CallAnswer.NoAnswer, "phone", "", Late: false, null), crisis.Person, Monday.AddHours(40), Jo);
        (crisis.NextCallBy, crisis.LastSpokeAt, crisis.Calls).ShouldBe((Monday.AddHours(48), null, 1));
        crisis.Follow(new CheckCallMade(crisis.Id, CallAnswer.Same, "phone", "", Late: true, Monday.AddHours(98)), crisis.Person, Monday.AddHours(50), Jo);
        (crisis.NextCallBy, crisis.LateCalls, crisis.LastAnswer).ShouldBe((Monday.AddHours(98), 1, CallAnswer.Same));
        crisis.IsLate(Monday.AddHours(98)).ShouldBeFalse();
        crisis.IsLate(Monday.AddHours(98).AddSeconds(1)).ShouldBeTrue();
    }

    [Fact]
    public void A_missed_call_is_counted_again_at_each_agreed_time_and_stays_late_until_they_are_reached()
    {
        var crisis = Open(Monday.AddHours(48));
        crisis.Follow(new CheckCallMissed(crisis.Id, Monday.AddHours(48), "Jo", "Jo; the team", Monday.AddHours(96)), crisis.Person, Monday.AddHours(48), Jo);
        (crisis.MissedCalls, crisis.NextCallBy, crisis.MissedAfter).ShouldBe((1, Monday.AddHours(48), Monday.AddHours(96)));
        crisis.Follow(new CheckCallMade(crisis.Id, CallAnswer.Worse, "phone", "", Late: true, Monday.AddHours(99)), crisis.Person, Monday.AddHours(51), Jo);
        (crisis.MissedCalls, crisis.NextCallBy, crisis.MissedAfter).ShouldBe((1, Monday.AddHours(99), Monday.AddHours(99)));
    }

    [Fact]
    public void Worse_ends_what_was_steady_and_opening_again_keeps_what_was_counted()
    {
        var crisis = Open(Monday.AddHours(48));
        crisis.Follow(new CheckCallMissed(crisis.Id, Monday.AddHours(48), "Jo", "Jo", Monday.AddHours(96)), crisis.Person, Monday.AddHours(48), Jo);
        crisis.Follow(new CrisisSteadied(crisis.Id, "safe", "Marek"), crisis.Person, Monday.AddHours(60), Jo);
        crisis.IsSteady.ShouldBeTrue();
        crisis.Follow(new CheckCallMade(crisis.Id, CallAnswer.Worse, "", "", false, Monday.AddHours(110)), crisis.Person, Monday.AddHours(61), Jo);
        crisis.IsSteady.ShouldBeFalse();
        crisis.Follow(new CrisisClosed(crisis.Id, "safe", "I am back in my flat.", "", "Marek", "We moved office."), crisis.Person, Monday.AddDays(14), Jo);
        (crisis.IsOpen, crisis.NextCallBy, crisis.MissedAfter).ShouldBe((false, null, null));
        crisis.Follow(new CrisisOpenedAgain(crisis.Id, "He fell again.", "", Jo.Id, "Jo", Monday.AddDays(21)), crisis.Person, Monday.AddDays(20), Jo);
        (crisis.IsOpen, crisis.TimesOpened, crisis.MissedCalls, crisis.FirstOpenedAt, crisis.OpenedAt).ShouldBe((true, 2, 1, Monday, Monday.AddDays(20)));
    }

    [Fact]
    public void A_change_of_worker_counts_unless_the_person_asked()
    {
        var crisis = Open(Monday.AddHours(48));
        crisis.Follow(new CrisisWorkerChanged(crisis.Id, Guid.CreateVersion7(), "Lee", PersonAsked: true, Introduced: true, ""), crisis.Person, Monday, Jo);
        crisis.HandOffs.ShouldBe(0);
        crisis.Follow(new CrisisWorkerChanged(crisis.Id, Guid.CreateVersion7(), "Sam", PersonAsked: false, Introduced: true, "Jo has left."), crisis.Person, Monday, Jo);
        (crisis.HandOffs, crisis.WorkerName).ShouldBe((1, "Sam"));
    }

    [Fact]
    public void What_a_crisis_hands_to_rules_is_counted_from_when_they_were_last_spoken_with()
    {
        CrisisRules.Facts([], Monday).Yes("crisis.open").ShouldBeFalse();
        var crisis = Open(Monday.AddHours(48));
        crisis.Follow(new CheckCallMade(crisis.Id, CallAnswer.NoAnswer, "", "", false, null), crisis.Person, Monday.AddHours(10), Jo);
        var facts = CrisisRules.Facts([crisis], Monday.AddHours(49.5));
        (facts.Yes("crisis.open"), facts.Yes("crisis.steady"), facts.Number("contact.hours-since"), facts.Number("contact.missed")).ShouldBe((true, false, 49, 0));
    }

    [Theory]
    [InlineData(24, "hours", "2026-03-28 10:00", "2026-03-29 10:00")] // the clocks go forward: exactly 24 hours
    [InlineData(1, "days", "2026-03-28 10:00", "2026-03-29 09:00")] // the same time by the clock on the wall
    [InlineData(1, "days", "2026-10-24 09:00", "2026-10-25 10:00")]
    [InlineData(1, "working-days", "2026-09-11 08:00", "2026-09-14 08:00")]
    [InlineData(1, "working-days", "2026-04-02 08:00", "2026-04-07 08:00")] // Good Friday and Easter Monday
    [InlineData(1, "days", "2028-02-28 12:00", "2028-02-29 12:00")]
    public void The_next_call_keeps_hours_exact_and_days_on_the_clock(int every, string unit, string from, string due) =>
        CheckCalls.After(every, unit, Utc(from), Casework.Clockwork.Holidays.Read()).ShouldBe(Utc(due));

    static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    static CrisisRecord Open(DateTime first) => Thing.Begin(Guid.CreateVersion7(), new CrisisOpened(
        Guid.CreateVersion7(), "His wife went to hospital and he fell.", "I want my flat back.", "norfolk@1", Jo.Id, Jo.Name, Guid.CreateVersion7(), first, 48, "stay-close", null), Monday, Jo);
}
