using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Conversations;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Reviews;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Reviews;

public sealed class ReviewActs
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_agreed_plan_gets_its_first_look_once_whoever_asks_and_the_next_one_when_it_ends(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        var due = (await house.WithAsync((BeginReviews duty) => duty.DueAsync(house.Clock.GetUtcNow().UtcDateTime, 100, default))).ShouldHaveSingleItem();
        Task<bool> Begin() => house.WithAsync(async (BeginReviews duty) => { await duty.DoAsync(due, default); return true; });
        await Task.WhenAll(Begin(), Begin());
        await Begin();
        await edna.TickAsync();
        var first = edna.Of<Review>().ShouldHaveSingleItem();
        (first.Kind, first.DueFrom, first.DueBy, first.WorkerName).ShouldBe((ReviewKind.FirstLight, new DateOnly(2026, 2, 24), new DateOnly(2026, 3, 10), "Priya Nair"));
        var step = edna.Steps(NextStepKind.HoldReview).ShouldHaveSingleItem();
        (step.About, Days.Of(step.DueAt)).ShouldBe((first.Id, new DateOnly(2026, 3, 10)));

        house.Clock.Move(TimeSpan.FromDays(50));
        await edna.HeldAsync();
        (await edna.EndAsync(ReviewEnd.GoesOn, RuleAnswer.None)).Findings.ShouldContain(f => f.Rule == "LF-5" && f.Weight == Weight.Reason);
        (await edna.EndAsync(ReviewEnd.GoesOn)).Allowed.ShouldBeTrue();
        edna.Of<PlanOutcome>().Single().State.ShouldBe(OutcomeState.Met);
        edna.Of<StatementScore>().Select(s => (s.Statement, s.Score, s.MayShare)).ShouldBe([("life", 4, true), ("way", 5, false)], ignoreOrder: true);
        var next = edna.Open();
        (next.Kind, next.DueBy).ShouldBe((ReviewKind.Annual, new DateOnly(2027, 1, 13)));
        edna.Steps(NextStepKind.HoldReview).ShouldHaveSingleItem().About.ShouldBe(next.Id);
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_look_is_asked_for_at_any_time_once_and_changed_needs_are_looked_at_first(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        Task<Verdict> Ask() => edna.DoAsync((AskForReview act) => act.DoAsync(AHouse.Priya, edna.Person, null, ReviewKind.OnRequest, "Helen, her daughter", "Sundays are hard."));
        var asked = (await Ask()).Answer;
        (await Ask()).Answer.ShouldBe(asked);
        (await edna.DoAsync((AskForReview act) => act.DoAsync(AHouse.Priya, edna.Person, null, null, "", ""))).Findings.Count.ShouldBe(3);
        await edna.HeldAsync(said: AReview.Said with { ContinuingTeam = "" });
        (await edna.EndAsync(null)).Because.ShouldBe("Say what comes of it.");
        (await edna.EndAsync(ReviewEnd.Reassess)).Allowed.ShouldBeTrue();
        edna.Of<AssessmentRequest>().ShouldHaveSingleItem().EndedAt.ShouldBeNull();
        edna.Steps(NextStepKind.BeginAssessment).ShouldHaveSingleItem();
        edna.Of<PlanLine>().ShouldHaveSingleItem().EndsOn.ShouldBeNull("nothing becomes less by a look at it");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plan_that_ends_leaves_no_review_behind_and_somebody_who_left_holds_none(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        await house.Get<Casework.Shelves.TeamShelf>().PutAsync([], [new Worker { Id = AHouse.Priya.Id, Name = "Priya Nair", Subject = "priya nair", Team = AHouse.North.Id, Roles = "SocialWorker", Active = false }], []);
        await edna.TickAsync();
        var review = edna.Open();
        (review.Worker, review.WorkerName).ShouldBe((null, ""));
        var board = await house.Get<ReviewBoard>().ReadAsync(AHouse.Maya, ReviewFilter.All);
        (board.All, board.Cards[0].WorkerName).ShouldBe((1, ""));
        await edna.MadeAsync((TakeReview act) => act.DoAsync(AHouse.Amira, edna.Person, review.Id));
        edna.Steps(NextStepKind.HoldReview).Single().WorkerName.ShouldBe("Amira");

        using (var store = house.Stores.Open())
        {
            var plan = store.Set<Plan>().Single(p => p.Id == edna.Plan);
            await house.WithAsync<RecordDoor, Verdict>(d => d.OpenAsync(Actor.Clock, edna.Person, Purpose.Conversation, "TestDeed", async file =>
            {
                file.Record(await file.OneAsync<Plan>(plan.Id), new PlanEnded(plan.Id, file.Today, "She moved."));
                return Verdict.Yes;
            }));
        }

        await edna.TickAsync();
        edna.Of<Review>().ShouldAllBe(r => !r.IsOpen);
        edna.Steps(NextStepKind.HoldReview).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_worklist_is_the_team_s_own_longest_late_first_with_counts_and_initials(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var first = await AReview.LivingAsync(house);
        house.Clock.Move(TimeSpan.FromDays(10));
        var second = await AReview.LivingAsync(house);
        await first.TickAsync();
        var board = house.Get<ReviewBoard>();
        (await board.ReadAsync(AHouse.Priya, ReviewFilter.Due)).All.ShouldBe(0);
        house.Clock.Move(TimeSpan.FromDays(50));
        var seen = await board.ReadAsync(AHouse.Priya, ReviewFilter.Due);
        seen.Cards.Select(c => (c.Person, c.IsLate(seen.Today))).ShouldBe([(first.Person, true), (second.Person, false)]);
        (seen.All, seen.Late, seen.Nobody, seen.Cards[0].Initials).ShouldBe((2, 1, 0, "E.Q."));
        (await board.ReadAsync(AHouse.Priya, ReviewFilter.Late)).All.ShouldBe(1);
        (await board.ReadAsync(AHouse.Sam, ReviewFilter.All)).All.ShouldBe(0);
        (await board.ReadAsync(AReview.Rae, ReviewFilter.All)).All.ShouldBe(0);
        await using var store = house.Stores.Open();
        store.Acts.Count(a => a.Name == "Reviews.Board" && a.Allowed).ShouldBe(4, "each look is written down, with its count");
    }
}
