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
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_introduction_of_two_people_does_not_let_anybody_into_a_limited_record(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var hidden = await LimitedAsync(house);
        var contact = await house.TakeAsync(AHouse.Sam, Call with { Channel = Channel.Introduction, Introducer = "Dr Shah", IntroducedBecause = "Coping" });
        Task Accept(Guid second) => house.WithAsync((AcceptIntroduction act) => act.DoAsync(AHouse.Sam, contact, new SecondPerson(second, "", "", null, "wife", "husband"), null));

        var refused = await Should.ThrowAsync<CannotOpen>(() => Accept(hidden));
        await Should.ThrowAsync<CannotOpen>(() => Accept(Guid.CreateVersion7()));

        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, hidden, Purpose.Conversation, "Look")));
        await using var store = house.Stores.Open();
        (await store.Set<Tie>().CountAsync()).ShouldBe(0);
        store.Acts.Single(a => a.Why == refused.Message && a.Name == nameof(AcceptIntroduction)).Allowed.ShouldBeFalse();
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

    /// <summary>A record that only the worker who named themselves before it was limited may open.</summary>
    static async Task<Guid> LimitedAsync(AHouse house)
    {
        var person = await Lives.EdnaAsync(house);
        await Lives.RestrictAsync(house, AHouse.Amira, person);
        return person;
    }
}
