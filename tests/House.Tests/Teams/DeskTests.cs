using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Safeguarding;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Teams;

public sealed class DeskTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Somebody_in_touch_is_on_the_teams_desk_until_a_worker_takes_it_and_then_on_theirs(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await Contact(house, "Edna", "Jones");
        var desk = house.Get<Desk>();

        var waiting = await desk.WaitingAsync(AHouse.Priya);
        waiting.Cards.Single().Initials.ShouldBe("E.J.");
        waiting.Cards.Single().What.ShouldBeEmpty();
        (await desk.MineAsync(AHouse.Priya)).All.ShouldBe(0);

        var card = waiting.Cards[0];
        (await Take(house, AHouse.Priya, card)).Allowed.ShouldBeTrue();

        (await desk.WaitingAsync(AHouse.Priya)).All.ShouldBe(0);
        (await desk.MineAsync(AHouse.Priya)).Cards.Single().What.ShouldNotBeEmpty();
        (await desk.TeamAsync(AHouse.Maya, AHouse.North.Id, new DeskFilter())).Cards.Single().WorkerName.ShouldBe("Priya Nair");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_somebody_takes_while_they_cover_a_desk_stays_on_that_teams_desk(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await Contact(house, "Edna", "Jones");
        var cover = AHouse.Sam with { Covers = new HashSet<Guid> { AHouse.North.Id } };

        (await Take(house, cover, (await house.Get<Desk>().WaitingAsync(cover)).Cards[0])).Allowed.ShouldBeTrue();

        (await house.Get<Desk>().TeamAsync(AHouse.Maya, AHouse.North.Id, new DeskFilter())).Cards.Single().WorkerName.ShouldBe("Sam");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task When_two_take_the_same_the_second_is_told_who_was_first(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await Contact(house, "Edna", "Jones");
        var card = (await house.Get<Desk>().WaitingAsync(AHouse.Priya)).Cards[0];

        await Take(house, AHouse.Priya, card);

        (await Should.ThrowAsync<SavedFirst>(() => Take(house, AHouse.Amira, card))).By.ShouldBe("Priya Nair");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Another_teams_desk_cannot_be_opened_and_each_look_is_written_down_with_its_count(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await Contact(house, "Edna", "Jones");
        await Contact(house, "Arthur", "Jones");

        await Should.ThrowAsync<CannotOpen>(() => house.Get<Desk>().TeamAsync(AHouse.Sam, AHouse.North.Id, new DeskFilter()));
        await house.Get<Desk>().TeamAsync(AHouse.Maya, AHouse.North.Id, new DeskFilter());

        await using var store = house.Stores.Open();
        store.Acts.Single(a => a.Name == "Desk.Team" && !a.Allowed).Actor.ShouldBe(AHouse.Sam.Id);
        var look = store.Acts.Single(a => a.Name == "Desk.Team" && a.Allowed);
        (look.Count, look.Purpose).ShouldBe((2, Purpose.Oversight));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Filters_narrow_a_teams_desk(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await Contact(house, "Edna", "Jones");
        await Contact(house, "Arthur", "Jones");
        var desk = house.Get<Desk>();
        await Take(house, AHouse.Priya, (await desk.WaitingAsync(AHouse.Priya)).Cards[0]);
        async Task<int> Count(DeskFilter filter) => (await desk.TeamAsync(AHouse.Maya, AHouse.North.Id, filter)).All;

        (await Count(new DeskFilter(Nobody: true))).ShouldBe(1);
        (await Count(new DeskFilter(Worker: AHouse.Priya.Id))).ShouldBe(1);
        (await Count(new DeskFilter(Kind: NextStepKind.LookAgain))).ShouldBe(0);
        (await Count(new DeskFilter(Late: true))).ShouldBe(0);
        house.Clock.Move(TimeSpan.FromDays(3));
        (await Count(new DeskFilter(Late: true))).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nobody_with_an_open_contact_is_on_no_ones_desk(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        for (var i = 0; i < 5; i++) await Contact(house, "", "");
        (await house.Get<Desk>().NobodyLostAsync()).ShouldBe((5, 5, 0));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_may_be_in_danger_or_cannot_wait_says_so_on_the_desk_and_among_who_waits(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await Contact(house, "Edna", "Jones");
        foreach (var heard in new[] { new Heard { GivenName = "Ivy", FamilyName = "Bell", Danger = YesNoUnsure.Unsure }, new Heard { GivenName = "Olu", FamilyName = "Ade", Urgent = true } })
        {
            house.Clock.Move(TimeSpan.FromMinutes(1));
            (await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, heard with { OwnWords = "Hello.", Read = true }))).Because.ShouldBe("");
        }

        foreach (var desk in new[] { await house.Get<Desk>().WaitingAsync(AHouse.Priya), await house.Get<Desk>().TeamAsync(AHouse.Priya, AHouse.North.Id, new DeskFilter()) })
            desk.Cards.Select(c => (c.Initials, c.Danger, c.Urgent)).ShouldBe([("I.B.", YesNoUnsure.Unsure, false), ("O.A.", YesNoUnsure.No, true), ("E.J.", YesNoUnsure.No, false)]);
        (await house.WithAsync((ReadWaiting act) => act.DoAsync(AHouse.Priya))).People.Select(p => (p.Card.Initials, p.Card.Danger, p.Card.Urgent))
            .ShouldBe([("I.B.", YesNoUnsure.Unsure, false), ("O.A.", YesNoUnsure.No, true), ("E.J.", YesNoUnsure.No, false)]);

        await using var store = house.Stores.Open();
        var people = store.Set<Practice.People.Person>().ToDictionary(p => p.Initials, p => p.Id);
        (await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, people["E.J."], new Heard { OwnWords = "He hit me.", Danger = YesNoUnsure.Yes, Read = true }))).Because.ShouldBe("");
        (await house.WithAsync((ReadWaiting act) => act.DoAsync(AHouse.Priya))).People.Select(p => (p.Card.Initials, p.Card.Danger)).ShouldBe([("E.J.", YesNoUnsure.Yes), ("I.B.", YesNoUnsure.Unsure), ("O.A.", YesNoUnsure.No)], "any contact of theirs that is open counts");
        (await house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Amira, people["O.A."], new Worry { SeenOrHeard = "Bruises", Danger = YesNoUnsure.Yes }))).Because.ShouldBe("");
        (await house.Get<Desk>().WaitingAsync(AHouse.Priya)).Cards.Select(c => (c.Initials, c.Danger)).First().ShouldBe(("E.J.", YesNoUnsure.Yes));
        (await house.Get<Desk>().TeamAsync(AHouse.Maya, AHouse.North.Id, new DeskFilter(Kind: NextStepKind.AnswerConcern))).Cards.ShouldHaveSingleItem().Danger.ShouldBe(YesNoUnsure.Yes, "a concern says it too");
    }

    [Fact]
    public async Task A_desk_shows_what_is_mine_what_nobody_has_and_what_i_left_unfinished()
    {
        await using var site = await ASite.OpenAsync();
        (await site.House.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello.", GivenName = "Edna", FamilyName = "Jones", Danger = YesNoUnsure.Yes, Read = true }))).Because.ShouldBe("");
        await site.House.Get<Drafts>().SaveAsync(AHouse.Priya, $"/front-door/new?draft={Guid.NewGuid()}", "Heard.OwnWords", "She said", 0, null);
        var priya = await site.SignedInAsync("priya nair");

        var page = await priya.GetAsync("/desk");
        page.QuerySelector("h1")!.TextContent.ShouldContain("Priya");
        page.QuerySelector("section[aria-labelledby=nobody]")!.TextContent.ShouldContain("E.J. May be in danger. Answer a contact");
        page.QuerySelector("#nobody + p")!.TextContent.ShouldStartWith("1 thing waits for somebody to take it on. The longest has waited since today ");
        page.QuerySelector("section[aria-labelledby=unfinished]")!.TextContent.ShouldContain("A new contact");
        page.Title!.ShouldNotContain("Edna");

        (await priya.GetAsync("/waiting")).Body!.TextContent.ShouldContain("1 contact is open in the council");
        (await priya.GetAsync("/waiting")).QuerySelector(".tf-card")!.TextContent.ShouldContain("May be in danger.");
        (await priya.GetAsync("/desk/team")).QuerySelector("h1")!.TextContent.ShouldBe("North");
    }

    [Fact]
    public async Task A_next_step_is_finished_with_words_and_refused_without()
    {
        await using var site = await ASite.OpenAsync();
        var (person, step) = await AStep(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var path = $"/people/{person}/step/{step}";

        (await priya.FillAsync(path, new Dictionary<string, string> { ["How"] = "" }, "form[action*='Finish']")).Body!.TextContent.ShouldContain("Write what happened");
        await priya.FillAsync(path, new Dictionary<string, string> { ["How"] = "I rang. She is well." }, "form[action*='Finish']");
        priya.Where.ShouldBe("/desk");
        (await priya.GetAsync(path)).Body!.TextContent.ShouldContain("This was done");
    }

    [Theory, InlineData("norfolk@1", "Reason", "Priya is ill today."), InlineData("worcestershire@1", "Read", "true")]
    public async Task What_a_rule_asks_of_whoever_takes_a_step_or_passes_it_on_is_answered_in_that_form_and_nothing_is_done_by_it(string model, string box, string answer)
    {
        await using var site = await ASite.OpenAsync();
        await site.House.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "North", Model = model, IsFrontDoor = true }], [], []);
        var (person, step) = await AStep(site.House);
        var (amira, path) = (await site.SignedInAsync("amira"), $"/people/{person}/step/{step}");

        (await AnswerAsync("Take", new())).WorkerName.ShouldBe("Amira");
        (await AnswerAsync("Pass", new() { ["To"] = AHouse.Maya.Id.ToString() })).WorkerName.ShouldBe("Maya");

        async Task<NextStep> AnswerAsync(string form, Dictionary<string, string> typed)
        {
            var asked = await amira.FillAsync(path, typed, $"form[action*='{form}']");
            var put = asked.QuerySelectorAll($"[name={box}]").ShouldHaveSingleItem().Closest("form[method=post]") as IHtmlFormElement;
            put!.GetAttribute("action")!.ShouldEndWith($"handler={form}");
            put.Closest("details")!.HasAttribute("open").ShouldBeTrue();
            await amira.PostAsync(put.GetAttribute("action")!, Visitor.FieldsOf(put).Where(f => f.Key != box).Append(new(box, answer)));
            amira.Where.ShouldBe("/desk");
            await using var store = site.House.Stores.Open();
            var held = store.Set<NextStep>().Single(s => s.Id == step);
            held.DoneAt.ShouldBeNull();
            return held;
        }
    }

    static async Task<(Guid Person, Guid Step)> AStep(AHouse house)
    {
        await Contact(house, "Edna", "Jones");
        var person = (await house.Get<Desk>().WaitingAsync(AHouse.Priya)).Cards[0].Person;
        var made = await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "AgreeNext", file =>
            Task.FromResult(Verdict.Made(file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, "Ring about the choir.", person, AHouse.North.Id, AHouse.Priya.Id, "Priya Nair", file.Now.AddDays(1))).Id))));
        return (person, made.Answer!.Value);
    }

    static Task<Verdict> Take(AHouse house, Actor who, DeskCard card) =>
        house.WithAsync((TakeNextStep act) => act.DoAsync(who, card.Person, card.Step, card.Version, read: true, reason: "They asked me to."));

    static async Task Contact(AHouse house, string given, string family) =>
        (await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello.", GivenName = given, FamilyName = family }))).Allowed.ShouldBeTrue();
}
