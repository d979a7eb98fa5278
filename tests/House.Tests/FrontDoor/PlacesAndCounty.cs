using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;
using static Threefold.House.Tests.FrontDoor.AtTheFrontDoor;

namespace Threefold.House.Tests.FrontDoor;

/// <summary>One front door for the county: where somebody lives says who works there, and every team stands there in numbers.</summary>
public sealed class PlacesAndCounty
{
    static readonly Team South = Of(AHouse.South, "NR2");
    static readonly Team Therapy = new() { Id = Guid.Parse("01900000-0000-7000-8000-000000000021"), Name = "Therapy at home", Model = "norfolk@1", Places = "NR2,NR3" };
    static readonly WayAsTold Home = new() { Kind = WayKind.Address, Value = "1 High Street", Postcode = "NR2 1AA", Safe = WaySafety.Safe };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_place_that_a_stranger_says_leads_to_whoever_works_there_and_only_its_first_half_is_kept(string kind)
    {
        await using var house = await HouseAsync(kind);

        var contact = await house.TakeAsync(AHouse.Amira, Call with { Postcode = " nr2 3ab " });
        var held = await house.ContactAsync(contact);
        (held.Area, held.Team).ShouldBe(("NR2", AHouse.North.Id), "whoever answers has it: no place sends anybody anywhere");
        (await PlaceAsync(house, contact)).ShouldBe("NR2: South, Therapy at home");
        (await house.SentencesAsync(held.Person)).ShouldContain("Said which area they live in.");
        await using (var store = house.Stores.Open())
        {
            (await store.Words.Where(w => w.Body.Contains("NR2") || w.Sentence.Contains("NR2")).Select(w => w.Body).ToListAsync()).ShouldHaveSingleItem().ShouldNotContain("3AB");
            (await store.Set<ContactWay>().AnyAsync()).ShouldBeFalse("an area is no address");
        }

        await MoveAsync(house, contact, AHouse.South.Id);
        (await PlaceAsync(house, contact)).ShouldBe("NR2: Therapy at home", "the team that has it is not led to");
        (await PlaceAsync(house, await house.TakeAsync(AHouse.Amira, Call with { Postcode = "NR9 1AA" }))).ShouldBe("NR9: ", "no team is set down for it");
        (await PlaceAsync(house, await house.TakeAsync(AHouse.Amira, Call with { Postcode = "nr3" }))).ShouldBe("NR3: Therapy at home", "half a postcode is enough");
        (await PlaceAsync(house, await house.TakeAsync(AHouse.Sam, Call with { Postcode = "NR2 1AA" }), AHouse.Sam)).ShouldBe("NR2: Therapy at home");
        (await PlaceAsync(house, await house.TakeAsync(AHouse.Amira, Call with { Postcode = "by the sea" }))).ShouldBe("");
        var ended = await house.TakeAsync(AHouse.Amira, Call with { Postcode = "NR2 1AA" });
        (await house.EndAsync(AHouse.Amira, ended, "community")).Because.ShouldBe("");
        (await PlaceAsync(house, ended)).ShouldBe("");
        await house.Get<TeamShelf>().PutAsync([Of(South, ""), Of(Therapy, "")], [], []);
        (await PlaceAsync(house, contact)).ShouldBe("", "a council without places says nothing of them");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_only_team_of_a_place_is_not_led_to_while_it_has_the_contact(string kind)
    {
        await using var house = await HouseAsync(kind);
        await house.Get<TeamShelf>().PutAsync([Of(AHouse.North, "NR7")], [], []);
        (await PlaceAsync(house, await house.TakeAsync(AHouse.Amira, Call with { Postcode = "NR7 1AA" }))).ShouldBe("");
        (await PlaceAsync(house, await house.TakeAsync(AHouse.Sam, Call with { Postcode = "NR7 1AA" }), AHouse.Sam)).ShouldBe("NR7: North");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_the_record_says_leads_too_is_not_kept_twice_and_the_latest_that_was_told_holds(string kind)
    {
        await using var house = await HouseAsync(kind);
        var person = (await house.ContactAsync(await house.TakeAsync(AHouse.Amira, Call))).Person;
        var way = (await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Amira, person, Home))).Answer!.Value;
        house.Clock.Move(TimeSpan.FromHours(1));

        (await PlaceAsync(house, await house.TakeAsync(AHouse.Amira, Call, person))).ShouldBe("NR2: South, Therapy at home");
        (await house.ContactAsync(await house.TakeAsync(AHouse.Amira, Call with { Postcode = "NR2 9ZZ" }, person))).Area.ShouldBe("");
        var moved = await house.TakeAsync(AHouse.Amira, Call with { Postcode = "NR3 1AA" }, person);
        (await PlaceAsync(house, moved)).ShouldBe("NR3: Therapy at home", "they said it now");
        house.Clock.Move(TimeSpan.FromHours(1));
        (await house.DoAsync((ChangeContactWay act) => act.DoAsync(AHouse.Amira, person, way, 1, Home with { Postcode = "NR9 1AA" }))).Because.ShouldBe("");
        (await PlaceAsync(house, moved)).ShouldBe("NR9: ", "their address was put right since");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Of_a_hidden_address_and_of_a_restricted_record_no_place_is_shown_or_kept(string kind)
    {
        await using var house = await HouseAsync(kind);
        var hidden = await house.TakeAsync(AHouse.Amira, Call with { Postcode = "NR2 3AB" });
        var person = (await house.ContactAsync(hidden)).Person;
        (await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Amira, person, Home with { Hidden = true }))).Because.ShouldBe("");
        (await PlaceAsync(house, hidden)).ShouldBe("");
        (await house.ContactAsync(await house.TakeAsync(AHouse.Amira, Call with { Postcode = "NR3 1AA" }, person))).Area.ShouldBe("");

        var limited = await house.TakeAsync(AHouse.Amira, Call with { Postcode = "NR2 3AB" });
        var few = (await house.ContactAsync(limited)).Person;
        await Lives.NameWorkerAsync(house, AHouse.Amira, few, AHouse.Priya);
        (await PlaceAsync(house, limited, AHouse.Priya)).ShouldNotBe("");
        await Lives.RestrictAsync(house, AHouse.Amira, few);
        (await PlaceAsync(house, limited, AHouse.Priya)).ShouldBe("");
        (await house.ContactAsync(await house.TakeAsync(AHouse.Priya, Call with { Postcode = "NR3 1AA" }, few))).Area.ShouldBe("");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_county_in_numbers_is_what_one_counts_by_hand_and_gives_no_restricted_record_away(string kind)
    {
        await using var house = await HouseAsync(kind);
        await house.LancashireAsync();
        var first = await house.TakeAsync(AHouse.Sam, Call);
        house.Clock.Move(TimeSpan.FromHours(3));
        await house.TakeAsync(AHouse.Sam, Call with { Urgent = true, NextIsMine = true, NextWhat = "I ring." });
        await house.TakeAsync(AHouse.Amira, Call with { Danger = YesNoUnsure.Unsure });
        await MoveAsync(house, await house.TakeAsync(AHouse.Amira, Call), AHouse.South.Id);
        (await house.EndAsync(AHouse.Amira, await house.TakeAsync(AHouse.Amira, Call), "community")).Because.ShouldBe("");
        var cass = await house.TakeAsync(Cass, Call);
        await Lives.NameWorkerAsync(house, Cass, (await house.ContactAsync(cass)).Person, Cass);
        await Lives.RestrictAsync(house, Cass, (await house.ContactAsync(cass)).Person);

        var county = await house.Get<CountyBoard>().CountAsync(AHouse.Amira);
        county.Select(Say).ShouldBe(["North in : 1 waits, 1 nobody, 1 now", "South in NR2: 3 waits, 2 nobody, 1 now", "Therapy at home in NR2,NR3: 0 waits, 0 nobody, 0 now"]);
        county.Single(t => t.Name == "South").Since.ShouldBe((await house.ContactAsync(first)).MadeAt);
        county.Single(t => t.Name == "Therapy at home").Since.ShouldBeNull();
        (await house.Get<CountyBoard>().CountAsync(Cass)).Select(Say).ShouldContain("County front door in : 1 waits, 1 nobody, 0 now", "her own counts for her");
        foreach (var who in new[] { AHouse.Amira, AHouse.Sam, Cass })
        {
            var (mine, numbers) = (await house.Get<ContactCards>().OpenAsync(who), (await house.Get<CountyBoard>().CountAsync(who)).Single(t => who.Teams.Contains(t.Team)));
            (numbers.Waiting, numbers.Nobody).ShouldBe((mine.Count, mine.Count(c => c.Owner.Length == 0)), "as one’s own list says");
        }

        await using var store = house.Stores.Open();
        var looks = await store.Acts.Where(a => a.Name == "CountOpenContacts" && a.ActorName == "Amira").ToListAsync();
        (looks[0].Allowed, looks[0].Count, looks[0].Purpose).ShouldBe((true, 3, Purpose.FrontDoor));
        await Should.ThrowAsync<CannotOpen>(house.Get<CountyBoard>().CountAsync(AHouse.Ina));
    }

    static string Say(TeamAtTheDoor t) => $"{t.Name} in {string.Join(',', t.Places)}: {t.Waiting} waits, {t.Nobody} nobody, {t.CannotWait} now";

    static async Task<string> PlaceAsync(AHouse house, Guid contact, Actor? by = null) =>
        (await house.WithAsync((ReadContact act) => act.DoAsync(by ?? AHouse.Amira, contact))).Place is { } place ? $"{place.Area}: {string.Join(", ", place.Teams.Select(t => t.Name))}" : "";

    static async Task MoveAsync(AHouse house, Guid contact, Guid team)
    {
        var seen = (await house.ContactAsync(contact)).Version;
        var to = new TeamIntroduction(team, "They work there.", "All he said", YesNoUnsure.Yes, true, "On this call", true, "He asked");
        (await house.WithAsync((IntroduceToTeam act) => act.DoAsync(AHouse.Amira, contact, seen, to))).Because.ShouldBe("");
    }

    /// <summary>A house where South and a team of therapists work in one place, and North has none.</summary>
    static async Task<AHouse> HouseAsync(string kind)
    {
        var house = await AHouse.OpenAsync(kind);
        await house.Get<TeamShelf>().PutAsync([South, Therapy], [], []);
        return house;
    }

    internal static Team Of(Team team, string places) => new() { Id = team.Id, Name = team.Name, Model = team.Model, IsFrontDoor = team.IsFrontDoor, IsWellbeing = team.IsWellbeing, Places = places };
}
