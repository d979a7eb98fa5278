using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Casework.Liberty;
using Threefold.Casework.People;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Liberty;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;
using static Threefold.House.Tests.Liberty.ALiberty;

namespace Threefold.House.Tests.Liberty;

/// <summary>Requests about somebody’s liberty, as the acts keep them on both databases.</summary>
public sealed class LibertyActs
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_request_is_taken_in_extended_once_looked_at_six_ways_and_given_until_a_day(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var request = await TakenAsync(house, edna, Asked with { Urgent = true, UrgentUntil = Today.AddDays(6) });
        (await house.DoAsync((TakeLibertyRequest act) => act.DoAsync(AHouse.Priya, edna, Asked with { Place = " larkfield house " }))).Because.ShouldContain("has asked already");
        var held = (await house.HeldAsync<LibertyRequest>(edna)).ShouldHaveSingleItem();
        (held.DueBy, held.Team, held.State, held.Scheme).ShouldBe((Today.AddDays(6), AHouse.North.Id, LibertyState.Open, "dols"));
        (await StepsAsync(house, edna)).ShouldHaveSingleItem().DueAt.ShouldBe(Days.At(Today.AddDays(6), new(12, 0)));

        (await house.DoAsync((ExtendUrgentLiberty act) => act.DoAsync(AHouse.Priya, edna, request, Today.AddDays(13), "The doctor is ill."))).Because.ShouldContain("A manager or the principal social worker");
        (await house.DoAsync((ExtendUrgentLiberty act) => act.DoAsync(AHouse.Maya, edna, request, Today.AddDays(14), "The doctor is ill."))).Because.ShouldContain("Choose a day from 20 January 2026 to 26 January 2026");
        (await house.DoAsync((ExtendUrgentLiberty act) => act.DoAsync(AHouse.Maya, edna, request, Today.AddDays(13), "The doctor is ill."))).Allowed.ShouldBeTrue();
        (await house.DoAsync((ExtendUrgentLiberty act) => act.DoAsync(AHouse.Maya, edna, request, Today.AddDays(14), "Again."))).Because.ShouldContain("once");
        (await house.HeldAsync<LibertyRequest>(edna)).Single().DueBy.ShouldBe(Today.AddDays(13));

        house.Clock.Move(TimeSpan.FromDays(9));
        var on = Today.AddDays(9);
        (await house.DoAsync((AuthoriseLiberty act) => act.DoAsync(AHouse.Maya, edna, request, Given(on)))).Because.ShouldContain("Not yet: age, no refusals");
        (await house.DoAsync((NoteLibertyAssessment act) => act.DoAsync(AHouse.Priya, edna, request, "mental-health", true, "Asha Grewal", on))).Allowed.ShouldBeTrue();
        (await house.DoAsync((NoteLibertyAssessment act) => act.DoAsync(AHouse.Priya, edna, request, "best-interests", true, "asha grewal ", on))).Because.ShouldContain("The same person may not look at both");
        house.Clock.Move(TimeSpan.FromMinutes(1)); // The latest of each stands: by when it was written.
        await AssessedAsync(house, edna, request, on);
        (await house.DoAsync((AuthoriseLiberty act) => act.DoAsync(AHouse.Priya, edna, request, Given(on)))).Because.ShouldContain("A manager or the principal social worker");
        var given = await house.DoAsync((AuthoriseLiberty act) => act.DoAsync(AHouse.Maya, edna, request, Given(on)));
        given.Allowed.ShouldBeTrue(given.Because);
        held = (await house.HeldAsync<LibertyRequest>(edna)).Single();
        (held.State, held.ClosedOn, held.Until, held.DecidedBy, held.DaysAt(on.AddDays(40))).ShouldBe((LibertyState.Authorised, on, on.AddDays(182), "Maya", 9));
        (await StepsAsync(house, edna)).ShouldHaveSingleItem().DueAt.ShouldBe(Days.At(on.AddDays(182 - 28), new(12, 0)));

        (await house.DoAsync((LookAtLibertyAgain act) => act.DoAsync(AHouse.Priya, edna, request, true, "She sings again.", "Chapel, and choir.", on))).Allowed.ShouldBeTrue();
        (await house.DoAsync((LookAtLibertyAgain act) => act.DoAsync(AHouse.Priya, edna, request, null, "She is content.", "", on))).Allowed.ShouldBeFalse();
        (await house.DoAsync((LookAtLibertyAgain act) => act.DoAsync(AHouse.Priya, edna, request, false, "She goes out by herself now.", "", on))).Allowed.ShouldBeTrue();
        held = (await house.HeldAsync<LibertyRequest>(edna)).Single();
        (held.State, held.EndedOn, held.Conditions).ShouldBe((LibertyState.Ended, on, "Chapel, and choir."));
        (await StepsAsync(house, edna)).ShouldBeEmpty();
        var story = await house.StoryAsync(edna);
        story.ShouldContain("Larkfield House asked the council whether it may keep them safe in a way that takes away some of their freedom. It began at once, and may until 19 January 2026. What they say and show: “I have a shift.”");
        story.ShouldContain("They may no longer be kept in this way. She goes out by herself now.");
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task How_many_are_decided_in_time_and_what_waits_is_counted_from_facts_alone(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var ids = new List<(Guid Person, Guid Request)>();
        foreach (var name in new[] { "Ada", "Bea", "Cal", "Dot", "Eve" })
        {
            var person = await Couple.AddAsync(house, new NewPerson { GivenName = name, FamilyName = "Finch" });
            if (name != "Eve") ids.Add((person, await TakenAsync(house, person)));
            else ids.Add((person, Guid.Empty));
        }

        // Cal’s is withdrawn after 5 days, Ada’s refused after 10, Bea’s after 30; nobody decides Dot’s. Eve’s comes on day 35.
        house.Clock.Move(TimeSpan.FromDays(5));
        (await house.DoAsync((WithdrawLibertyRequest act) => act.DoAsync(AHouse.Priya, ids[2].Person, ids[2].Request, LibertyWithdrawal.Moved, "", Today.AddDays(5)))).Allowed.ShouldBeTrue();
        house.Clock.Move(TimeSpan.FromDays(5));
        await RefusedAsync(house, ids[0].Person, ids[0].Request, Today.AddDays(10));
        house.Clock.Move(TimeSpan.FromDays(20));
        await RefusedAsync(house, ids[1].Person, ids[1].Request, Today.AddDays(30));
        house.Clock.Move(TimeSpan.FromDays(5));
        await TakenAsync(house, ids[4].Person, Asked with { ReceivedOn = Today.AddDays(35) });

        var answers = await house.Get<MeasureBook>().ReadAsync(AHouse.Maya, Today, Today.AddDays(35), keys: [Measures.Liberty, Measures.WaitingNow]);
        var (liberty, waiting) = (answers.Single(a => a.Key == Measures.Liberty), answers.Single(a => a.Key == Measures.WaitingNow));
        (liberty.N, liberty.StillInside).ShouldBe((3, 1), "Ada, Bea and Dot; Cal’s was withdrawn in time, and Eve is within her days");
        liberty.Value!.Value.ShouldBe(1 / 3.0, 1e-12);
        var also = liberty.Also.ToDictionary(f => f.Name, f => f.Value);
        (also["requests that came"], also["given, refused or withdrawn within 21 days"], also["days on average, of those that ended in these days"]).ShouldBe((5, 0.5, 15));
        (also["waiting on the last day"], also["waiting for more than 21 days"]).ShouldBe((2, 1));
        also["months of work that waits, at the pace of these days"]!.Value.ShouldBe(2 / (3 / (36 / (365.25 / 12))), 1e-9);
        waiting.Also.Select(f => (f.Name, f.N)).ShouldBe([("besides them, for a decision about their liberty", 2), ("for a decision about their liberty for more than 21 days", 1)]);
        (await house.Get<TeamWorkBook>().ReadAsync(AHouse.Maya, null, Today.AddDays(35), 13)).Liberties!.Value.ShouldBe(5 / 13.0, 1e-12);
        (await house.Get<TeamWorkBook>().ReadAsync(AHouse.Maya, AHouse.South.Id, Today.AddDays(35), 13)).Liberties.ShouldBeNull("nothing was ever asked of South");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_worklist_shows_a_team_s_own_with_the_late_ones_first_and_another_team_opens_none(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, arthur) = (await Couple.EdnaAsync(house), await Couple.ArthurAsync(house));
        var request = await TakenAsync(house, edna);
        await TakenAsync(house, arthur, Asked with { ReceivedOn = Today.AddDays(-30) });
        await Lives.RestrictAsync(house, AHouse.Priya, edna);

        var board = await house.Get<LibertyBoard>().ReadAsync(AHouse.Priya);
        board.Open.Select(c => (c.Initials, c.Request.DueBy)).ShouldBe([("A.J.", Today.AddDays(-9)), ("Limited", Today.AddDays(21))]);
        (board.All, board.Late, board.Held).ShouldBe((2, 1, 0));
        (await house.Get<LibertyBoard>().ReadAsync(AHouse.Sam)).Open.ShouldBeEmpty();
        (await house.Get<LibertyBoard>().ReadAsync(AHouse.Ina)).Open.ShouldBeEmpty();
        await Should.ThrowAsync<CannotOpen>(() => house.DoAsync((TakeLibertyRequest act) => act.DoAsync(AHouse.Sam, arthur, Asked)));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((OpenLiberty act) => act.DoAsync(AHouse.Sam, arthur)));
        await Should.ThrowAsync<NotThere>(() => house.DoAsync((NoteLibertyAssessment act) => act.DoAsync(AHouse.Priya, arthur, request, "age", true, "Asha", Today)));
    }

    static async Task<List<NextStep>> StepsAsync(AHouse house, Guid person) => [.. (await house.HeldAsync<NextStep>(person)).Where(s => s.Kind == NextStepKind.SeeToLiberty && s.DoneAt is null)];
}
