using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Threefold.House.Tests.Crisis;

public sealed class CrisisActs
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_crisis_opens_with_a_call_on_the_worker_s_desk_and_only_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        var step = await Step(house, marek.Crisis);
        (step.Kind, step.WorkerName, step.DueAt).ShouldBe((NextStepKind.CheckCall, "Priya Nair", ACrisis.Began.AddHours(48)));

        var again = await marek.OpenAsync("Another thing.");
        again.Because.ShouldStartWith("A crisis is open already.");
        (await marek.ReadAsync()).Crisis.WhatHappened.ShouldBe("His wife went to hospital and he fell.");
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadCrisis act) => act.DoAsync(AHouse.Sam, marek.Crisis)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_call_that_reaches_them_moves_the_next_and_no_answer_does_not(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        house.Clock.Move(TimeSpan.FromHours(50));
        (await marek.CallAsync(CallAnswer.NoAnswer)).Allowed.ShouldBeTrue();
        (await Step(house, marek.Crisis)).DueAt.ShouldBe(ACrisis.Began.AddHours(48));
        (await marek.CallAsync(CallAnswer.Steadier)).Allowed.ShouldBeTrue();
        (await Step(house, marek.Crisis)).DueAt.ShouldBe(ACrisis.Began.AddHours(98));
        var crisis = (await marek.ReadAsync()).Crisis;
        (crisis.Calls, crisis.LateCalls, crisis.LastAnswer, crisis.NextCallBy).ShouldBe((2, 2, CallAnswer.Steadier, ACrisis.Began.AddHours(98)));
        (await marek.CallAsync(null)).Because.ShouldStartWith("Choose how they are");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_worker_who_stays_with_them_keeps_in_touch_whoever_opens_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Amira, edna, AHouse.Priya);
        var made = await house.WithAsync((OpenCrisis act) => act.DoAsync(AHouse.Amira, edna, new CrisisAsTold("Arthur was taken to hospital.", WhyNoView: "She was asleep.")));
        var view = await house.WithAsync((ReadCrisis act) => act.DoAsync(AHouse.Priya, made.Answer!.Value));
        (view.Crisis.WorkerName, view.Crisis.OpenedBy, view.Crisis.WhyNoView).ShouldBe(("Priya Nair", "Amira", "She was asleep."));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task How_often_is_agreed_with_the_person_and_the_plan_waits_for_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        (await Plan(house, marek)).Because.ShouldBe("Agree first how often we are in touch.");
        (await marek.AgreeCallsAsync(500, "hours")).Findings.ShouldContain(f => f.Field == "Every");
        (await marek.AgreeCallsAsync(1, "days")).Allowed.ShouldBeTrue();
        (await Step(house, marek.Crisis)).DueAt.ShouldBe(ACrisis.Began.AddDays(1));
        (await Plan(house, marek)).Allowed.ShouldBeTrue();
        (await marek.ReadAsync()).Crisis.PlanEndsOn.ShouldBe(new DateOnly(2026, 1, 27));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task It_closes_with_the_council_s_signs_offers_what_is_near_and_opens_again_with_its_history(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        (await marek.CloseAsync(["safe"])).Findings.Count(f => f.Rule == "steady").ShouldBe(2);
        (await house.WithAsync((SteadyCrisis act) => act.DoAsync(AHouse.Priya, marek.Person, marek.Crisis, ["safe", "in-control", "plan-works"], "Marek"))).Allowed.ShouldBeTrue();
        (await marek.ReadAsync()).Crisis.SteadyBy.ShouldBe("Priya Nair");
        (await marek.CallAsync(CallAnswer.Worse)).Allowed.ShouldBeTrue();
        (await marek.ReadAsync()).Crisis.IsSteady.ShouldBeFalse();
        (await marek.CloseAsync(["safe", "in-control", "plan-works"])).Allowed.ShouldBeTrue();
        var next = await ATalk.StoredAsync<NextStep, NextStep>(house, q => q.SingleAsync(s => s.About == marek.Crisis && s.DoneAt == null));
        next.What.ShouldStartWith("Talk about what is near them now");
        (await marek.CallAsync(CallAnswer.Same)).Because.ShouldStartWith("This crisis has been closed.");

        house.Clock.Move(TimeSpan.FromDays(3));
        (await house.WithAsync((OpenCrisisAgain act) => act.DoAsync(AHouse.Priya, marek.Person, marek.Crisis, new CrisisAsTold("He fell again.", "", "He was asleep.")))).Allowed.ShouldBeTrue();
        var again = (await marek.ReadAsync()).Crisis;
        (again.IsOpen, again.TimesOpened, again.Calls, again.WhyNoView, again.FirstOpenedAt).ShouldBe((true, 2, 1, "He was asleep.", ACrisis.Began));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_known_of_the_crisis_speaks_when_a_lasting_stage_is_entered(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        var said = await house.WithAsync((Casework.Conversations.ReadWaysToTalk act) => act.DoAsync(AHouse.Priya, marek.Person));
        var talk = await house.WithAsync((Casework.Conversations.BeginConversation act) => act.DoAsync(AHouse.Priya, [marek.Person], "build", "visit", true, Casework.Conversations.RuleAnswer.None));
        said.Ways.ShouldNotBeEmpty();
        talk.Findings.ShouldContain(f => f.Rule == "N-c.build" && f.Weight == Weight.Warn);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_change_of_hands_is_counted_unless_they_asked_and_the_call_goes_along(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house, "worcestershire@1");
        (await Hand(house, marek, new CrisisHandOver(AHouse.Maya.Id, PersonAsked: false, Introduced: true, ""))).Findings.ShouldContain(f => f.Field == "Why");
        (await Hand(house, marek, new CrisisHandOver(AHouse.Sam.Id, PersonAsked: true, Introduced: true, ""))).Findings.ShouldContain(f => f.Field == "Worker");
        (await Hand(house, marek, new CrisisHandOver(AHouse.Maya.Id, PersonAsked: false, Introduced: true, "Priya has left."))).Allowed.ShouldBeTrue();
        var crisis = (await marek.ReadAsync()).Crisis;
        (crisis.WorkerName, crisis.HandOffs, (await Step(house, marek.Crisis)).WorkerName).ShouldBe(("Maya", 1, "Maya"));
        (await Hand(house, marek, new CrisisHandOver(AHouse.Amira.Id, PersonAsked: true, Introduced: true, ""))).Allowed.ShouldBeTrue();
        (await marek.ReadAsync()).Crisis.HandOffs.ShouldBe(1);
    }

    [Fact]
    public async Task In_Norfolk_a_colleague_looks_before_the_worker_changes_in_a_crisis()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var marek = await ACrisis.MarekAsync(house);
        (await Hand(house, marek, new CrisisHandOver(AHouse.Maya.Id, PersonAsked: false, Introduced: true, "Priya has left."))).Findings.ShouldContain(f => f.Rule == "N-f.worker" && f.Weight == Weight.PeerCheck);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Hostile_words_are_refused_or_kept_as_they_are(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Lives.EdnaAsync(house);
        foreach (var bad in new[] { "", " ", "a\0b", new string('x', 100_000), "\ud800" })
            (await house.WithAsync((OpenCrisis act) => act.DoAsync(AHouse.Priya, edna, new CrisisAsTold(bad)))).Findings.ShouldContain(f => f.Field == "WhatHappened");
        var made = await house.WithAsync((OpenCrisis act) => act.DoAsync(AHouse.Priya, edna, new CrisisAsTold("<script>alert(1)</script> \u202eمرحبا 👵")));
        (await house.WithAsync((ReadCrisis act) => act.DoAsync(AHouse.Priya, made.Answer!.Value))).Crisis.WhatHappened.ShouldBe("<script>alert(1)</script> \u202eمرحبا 👵");
    }

    static Task<Verdict> Hand(AHouse house, ACrisis marek, CrisisHandOver over) =>
        house.WithAsync((HandOverCrisis act) => act.DoAsync(AHouse.Priya, marek.Person, marek.Crisis, over, new Casework.Conversations.RuleAnswer(true, "She has left.")));

    static Task<Verdict> Plan(AHouse house, ACrisis marek) =>
        house.WithAsync((AgreeEmergencyPlan act) => act.DoAsync(AHouse.Priya, marek.Person, marek.Crisis, "Food, and a door that locks.", new DateOnly(2026, 1, 27)));

    static async Task<NextStep> Step(AHouse house, Guid crisis) =>
        await ATalk.StoredAsync<NextStep, NextStep>(house, q => q.SingleAsync(s => s.About == crisis && s.DoneAt == null));
}
