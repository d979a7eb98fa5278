using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;
using Xunit;
using static Threefold.House.Tests.FrontDoor.AtTheFrontDoor;

namespace Threefold.House.Tests.Access;

/// <summary>A limited record stays with its own workers: no other deed is a way round.</summary>
public sealed class KeepingToTheLimit
{
    static readonly Heard Introduction = Call with { Channel = Channel.Introduction, Introducer = "Dr Shah", IntroducedBecause = "Coping" };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_introduction_of_two_people_lets_nobody_into_a_record_that_is_not_theirs_and_does_not_tell_which_it_is(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Sam, Introduction);
        var (hidden, workers, somebodys, claimed, glass) = (await LimitedAsync(house), await LimitedAsync(house, AHouse.Priya), await Lives.EdnaAsync(house), await Lives.EdnaAsync(house), await LimitedAsync(house, AHouse.Priya));
        (await house.WithAsync((ClaimRelationship act) => act.DoAsync(AHouse.Sam, claimed, "I know her husband well.", 4))).Because.ShouldBe("");
        (await house.WithAsync((BreakGlass act) => act.DoAsync(AHouse.Sam, glass, "She told me she will be hurt tonight.", 4))).Because.ShouldBe("");

        var unknown = await AcceptAsync(house, AHouse.Sam, contact, Guid.CreateVersion7());
        unknown.Findings.ShouldHaveSingleItem().Says.ShouldBe(IntroductionRules.NotTheirsYet);
        foreach (var other in new[] { hidden, workers, somebodys, claimed, glass }) (await AcceptAsync(house, AHouse.Sam, contact, other)).Findings.ShouldBe(unknown.Findings);

        await using var store = house.Stores.Open();
        (await store.Set<Tie>().CountAsync()).ShouldBe(0);
        (await store.Set<Involvement>().CountAsync(i => i.Worker == AHouse.Sam.Id && i.Until == null)).ShouldBe(0);
        (await store.Set<Person>().CountAsync(p => p.Household != null)).ShouldBe(0);
        (await house.OpenStepsAsync(contact)).Single().WorkerName.ShouldBeEmpty();
        (await store.Acts.SingleAsync(a => a.Name == nameof(AcceptIntroduction) && a.People.Any(p => p.Person == workers))).Allowed.ShouldBeFalse("who tried is written down");
        house.Clock.Move(TimeSpan.FromHours(4));
        foreach (var other in new[] { hidden, workers, somebodys, claimed, glass }) await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, other, Purpose.Conversation, "Look")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_second_person_whose_record_is_open_to_stay_comes_along(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (teams, limited) = (await Lives.EdnaAsync(house, AHouse.Sam), await Lives.EdnaAsync(house, AHouse.Sam));
        await Lives.NameWorkerAsync(house, AHouse.Sam, limited, AHouse.Sam);
        await Lives.RestrictAsync(house, AHouse.Sam, limited);

        foreach (var other in new[] { teams, limited }) (await AcceptAsync(house, AHouse.Sam, await house.TakeAsync(AHouse.Sam, Introduction), other)).Because.ShouldBe("");

        await using var store = house.Stores.Open();
        (await store.Set<Tie>().CountAsync()).ShouldBe(4);
        (await store.Set<Involvement>().SingleAsync(i => i.Person == teams && i.Kind == InvolvementKind.NamedWorker)).Worker.ShouldBe(AHouse.Sam.Id);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_was_let_in_for_a_time_does_not_accept_an_introduction(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Introduction);
        var person = (await house.ContactAsync(contact)).Person;
        await Lives.NameWorkerAsync(house, AHouse.Amira, person, AHouse.Priya);
        await house.WithAsync((ClaimRelationship act) => act.DoAsync(AHouse.Sam, person, "I know his daughter well.", 4));

        (await house.WithAsync((AcceptIntroduction act) => act.DoAsync(AHouse.Sam, contact, null, null))).Because.ShouldBe(AccessRules.OnlyForATime);

        (await house.OpenStepsAsync(contact)).Single().WorkerName.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_was_let_in_for_a_time_neither_lifts_a_limit_nor_sets_one(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (hidden, open) = (await LimitedAsync(house, AHouse.Priya), await Lives.EdnaAsync(house));
        await Lives.NameWorkerAsync(house, AHouse.Amira, open, AHouse.Priya);
        var manager = AHouse.Sam with { Roles = new HashSet<Role> { Role.TeamManager } };
        (await house.WithAsync((BreakGlass act) => act.DoAsync(manager, hidden, "She told me she will be hurt tonight.", 4))).Because.ShouldBe("");
        (await house.WithAsync((ClaimRelationship act) => act.DoAsync(manager, open, "I know her husband well.", 4))).Because.ShouldBe("");
        Task<Practice.Ground.Verdict> Put(Guid person, string key) => house.WithAsync((Casework.People.RestrictRecord act) => act.DoAsync(manager, person, key, "It seems right."));

        (await Put(hidden, "")).Because.ShouldBe(AccessRules.OnlyForATime);
        (await Put(hidden, "police")).Because.ShouldBe(AccessRules.OnlyForATime);
        (await Put(open, "police")).Because.ShouldBe(AccessRules.OnlyForATime);

        await using var store = house.Stores.Open();
        (await store.Set<Person>().SingleAsync(p => p.Id == hidden)).Restricted.ShouldBe("staff");
        (await store.Set<Person>().SingleAsync(p => p.Id == open)).Restricted.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Glass_broken_for_an_hour_does_not_become_a_relationship_that_stays(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var hidden = await LimitedAsync(house);
        await house.WithAsync((BreakGlass act) => act.DoAsync(AHouse.Sam, hidden, "She told me she will be hurt tonight.", 1));

        var begun = await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Sam, [hidden], "", "visit", true, new RuleAnswer(true, "It could not wait for anybody else.")));

        begun.Because.ShouldContain("only its own worker");
        house.Clock.Move(TimeSpan.FromHours(1));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, hidden, Purpose.Conversation, "Look")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_was_let_in_for_a_time_does_not_stay_by_any_deed(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, Call);
        var person = (await house.ContactAsync(contact)).Person;
        (await house.WithAsync((ClaimRelationship act) => act.DoAsync(AHouse.Sam, person, "I know his daughter well.", 4))).Allowed.ShouldBeTrue();

        (await house.EndAsync(AHouse.Sam, contact, "continue", NextWho.Me)).Because.ShouldBe(AccessRules.OnlyForATime);
        var seen = (await house.ContactAsync(contact)).Version;
        var toMine = new TeamIntroduction(AHouse.South.Id, "They know him.", "What he said", Practice.Ground.YesNoUnsure.Yes, true, "On Monday", true, "He asked");
        (await house.WithAsync((IntroduceToTeam act) => act.DoAsync(AHouse.Sam, contact, seen, toMine))).Because.ShouldBe(AccessRules.OnlyForATime);
        var named = await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, person, Purpose.Conversation, "AnyDeed", file =>
        {
            file.Begin(new WorkerNamed(file.NewId(), AHouse.Sam.Id, "Sam"));
            return Task.FromResult(Practice.Ground.Verdict.Yes);
        }));
        named.Because.ShouldBe(AccessRules.OnlyForATime);

        house.Clock.Move(TimeSpan.FromHours(4));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, person, Purpose.Conversation, "Look")));
    }

    [Fact]
    public async Task Whoever_limits_a_record_may_stay_with_it()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var edna = await Lives.EdnaAsync(house);
        (await house.WithAsync((Casework.People.RestrictRecord act) => act.DoAsync(AHouse.Maya, edna, RestrictedClass.All[0].Key, "Her son works here."))).Because.ShouldBe("");
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Maya, edna, Purpose.Conversation, "Look"));
    }

    static Task<Practice.Ground.Verdict> AcceptAsync(AHouse house, Actor by, Guid contact, Guid second) =>
        house.WithAsync((AcceptIntroduction act) => act.DoAsync(by, contact, new SecondPerson(second, "", "", null, "wife", "husband"), null));

    /// <summary>A limited record: only its own worker may open it, and nobody where none was named before it was limited.</summary>
    static async Task<Guid> LimitedAsync(AHouse house, Actor? worker = null)
    {
        var person = await Lives.EdnaAsync(house);
        if (worker is not null) await Lives.NameWorkerAsync(house, AHouse.Amira, person, worker);
        await Lives.RestrictAsync(house, AHouse.Amira, person);
        return person;
    }
}
