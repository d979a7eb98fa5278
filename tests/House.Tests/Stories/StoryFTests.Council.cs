using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Reviews;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.House.Tests.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Stories;

/// <summary>Story F goes on: what stays the council's own (F08), and who reads a second time (F09).</summary>
public sealed partial class StoryFTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F08_the_next_look_is_the_council_s_own_once_she_has_said_so_after_the_first_was_answered(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var grace = await SentInAsync(house);
        At(house, 14);
        await grace.MadeAsync((SignOffReview act) => act.DoAsync(AHouse.Priya, grace.Person, grace.Open().Id, grace.Open().Version, SignOffAnswer.Accept, ReviewEnd.GoesOn, "It is as Grace told me."));
        At(house, 21);
        await grace.MadeAsync((HearReviewWish act) => act.DoAsync(AHouse.Priya, grace.Person, true, "Not the people who wash me. I want Priya."));
        var (next, ended) = (grace.Open(), grace.Of<Delegation>().ShouldHaveSingleItem());
        (next.Kind, next.Reviewer, next.WorkerName, next.DueBy).ShouldBe((ReviewKind.Annual, null, "Priya Nair", new DateOnly(2027, 9, 10)));
        ended.EndedWhy.ShouldBe("They want the council itself.");
        (await grace.DoAsync((GiveReview act) => act.DoAsync(AHouse.Priya, grace.Person, next.Id, ended.Id, AReview.Rae.Id, "Voices Together", true))).Because.ShouldContain("That delegation does not hold today.");
        (await house.Get<ReviewBoard>().AskedAsync(AReview.Rae)).ShouldBeEmpty();
        (await house.WithAsync((ReadReview act) => act.DoAsync(AHouse.Priya, next.Id))).Wish!.Words.ShouldBe("Not the people who wash me. I want Priya.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F08_what_somebody_else_has_is_taken_back_with_a_reason_and_comes_back_by_itself_when_their_time_is_over(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var grace = await GivenAsync(house);
        Task<Verdict> Back(string why) => grace.DoAsync((TakeReviewBack act) => act.DoAsync(AHouse.Priya, grace.Person, grace.Open().Id, why));
        (await Back(" ")).Findings.ShouldHaveSingleItem().Field.ShouldBe("BackWhy");
        (await Back("Rae is ill.")).Allowed.ShouldBeTrue();
        var own = grace.Open();
        (own.IsOut, own.Kind, own.Reviewer, grace.Steps(NextStepKind.HoldReview).Single().About).ShouldBe((false, ReviewKind.Annual, null, own.Id));
        (await house.Get<ReviewBoard>().AskedAsync(AReview.Rae)).ShouldBeEmpty();
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadForReviewer act) => act.DoAsync(AReview.Rae, own.Id)));
        (await Back("Again.")).Because.ShouldBe("Nobody outside the council holds this.");

        // Given again; on the day after the last one it is the council's, also when nobody did anything.
        var delegation = grace.Of<Delegation>().Single();
        await grace.MadeAsync((GiveReview act) => act.DoAsync(AHouse.Priya, grace.Person, own.Id, delegation.Id, AReview.Rae.Id, "Voices Together", true));
        house.Clock.SetTo(new DateTimeOffset(Days.At(delegation.Until, new TimeOnly(23, 30)), TimeSpan.Zero));
        await grace.TickAsync();
        grace.Of<Review>().Single(r => r.Id == own.Id).IsOut.ShouldBeTrue("the last day is theirs");
        house.Clock.Move(TimeSpan.FromHours(2));
        await grace.TickAsync();
        grace.Of<Review>().Single(r => r.Id == own.Id).IsOut.ShouldBeFalse();
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadForReviewer act) => act.DoAsync(AReview.Rae, own.Id)));
        (await house.StoryAsync(grace.Person)).ShouldContain("The council looks at the plan with them itself. The time that was agreed for somebody else to do it is over.");
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F08_what_was_sent_in_is_answered_and_not_taken_back(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var grace = await SentInAsync(house);
        (await grace.DoAsync((TakeReviewBack act) => act.DoAsync(AHouse.Priya, grace.Person, grace.Open().Id, "Rae is ill."))).Because.ShouldBe("It was sent in. Answer it for the council.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task F09_a_principal_social_worker_opens_each_second_reading_that_is_listed_and_none_is_listed_that_stays_shut(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var grace = await SentInAsync(house);
        At(house, 14);
        var review = grace.Open();
        await grace.MadeAsync((SignOffReview act) => act.DoAsync(AHouse.Priya, grace.Person, review.Id, review.Version, SignOffAnswer.Accept, ReviewEnd.GoesOn, "It is as Grace told me."));
        // Only Priya stays with her: no team does.
        await Lives.NameWorkerAsync(house, AHouse.Amira, grace.Person, AHouse.Priya);
        await house.WithAsync<RecordDoor, Verdict>(d => d.OpenAsync(Actor.Clock, grace.Person, Purpose.Conversation, "TestDeed", async file =>
        {
            foreach (var team in await file.ListAsync<Involvement>(i => i.Kind != InvolvementKind.NamedWorker && i.Until == null)) file.Record(team, new InvolvementEnded(team.Id, team.Name, "Priya stays."));
            return Verdict.Yes;
        }));
        await house.Get<TeamShelf>().PutAsync([], [new Worker { Id = Guid.Parse("01900000-0000-7000-8000-0000000000b5"), Name = "Petra Lowe", Subject = "petra", Team = AHouse.North.Id, Roles = nameof(Role.PrincipalSocialWorker) }], []);
        var petra = (await house.Get<TeamShelf>().ActorAsync("petra"))!;

        var board = house.Get<DelegationBoard>();
        var listed = await board.ReadAsync(petra);
        (listed.ToRead.ShouldHaveSingleItem().Review, listed.Shut).ShouldBe((review.Id, 0));
        (await house.WithAsync((ReadSample act) => act.DoAsync(petra, review.Id))).ReviewerName.ShouldBe("Rae Osei, Oakfield");
        listed.Register.ShouldHaveSingleItem().Opens.ShouldBeFalse("to read what she is asked to read opens nothing else");
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((Casework.People.OpenPerson act) => act.DoAsync(petra, grace.Person)));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadReview act) => act.DoAsync(petra, review.Id)));

        await Lives.RestrictAsync(house, AHouse.Priya, grace.Person);
        var limited = await board.ReadAsync(petra);
        (limited.ToRead.Count, limited.Shut).ShouldBe((0, 1), "few may open it: it is counted, and not offered");
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadSample act) => act.DoAsync(petra, review.Id)));
        await grace.DeedAsync(file => file.Begin(grace.Person, new WorkerNamed(file.NewId(), petra.Id, petra.Name)));
        (await board.ReadAsync(petra)).ToRead.ShouldHaveSingleItem().Opens.ShouldBeTrue("their own worker let her in");
        await grace.MadeAsync((SampleReview act) => act.DoAsync(petra, grace.Person, review.Id, SignOffAnswer.Accept, true, true, "Her own words are in it."));
        (await board.ReadAsync(petra)).Agree.ShouldBe(1);
    }
}
