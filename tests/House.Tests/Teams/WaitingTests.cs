using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Teams;

/// <summary>Waiting, honestly: the same people show whether the council keeps a list or not.</summary>
public sealed class WaitingTests
{
    static readonly Team Coldwell = new() { Id = Guid.Parse("01900000-0000-7000-8000-000000000003"), Name = "Coldwell", Model = "lancashire@1", IsFrontDoor = true };

    internal static Actor Lee { get; } = Someone("Lee", Role.SocialWorker);
    internal static Actor Morgan { get; } = Someone("Morgan", Role.TeamManager);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Somebody_waits_from_their_contact_to_their_first_talk_and_no_longer(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await InTouchAsync(house, AHouse.Amira);
        var wait = await WaitAsync(house, person);
        (wait.Model, wait.PromiseHours, wait.LookBy).ShouldBe(("norfolk@1", 24, null));
        wait.PromiseBy.ShouldBe(wait.Since.AddHours(24));

        house.Clock.Move(TimeSpan.FromHours(30));
        (await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, new RuleAnswer(true, "They asked.")))).Allowed.ShouldBeTrue();

        wait = await WaitAsync(house, person);
        (wait.IsOpen, wait.Talked, wait.HoursAt(house.Clock.GetUtcNow().UtcDateTime.AddDays(9)), wait.IsOverAt(wait.EndedAt!.Value)).ShouldBe((false, true, 30, true));
        (await BoardAsync(house, AHouse.Maya)).All.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Where_no_list_is_kept_the_same_people_show_as_breaches_and_nobody_can_be_put_on_one(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await InTouchAsync(house, AHouse.Amira);
        house.Clock.Move(TimeSpan.FromHours(24));
        (await BoardAsync(house, AHouse.Maya)).People.Single().Says.ShouldBeEmpty();
        house.Clock.Move(TimeSpan.FromHours(1));

        var board = await BoardAsync(house, AHouse.Maya);
        var shown = board.People.Single();
        shown.Card.Owner.ShouldBeEmpty();
        shown.Says.Single().Rule.ShouldBe("N-d.unowned");
        board.Teams.Single(t => t.Team.Id == AHouse.North.Id).ShouldSatisfyAllConditions(
            t => t.Keeps.ShouldBeFalse(), t => t.PromiseHours.ShouldBe(24), t => t.Now.ShouldBe(new TeamWaits(AHouse.North.Id, 1, 1, 25, 1, 0)));

        var day = new DateOnly(2026, 1, 20);
        var refused = await house.WithAsync((GiveDay act) => act.DoAsync(AHouse.Priya, person, shown.Card.Wait.Id, 1, day, true, "", true, "We are short of people."));
        refused.Allowed.ShouldBeFalse();
        refused.Findings.Single().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("N-d.waiting"), f => f.Instead!.ShouldContain("I can take this"));
        (await WaitAsync(house, person)).ToldDay.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_waits_for_somebody_who_has_left_has_nobody(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await InTouchAsync(house, AHouse.Amira);
        await Access.Lives.NameWorkerAsync(house, AHouse.Amira, person, AHouse.Priya);
        house.Clock.Move(TimeSpan.FromHours(25));
        (await BoardAsync(house, AHouse.Maya)).People.Single().Card.Owner.ShouldBe("Priya Nair");

        await house.Get<TeamShelf>().PutAsync([], [new Worker { Id = AHouse.Priya.Id, Name = "Priya Nair", Subject = "priya nair", Team = AHouse.North.Id, Roles = "SocialWorker", Active = false }], []);

        var board = await BoardAsync(house, AHouse.Maya);
        board.People.Single().ShouldSatisfyAllConditions(p => p.Card.Owner.ShouldBeEmpty(), p => p.Says.Single().Rule.ShouldBe("N-d.unowned"));
        board.Teams.Single(t => t.Team.Id == AHouse.North.Id).Now.Nobody.ShouldBe(1);
        (await house.WithAsync((ReadWait act) => act.DoAsync(AHouse.Maya, person))).Says.Single().Rule.ShouldBe("N-d.unowned");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Where_a_list_is_kept_the_promise_stands_beside_the_wait_and_a_week_without_a_look_is_said(string kind)
    {
        await using var house = await ColdwellAsync(kind);
        var person = await InTouchAsync(house, Lee);
        var wait = await WaitAsync(house, person);
        (wait.PromiseHours, wait.LookBy).ShouldBe((72, wait.Since.AddDays(7)));

        var first = await house.WithAsync((GiveDay act) => act.DoAsync(Lee, person, wait.Id, 1, new DateOnly(2026, 1, 15), true, "That will do.", false, null));
        first.Findings.Single().Rule.ShouldBe("L-1");
        (await house.WithAsync((GiveDay act) => act.DoAsync(Lee, person, wait.Id, 1, new DateOnly(2026, 1, 15), true, "That will do.", true, null))).Allowed.ShouldBeTrue();
        (await WaitAsync(house, person)).ToldDay.ShouldBe(new DateOnly(2026, 1, 15));

        house.Clock.Move(TimeSpan.FromDays(8));
        (await BoardAsync(house, Morgan)).People.Single().Says.Select(f => f.Rule).ShouldBe(["L-2.list", "L-1.promise"], ignoreOrder: true);
        (await house.WithAsync((LookAtWait act) => act.DoAsync(Morgan, person, wait.Id, 2, "She may fall. Her son rings each evening."))).Allowed.ShouldBeTrue();
        (await BoardAsync(house, Morgan)).People.Single().Says.Select(f => f.Rule).ShouldBe(["L-1.promise"]);
        wait = await WaitAsync(house, person);
        (wait.RiskBy, wait.Risk, wait.LookBy).ShouldBe(("Morgan", "She may fall. Her son rings each evening.", wait.RiskAt!.Value.AddDays(7)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_change_brings_somebody_to_the_front_until_it_is_looked_at_and_harm_is_written_down(string kind)
    {
        await using var house = await ColdwellAsync(kind);
        var first = await InTouchAsync(house, Lee);
        house.Clock.Move(TimeSpan.FromHours(2));
        var second = await InTouchAsync(house, Lee);
        (await Order(house)).ShouldBe([first, second]);

        var wait = await WaitAsync(house, second);
        (await house.WithAsync((NoteChange act) => act.DoAsync(Lee, second, wait.Id, 1, "Her husband went into hospital."))).Allowed.ShouldBeTrue();
        (await Order(house)).ShouldBe([second, first]);
        (await WaitAsync(house, second)).NextContactBy.ShouldBe(house.Clock.GetUtcNow().UtcDateTime.AddHours(24));

        (await house.WithAsync((LookAtWait act) => act.DoAsync(Morgan, second, wait.Id, 2, "She is on her own at night. Lee rings tonight."))).Allowed.ShouldBeTrue();
        (await Order(house)).ShouldBe([first, second]);

        (await house.WithAsync((NoteHarm act) => act.DoAsync(Lee, second, wait.Id, 3, "She fell in the night.", new DateOnly(2026, 1, 12)))).Because.ShouldContain("since they got in touch");
        (await house.WithAsync((NoteHarm act) => act.DoAsync(Lee, second, wait.Id, 3, "", null))).Because.ShouldContain("Write what happened");
        (await house.WithAsync((NoteHarm act) => act.DoAsync(Lee, second, wait.Id, 3, "She fell in the night.", null))).Allowed.ShouldBeTrue();
        (await BoardAsync(house, Morgan)).Teams.Single(t => t.Team.Id == Coldwell.Id).Now.Harms.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_answered_contact_ends_the_wait_unless_they_are_owed_a_talk_or_an_assessment(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        foreach (var (outcome, asks, waits) in new[] { ("informed", YesNoUnsure.No, false), ("continue", YesNoUnsure.No, true), ("continue", YesNoUnsure.Yes, true) })
        {
            var contact = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Priya, null, new Heard { OwnWords = "Where is the day centre?", GivenName = "Edna", NextIsMine = true, Assessment = asks, Read = true }));
            await using var store = house.Stores.Open();
            var held = await store.Set<Contact>().SingleAsync(c => c.Id == contact.Answer);
            var ended = await house.WithAsync((EndContact act) => act.DoAsync(AHouse.Priya, held.Id, held.Version, new ContactEnding(outcome, "We spoke.", "I ring you tomorrow.", NextWho.Me, new DateOnly(2026, 1, 14), Telling.ReadAloud, true), true, "They asked me to."));
            ended.Allowed.ShouldBeTrue(ended.Because);
            (await WaitAsync(house, held.Person)).IsOpen.ShouldBe(waits, $"{outcome}, {asks}");
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_team_sees_its_own_people_and_only_those_who_answer_for_the_work_see_every_teams_counts(string kind)
    {
        await using var house = await ColdwellAsync(kind);
        await InTouchAsync(house, AHouse.Amira);
        await InTouchAsync(house, Lee);

        var mine = await BoardAsync(house, AHouse.Priya);
        (mine.People.Count, mine.Teams.Count).ShouldBe((1, 1));
        var whole = await BoardAsync(house, AHouse.Maya);
        whole.People.Count.ShouldBe(1);
        whole.Teams.Sum(t => t.Now.People).ShouldBe(2);
        (await BoardAsync(house, AHouse.Ina)).People.ShouldBeEmpty();
        await using var store = house.Stores.Open();
        store.Acts.Where(a => a.Name == "ListWaiting").OrderBy(a => a.Position).Select(a => a.Count).ToList().ShouldBe([1, 1]);
    }

    [Fact]
    public async Task A_manager_sees_everyone_and_writes_down_a_look_and_a_call_and_what_was_typed_is_kept()
    {
        await using var site = await ASite.OpenAsync();
        var person = await InTouchAsync(site.House, AHouse.Amira);
        site.House.Clock.Move(TimeSpan.FromHours(31));
        var (maya, sam) = (await site.SignedInAsync("maya"), await site.SignedInAsync("sam"));

        var page = await maya.GetAsync("/waiting");
        page.QuerySelector("h1")!.TextContent.ShouldBe("1 person waits for a first talk");
        page.Body!.TextContent.ShouldContain("E.J.: 31 hours");
        page.Body!.TextContent.ShouldContain("Nobody yet");
        page.Body!.TextContent.ShouldContain("N-d.unowned");
        page.Title!.ShouldNotContain("Edna");

        var path = $"/people/{person}/waiting";
        (await maya.FillAsync(path, new Dictionary<string, string> { ["Risk"] = "" }, "form[action*='Risk']")).Body!.TextContent.ShouldContain("Write what could go wrong");
        (await maya.FillAsync(path, new Dictionary<string, string> { ["Risk"] = "She may <b>fall</b>." }, "form[action*='Risk']")).Body!.TextContent.ShouldContain("She may <b>fall</b>.");
        await maya.FillAsync(path, new Dictionary<string, string> { ["HowTheyAre"] = "Cheerful. She sang." }, "form[action*='InTouch']");
        maya.Where.ShouldBe(path);
        var stale = await maya.FillAsync(path, new Dictionary<string, string> { ["Change"] = "Her husband is ill.", ["Seen"] = "1" }, "form[action*='Change']");
        maya.Status.ShouldBe(System.Net.HttpStatusCode.Conflict);
        stale.QuerySelector("textarea[name=Change]")!.TextContent.ShouldContain("Her husband is ill.");

        await sam.GetAsync(path);
        sam.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    internal static async Task<AHouse> ColdwellAsync(string kind)
    {
        var house = await AHouse.OpenAsync(kind);
        await house.Get<TeamShelf>().PutAsync([Coldwell], [.. new[] { Lee, Morgan }.Select(a => new Worker { Id = a.Id, Name = a.Name, Subject = a.Name.ToLowerInvariant(), Team = Coldwell.Id, Roles = string.Join(',', a.Roles) })], []);
        return house;
    }

    static async Task<IReadOnlyList<Guid>> Order(AHouse house) => [.. (await BoardAsync(house, Morgan)).People.Select(p => p.Card.Wait.Person)];

    static Task<WhoWaits> BoardAsync(AHouse house, Actor who) => house.WithAsync((ReadWaiting act) => act.DoAsync(who));

    static async Task<Wait> WaitAsync(AHouse house, Guid person)
    {
        await using var store = house.Stores.Open();
        return await store.Set<Wait>().AsNoTracking().SingleAsync(w => w.Person == person);
    }

    static async Task<Guid> InTouchAsync(AHouse house, Actor by)
    {
        var taken = await house.WithAsync((TakeContact act) => act.DoAsync(by, null, new Heard { OwnWords = "Hello.", GivenName = "Edna", FamilyName = "Jones", Read = true }));
        await using var store = house.Stores.Open();
        return (await store.Set<Contact>().SingleAsync(c => c.Id == taken.Answer)).Person;
    }

    static Actor Someone(string name, Role role) => new(ActorKind.Worker, new Guid(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name))), name, new HashSet<Role> { role }, new HashSet<Guid> { Coldwell.Id }, new HashSet<Guid>());
}
