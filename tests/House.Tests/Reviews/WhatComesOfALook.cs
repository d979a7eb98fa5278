using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Casework.Reviews;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.House.Tests.Plans;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Reviews;

/// <summary>What comes of a look at a plan stands on a desk until it is done, and who asked for one is kept.</summary>
public sealed class WhatComesOfALook
{
    static readonly ClosingAsSaid Goodbye = new() { Why = "She needs no more from us.", Goodbye = "Over tea, on Tuesday.", TheirView = "I sing.", HowBack = "Ring the front door and say your name." };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Small_changes_wait_on_a_desk_until_the_next_plan_is_begun(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await LookedAtAsync(house);
        (await edna.EndAsync(ReviewEnd.SmallChange)).Allowed.ShouldBeTrue();
        var step = edna.Steps(NextStepKind.SeeToPlan).ShouldHaveSingleItem();
        (step.About, step.WorkerName, step.What).ShouldBe((edna.Plan, "Priya Nair", "Write the small changes into the next plan, together, and agree it."));
        (await edna.DoAsync((CloseWork act) => act.DoAsync(AHouse.Priya, edna.Person, Goodbye, APlan.WithReason))).Findings.ShouldContain(f => f.Rule == "still-to-do");
        var next = await edna.MadeAsync((BeginPlan act) => act.DoAsync(AHouse.Priya, edna.Person, null, ""));
        edna.Steps(NextStepKind.SeeToPlan).ShouldHaveSingleItem().About.ShouldBe(next, "one step, not two");

        // What is written already has its step.
        await edna.HeldAsync();
        (await edna.EndAsync(ReviewEnd.SmallChange)).Allowed.ShouldBeTrue();
        edna.Steps(NextStepKind.SeeToPlan).ShouldHaveSingleItem().About.ShouldBe(next);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plan_that_is_no_longer_needed_is_finished_with_a_goodbye_that_no_look_to_come_stands_in_front_of(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await LookedAtAsync(house);
        (await edna.EndAsync(ReviewEnd.NoLongerNeeded)).Allowed.ShouldBeTrue();
        edna.Steps(NextStepKind.SeeToPlan).ShouldHaveSingleItem().What.ShouldStartWith("Finish the plan with them");
        edna.Open().DueBy.ShouldBe(new DateOnly(2027, 1, 13), "until it is finished it is looked at again");

        (await CloseAsync(edna)).Findings.ShouldContain(f => f.Rule == "support-goes-on");
        await edna.DeedAsync(file => file.Record(file.OneAsync<PlanLine>(edna.Line).Result, new PlanLineEnded(edna.Line, "home care", file.Today.AddDays(-1), "She wants no more.")));
        (await house.WithAsync((ReadGoodbye act) => act.DoAsync(AHouse.Priya, edna.Person))).StillToDo.Select(s => s.What).ShouldBeEmpty();
        var closed = await CloseAsync(edna);
        closed.Allowed.ShouldBeTrue(closed.Because);
        (edna.Of<Plan>().Single().Status, edna.Of<Review>().Exists(r => r.IsOpen), edna.Of<NextStep>().Exists(s => s.DoneAt is null)).ShouldBe((PlanStatus.Ended, false, false));
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Goodbye_waits_for_a_look_that_they_asked_for_that_is_late_or_that_was_begun(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house, person: await Couple.EdnaAsync(house));
        await edna.TickAsync();
        (await CloseAsync(edna)).Findings.Where(f => f.Rule == "still-to-do").Select(f => f.Says).ShouldBeEmpty();
        var seen = edna.Open();
        var asked = await edna.MadeAsync((AskForReview act) => act.DoAsync(AHouse.Priya, edna.Person, null, ReviewKind.OnRequest, "Helen", "Sundays are hard."));
        (await CloseAsync(edna)).Findings.ShouldContain(f => f.Rule == "still-to-do", "she asked");
        seen.EndsWithPlan(seen.DueBy).ShouldBeTrue();
        seen.EndsWithPlan(seen.DueBy.AddDays(1)).ShouldBeFalse("late");
        edna.Of<Review>().Single(r => r.Id == asked).EndsWithPlan(seen.DueBy).ShouldBeFalse();
        await edna.MadeAsync((WriteReview act) => act.DoAsync(AHouse.Priya, edna.Person, seen.Id, seen.Version, AReview.Said, Days.Of(house.Clock.GetUtcNow().UtcDateTime)));
        edna.Of<Review>().Single(r => r.Id == seen.Id).EndsWithPlan(seen.DueBy).ShouldBeFalse("begun");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_asks_too_is_written_into_the_look_that_waits_and_the_same_words_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        Task<Verdict> Ask(string who, string why) => edna.DoAsync((AskForReview act) => act.DoAsync(AHouse.Priya, edna.Person, null, ReviewKind.OnRequest, who, why));
        var first = (await Ask("Helen, her daughter", "Sundays are hard.")).Answer;
        (await Ask("Helen, her daughter", "Sundays are hard.")).Answer.ShouldBe(first);
        (await Ask("Edna", "I want the choir back.")).Answer.ShouldBe(first);
        var held = edna.Open();
        (held.AskedBy, held.Why, edna.Steps(NextStepKind.HoldReview).Length).ShouldBe(("Helen, her daughter; Edna", "Sundays are hard. I want the choir back.", 1));
        (await house.StoryAsync(edna.Person)).ShouldContain("Edna asked us to look at the plan too. I want the choir back.");
    }

    static Task<Verdict> CloseAsync(AReview edna) => edna.DoAsync((CloseWork act) => act.DoAsync(AHouse.Priya, edna.Person, Goodbye, APlan.WithReason));

    static async Task<AReview> LookedAtAsync(AHouse house)
    {
        var edna = await AReview.LivingAsync(house, person: await Couple.EdnaAsync(house));
        await edna.TickAsync();
        house.Clock.Move(TimeSpan.FromDays(50));
        await edna.HeldAsync();
        return edna;
    }
}
