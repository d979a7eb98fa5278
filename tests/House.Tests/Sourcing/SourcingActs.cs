using System.Net;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Sourcing;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.House.Tests.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Quality;
using Threefold.Practice.Sourcing;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Sourcing;

public sealed class SourcingActs
{
    static readonly Team Brokerage = new() { Id = Guid.Parse("01900000-0000-7000-8000-00000000b0b0"), Name = "Brokerage", Model = "norfolk@1" };
    static readonly Actor Bo = new(ActorKind.Worker, Guid.Parse("01900000-0000-7000-8000-00000000b0bb"), "Bo Lind", new HashSet<Role> { Role.Broker }, new HashSet<Guid> { Brokerage.Id }, new HashSet<Guid>());

    static RequestAsAsked Choir(AReview edna) => new() { Line = edna.Line, Wants = "To go to the choir with somebody who sings.", Where = "Fenmarket", When = "Wednesday mornings", WantedBy = new(2026, 2, 1) };

    static async Task<AReview> WithBrokersAsync(AHouse house)
    {
        var edna = await AReview.LivingAsync(house);
        await house.Get<TeamShelf>().PutAsync([Brokerage], [new Worker { Id = Bo.Id, Name = Bo.Name, Subject = "bo", Team = Brokerage.Id, Roles = nameof(Role.Broker) }], []);
        return edna;
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_she_wants_is_looked_for_every_offer_is_shown_she_chooses_and_the_time_is_known(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await WithBrokersAsync(house);
        (await edna.DoAsync((AskForSupport act) => act.DoAsync(AHouse.Priya, edna.Person, Choir(edna) with { Wants = "Edna wants to sing." }, RuleAnswer.None))).Because.ShouldContain("Leave out “Edna”");
        (await edna.DoAsync((AskForSupport act) => act.DoAsync(AHouse.Priya, edna.Person, Choir(edna) with { MustHave = "knows dementia" }, RuleAnswer.None))).Findings.ShouldContain(f => f.Rule == "health" && f.Weight == Weight.Reason);
        var request = await edna.MadeAsync((AskForSupport act) => act.DoAsync(AHouse.Priya, edna.Person, Choir(edna) with { MustHave = "knows dementia" }, AReview.Talked));
        edna.Of<Waiver>().ShouldContain(w => w.Rule == "health", "why it is needed is kept");

        // The broker sees what is wanted and nothing of the file.
        (await house.Get<SourcingQueue>().ReadAsync(Bo)).Cards.ShouldHaveSingleItem().Wants.ShouldStartWith("To go to the choir");
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((Casework.People.OpenPerson act) => act.DoAsync(Bo, edna.Person)));
        await edna.MadeAsync((TakeRequest act) => act.DoAsync(Bo, edna.Person, request));
        edna.Steps(NextStepKind.FindSupport).ShouldHaveSingleItem().WorkerName.ShouldBe("Bo Lind");
        house.Clock.Move(TimeSpan.FromHours(20));
        var one = await edna.MadeAsync((AddOffer act) => act.DoAsync(Bo, edna.Person, request, new OfferAsMade { Who = "Fen Sitters", What = "Ann, who sings alto", When = "Wednesdays", WeeklyPence = 45_00, Minutes = 15 }));
        var two = await edna.MadeAsync((AddOffer act) => act.DoAsync(Bo, edna.Person, request, new OfferAsMade { Who = "Oakfield", What = "whoever is free", WeeklyPence = 38_00, Minutes = 10 }));

        Task<Verdict> Choose() => edna.DoAsync((ChooseOffer act) => act.DoAsync(AHouse.Priya, edna.Person, request, one, "Edna", "She sings."));
        (await Choose()).Because.ShouldBe("2 offers were not shown to them. Show them all before they choose.");
        await edna.MadeAsync((ShowOffer act) => act.DoAsync(AHouse.Priya, edna.Person, one, false, "I like her."));
        (await Choose()).Because.ShouldBe("One offer was not shown to them. Show it before they choose.");
        await edna.MadeAsync((ShowOffer act) => act.DoAsync(AHouse.Priya, edna.Person, two, false, ""));
        house.Clock.Move(TimeSpan.FromHours(4));
        (await Choose()).Allowed.ShouldBeTrue();
        (await edna.DoAsync((BeginSourcedSupport act) => act.DoAsync(AHouse.Priya, edna.Person, request, new DateOnly(2026, 3, 1)))).Allowed.ShouldBeFalse("not before the day");
        house.Clock.Move(TimeSpan.FromDays(7));
        await edna.MadeAsync((BeginSourcedSupport act) => act.DoAsync(AHouse.Priya, edna.Person, request, new DateOnly(2026, 1, 21)));
        var held = edna.Of<SupportRequest>().Single();
        (held.State, held.Minutes, held.BeganOn, (held.ChosenAt!.Value - held.AskedAt).TotalHours).ShouldBe((RequestState.Began, 25, new DateOnly(2026, 1, 21), 24));
        (edna.Of<PlanLine>().Single().Who, edna.Of<PlanLine>().Single().WeeklyPence).ShouldBe(("Fen Sitters", 224_00), "the plan says who; money is decided elsewhere");
        edna.Steps(NextStepKind.SeeToPlan).ShouldHaveSingleItem().What.ShouldBe("Fen Sitters began on 21 January 2026 for £45.00 a week. The plan says £224.00: write the next one, so that it is paid for as it is.");
        edna.Steps(NextStepKind.FindSupport).ShouldBeEmpty();
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadRequest act) => act.DoAsync(Bo, request)), "whoever looked is let out");
        (await house.Get<SourcingQueue>().ReadAsync(AHouse.Priya)).Minutes.ShouldBe([25]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Where_whoever_she_chose_drops_out_it_is_looked_for_again_and_where_nobody_looks_her_worker_is_told(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await WithBrokersAsync(house);
        var request = await edna.MadeAsync((AskForSupport act) => act.DoAsync(AHouse.Priya, edna.Person, Choir(edna), RuleAnswer.None));
        await edna.MadeAsync((TakeRequest act) => act.DoAsync(Bo, edna.Person, request));
        var one = await OfferAsync("Fen Sitters");
        var two = await OfferAsync("Oakfield");
        Task<Verdict> Choose(Guid offer) => edna.DoAsync((ChooseOffer act) => act.DoAsync(AHouse.Priya, edna.Person, request, offer, "Edna", "She sings."));
        Task<Verdict> TakeBack(Guid offer) => edna.DoAsync((ShowOffer act) => act.DoAsync(Bo, edna.Person, offer, true, "Ann moves away."));
        (await Choose(one)).Allowed.ShouldBeTrue();
        var page = await house.WithAsync((ReadRequest act) => act.DoAsync(Bo, request));
        page.Request.State.ShouldBe(RequestState.Chosen);
        (await TakeBack(two)).Because.ShouldBe("They have chosen already.");

        house.Clock.Move(TimeSpan.FromDays(5));
        (await TakeBack(one)).Allowed.ShouldBeTrue();
        (edna.Of<SupportRequest>().Single().State, edna.Of<SupportRequest>().Single().Chosen, edna.Of<SupportRequest>().Single().ChosenAt).ShouldBe((RequestState.Asked, null, null));
        var step = edna.Steps(NextStepKind.FindSupport).ShouldHaveSingleItem();
        (step.WorkerName, Days.Of(step.DueAt)).ShouldBe(("Bo Lind", new DateOnly(2026, 1, 20)));
        (await edna.DoAsync((BeginSourcedSupport act) => act.DoAsync(AHouse.Priya, edna.Person, request, new DateOnly(2026, 1, 15)))).Allowed.ShouldBeFalse("nor by an older page");
        (await Choose(one)).Allowed.ShouldBeFalse();
        (await Choose(two)).Allowed.ShouldBeTrue("what was shown still stands");

        await edna.MadeAsync((WithdrawRequest act) => act.DoAsync(Bo, edna.Person, request, "Nobody can come."));
        edna.Steps(NextStepKind.FindSupport).ShouldBeEmpty();
        var told = edna.Steps(NextStepKind.SeeToPlan).ShouldHaveSingleItem();
        (told.WorkerName, told.About, told.What).ShouldBe(("Priya Nair", edna.Plan, "Nobody looks for this any more. Talk with them about what else could help: To go to the choir with somebody who sings."));
        (await edna.DoAsync((ShowOffer act) => act.DoAsync(AHouse.Priya, edna.Person, two, true, "Late."))).Because.ShouldBe("This is over already.");
        (await edna.DoAsync((FinishNextStep act) => act.DoAsync(AHouse.Priya, edna.Person, told.Id, told.Version, "Her friend goes with her."))).Allowed.ShouldBeTrue();

        async Task<Guid> OfferAsync(string who)
        {
            var offer = await edna.MadeAsync((AddOffer act) => act.DoAsync(Bo, edna.Person, request, new OfferAsMade { Who = who, What = "Ann", WeeklyPence = 45_00 }));
            await edna.MadeAsync((ShowOffer act) => act.DoAsync(AHouse.Priya, edna.Person, offer, false, ""));
            return offer;
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_wanted_where_few_may_open_the_record_is_read_by_their_own_worker_and_whoever_looks_for_it(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await WithBrokersAsync(house);
        var request = await edna.MadeAsync((AskForSupport act) => act.DoAsync(AHouse.Priya, edna.Person, Choir(edna), RuleAnswer.None));
        await edna.MadeAsync((TakeRequest act) => act.DoAsync(Bo, edna.Person, request));
        var bea = Bo with { Id = Guid.Parse("01900000-0000-7000-8000-00000000b0bc"), Name = "Bea Holt" };
        async Task<(string Wants, string Where)> SeenByAsync(Actor who)
        {
            var card = (await house.Get<SourcingQueue>().ReadAsync(who)).Cards.ShouldHaveSingleItem();
            return (card.Wants, card.Where);
        }

        foreach (var who in new[] { Bo, bea, AHouse.Priya, AHouse.Amira }) (await SeenByAsync(who)).ShouldBe((Choir(edna).Wants, "Fenmarket"), who.Name);

        await Lives.NameWorkerAsync(house, AHouse.Priya, edna.Person, AHouse.Priya);
        await Lives.RestrictAsync(house, AHouse.Priya, edna.Person);
        foreach (var who in new[] { bea, AHouse.Amira }) (await SeenByAsync(who)).ShouldBe(("Limited", "Limited"), who.Name);
        foreach (var who in new[] { Bo, AHouse.Priya }) (await SeenByAsync(who)).ShouldBe((Choir(edna).Wants, "Fenmarket"), who.Name);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_was_let_out_sees_nothing_in_the_queue(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await WithBrokersAsync(house);
        await edna.MadeAsync((AskForSupport act) => act.DoAsync(AHouse.Priya, edna.Person, Choir(edna), RuleAnswer.None));
        (await house.Get<SourcingQueue>().ReadAsync(Bo)).All.ShouldBe(1);

        await house.WithAsync((RecordDoor door) => door.OpenAsync(Actor.Clock, edna.Person, Purpose.Sourcing, "LetOut", async file =>
        {
            foreach (var held in await file.ListAsync<Involvement>(i => i.Kind == InvolvementKind.OpenRequest)) file.Record(held, new InvolvementEnded(held.Id, held.Name, "They look for nothing any more."));
            return Verdict.Yes;
        }));

        var seen = await house.Get<SourcingQueue>().ReadAsync(Bo);
        (seen.Cards.Count, seen.All).ShouldBe((0, 0));
        (await house.Get<SourcingQueue>().ReadAsync(AHouse.Priya)).All.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task By_pages_from_asking_to_the_choice_and_the_broker_s_page_names_nobody(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var edna = await WithBrokersAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var refused = await priya.FillAsync($"/people/{edna.Person}/sourcing", Fields(("Line", edna.Line.ToString()), ("Wants", "Mrs Quillfeather <b>sings</b>."), ("Where", "Fenmarket"), ("When", "Mondays")));
        refused.QuerySelector("main")!.TextContent.ShouldContain("Leave out “Quillfeather”");
        ((IHtmlTextAreaElement)refused.QuerySelector("textarea[name=Wants]")!).Value.ShouldBe("Mrs Quillfeather <b>sings</b>.");
        await priya.FillAsync($"/people/{edna.Person}/sourcing", Fields(("Line", edna.Line.ToString()), ("Wants", "To sing <b>alto</b>."), ("Where", "Fenmarket"), ("When", "Mondays")));
        priya.Where.ShouldStartWith("/sourcing/");
        var at = priya.Where;

        var bo = await site.SignedInAsync("bo");
        (await bo.GetAsync("/sourcing")).QuerySelector("h1")!.TextContent.ShouldBe("1 person looks for support");
        var page = await bo.FillAsync(at, Fields(("Who", "Fen Sitters"), ("What", "Ann"), ("Pounds", "45"), ("Minutes", "12")), "form[action*='handler=Offer']");
        bo.Body.ShouldContain("&lt;b&gt;alto&lt;/b&gt;");
        bo.Body.ShouldNotContain("Quillfeather");
        page.QuerySelector("article h3")!.TextContent.ShouldContain("Fen Sitters");
        await bo.GetAsync($"/people/{edna.Person}");
        bo.Status.ShouldBe(HttpStatusCode.NotFound);

        var offer = edna.Of<SupportOffer>().Single().Id.ToString();
        var hidden = await priya.FillAsync(at, Fields(("Offer", offer), ("ChosenBy", "Edna"), ("Why", "She sings.")), "form[action*='handler=Choose']");
        hidden.QuerySelector("main")!.TextContent.ShouldContain("One offer was not shown to them.");
        await priya.FillAsync(at, Fields(("Words", "I like her.")), "form[action*='handler=Show']");
        await priya.FillAsync(at, Fields(("Offer", offer), ("ChosenBy", "Edna"), ("Why", "She sings.")), "form[action*='handler=Choose']");
        edna.Of<SupportRequest>().Single().State.ShouldBe(RequestState.Chosen);
        await priya.FillAsync(at, Fields(("Words", "Ann moves away."), ("TakenBack", "true")), "form[action*='handler=Show']");
        edna.Of<SupportRequest>().Single().State.ShouldBe(RequestState.Asked, "its own page looks again");
        var sam = await site.SignedInAsync("sam");
        foreach (var address in new[] { at, $"/people/{edna.Person}/sourcing", $"/sourcing/{Guid.NewGuid()}" })
        {
            await sam.GetAsync(address);
            sam.Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);
}
