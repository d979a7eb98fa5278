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

    static async Task<NextStep> Step(AHouse house, Guid crisis) =>
        await ATalk.StoredAsync<NextStep, NextStep>(house, q => q.SingleAsync(s => s.About == crisis && s.DoneAt == null));
}
