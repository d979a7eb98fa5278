using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Money;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.Money;
using Threefold.House.Tests.People;
using Threefold.House.Tests.Plans;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Crisis;

/// <summary>What a plan keeps ready comes when it is called for, is asked about when the crisis is over, and is never paid for twice or without end.</summary>
public sealed class WhatIsKeptReady
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_came_is_asked_about_when_it_is_over_and_whoever_never_came_is_called_off(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var home = await AHousehold.OpenAsync(house);
        await APurse.PlanAsync(house, home.Edna, true, new LineAsPlanned { What = "sits with Edna at night", Who = "Fen Night Care", WeeklyPence = 700_00, Standby = true });
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted));
        var first = home.All<StandbyUse>().ShouldHaveSingleItem();
        (await Began(first.Id)).Because.ShouldBeEmpty();
        var came = house.Today();

        house.Clock.Move(TimeSpan.FromDays(3));
        await home.TellAsync(AHousehold.Told(NoticeKind.Discharged, "m2"));
        var ask = Asked().ShouldHaveSingleItem();
        (ask.What, ask.About, ask.Person, ask.Worker).ShouldBe(("Say until when it is needed, as it is paid for until then: sits with Edna at night.", first.Id, home.Edna, (Guid?)AHouse.Priya.Id));
        (await house.DoAsync((EndStandbyUse act) => act.DoAsync(AHouse.Priya, home.Edna, first.Id, house.Today().AddDays(9)))).Because.ShouldBeEmpty();
        Asked().ShouldBeEmpty();

        // Arthur goes in again before that day has come: from then on it is paid for once.
        house.Clock.Move(TimeSpan.FromDays(1));
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted, "m3", "V200"));
        (await Began(home.All<StandbyUse>()[^1].Id)).Because.ShouldBeEmpty();
        (await WeeklyAsync(house.Today().AddDays(-1)), await WeeklyAsync(house.Today()), await WeeklyAsync(house.Today().AddDays(20))).ShouldBe((700_00, 700_00, 700_00));
        home.All<StandbyUse>().Select(u => (u.From, u.Until)).ShouldBe([(came, house.Today().AddDays(-1)), (house.Today(), null)]);
        (await house.DoAsync((EndContingency act) => act.DoAsync(AHouse.Priya, home.Arthur, false, "He is home."))).Because.ShouldBeEmpty();
        Asked().ShouldHaveSingleItem().About.ShouldBe(home.All<StandbyUse>()[^1].Id);
        (await house.DoAsync((EndStandbyUse act) => act.DoAsync(AHouse.Priya, home.Edna, home.All<StandbyUse>()[^1].Id, house.Today().AddDays(5)))).Because.ShouldBeEmpty();
        (await house.DoAsync((EndStandbyUse act) => act.DoAsync(AHouse.Priya, home.Edna, home.All<StandbyUse>()[^1].Id, house.Today().AddDays(2)))).Because.ShouldBeEmpty("a day that has not come can be an earlier one");
        (await house.DoAsync((EndStandbyUse act) => act.DoAsync(AHouse.Priya, home.Edna, home.All<StandbyUse>()[^1].Id, house.Today().AddDays(4)))).Because.ShouldBe("An end has been set already.");

        // The third time it is off before anybody came.
        house.Clock.Move(TimeSpan.FromDays(30));
        await home.TellAsync(AHousehold.Told(NoticeKind.Admitted, "m4", "V300"));
        await home.TellAsync(AHousehold.Told(NoticeKind.Cancelled, "m5", "V300"));
        var never = home.All<StandbyUse>()[^1];
        (never.From, never.Until).ShouldBe((null, house.Today()));
        (await Began(never.Id)).Because.ShouldStartWith("It was called off.");
        Asked().ShouldBeEmpty();
        (await WeeklyAsync(house.Today())).ShouldBe(0);

        Task<Verdict> Began(Guid use) => house.DoAsync((SayStandbyBegan act) => act.DoAsync(AHouse.Priya, home.Edna, use, null, ""));
        List<NextStep> Asked() => [.. home.All<NextStep>().Where(s => s.DoneAt == null && s.What.StartsWith("Say until when", StringComparison.Ordinal))];
        async Task<int> WeeklyAsync(DateOnly day) => (await house.WithAsync((ReadMoney act) => act.DoAsync(AHouse.Priya, home.Edna))).Money.WeeklyOn(day);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_in_use_when_the_next_plan_is_agreed_is_not_written_down_as_used_a_second_time(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        var line = await plan.LineAsync(APlan.Sitter with { Standby = true });
        await plan.AgreedAsync();
        await APurse.MadeAsync(house, (UseStandby act) => act.DoAsync(AHouse.Priya, plan.Person, line, APlan.Today, null, "Arthur is in hospital."));
        house.Clock.Move(TimeSpan.FromDays(30));
        var next = await APlan.BegunAsync(house, person: plan.Person);
        await next.AgreedAsync();
        var money = await house.WithAsync((ReadMoney act) => act.DoAsync(AHouse.Priya, plan.Person));
        var kept = money.Ready.ShouldHaveSingleItem("what an earlier plan kept ready is not offered");
        kept.Id.ShouldNotBe(line);
        money.UsesOf(kept).ShouldHaveSingleItem().Until.ShouldBeNull();
        (await house.DoAsync((UseStandby act) => act.DoAsync(AHouse.Priya, plan.Person, kept.Id, house.Today(), null, "Again."))).Because.ShouldBe($"It is in use already from {Pence.Day(APlan.Today)}.");
    }
}
