using System.Net;
using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Teams;

/// <summary>Nobody is on no list: whoever has a worker is on that worker's, also once nothing is left to do for them.</summary>
public sealed class PeopleOnDesks
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Everybody_a_worker_stays_with_is_on_their_list_and_those_with_nothing_planned_come_first(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var later = await HeldAsync(house, AHouse.Priya, 5, 9);
        var soon = await HeldAsync(house, AHouse.Priya, 2, 2);
        var nothing = await HeldAsync(house, AHouse.Priya);
        var gone = await HeldAsync(house, AHouse.Priya);
        var named = (await house.HeldAsync<Involvement>(gone)).Single(i => i.Kind == InvolvementKind.NamedWorker);
        (await house.WithAsync((EndInvolvement act) => act.DoAsync(AHouse.Priya, gone, named.Id, "She needs nobody just now."))).Allowed.ShouldBeTrue();

        var held = await house.Get<PeopleOfDesk>().MineAsync(AHouse.Priya);

        held.Cards.Select(c => c.Person).ShouldBe([nothing, soon, later]);
        (held.All, held.Unplanned).ShouldBe((3, 1));
        held.Cards.ShouldAllBe(c => c.Initials == "E.Q." && c.Opens && c.Worker == AHouse.Priya.Id);
        held.Cards[0].Next.ShouldBeNull();
        held.Cards[1].Next.ShouldNotBeNull().ShouldSatisfyAllConditions(n => n.Kind.ShouldBe(NextStepKind.GetBackInTouch), n => n.What.ShouldBe("Ring about the choir."), n => n.WorkerName.ShouldBe("Priya Nair"));
        held.Cards[1].IsLate(held.Now).ShouldBeFalse();
        held.Cards[1].IsLate(held.Now.AddDays(3)).ShouldBeTrue();
        (await house.Get<PeopleOfDesk>().MineAsync(AHouse.Sam)).All.ShouldBe(0);
        await using var store = house.Stores.Open();
        var look = store.Acts.Single(a => a.Name == "Desk.MyPeople" && a.Actor == AHouse.Priya.Id);
        (look.Allowed, look.Count, look.Purpose).ShouldBe((true, 3, Purpose.Conversation));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_may_not_know_who_it_is_reads_that_the_record_is_limited(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await HeldAsync(house, AHouse.Priya, 1);
        await DeedAsync(house, AHouse.Priya, person, file => file.Begin(new PairNamed(file.NewId(), AHouse.Amira.Id, "Amira", "")));
        await Lives.RestrictAsync(house, AHouse.Priya, person);
        var people = house.Get<PeopleOfDesk>();

        (await people.MineAsync(AHouse.Priya)).Cards.Single().ShouldSatisfyAllConditions(c => c.Initials.ShouldBe("E.Q."), c => c.Next!.What.ShouldBe("Ring about the choir."));
        (await people.MineAsync(AHouse.Amira)).Cards.Single().ShouldSatisfyAllConditions(c => c.Initials.ShouldBe("Limited"), c => c.Next!.What.ShouldBeEmpty(), c => c.Opens.ShouldBeTrue("the door opens to the second of a pair"));
        var maya = (await house.Get<TeamShelf>().ActorAsync("maya"))!;
        (await people.TeamAsync(maya, AHouse.North.Id)).Cards.Single().ShouldSatisfyAllConditions(c => c.Initials.ShouldBe("Limited"), c => c.WorkerName.ShouldBe("Priya Nair"), c => c.Opens.ShouldBeFalse());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_team_sees_everybody_it_has_by_worker_also_when_a_worker_has_left_and_another_team_is_refused(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var planned = await HeldAsync(house, AHouse.Priya, 1);
        var nothing = await HeldAsync(house, AHouse.Priya);
        var nobody = await HeldAsync(house, null);
        var theirs = await HeldAsync(house, AHouse.Sam);
        var (people, maya) = (house.Get<PeopleOfDesk>(), (await house.Get<TeamShelf>().ActorAsync("maya"))!);

        var held = await people.TeamAsync(maya, AHouse.North.Id);
        held.Cards.Select(c => c.Person).ShouldBe([nothing, nobody, planned]);
        held.Cards.ShouldAllBe(c => c.Opens);
        (held.All, held.Unplanned).ShouldBe((3, 2));
        held.Workers.Select(w => (w.Name, w.HasLeft, w.People, w.Unplanned)).ShouldBe([("", false, 1, 1), ("Priya Nair", false, 2, 1)]);
        (await people.TeamAsync(AHouse.Amira, AHouse.North.Id)).Cards.Where(c => c.Opens).Select(c => c.Person).ShouldBe([nobody], "a colleague is offered no page that stays shut");
        await Should.ThrowAsync<CannotOpen>(() => people.TeamAsync(AHouse.Sam, AHouse.North.Id));
        (await people.TeamAsync(AHouse.Sam, AHouse.South.Id)).Cards.Single().Person.ShouldBe(theirs);

        await using var store = house.Stores.Open();
        store.Acts.Single(a => a.Name == "Desk.TeamPeople" && !a.Allowed).Actor.ShouldBe(AHouse.Sam.Id);
        var look = store.Acts.Single(a => a.Name == "Desk.TeamPeople" && a.Actor == maya.Id);
        (look.Allowed, look.Count, look.Purpose).ShouldBe((true, 3, Purpose.Oversight));

        await house.Get<TeamShelf>().PutAsync([], [new Worker { Id = AHouse.Priya.Id, Name = "Priya Nair", Subject = "priya nair", Team = AHouse.North.Id, Roles = nameof(Role.SocialWorker), Active = false }], []);
        var left = await people.TeamAsync(maya, AHouse.North.Id);
        left.All.ShouldBe(3, "nobody is lost when their worker leaves");
        left.Workers.Select(w => (w.Name, w.HasLeft)).ShouldBe([("", false), ("Priya Nair", true)]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_colleague_sees_that_something_is_planned_and_no_more_of_another_team_s_step(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await HeldAsync(house, AHouse.Priya);
        await DeedAsync(house, AHouse.Priya, person, file => file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.LookIntoMessage, "Ring the ward.", person, AHouse.South.Id, AHouse.Sam.Id, "Sam", file.Now.AddDays(1))));

        var next = (await house.Get<PeopleOfDesk>().TeamAsync(AHouse.Amira, AHouse.North.Id)).Cards.Single().Next!;
        next.Kind.ShouldBeNull();
        (next.What, next.WorkerName).ShouldBe(("", ""));
        var own = (await house.Get<PeopleOfDesk>().MineAsync(AHouse.Priya)).Cards.Single().Next!;
        own.Kind.ShouldBe(NextStepKind.LookIntoMessage);
        (own.What, own.WorkerName).ShouldBe(("Ring the ward.", "Sam"));
    }

    [Fact]
    public async Task From_the_desk_a_worker_sees_their_people_and_opens_whom_nothing_is_planned_for()
    {
        await using var site = await ASite.OpenAsync();
        await HeldAsync(site.House, AHouse.Priya, 1);
        var nothing = await HeldAsync(site.House, AHouse.Priya);
        var priya = await site.SignedInAsync("priya nair");

        (await priya.GetAsync("/desk")).QuerySelector("a[href='/desk/people']").ShouldNotBeNull();
        var page = await priya.GetAsync("/desk/people");
        page.QuerySelector("h1")!.TextContent.ShouldBe("My people");
        page.QuerySelector(".tf-title p")!.TextContent.ShouldBe("2 people, 1 with nothing planned");
        page.QuerySelectorAll("section[aria-labelledby=nothing], section[aria-labelledby=planned]")[0].GetAttribute("aria-labelledby").ShouldBe("nothing");
        var first = page.QuerySelector("section[aria-labelledby=nothing]")!;
        first.TextContent.ShouldContain("Open their page: plan what happens next, or say goodbye.");
        first.QuerySelector("li")!.TextContent.ShouldContain("Nothing is planned");
        var second = page.QuerySelector("section[aria-labelledby=planned]")!.TextContent;
        second.ShouldContain("Ring about the choir.");
        second.ShouldContain("Since Tue 13 Jan 2026");
        priya.Body.ShouldNotContain("Quillfeather");
        await priya.GetAsync(first.QuerySelector("li a")!.GetAttribute("href")!);
        (priya.Status, priya.Where).ShouldBe((HttpStatusCode.OK, $"/people/{nothing}"));

        var sam = await site.SignedInAsync("sam");
        (await sam.GetAsync("/desk/people")).QuerySelector(".tf-empty")!.TextContent.ShouldContain("You stay with nobody just now.");
        await sam.GetAsync($"/desk/people?Team={AHouse.North.Id}");
        sam.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task From_the_team_s_desk_a_manager_sees_everybody_and_opens_whom_nothing_is_planned_for()
    {
        await using var site = await ASite.OpenAsync();
        await HeldAsync(site.House, AHouse.Priya, 1);
        var nothing = await HeldAsync(site.House, AHouse.Priya);
        await HeldAsync(site.House, null, 1);
        var maya = await site.SignedInAsync("maya");

        var way = (await maya.GetAsync("/desk/team")).QuerySelectorAll("main a").Single(a => a.TextContent == "Everybody we work with").GetAttribute("href")!;
        var page = await maya.GetAsync(way);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Everybody we work with");
        page.QuerySelector(".tf-title p")!.TextContent.ShouldBe("3 people, 1 with nothing planned");
        page.QuerySelectorAll("section[aria-labelledby=workers] li").Select(li => li.TextContent.Trim()).ShouldBe(
            ["Nobody yet 1 person, with something planned", "Priya Nair 2 people, 1 with nothing planned"]);
        await maya.GetAsync(page.QuerySelector("section[aria-labelledby=nothing] li a")!.GetAttribute("href")!);
        (maya.Status, maya.Where).ShouldBe((HttpStatusCode.OK, $"/people/{nothing}"));
    }

    /// <summary>Somebody with one worker, or only the team, whose contact was answered: with calls to make in so many days, or with nothing planned.</summary>
    static async Task<Guid> HeldAsync(AHouse house, Actor? worker, params int[] days)
    {
        var person = await Lives.EdnaAsync(house);
        if (worker is not null) await Lives.NameWorkerAsync(house, AHouse.Amira, person, worker);
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Amira, person, Purpose.Conversation, "TestDeed", async file =>
        {
            foreach (var step in await file.ListAsync<NextStep>(s => s.DoneAt == null)) file.Record(step, new NextStepDone(step.Id, "Answered."));
            foreach (var team in await file.ListAsync<Involvement>(i => i.Team != null && i.Until == null)) file.Record(team, new InvolvementEnded(team.Id, team.Name, "Answered."));
            if (worker is null) file.Begin(new TeamTookOn(file.NewId(), AHouse.North.Id, "North", ForContact: false));
            foreach (var day in days)
                file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, "Ring about the choir.", person, AHouse.North.Id, worker?.Id, worker?.Name ?? "", file.Now.AddDays(day)));
            return Verdict.Made(person);
        }));
        house.Clock.Move(TimeSpan.FromMinutes(1));
        return person;
    }

    static Task<Verdict> DeedAsync(AHouse house, Actor by, Guid person, Action<PersonFile> deed) =>
        house.WithAsync((RecordDoor door) => door.OpenAsync(by, person, Purpose.Conversation, "TestDeed", file =>
        {
            deed(file);
            return Task.FromResult(Verdict.Yes);
        }));
}
