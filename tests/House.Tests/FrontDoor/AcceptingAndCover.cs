using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;
using Xunit;
using static Threefold.House.Tests.FrontDoor.AtTheFrontDoor;

namespace Threefold.House.Tests.FrontDoor;

public sealed class AcceptingAndCover
{
    static readonly Heard Introduction = Call with
    {
        Channel = Channel.Introduction, Introducer = "Dr Shah", IntroducerFrom = "Fen Surgery", IntroducedBecause = "Coping, at risk if anything changes", ToldOfIntroduction = "That you would ring",
    };

    static readonly EarlyHelpAsTold Note = new() { Reason = "Coping now.", Basis = "Care Act 2014, s 2", LookAgainOn = new DateOnly(2026, 7, 1), Told = WasTold.Yes };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_introduction_of_a_couple_becomes_two_records_in_one_household_each_noted_for_early_help(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Sam, Introduction);
        var edna = new SecondPerson(null, "Edna", "Jones", new DateOnly(1942, 3, 27), "wife", "husband");
        Task<Practice.Ground.Verdict> Accept(EarlyHelpAsTold note) => house.WithAsync((AcceptIntroduction act) => act.DoAsync(AHouse.Sam, contact, edna, note));

        (await Accept(Note with { Told = null })).Findings.ShouldContain(f => f.Field == "Told");
        (await Accept(Note)).Because.ShouldBe("");

        await using var store = house.Stores.Open();
        var people = await store.Set<Person>().OrderBy(p => p.GivenName).ToListAsync();
        people.Select(p => p.FullName).ShouldBe(["Arthur Jones", "Edna Jones"]);
        people[0].Household.ShouldBe(people[1].Household);
        people[0].Household.ShouldNotBeNull();
        (await store.Set<Tie>().OrderBy(t => t.Relation).Select(t => t.Relation).ToListAsync()).ShouldBe(["husband", "wife"]);
        (await store.Set<EarlyHelpNote>().CountAsync()).ShouldBe(2);
        (await house.OpenStepsAsync(contact)).Single().WorkerName.ShouldBe("Sam");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_introduction_without_a_reason_is_not_one_and_a_call_cannot_be_accepted(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        (await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Sam, null, Introduction with { IntroducedBecause = "" }))).Findings.Single().Field.ShouldBe("IntroducedBecause");
        var call = await house.TakeAsync(AHouse.Sam, Call);
        (await house.WithAsync((AcceptIntroduction act) => act.DoAsync(AHouse.Sam, call, null, null))).Because.ShouldContain("not an introduction");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_covers_a_desk_for_a_time_leaves_looking_again_to_the_worker_who_stays(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Lives.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Amira, person, AHouse.Priya);
        var contact = await house.TakeAsync(AHouse.Amira, Introduction, person);
        var cover = AHouse.Sam with { Covers = new HashSet<Guid> { AHouse.North.Id } };

        (await house.WithAsync((AcceptIntroduction act) => act.DoAsync(cover, contact, null, Note))).Because.ShouldBe("");

        var again = (await house.OpenStepsOfAsync(person)).Single(s => s.Kind == Practice.Teams.NextStepKind.LookAgain);
        (again.Team, again.WorkerName).ShouldBe((AHouse.North.Id, "Priya Nair"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_manager_sets_who_covers_their_teams_desk_and_nobody_sets_anothers(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var now = house.Clock.GetUtcNow().UtcDateTime;
        (await house.WithAsync((CoverDuty act) => act.DoAsync(AHouse.Maya, AHouse.Sam.Id, AHouse.North.Id, now, now.AddDays(2)))).Allowed.ShouldBeTrue();
        (await house.WithAsync((CoverDuty act) => act.DoAsync(AHouse.Priya, AHouse.Sam.Id, AHouse.North.Id, now, now.AddDays(2)))).Allowed.ShouldBeFalse();
        (await house.WithAsync((CoverDuty act) => act.DoAsync(AHouse.Maya, AHouse.Sam.Id, AHouse.North.Id, now, now.AddDays(40)))).Allowed.ShouldBeFalse();

        (await house.Get<TeamShelf>().ActorAsync("sam"))!.Covers.ShouldBe([AHouse.North.Id], ignoreOrder: true);
        house.Clock.Move(TimeSpan.FromDays(3));
        (await house.Get<TeamShelf>().ActorAsync("sam"))!.Covers.ShouldBeEmpty();
    }
}
