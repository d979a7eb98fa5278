using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Teams;

/// <summary>Whom a record opens to when something of a person's is passed on, and whom no longer when it comes to nothing.</summary>
public sealed class PassingOn
{
    static readonly HandOffAsTold AskSouth = new(null, AHouse.South.Id, "They know her village.", false, YesNoUnsure.Yes, "", Reason: "I leave the council.");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_gets_a_step_or_a_person_can_open_the_record_though_only_a_concern_had_let_their_team_in(string kind)
    {
        await using var house = await HandsTests.NorthAsync(kind);
        foreach (var asks in new[] { false, true })
        {
            var (person, step) = await StandingInTests.PriyasAsync(house);
            await Lives.ConcernAsync(house, person);
            (await TeamsAsync(house, person)).ShouldBe([(AHouse.North.Id, InvolvementKind.OpenConcern)]);
            if (asks)
            {
                var offer = (await HandsTests.OfferAsync(house, AHouse.Priya, person, HandsTests.Warm("She lives near them.") with { Reason = "I leave the council." })).Answer!.Value;
                (await house.WithAsync((TakeUpHandOff act) => act.DoAsync(HandsTests.Lee, person, offer, 1))).Allowed.ShouldBeTrue();
                continue;
            }

            var answer = (await house.HeldAsync<NextStep>(person)).Single(s => s.Kind == NextStepKind.AnswerConcern);
            (await house.WithAsync((PassOnNextStep act) => act.DoAsync(AHouse.Priya, person, answer.Id, answer.Version, HandsTests.Lee.Id, false, true, true, "They are nearer."))).Allowed.ShouldBeTrue();
            (await TeamsAsync(house, person)).ShouldBe([(AHouse.North.Id, InvolvementKind.OpenConcern)], "the concern is enough for its own step");
            (await house.WithAsync((PassOnNextStep act) => act.DoAsync(AHouse.Priya, person, step, 1, HandsTests.Lee.Id, false, true, true, "They are nearer."))).Allowed.ShouldBeTrue();
            (await house.WithAsync((FinishNextStep act) => act.DoAsync(HandsTests.Lee, person, step, 2, "I rang. She sings."))).Allowed.ShouldBeTrue();
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_team_that_helps_them_to_recover_or_watches_their_plan_can_open_the_record_though_only_a_concern_had_let_it_in(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var support = new SupportAsPlanned { Kind = SupportKind.Reablement, What = "the stairs", GivenBy = "Home First", Goal = "I want to go to church.", StartsOn = new(2026, 3, 20), EndsOn = new(2026, 5, 15) };
        foreach (var does in new Func<Guid, Task<Verdict>>[]
        {
            person => house.WithAsync((BeginShortTermSupport act) => act.DoAsync(AHouse.Priya, person, support)),
            person => house.WithAsync((HearObservation act) => act.DoAsync(AHouse.Priya, person, "She was up all night.", "Her son")),
        })
        {
            var (person, _) = await StandingInTests.PriyasAsync(house);
            await Lives.ConcernAsync(house, person);
            (await does(person)).Because.ShouldBe("");
            await house.WithAsync((OpenPerson look) => look.DoAsync(AHouse.Amira, person));
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_team_that_was_asked_and_said_no_opens_the_record_no_longer(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (person, _) = await StandingInTests.PriyasAsync(house);
        house.Clock.Move(TimeSpan.FromHours(1));
        var offer = (await HandsTests.OfferAsync(house, AHouse.Priya, person, AskSouth)).Answer!.Value;
        house.Clock.Move(TimeSpan.FromHours(1));
        await house.WithAsync((OpenPerson look) => look.DoAsync(AHouse.Sam, person));

        (await house.WithAsync((EndHandOff act) => act.DoAsync(AHouse.Sam, person, offer, 1, "We have no room."))).Because.ShouldBe("");

        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((OpenPerson look) => look.DoAsync(AHouse.Sam, person)));
        (await HandsTests.NamedAsync(house, person)).ShouldBe(["Priya Nair"]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_team_that_has_something_else_to_do_for_them_keeps_the_record_when_it_says_no(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (person, step) = await StandingInTests.PriyasAsync(house);
        house.Clock.Move(TimeSpan.FromHours(1));
        var offer = (await HandsTests.OfferAsync(house, AHouse.Priya, person, AskSouth)).Answer!.Value;
        house.Clock.Move(TimeSpan.FromHours(1));
        (await house.WithAsync((PassOnNextStep act) => act.DoAsync(AHouse.Priya, person, step, 1, AHouse.Sam.Id, false, true, true, "They know the choir."))).Because.ShouldBe("");

        (await house.WithAsync((EndHandOff act) => act.DoAsync(AHouse.Priya, person, offer, 1, "I stay after all."))).Because.ShouldBe("");

        (await house.WithAsync((FinishNextStep act) => act.DoAsync(AHouse.Sam, person, step, 2, "I rang. She sings."))).Allowed.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_says_no_on_the_worker_page_goes_back_to_their_desk()
    {
        await using var site = await ASite.OpenAsync();
        var (person, _) = await StandingInTests.PriyasAsync(site.House);
        site.House.Clock.Move(TimeSpan.FromHours(1));
        (await HandsTests.OfferAsync(site.House, AHouse.Priya, person, AskSouth)).Because.ShouldBe("");
        var sam = await site.SignedInAsync("sam");

        await sam.FillAsync($"/people/{person}/worker", new Dictionary<string, string> { ["Because"] = "We have no room." }, "form[action*='handler=No']");

        (sam.Status, sam.Where).ShouldBe((System.Net.HttpStatusCode.OK, "/desk"));
        await sam.GetAsync($"/people/{person}/worker");
        sam.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_wait_goes_to_another_team_with_the_step_that_answers_them_and_with_no_other(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await HandsTests.PriyasAsync(house);

        await PassAsync(NextStepKind.GetBackInTouch);
        (await WaitsForAsync(house, person)).ShouldBe((AHouse.North.Id, AHouse.North.Id, ""));
        await PassAsync(NextStepKind.AnswerContact);
        (await WaitsForAsync(house, person)).ShouldBe((AHouse.South.Id, AHouse.South.Id, "Sam"));

        async Task PassAsync(NextStepKind what)
        {
            NextStep step;
            await using (var store = house.Stores.Open()) step = store.Set<NextStep>().Single(s => s.Person == person && s.Kind == what && s.DoneAt == null);
            (await house.WithAsync((PassOnNextStep act) => act.DoAsync(AHouse.Priya, person, step.Id, step.Version, AHouse.Sam.Id, false, true, true, "They know the choir."))).Because.ShouldBe("");
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_wait_and_what_their_worker_was_to_answer_go_to_the_new_workers_team_whether_they_were_asked_or_given_the_person(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        foreach (var given in new[] { false, true })
        {
            var person = await Lives.EdnaAsync(house);
            await Lives.NameWorkerAsync(house, AHouse.Amira, person, AHouse.Priya);
            await house.WithAsync((TakeNextStep act) => act.DoAsync(AHouse.Priya, person, StepOf(house, person), 1, true, null));
            if (given)
            {
                (await HandsTests.OfferAsync(house, AHouse.Maya, person, AskSouth with { Worker = AHouse.Sam.Id })).Because.ShouldBe("");
            }
            else
            {
                var offer = (await HandsTests.OfferAsync(house, AHouse.Priya, person, AskSouth)).Answer!.Value;
                (await WaitsForAsync(house, person)).Wait.ShouldBe(AHouse.North.Id, "nobody has said yes");
                (await house.WithAsync((TakeUpHandOff act) => act.DoAsync(AHouse.Sam, person, offer, 1))).Because.ShouldBe("");
            }

            (await WaitsForAsync(house, person)).ShouldBe((AHouse.South.Id, AHouse.South.Id, "Sam"));
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_nobody_had_taken_up_yet_stays_with_its_team_and_so_does_the_wait(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await HandsTests.PriyasAsync(house);
        var offer = (await HandsTests.OfferAsync(house, AHouse.Priya, person, AskSouth)).Answer!.Value;
        (await house.WithAsync((TakeUpHandOff act) => act.DoAsync(AHouse.Sam, person, offer, 1))).Because.ShouldBe("");
        (await WaitsForAsync(house, person)).ShouldBe((AHouse.North.Id, AHouse.North.Id, ""));
    }

    static Guid StepOf(AHouse house, Guid person)
    {
        using var store = house.Stores.Open();
        return store.Set<NextStep>().Single(s => s.Person == person && s.Kind == NextStepKind.AnswerContact && s.DoneAt == null).Id;
    }

    /// <summary>The team they wait for, and which team and worker have what they asked.</summary>
    static async Task<(Guid Wait, Guid Contact, string Worker)> WaitsForAsync(AHouse house, Guid person)
    {
        await using var store = house.Stores.Open();
        var contact = await store.Set<Contact>().AsNoTracking().SingleAsync(c => c.Person == person);
        return (store.Set<Wait>().Single(w => w.Person == person).Team, contact.Team, contact.WorkerName);
    }

    static async Task<List<(Guid, InvolvementKind)>> TeamsAsync(AHouse house, Guid person)
    {
        await using var store = house.Stores.Open();
        return [.. (await store.Set<Involvement>().Where(i => i.Person == person && i.Team != null && i.Until == null).ToListAsync()).Select(i => (i.Team!.Value, i.Kind))];
    }
}
