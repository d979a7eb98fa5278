using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Community;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Letters;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.Letters;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Teams;

/// <summary>A worker is away and a colleague stands in: one action, for that time only.</summary>
public sealed class StandingInTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_stands_in_has_the_desk_and_the_people_of_the_absent_worker_until_the_time_is_over(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (person, _) = await PriyasAsync(house);
        await MarkAsync(house, AHouse.Maya, AHouse.Priya, AHouse.Amira, days: 2);

        var amira = (await house.Get<TeamShelf>().ActorAsync("amira"))!;
        amira.StandsInFor.ShouldBe([AHouse.Priya.Id]);
        (await house.Get<Desk>().StandingInAsync(amira)).Cards.Single().What.ShouldBe("Ring about the choir.");
        (await house.Get<TeamShelf>().WhoIsThereAsync(AHouse.Priya.Id)).ShouldBe(amira.Id);
        (await AuthorityAsync(house, amira, person)).ShouldBe("duty cover");

        house.Clock.Move(TimeSpan.FromDays(2));
        var after = (await house.Get<TeamShelf>().ActorAsync("amira"))!;
        after.StandsInFor.ShouldBeEmpty();
        (await house.Get<Desk>().StandingInAsync(after)).All.ShouldBe(0);
        (await house.Get<TeamShelf>().WhoIsThereAsync(AHouse.Priya.Id)).ShouldBe(AHouse.Priya.Id);
        (await Should.ThrowAsync<CannotOpen>(() => AuthorityAsync(house, after, person))).ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_done_in_somebodys_place_changes_no_hands(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (person, step) = await PriyasAsync(house);
        await MarkAsync(house, AHouse.Maya, AHouse.Priya, AHouse.Amira, days: 2);
        var amira = (await house.Get<TeamShelf>().ActorAsync("amira"))!;

        var done = await house.WithAsync((FinishNextStep act) => act.DoAsync(amira, person, step, 1, "I rang in Priya’s place. She sang."));

        done.Allowed.ShouldBeTrue(done.Because);
        await using var store = house.Stores.Open();
        store.Set<NextStep>().Where(s => s.Person == person).Sum(s => s.HandOffs).ShouldBe(0);
        store.Set<Involvement>().Single(i => i.Person == person && i.Kind == InvolvementKind.NamedWorker && i.Until == null).Worker.ShouldBe(AHouse.Priya.Id);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_limited_record_stays_with_its_own_worker_and_its_card_says_no_more_than_that(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (person, _) = await PriyasAsync(house);
        await Lives.RestrictAsync(house, AHouse.Priya, person);
        await MarkAsync(house, AHouse.Maya, AHouse.Priya, AHouse.Amira, days: 2);
        var amira = (await house.Get<TeamShelf>().ActorAsync("amira"))!;

        var card = (await house.Get<Desk>().StandingInAsync(amira)).Cards.Single();
        (card.Initials, card.What).ShouldBe(("Limited", ""));
        await Should.ThrowAsync<CannotOpen>(() => AuthorityAsync(house, amira, person));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task When_whoever_stands_in_falls_ill_the_next_one_has_both_desks_and_a_circle_helps_nobody(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await PriyasAsync(house);
        await MarkAsync(house, AHouse.Maya, AHouse.Priya, AHouse.Amira, days: 5);
        (await MayAsync(house, AHouse.Maya, AHouse.Maya, AHouse.Priya, 3)).Because.ShouldContain("is away then too");
        await MarkAsync(house, AHouse.Maya, AHouse.Amira, AHouse.Maya, days: 1);

        var teams = house.Get<TeamShelf>();
        (await teams.ActorAsync("maya"))!.StandsInFor.ShouldBe([AHouse.Priya.Id, AHouse.Amira.Id], ignoreOrder: true);
        (await teams.ActorAsync("amira"))!.StandsInFor.ShouldBeEmpty();
        (await teams.WhoIsThereAsync(AHouse.Priya.Id)).ShouldBe(AHouse.Maya.Id);

        house.Clock.Move(TimeSpan.FromDays(1));
        (await teams.ActorAsync("amira"))!.StandsInFor.ShouldBe([AHouse.Priya.Id]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_the_worker_or_their_manager_sets_it_and_only_a_colleague_of_the_team_stands_in(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        (await MayAsync(house, AHouse.Priya, AHouse.Priya, AHouse.Amira, 2)).Allowed.ShouldBeTrue();
        (await MayAsync(house, AHouse.Amira, AHouse.Priya, AHouse.Amira, 2)).Because.ShouldContain("Ask the team’s manager");
        (await MayAsync(house, AHouse.Maya, AHouse.Priya, AHouse.Sam, 2)).Because.ShouldContain("same team");
        (await MayAsync(house, AHouse.Maya, AHouse.Priya, AHouse.Priya, 2)).Because.ShouldContain("somebody else");
        (await MayAsync(house, AHouse.Maya, AHouse.Priya, AHouse.Amira, 90)).Because.ShouldContain("at most");
        await using var store = house.Stores.Open();
        store.Set<Away>().Count().ShouldBe(1);
        store.Acts.Count(a => a.Name == nameof(MarkAway) && !a.Allowed).ShouldBe(4);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_promised_for_later_by_whoever_is_there_for_a_time_is_on_the_desk_of_whoever_stays(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (choir, (person, _)) = (await ATalk.AChoirAsync(house), await PriyasAsync(house));
        var edna = new ALetter(house, person);
        await edna.NeedsAsync("Braille");
        (await edna.WriteAsync()).Because.ShouldBe("");
        (await edna.LookAsync()).Because.ShouldBe("");
        await MarkAsync(house, AHouse.Maya, AHouse.Priya, AHouse.Amira, days: 2);
        var amira = (await house.Get<TeamShelf>().ActorAsync("amira"))!;
        (await house.WithAsync((ClaimRelationship act) => act.DoAsync(AHouse.Sam, person, "She rang us from the village hall.", 4))).Because.ShouldBe("");

        foreach (var who in new[] { amira, AHouse.Sam, AHouse.Priya })
            (await house.WithAsync((ConnectToCommunity act) => act.DoAsync(who, person, null, new CommunityOffer(choir, OfferReply.Accepted, "Company."), new RuleAnswer(true, "She asked.")))).Because.ShouldBe("");
        var seen = (await edna.ReadAsync()).Letter.Version;
        (await house.WithAsync((OrderLetter act) => act.DoAsync(amira, person, edna.Letter, seen, LetterFormat.Braille, "The print shop", new DateOnly(2026, 2, 3)))).Because.ShouldBe("");

        await using var store = house.Stores.Open();
        var steps = store.Set<NextStep>().Where(s => s.Person == person && (s.Kind == NextStepKind.AskIfItHelped || s.About == edna.Letter) && s.DoneAt == null).ToList();
        steps.Count.ShouldBe(4);
        steps.ShouldAllBe(s => s.Team == AHouse.North.Id && s.WorkerName == "Priya Nair");
    }

    [Fact]
    public async Task A_manager_sets_it_on_one_page_and_the_desks_say_who_stands_in_until_they_are_back()
    {
        await using var site = await ASite.OpenAsync();
        var (person, _) = await PriyasAsync(site.House);
        var (maya, amira) = (await site.SignedInAsync("maya"), await site.SignedInAsync("amira"));

        (await maya.FillAsync("/desk/away", new Dictionary<string, string>(), "form[action*='Mark']")).Body!.TextContent.ShouldContain("Choose who is away");
        await maya.FillAsync("/desk/away", new Dictionary<string, string> { ["Worker"] = AHouse.Priya.Id.ToString(), ["StandsIn"] = AHouse.Amira.Id.ToString() }, "form[action*='Mark']");
        maya.Where.ShouldBe("/desk/away");

        (await maya.GetAsync("/desk/team")).Body!.TextContent.ShouldContain("Amira stands in");
        (await amira.GetAsync("/desk")).QuerySelector("section[aria-labelledby=standing-in]")!.TextContent.ShouldContain("Ring about the choir.");
        (await amira.GetAsync($"/people/{person}")).QuerySelector("h1")!.TextContent.ShouldContain("Edna");

        await maya.FillAsync("/desk/away", new Dictionary<string, string>(), "form[action*='Back']");
        (await amira.GetAsync("/desk")).QuerySelector("section[aria-labelledby=standing-in]").ShouldBeNull();
        await amira.GetAsync($"/people/{person}");
        amira.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_last_day_that_is_no_day_is_said_beside_it_and_nobody_is_away()
    {
        await using var site = await ASite.OpenAsync();
        var maya = await site.SignedInAsync("maya");

        var page = await maya.FillAsync("/desk/away", new Dictionary<string, string> { ["Worker"] = AHouse.Priya.Id.ToString(), ["StandsIn"] = AHouse.Amira.Id.ToString(), ["Until.Day"] = "3", ["Until.Month"] = "", ["Until.Year"] = "2026" }, "form[action*='Mark']");

        page.QuerySelector("#Until-error")!.TextContent.ShouldContain("The last day must include a month");
        page.QuerySelector("input[name='Until.Day']")!.GetAttribute("value").ShouldBe("3");
        page.QuerySelector($"#StandsIn option[value='{AHouse.Amira.Id}']")!.HasAttribute("selected").ShouldBeTrue();
        page.QuerySelector("main")!.TextContent.ShouldContain("Everybody in the team is here");
    }

    /// <summary>Somebody whose worker is Priya and whom no team has, with a call to make.</summary>
    internal static async Task<(Guid Person, Guid Step)> PriyasAsync(AHouse house)
    {
        var person = await Lives.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Amira, person, AHouse.Priya);
        var made = await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "AgreeNext", async file =>
        {
            foreach (var team in await file.ListAsync<Involvement>(i => i.Team != null && i.Until == null)) file.Record(team, new InvolvementEnded(team.Id, team.Name, "Answered."));
            foreach (var open in await file.ListAsync<NextStep>()) file.Record(open, new NextStepDone(open.Id, "Answered."));
            return Verdict.Made(file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, "Ring about the choir.", person, AHouse.North.Id, AHouse.Priya.Id, "Priya Nair", file.Now.AddDays(1))).Id);
        }));
        return (person, made.Answer!.Value);
    }

    internal static async Task MarkAsync(AHouse house, Actor by, Actor worker, Actor standsIn, int days)
    {
        var verdict = await MayAsync(house, by, worker, standsIn, days);
        verdict.Allowed.ShouldBeTrue(verdict.Because);
    }

    static Task<Verdict> MayAsync(AHouse house, Actor by, Actor worker, Actor standsIn, int days)
    {
        var now = house.Clock.GetUtcNow().UtcDateTime;
        return house.WithAsync((MarkAway act) => act.DoAsync(by, worker.Id, standsIn.Id, now, now.AddDays(days)));
    }

    /// <summary>By which relationship a record opens, as the person may read it.</summary>
    static async Task<string> AuthorityAsync(AHouse house, Actor who, Guid person)
    {
        await house.WithAsync((OpenPerson act) => act.DoAsync(who, person));
        await using var store = house.Stores.Open();
        return store.Acts.Where(a => a.Name == nameof(OpenPerson) && a.Actor == who.Id).OrderByDescending(a => a.Position).First().Authority;
    }
}
